import { App, Validations } from 'aws-cdk-lib';
import { AwsSolutionsChecks, ServerlessChecks } from 'cdk-nag';
import { readConfiguration } from './configuration.ts';
import { CopydeskStack } from './stack.ts';

/** The CDK app: one stack per environment, checked by cdk-nag and by CDK's own validator on every synthesis. */
const app = new App();
const configuration = readConfiguration(app.node);
Validations.of(app).addPlugins(new AwsSolutionsChecks(app), new ServerlessChecks(app));
new CopydeskStack(app, `copydesk-${configuration.environment}`, configuration);
