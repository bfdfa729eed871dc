import type { ProxyAnswer, ProxyRequest } from '../proxy.ts';

export type Service = 'dynamodb' | 'sqs' | 'sns' | 's3';
export type Refusal = 'server error' | 'throttled';

export function serviceOf({ headers }: Pick<ProxyRequest, 'headers'>): Service {
  const target = String(headers['x-amz-target'] ?? '');
  if (target.startsWith('DynamoDB')) return 'dynamodb';
  if (target.startsWith('AmazonSQS')) return 'sqs';
  return headers['content-type']?.startsWith('application/x-www-form-urlencoded') ? 'sns' : 's3';
}

/** By the names that each service gives them. */
const CODES: Record<Service, Record<Refusal, [status: number, code: string]>> = {
  dynamodb: { 'server error': [500, 'InternalServerError'], throttled: [400, 'ProvisionedThroughputExceededException'] },
  sqs: { 'server error': [503, 'ServiceUnavailable'], throttled: [400, 'ThrottlingException'] },
  sns: { 'server error': [500, 'InternalFailure'], throttled: [400, 'Throttling'] },
  s3: { 'server error': [500, 'InternalError'], throttled: [503, 'SlowDown'] },
};

/** What a service answers when it does not do what it is asked: nothing was done. */
export function refusal(kind: Refusal, service: Service): ProxyAnswer {
  const [status, code] = CODES[service][kind];
  const message = `made up by the chaos run (${kind})`;
  if (service === 'dynamodb' || service === 'sqs') {
    const body = JSON.stringify({ __type: `com.amazonaws.${service}#${code}`, message });
    return { status, headers: { 'content-type': 'application/x-amz-json-1.0' }, body: Buffer.from(body) };
  }
  const error = `<Error><Type>Receiver</Type><Code>${code}</Code><Message>${message}</Message></Error>`;
  const body = service === 's3' ? error : `<ErrorResponse>${error}<RequestId>made-up</RequestId></ErrorResponse>`;
  return { status, headers: { 'content-type': 'application/xml' }, body: Buffer.from(body) };
}
