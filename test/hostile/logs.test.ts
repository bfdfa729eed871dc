import { clean } from '../../functions/clean/clean.ts';
import { enrich } from '../../functions/enrich/enrich.ts';
import { parse } from '../../functions/parse/parse.ts';
import type { ParsedArticle } from '../../shared/article.ts';
import type { CleanDocument, RawObject } from '../../shared/document.ts';
import type { StageName } from '../../shared/names.ts';
import { type Parcel, type Sink, stage, type Task, traceIdOf } from '../../shared/stage.ts';
import { createTelemetry, describeError } from '../../shared/telemetry.ts';
import { buildSqsEvent } from '../factories/event.ts';
import { CANARY, page, raw } from './attacks/attack.ts';
import { FAMILIES } from './attacks.ts';

/** A part of the corpus: all of it takes longer and says the same. */
const ROWS = [...FAMILIES.names!, ...FAMILIES.files!, ...FAMILIES.json!, ...FAMILIES.baits!].filter((_, i) => i % 8 === 0);

const written: string[] = [];

beforeAll(() => {
  process.env.POWERTOOLS_METRICS_NAMESPACE ??= 'Copydesk';
  // Powertools writes through a console of its own: what counts is what leaves the process.
  for (const stream of [process.stdout, process.stderr])
    jest.spyOn(stream, 'write').mockImplementation((text) => {
      written.push(String(text));
      return true;
    });
});
afterAll(() => jest.restoreAllMocks());
beforeEach(() => {
  written.length = 0;
});

/** One document through a stage as it stands in its function. */
async function run<In, Out>(
  name: StageName,
  verb: (input: In) => Out,
  input: In,
  source: RawObject['source'],
  sink?: Partial<Sink<Out, Parcel<Out>>>,
) {
  let parcel: Parcel<Out> | undefined;
  const task: Task<In> = { trace: { id: traceIdOf(source), source }, stages: [], load: async () => input };
  const handler = stage<In, Out, Parcel<Out>>({
    name,
    open: () => [task],
    verb,
    sink: {
      prepare: async (made) => made,
      async deliver(parcels) {
        parcel = parcels[0];
        return parcels.map((made) => ({ outcome: made.rejection ? 'rejected' : 'passed' }));
      },
      ...sink,
    },
    telemetry: createTelemetry(name),
  });
  await handler(buildSqsEvent('{}'));
  return parcel?.payload;
}

async function runAll(attacked: RawObject): Promise<void> {
  const { source } = attacked;
  const document = await run<RawObject, CleanDocument>('clean', (input) => clean(input), attacked, source);
  const article = document && (await run<CleanDocument, ParsedArticle>('parse', parse, document, source));
  if (article) await run('enrich', (input: ParsedArticle) => enrich(input), article, source);
}

/** Every line is one JSON value, so that nothing of a key can begin a line of its own. */
function expectClean(): void {
  const lines = written.join('').split('\n').filter(Boolean);
  expect(lines.length).toBeGreaterThan(0);
  for (const line of lines) expect(() => JSON.parse(line)).not.toThrow();
  expect(written.join('')).not.toContain(CANARY);
}

test.each(ROWS)('no word of the document in the logs: $name', async ({ make }) => {
  await runAll(make());
  expectClean();
});

const QUOTE = `a\n    at ${CANARY} (document.html:1:1)`;

/** Errors as they come out of the depths, with the document in them. */
const ERRORS: [name: string, error: () => unknown][] = [
  ['a message', () => new TypeError(`Cannot read ${QUOTE}`)],
  ['JSON that quotes', () => catchError(() => JSON.parse(`{"a": ${QUOTE}}`))],
  ['a cause', () => new Error('outer', { cause: new Error(QUOTE) })],
  ['several errors', () => new AggregateError([new Error(QUOTE)], QUOTE)],
  ['a message changed later', () => Object.assign(new Error('before'), { message: QUOTE, stack: `Error: ${QUOTE}!` })],
  ['an emptied message', () => Object.assign(new Error(QUOTE), { message: '' })],
  ['properties', () => Object.assign(new Error('a'), { input: QUOTE, value: QUOTE })],
  ['a string', () => QUOTE],
  ['an object', () => ({ message: QUOTE, name: QUOTE })],
  ['an address', () => catchError(() => new URL(`https://${QUOTE}`))],
  ['a regular expression', () => catchError(() => new RegExp(`(${QUOTE}`))],
]; // biome-ignore format: a row is a line

test.each(ERRORS)('no word of the document in the logs when a verb or a sink throws %s', async (_, error) => {
  const { source } = raw(page({}));
  const fail = () => {
    throw error();
  };
  await run('parse', fail, {}, source);
  await run('parse', (input: object) => input, {}, source, { prepare: async () => fail() });
  await run('parse', (input: object) => input, {}, source, { deliver: async () => fail() });
  expectClean();
  expect(JSON.stringify(describeError(error()))).not.toContain(CANARY);
});

function catchError(throwing: () => unknown): unknown {
  try {
    return throwing();
  } catch (error) {
    return error;
  }
}
