import { STAGES } from '../../shared/names.ts';
import { readResources } from './resources.ts';
import { synthesize } from './synthesize.ts';

/** What each stage may do, and that it may do nothing else. */

const { ofType } = readResources(synthesize());

describe('permissions', () => {
  /** The role's statements, as "action on resource" lines. */
  function leaveOf(stage: string): string[] {
    const [, policy] = ofType('AWS::IAM::Policy').find(([id]) => id.startsWith(`${stage}Role`))!;
    const { Statement } = policy.Properties.PolicyDocument as {
      Statement: { Effect: string; Action: string | string[]; Resource: unknown; Condition?: unknown }[];
    };
    return Statement.flatMap(({ Action, Resource }) =>
      [Action].flat().flatMap((action) => [Resource].flat().map((resource) => `${action} on ${plain(resource)}`)),
    ).sort();
  }

  /** Logical ids lose their hashes. */
  function plain(resource: unknown): string {
    if (typeof resource === 'string') return resource;
    const join = (resource as { 'Fn::Join'?: [string, unknown[]] })['Fn::Join'];
    if (join) return join[1].map(plain).join(join[0]);
    const { Ref, 'Fn::GetAtt': attribute } = resource as { Ref?: string; 'Fn::GetAtt'?: [string, string] };
    return (Ref ?? attribute![0]).replace(/[0-9A-F]{8}$/, '');
  }

  const own = (stage: string) => [
    `logs:CreateLogStream on ${stage}Logs`,
    `logs:PutLogEvents on ${stage}Logs`,
    ...['Queue', 'BackfillQueue'].flatMap((queue) =>
      ['DeleteMessage', 'GetQueueAttributes', 'ReceiveMessage'].map((action) => `sqs:${action} on ${stage}${queue}`),
    ),
    'xray:PutTelemetryRecords on *',
    'xray:PutTraceSegments on *',
  ];

  const sends = (stage: string) => [`sqs:SendMessage on ${stage}Queue`, `sqs:SendMessage on ${stage}BackfillQueue`];

  test('parse and enrich, which chew hostile input, can touch nothing but their queues', () => {
    expect(leaveOf('parse')).toEqual([...own('parse'), ...sends('enrich')].sort());
    expect(leaveOf('enrich')).toEqual([...own('enrich'), ...sends('store')].sort());
  });

  test('clean reads raw articles and writes claims', () => {
    expect(leaveOf('clean')).toEqual(
      [
        ...own('clean'),
        's3:GetObject on RawBucket/articles/*',
        's3:GetObjectVersion on RawBucket/articles/*',
        's3:ListBucket on RawBucket',
        's3:GetObject on WorkBucket/claims/*',
        's3:PutObject on WorkBucket/claims/*',
        ...sends('parse'),
      ].sort(),
    );
  });

  test('store writes the table, bodies and the feed, and sends to no queue', () => {
    const leave = leaveOf('store').filter((line) => !own('store').includes(line));
    expect(new Set(leave.map((line) => line.split(' on ')[1]))).toEqual(
      new Set(['WorkBucket/claims/*', 'WorkBucket/bodies/*', 'Table', 'Feed']),
    );
    expect(leave.filter((line) => line.endsWith('on Feed'))).toEqual(['sns:Publish on Feed']);
  });

  test('no role may do an action by wildcard, and none has a managed policy', () => {
    for (const stage of STAGES) for (const line of leaveOf(stage)) expect(line).not.toMatch(/^\S*\*/);
    for (const [, role] of ofType('AWS::IAM::Role')) expect(role.Properties.ManagedPolicyArns).toBeUndefined();
  });
});
