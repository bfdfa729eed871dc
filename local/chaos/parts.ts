import type { ProxyAnswer, ProxyRequest } from '../proxy.ts';
import type { Random } from '../random.ts';

/** A batch of which a part goes on, and what the answer says of the rest. */
export interface Part {
  body: Buffer;
  answerOf(answer: ProxyAnswer): ProxyAnswer;
}

type Json = Record<string, unknown>;

/** A batch as its action splits: what goes on, and what the answer to that becomes. */
type Split = (input: Json, goes: () => boolean) => { input: Json; answer: (answered: Json) => Json };

/** The batch requests, each with its own way to say that a part was not done. */
const SPLITS: Record<string, Split> = {
  SendMessageBatch({ Entries, ...rest }, goes) {
    const [taken, left] = divide(Entries as { Id: string }[], goes);
    const Failed = left.map(({ Id }) => ({ Id, SenderFault: false, Code: 'InternalError', Message: 'made up by the chaos run' }));
    return { input: { ...rest, Entries: taken }, answer: (answered) => ({ ...answered, Failed }) };
  },
  BatchWriteItem({ RequestItems, ...rest }, goes) {
    const [[table, writes]] = Object.entries(RequestItems as Record<string, unknown[]>) as [[string, unknown[]]];
    const [taken, left] = divide(writes, goes);
    const UnprocessedItems = { [table]: left };
    return { input: { ...rest, RequestItems: { [table]: taken } }, answer: (answered) => ({ ...answered, UnprocessedItems }) };
  },
  BatchGetItem({ RequestItems, ...rest }, goes) {
    const [[table, { Keys, ...how }]] = Object.entries(RequestItems as Record<string, { Keys: unknown[] }>) as [
      [string, { Keys: unknown[] }],
    ];
    const [taken, left] = divide(Keys, goes);
    const UnprocessedKeys = { [table]: { ...how, Keys: left } };
    return {
      input: { ...rest, RequestItems: { [table]: { ...how, Keys: taken } } },
      answer: (answered) => ({ ...answered, UnprocessedKeys }),
    };
  },
  BatchExecuteStatement({ Statements, ...rest }, goes) {
    const places = (Statements as unknown[]).map(() => goes());
    const taken = (Statements as unknown[]).filter((_, at) => places[at]);
    const refused = { Error: { Code: 'ThrottlingError', Message: 'made up by the chaos run' } };
    return {
      input: { ...rest, Statements: taken },
      answer({ Responses, ...answered }) {
        const left = [...(Responses as unknown[])];
        return { ...answered, Responses: places.map((went) => (went ? left.shift() : refused)) };
      },
    };
  },
};

/** @returns nothing for a request that is no batch, or of one entry, or of which by chance none would go on */
export function partOf({ headers, body }: ProxyRequest, random: Random): Part | undefined {
  const split = SPLITS[String(headers['x-amz-target']).split('.')[1] ?? ''];
  if (!split) return undefined;
  let went = 0;
  const goes = () => {
    const isTaken = random.chance(0.5);
    if (isTaken) went++;
    return isTaken;
  };
  const { input, answer } = split(JSON.parse(body.toString('utf8')) as Json, goes);
  if (went === 0) return undefined;
  return {
    body: Buffer.from(JSON.stringify(input)),
    answerOf(answered) {
      if (answered.status !== 200) return answered;
      const changed = Buffer.from(JSON.stringify(answer(JSON.parse(answered.body.toString('utf8')) as Json)));
      // Checksum and form were those of the body that was sent.
      const { 'x-amz-crc32': _, 'transfer-encoding': __, ...kept } = answered.headers;
      return { ...answered, headers: { ...kept, 'content-length': String(changed.length) }, body: changed };
    },
  };
}

function divide<T>(all: T[], goes: () => boolean): [taken: T[], left: T[]] {
  const places = all.map(() => goes());
  return [all.filter((_, at) => places[at]), all.filter((_, at) => !places[at])];
}
