import { join } from 'node:path';

/** The repository's root. */
export const ROOT = join(import.meta.dirname, '..');

/** What local runs leave behind; git ignores it. */
export const STATE_FOLDER = join(ROOT, '.copydesk');

/** Lambda's Node.js, 24, which is installed as a package. The one that runs this process may be another (an editor's, jest's). */
export const NODE = process.version.startsWith('v24.') ? process.execPath : join(ROOT, 'node_modules', 'node', 'bin', 'node');
