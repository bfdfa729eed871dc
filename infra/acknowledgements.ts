import { type CfnElement, Stack, Validations } from 'aws-cdk-lib';
import type { IConstruct } from 'constructs';

/** Accepts one finding on one construct. `id` as synthesis prints it, with the reason it is right here. */
export function acknowledge(construct: IConstruct, id: string, reason: string): void {
  Validations.of(construct).acknowledge({ id, reason });
}

/** Accepts a role's leave for a path below a resource that ends in a wildcard: that one and no other. */
export function acknowledgeWildcard(
  role: IConstruct,
  { of, path, reason }: { of: IConstruct; path: string; reason: string },
): void {
  const logicalId = Stack.of(of).getLogicalId(of.node.defaultChild as CfnElement);
  acknowledge(role, `AwsSolutions::AwsSolutions-IAM5[Resource::<${logicalId}.Arn>${path}]`, reason);
}
