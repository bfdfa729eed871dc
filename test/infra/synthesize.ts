import { readFileSync } from 'node:fs';
import { Template } from 'aws-cdk-lib/assertions';
import { createApp } from '../../infra/create-app.ts';

/** cdk.json's context, without bundling: esbuild takes seconds, and the template is the same. */
export function contextOf(settings: Record<string, unknown> = {}): Record<string, unknown> {
  const { context } = JSON.parse(readFileSync('cdk.json', 'utf8')) as { context: Record<string, unknown> };
  return { ...context, 'aws:cdk:bundling-stacks': [], ...settings };
}

/** The template as synthesis writes it, checks and all. @throws when a check finds something */
export function synthesize(settings?: Record<string, unknown>): Template {
  const { app, stack } = createApp({ context: contextOf(settings) });
  app.synth();
  return Template.fromStack(stack);
}
