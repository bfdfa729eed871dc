import { RemovalPolicy } from 'aws-cdk-lib';
import {
  AttributeType,
  Billing,
  type CfnGlobalTable,
  type GlobalSecondaryIndexPropsV2,
  ProjectionType,
  TableV2,
} from 'aws-cdk-lib/aws-dynamodb';
import type { IKey } from 'aws-cdk-lib/aws-kms';
import type { Construct } from 'constructs';
import { TABLE } from '../shared/names.ts';

/** The one table, on demand, restorable to any second of the last 35 days; in production it cannot be deleted by mistake. */
export function articleTable(
  scope: Construct,
  { key, removalPolicy }: { key: IKey | undefined; removalPolicy: RemovalPolicy },
): TableV2 {
  const table = new TableV2(scope, 'Table', {
    partitionKey: { name: TABLE.partitionKey, type: AttributeType.STRING },
    sortKey: { name: TABLE.sortKey, type: AttributeType.STRING },
    globalSecondaryIndexes: Object.values(TABLE.indexes).map(slimIndex),
    billing: Billing.onDemand(),
    timeToLiveAttribute: TABLE.timeToLive,
    pointInTimeRecoverySpecification: { pointInTimeRecoveryEnabled: true },
    deletionProtection: removalPolicy === RemovalPolicy.RETAIN,
    removalPolicy,
  });
  if (key) encryptTable(table, key);
  return table;
}

/** By hand: TableV2 takes a key only when the stack's region is known at synthesis, and this stack fits any. */
function encryptTable(table: TableV2, key: IKey): void {
  const resource = table.node.defaultChild as CfnGlobalTable;
  resource.sseSpecification = { sseEnabled: true, sseType: 'KMS' };
  resource.addPropertyOverride('Replicas.0.SSESpecification.KMSMasterKeyId', key.keyArn);
}

function slimIndex({
  name,
  partitionKey,
  sortKey,
}: (typeof TABLE.indexes)[keyof typeof TABLE.indexes]): GlobalSecondaryIndexPropsV2 {
  return {
    indexName: name,
    partitionKey: { name: partitionKey, type: AttributeType.STRING },
    sortKey: { name: sortKey, type: AttributeType.STRING },
    projectionType: ProjectionType.INCLUDE,
    nonKeyAttributes: [...TABLE.projected],
  };
}
