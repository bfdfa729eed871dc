import { type DumpLine, readLines } from '../../functions/clean/dump-lines.ts';
import { isProse } from '../../functions/clean/dump-prose.ts';
import { addList } from './dump-lists.ts';
import { scriptFor } from './dump-scripts.ts';
import { addThread } from './dump-threads.ts';
import { type TruthLine, UNLABELLED } from './labels.ts';

/**
 * Dumps made from a dump, as people make them or as the sets hold too few of. They are learned from, never judged, and stay in the fold
 * of the dump they were made from. What one leaves out is chosen by a number made from the dump's name: the same on every run.
 */
export interface DumpVariant {
  lines: DumpLine[];
  /** Labels of the lines; nothing when all of them are article. */
  labels?: Float32Array;
  /** Beside a whole dump of known truth, which weighs 1. */
  weight: number;
}

export function* makeVariants(
  id: string,
  lines: readonly DumpLine[],
  labels: Float32Array,
  truth: readonly TruthLine[],
): Generator<DumpVariant> {
  const chance = hashOf(id);
  yield { lines: lines.map((line) => ({ ...line, gap: 0 })), labels, weight: 0.25 };
  const alone = readLines(truth.map((line) => line.text).join('\n\n'));
  if (alone.length > 1) yield { lines: alone, weight: 0.15 };
  const first = readLines(
    truth
      .slice(0, 1 + (chance % 5))
      .map((line) => line.text)
      .join(chance % 2 === 1 ? '\n' : '\n\n'),
  );
  if (first.length > 0) yield { lines: first, weight: 0.1 };
  const script = scriptFor(chance);
  if (script) yield { lines: lines.map((line) => ({ ...line, text: script(line.text) })), labels, weight: 0.3 };
  const isArticle = (line: DumpLine) => labels[line.at]! > 0.5;
  const paragraphs = lines.filter((line) => isArticle(line) && isProse(line));
  // A short article in as much furniture as a long one: in the sets the longer text is nearly always the article, not the comments.
  if (paragraphs.length >= 6) {
    const end = paragraphs[1 + (chance % 4)]!.at;
    yield part(lines, labels, 0.12, (line) => line.at < end || labels[line.at] === 0);
  }
  if (paragraphs.length >= 5) yield addThread(lines, labels, paragraphs, chance);
  if (paragraphs.length >= 3) yield addList(lines, labels, paragraphs, chance);
  // An article of lists: most of its paragraphs are gone.
  const others = lines.filter(isArticle).length - paragraphs.length;
  if (others >= 8 && paragraphs.length >= 3) {
    const kept = new Set(paragraphs.slice(0, chance % 3));
    yield part(lines, labels, 0.12, (line) => !isArticle(line) || !isProse(line) || kept.has(line));
  }
}

function part(lines: readonly DumpLine[], labels: Float32Array, weight: number, holds: (line: DumpLine) => boolean): DumpVariant {
  const chosen = lines.filter(holds);
  return {
    lines: chosen.map((line, at) => ({ ...line, at })),
    labels: Float32Array.from(chosen, (line) => labels[line.at] ?? UNLABELLED),
    weight,
  };
}

/** FNV-1a. */
export function hashOf(text: string): number {
  let hash = 0x811c9dc5;
  for (let at = 0; at < text.length; at++) hash = Math.imul(hash ^ text.charCodeAt(at), 0x01000193);
  return hash >>> 0;
}
