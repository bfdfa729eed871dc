import { createApp } from './create-app.ts';

/** What `cdk` runs, as cdk.json says; synthesis follows by itself. */
createApp();
