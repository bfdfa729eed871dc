import { Readable, Writable } from 'node:stream';
import { enrichNdjson } from '../../cli/enrich.ts';

async function run(...chunks: string[]) {
  let written = '';
  const output = new Writable({
    write(chunk, _encoding, done) {
      written += chunk;
      done();
    },
  });
  const count = await enrichNdjson(Readable.from(chunks), output);
  return {
    count,
    lines: written
      .trimEnd()
      .split('\n')
      .map((line) => JSON.parse(line)),
  };
}

test('records come back in order, with what they carried and the enrichment', async () => {
  const { count, lines } = await run(
    '{"id":"a","articleBody":"Dana Whitlock came to Paris.","mine":7}\n{"id":',
    '"b","articleBody":""}\n',
  );
  expect(count).toEqual({ records: 2, errors: 0 });
  expect(lines).toMatchObject([
    { id: 'a', mine: 7, wordCount: 5 },
    { id: 'b', wordCount: 0 },
  ]);
  expect(lines[0].topics.length).toBeGreaterThanOrEqual(17);
});

test('a byte order mark and null for what a row lacks are no fault', async () => {
  const { count, lines } = await run(
    '\ufeff{"id":null,"headline":null,"articleBody":"Dana Whitlock came to Paris.","inLanguage":null}\n',
  );
  expect(count).toEqual({ records: 1, errors: 0 });
  expect(lines[0]).toMatchObject({ id: null, headline: null, inLanguage: null, wordCount: 5 });
});

test('a bad line becomes an error in its place', async () => {
  const { count, lines } = await run(
    '{"id":"a","articleBody":"One."}\n{bad\n\n[1]\n{"id":"x","articleBody":5}\n{"id":"z","articleBody":"Two."}',
  );
  expect(count).toEqual({ records: 5, errors: 3 });
  expect(lines.map(({ id, error }) => [id, error?.code, error?.line])).toEqual([
    ['a', undefined, undefined],
    [undefined, 'undecodable', 2],
    [undefined, 'undecodable', 4],
    ['x', 'undecodable', 5],
    ['z', undefined, undefined],
  ]);
});
