import type { DumpLine } from '../../functions/clean/dump-lines.ts';
import type { DumpVariant } from './dump-variants.ts';

/**
 * A short post under which readers write: the article's first paragraphs stay, the others are what they say. Only who said it, when, and
 * what may be answered tell the two apart.
 */
export function addThread(
  lines: readonly DumpLine[],
  labels: Float32Array,
  paragraphs: readonly DumpLine[],
  chance: number,
): DumpVariant {
  const own = 1 + (chance % 3);
  const end = paragraphs[own - 1]!.at;
  const last = paragraphs[paragraphs.length - 1]!.at;
  const names = paragraphs.flatMap((line) => line.text.match(/\p{Lu}[\p{L}\p{M}]+/gu) ?? ['Anna']);
  const thread = THREADS[(chance >>> 4) % THREADS.length]!;
  const said = paragraphs.slice(own, own + 14);
  const made = said.flatMap((line, index) => {
    const name = names[(Math.imul(chance + 7 * index, 0x9e3779b1) >>> 8) % names.length]!;
    return [thread.before(name, index + (chance % 20)), line.text, ...(thread.after === '' ? [] : [thread.after])];
  });
  const texts = [thread.head(said.length), ...made];
  const comments = texts.map(
    (text, at): DumpLine => ({ at, text, type: 'paragraph', gap: (chance >>> 9) % 3 === 0 ? 0 : 1, bullet: false }),
  );
  const above = lines.slice(0, end + 1);
  const below = lines.slice(last + 1);
  const all = [...above, ...comments, ...below];
  return {
    lines: all.map((line, at) => ({ ...line, at })),
    labels: Float32Array.from([
      ...above.map(({ at }) => labels[at]!),
      ...comments.map(() => 0),
      ...below.map(({ at }) => Math.min(0, labels[at]!)),
    ]),
    weight: WEIGHT,
  };
}

/** Beside a whole dump of known truth, which weighs 1. */
const WEIGHT = 0.12;

/** How threads of comments are printed. */
const THREADS: { head: (count: number) => string; before: (name: string, number: number) => string; after: string }[] = [
  {
    head: (count) => `${count} Comments`,
    before: (name, number) => `${name} on June ${1 + (number % 28)}, 2019 at ${1 + (number % 11)}:${10 + number} pm said:`,
    after: 'Reply',
  },
  { head: () => 'Comments', before: (name, number) => `${name} ${1 + number} hours ago`, after: 'Like Reply' },
  { head: (count) => `${count} responses`, before: (name) => `${name} says:`, after: '' },
  {
    head: () => 'Kommentare',
    before: (name, number) => `${name} ${1 + (number % 28)}.06.2019 ${10 + (number % 12)}:${10 + number}`,
    after: 'Antworten',
  },
  {
    head: (count) => `${count} commentaires`,
    before: (name, number) => `${name} - le ${1 + (number % 28)} juin 2019 à ${8 + (number % 12)}h${10 + number}`,
    after: 'Répondre',
  },
  { head: () => 'Comentarios', before: (name, number) => `${name} dice: ${1 + (number % 28)} junio, 2019`, after: 'Responder' },
];
