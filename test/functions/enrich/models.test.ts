import { createHash } from 'node:crypto';
import { readFileSync } from 'node:fs';
import { dirname, join } from 'node:path';

/** What ships is what the training scripts gave: the notes beside the data files name their hashes. */
const NOTES = ['functions/enrich/entities/README.md', 'functions/enrich/topics/topics.model.md'];

test.each(
  NOTES.flatMap((note) =>
    [...readFileSync(note, 'utf8').matchAll(/^([0-9a-f]{64}) {2}(\S+)$/gm)].map(([, hash, file]) => [
      join(dirname(note), file!),
      hash!,
    ]),
  ),
)('%s is the file that its script gave', (file, hash) => {
  expect(createHash('sha256').update(readFileSync(file)).digest('hex')).toBe(hash);
});

test('each data file is named', () => {
  const named = NOTES.flatMap((note) =>
    [...readFileSync(note, 'utf8').matchAll(/^[0-9a-f]{64} {2}(\S+)$/gm)].map(([, file]) => file),
  );
  expect(named.sort()).toEqual(['clusters.data.json', 'gazetteer.data.json', 'tagger.model.json', 'topics.model.json']);
});
