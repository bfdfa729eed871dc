import { App, type AppProps, Validations } from 'aws-cdk-lib';
import { AwsSolutionsChecks, ServerlessChecks } from 'cdk-nag';
import { readConfiguration } from './configuration.ts';
import { CopydeskStack } from './stack.ts';

/**
 * The CDK app: one stack for one environment, checked on every synthesis by cdk-nag's rules for AWS solutions and serverless
 * applications, and by CDK's own validator (a flag in cdk.json makes its findings errors).
 *
 * @throws Error when the configuration in the context has errors
 */
export function createApp(props?: AppProps): { app: App; stack: CopydeskStack } {
  const app = new App(props);
  const configuration = readConfiguration(app.node);
  Validations.of(app).addPlugins(new AwsSolutionsChecks(app), new ServerlessChecks(app));
  const stack = new CopydeskStack(app, `copydesk-${configuration.environment}`, configuration);
  return { app, stack };
}
