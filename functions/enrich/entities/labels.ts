import type { Entity } from '../../../shared/article.ts';

/**
 * Labels of tokens: 0 outside, then for each type beginning, inside, end, and single (BIOES). A name is a single, or a
 * beginning, any number of insides and an end.
 */
export const TYPES: readonly Entity['type'][] = ['PERSON', 'ORGANIZATION', 'PLACE'];
export const LABELS = 1 + 4 * TYPES.length;
export const OUTSIDE = 0;

/** A name in a text: a run of tokens, `to` exclusive. */
export interface Name {
  from: number;
  to: number;
  type: Entity['type'];
}

/** Whether a token with label `after` may follow one with `before`; -1 stands for a sentence's edge. */
export function mayFollow(before: number, after: number): boolean {
  const open = before > 0 && (before - 1) % 4 < 2;
  const goesOn = after > 0 && ((after - 1) % 4 === 1 || (after - 1) % 4 === 2);
  if (open !== goesOn) return false;
  return !open || (before - 1) >> 2 === (after - 1) >> 2;
}

/** Reads the names off a valid sequence of labels whose first token has index `offset`. */
export function readLabels(labels: ArrayLike<number>, offset = 0): Name[] {
  const names: Name[] = [];
  let from = 0;
  for (let at = 0; at < labels.length; at++) {
    const label = labels[at]!;
    if (label === OUTSIDE) continue;
    const part = (label - 1) % 4;
    if (part === 0) from = at;
    else if (part === 3) names.push({ from: offset + at, to: offset + at + 1, type: TYPES[(label - 1) >> 2]! });
    else if (part === 2) names.push({ from: offset + from, to: offset + at + 1, type: TYPES[(label - 1) >> 2]! });
  }
  return names;
}

/** Writes a name into a row of labels. */
export function writeLabels(labels: { [index: number]: number }, { from, to, type }: Name): void {
  const base = 1 + 4 * TYPES.indexOf(type);
  if (to - from === 1) {
    labels[from] = base + 3;
    return;
  }
  for (let at = from; at < to; at++) labels[at] = base + (at === from ? 0 : at === to - 1 ? 2 : 1);
}
