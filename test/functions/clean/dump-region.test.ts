import { readLines } from '../../../functions/clean/dump-lines.ts';
import { judgeScores } from '../../../functions/clean/dump-region.ts';

const PARAGRAPHS = [
  'The ferry came back to the island on Friday, five months after the storm had torn the landing stage away.',
  'Nobody on the island had counted the days aloud, said the harbour master, but everybody had known the number.',
  'The new stage is made of steel and stands four metres farther out, where the current is weaker than at the old place.',
];

/** Which lines stay, where the classifier is sure of every paragraph. */
function keptOf(rows: readonly string[]): string[] {
  const lines = readLines(rows.join('\n'));
  const words = Float32Array.from(lines, ({ text }) => text.split(' ').length);
  const { kept } = judgeScores(
    lines,
    words,
    Float32Array.from(lines, ({ text }) => (text.endsWith('.') ? 4 : -2)),
  );
  return lines.filter(({ at }) => kept[at]).map(({ text }) => text);
}

describe('a heading of comments', () => {
  it('ends the article', () => {
    const thread = ['Comments (2)', 'Ada Renn', `${PARAGRAPHS[0]} I was there.`, 'Jens Kolbe', `${PARAGRAPHS[1]} So was I.`];
    expect(keptOf([...PARAGRAPHS, ...thread])).toEqual(PARAGRAPHS);
  });

  it('is a box in its middle where paragraphs stand right below', () => {
    const more = PARAGRAPHS.map((text) => `${text} Again.`);
    expect(keptOf([...PARAGRAPHS, 'Join the conversation', ...more])).toEqual([...PARAGRAPHS, ...more]);
  });
});
