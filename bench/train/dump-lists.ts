import type { DumpLine } from '../../functions/clean/dump-lines.ts';
import type { DumpVariant } from './dump-variants.ts';

/**
 * The article with a list put into it: winners, dates, standings, what a recipe needs. Its items are made of the article's own words.
 * Most lists of a page are menus and other stories, and many a truth lacks those of the article itself.
 */
export function addList(
  lines: readonly DumpLine[],
  labels: Float32Array,
  paragraphs: readonly DumpLine[],
  chance: number,
): DumpVariant {
  const after = paragraphs[chance % 3 === 0 ? paragraphs.length - 1 : (chance >>> 3) % paragraphs.length]!.at;
  const items = makeItems(paragraphs, chance);
  const gap = (chance >>> 5) % 3 === 0 ? 1 : 0;
  const made = items.map(
    (text, index): DumpLine => ({
      at: 0,
      text,
      type: text.includes('\t') ? 'table' : 'paragraph',
      gap: index === 0 ? 1 : gap,
      bullet: false,
    }),
  );
  const above = lines.slice(0, after + 1);
  const below = lines.slice(after + 1);
  const all = [...above, ...made, ...below];
  const labelsOf = (part: readonly DumpLine[]) => part.map(({ at }) => labels[at]!);
  return {
    lines: all.map((line, at) => ({ ...line, at })),
    labels: Float32Array.from([...labelsOf(above), ...made.map(() => 1), ...labelsOf(below)]),
    weight: WEIGHT,
  };
}

/** Beside a whole dump of known truth, which weighs 1. */
const WEIGHT = 0.25;

/** A heading and 5 to 40 items, all of one shape: names, titles, dates with places, rows of figures, short notes. */
function makeItems(paragraphs: readonly DumpLine[], chance: number): string[] {
  const text = paragraphs.map((line) => line.text).join(' ');
  const words = text.match(/[\p{L}\p{M}\p{N}'’-]+/gu) ?? [];
  const names = text.match(/\p{Lu}[\p{L}\p{M}'’-]+(?: \p{Lu}[\p{L}\p{M}'’-]+){0,2}/gu) ?? [];
  const pick = <T>(list: readonly T[], index: number): T =>
    list[(Math.imul(chance + 31 * index, 0x9e3779b1) >>> 8) % list.length]!;
  const phrase = (index: number, length: number) => {
    const from = (Math.imul(chance ^ (index * 7_919), 0x85ebca6b) >>> 8) % Math.max(1, words.length - length);
    const taken = words.slice(from, from + length).join(' ');
    return taken.charAt(0).toUpperCase() + taken.slice(1);
  };
  const name = (index: number) => (names.length > 3 ? pick(names, index) : phrase(index, 2));
  const number = (index: number) => (Math.imul(chance + index, 0xc2b2ae35) >>> 9) % 90;
  const shapes: ((index: number) => string)[] = [
    name,
    (index) => `${name(index)}, ${phrase(index, 2 + (index % 3))}`,
    (index) => `${1 + (number(index) % 28)} ${MONTHS[number(0) % 4]![number(index) % 12]} – ${name(index)}, ${name(index + 50)}`,
    (index) => `${index + 1}\t${name(index)}\t${number(index)}\t${number(index + 7)}\t${number(index + 9) % 10}`,
    (index) => phrase(index, 3 + (number(index) % 7)),
    (index) => `${index + 1}. ${phrase(index, 2 + (number(index) % 5))}`,
    (index) => `${name(index)}: ${phrase(index, 2 + (number(index) % 4))}`,
    (index) => `${1 + (number(index) % 4)} ${phrase(index, 2)}`,
  ];
  const shape = shapes[chance % shapes.length]!;
  const count = 5 + ((chance >>> 7) % 36);
  const every = (chance >>> 11) % 3 === 0 ? 5 : count;
  return Array.from({ length: count }, (_, index) =>
    index % every === 0 ? [phrase(index + 400, 3), shape(index)] : [shape(index)],
  ).flat();
}

const MONTHS = [
  'January February March April May June July August September October November December',
  'Januar Februar März April Mai Juni Juli August September Oktober November Dezember',
  'janvier février mars avril mai juin juillet août septembre octobre novembre décembre',
  'enero febrero marzo abril mayo junio julio agosto septiembre octubre noviembre diciembre',
].map((names) => names.split(' '));
