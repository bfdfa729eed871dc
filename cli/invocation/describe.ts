import { inspect } from 'node:util';
import type { BatchStatementRequest, KeysAndAttributes, WriteRequest } from '@aws-sdk/client-dynamodb';
import { unmarshall } from '@aws-sdk/util-dynamodb';
import type { Invocation, RecordedCall } from '../../local/stack.ts';
import { decodePayload, parseEnvelope } from '../../shared/envelope.ts';
import { coloursFor, columnsOf, printable } from '../terminal/print.ts';

/** An invocation for the person who debugs a function: what it returned, read, sent and wrote, long values cut. */
export function renderInvocation({ result, calls, log }: Invocation): string {
  const { bold, green, red } = coloursFor(process.stdout);
  const title = (text: string) => bold(text.padEnd(9));
  const returned = result.ok
    ? `${title('returned')} ${green(show(JSON.parse(result.payload)))}`
    : `${title('failed')} ${red(printable(`${result.error.errorType}: ${result.error.errorMessage}`))}`;
  return [
    `${returned} in ${result.ms.toFixed(0)} ms`,
    ...calls.map((call) => `${title(verbOf(call))} ${describeCall(call)}`),
    ...log.map((line) => `${title('logged')} ${describeLog(line)}`),
  ].join('\n');
}

function verbOf({ service, action }: RecordedCall): 'read' | 'sent' | 'wrote' {
  if (service === 'sqs' || service === 'sns') return 'sent';
  return /^(Get|BatchGet|Head|List|Query|Scan)/.test(action) ? 'read' : 'wrote';
}

function describeCall(call: RecordedCall): string {
  const { service, action, resource, status } = call;
  const head = `${resource} (${service} ${action}${status < 300 ? '' : `, answered ${status}`})`;
  return [head, ...itemsOf(call).map((item) => indent(show(item)))].join('\n');
}

/** What a call carried, as the functions' own code sees it: messages opened, items without DynamoDB's type letters. */
function itemsOf({ service, action, input }: RecordedCall): unknown[] {
  // biome-ignore lint/suspicious/noExplicitAny: the request of any action, as the SDK's clients send it
  const request = input as any;
  if (service === 'sqs')
    return (request.Entries ?? [request]).map(({ MessageBody }: { MessageBody: string }) => openMessage(MessageBody));
  if (service === 'sns') return messagesOf(request);
  if (service === 's3') return Object.keys(request).length > 0 ? [request] : [];
  if (action === 'PutItem') return [unmarshall(request.Item)];
  if (action === 'BatchWriteItem') return Object.values<WriteRequest[]>(request.RequestItems).flat().map(describeWrite);
  if (action === 'BatchGetItem')
    return Object.values<KeysAndAttributes>(request.RequestItems).flatMap(({ Keys = [] }) => Keys.map((key) => unmarshall(key)));
  if (action === 'BatchExecuteStatement') return (request.Statements as BatchStatementRequest[]).map(describeInsertion);
  const { TableName, Key, ...rest } = request;
  return [{ ...(Key && unmarshall(Key)), ...rest }];
}

function describeWrite({ PutRequest, DeleteRequest }: WriteRequest): unknown {
  return PutRequest ? unmarshall(PutRequest.Item!) : { deleted: unmarshall(DeleteRequest!.Key!) };
}

/** `INSERT INTO "table" VALUE {'pk': ?, …}` with its parameters, as the item it is. */
function describeInsertion({ Statement = '', Parameters = [] }: BatchStatementRequest): unknown {
  const names = Array.from(Statement.matchAll(/'(\w+)': \?/g), ([, name]) => name!);
  return unmarshall(Object.fromEntries(names.map((name, index) => [name, Parameters[index]!])));
}

/** SNS speaks in form fields: `PublishBatchRequestEntries.member.1.Message`. */
function messagesOf(request: Record<string, string>): unknown[] {
  return Object.entries(request)
    .filter(([field]) => /(^|\.)Message$/.test(field))
    .map(([, message]) => JSON.parse(message));
}

function openMessage(body: string): unknown {
  const envelope = parseEnvelope(body);
  return envelope.payload === undefined ? envelope : { ...envelope, payload: decodePayload(envelope) };
}

/** A stage's line, or its counts: without what every line has, and without CloudWatch's instructions for reading the counts. */
function describeLog(line: string): string {
  try {
    const { level, message, article, _aws, service, ...rest } = JSON.parse(line);
    return article ? `${level} ${message} ${show(article)}` : show(_aws ? rest : JSON.parse(line));
  } catch {
    return printable(line);
  }
}

/** Deep enough for an envelope's payload; `--json` cuts nothing. */
function show(value: unknown): string {
  return inspect(value, {
    depth: 6,
    colors: coloursFor(process.stdout).isColorSupported,
    maxArrayLength: 3,
    maxStringLength: 160,
    breakLength: columnsOf(process.stdout) - 4,
  });
}

const indent = (text: string) => text.replaceAll(/^/gm, '    ');
