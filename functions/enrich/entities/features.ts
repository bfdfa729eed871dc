import { mixHashes } from '../hash.ts';
import type { Context } from './context.ts';
import { EDGE, FORM, KNOWN, type Word } from './words.ts';

/**
 * The tagger's features as 32-bit hashes. Those of one word at one distance (-2 … 2) from the token depend on nothing else, so the
 * tagger adds up their weights once a distinct word; those of several words together are made for each token.
 */

export const REACH = 2;

/** Features as they are found; there is room for more than any token has. Filled again and again, for making lists costs more than hashing. */
export interface Features {
  values: Int32Array;
  count: number;
}

export const createFeatures = (): Features => ({ values: new Int32Array(256), count: 0 });

function put(out: Features, template: number, value: number): void {
  out.values[out.count++] = mixHashes(template, value);
}

/** Features of `word` standing `distance` tokens to the right of the token that is tagged. */
export function wordFeatures(word: Word, distance: number, out: Features): void {
  const seed = (distance + REACH + 1) << 8;
  const add = (template: number, value: number) => put(out, seed | template, value);
  add(1, word.folded);
  add(2, word.form);
  add(3, word.class.fine);
  add(4, word.class.middle);
  add(5, word.class.coarse);
  for (let bit = 0; bit < 16; bit++) if (word.known & (1 << bit)) add(32 + bit, word.form);
  if (Math.abs(distance) === 2) return;
  add(6, word.shape);
  add(7, mixHashes(word.other.fine, word.form));
  addAffix(word.lower, 3, add);
  if (distance) return;
  add(8, word.exact);
  add(9, mixHashes(word.other.middle, word.form));
  add(10, mixHashes(word.other.capital, word.form));
  add(11, mixHashes(word.class.capital, word.form));
  add(12, mixHashes(word.known, word.form));
  add(13, mixHashes(Math.min(word.text.length, 10), word.form));
  for (let length = 1; length <= 4; length++) {
    if (length !== 3) addAffix(word.lower, length, add);
    if (word.lower.length > length) add(20 + length, pack(word.lower, 0, length));
  }
}

function addAffix(lower: string, length: number, add: (template: number, value: number) => void): void {
  if (lower.length > length) add(14 + length, pack(lower, lower.length - length, lower.length));
}

/** Up to four characters as one number. */
function pack(text: string, from: number, to: number): number {
  let packed = 0;
  for (let at = from; at < to; at++) packed = Math.imul(packed, 0x01000193) ^ text.charCodeAt(at);
  return packed;
}

/** Features of the token `at` with its neighbours and the document; its sentence, of kind `kind`, is [from, to). */
export function contextFeatures(context: Context, at: number, from: number, to: number, kind: number, out: Features): void {
  const { words, wordOf } = context;
  const word = (index: number) => (index < from || index >= to ? EDGE : words[wordOf[index]!]!);
  const w0 = word(at);
  const l1 = word(at - 1);
  const l2 = word(at - 2);
  const r1 = word(at + 1);
  const r2 = word(at + 2);
  const add = (template: number, value: number) => put(out, 0x10000 | template, value);
  const first = at === from ? 1 : 0;
  const form = (w0.form << 1) | first;
  add(0, kind);
  add(1, (kind << 4) | form);
  add(2, mixHashes(l1.folded, w0.folded));
  add(3, mixHashes(w0.folded, r1.folded));
  add(4, mixHashes(l1.folded, w0.form));
  add(5, mixHashes(r1.folded, w0.form));
  add(6, mixHashes(mixHashes(l1.folded, r1.folded), w0.form));
  add(7, (l1.form << 8) | form);
  add(8, (r1.form << 8) | form);
  add(9, (l1.form << 16) | (r1.form << 8) | form);
  add(10, (l2.form << 20) | (l1.form << 16) | (r1.form << 12) | (r2.form << 8) | form);
  add(11, mixHashes(mixHashes(l1.shape, w0.shape), r1.shape));
  add(12, (l1.class.middle << 16) | (w0.class.middle << 8) | form);
  add(13, (w0.class.middle << 16) | (r1.class.middle << 8) | form);
  add(14, mixHashes((l1.class.middle << 8) | r1.class.middle, form));
  add(15, (l1.class.fine << 8) | form);
  add(16, (r1.class.fine << 8) | form);
  add(17, mixHashes((l2.class.coarse << 8) | l1.class.coarse, form));
  add(18, mixHashes((r1.class.coarse << 8) | r2.class.coarse, form));
  if (w0.form === FORM.lower || w0.form >= FORM.number) {
    if (context.phrases[at]) add(19, context.phrases[at]!);
    return;
  }
  const known = knownKind(w0);
  add(20, (known << 8) | form);
  add(21, mixHashes((known << 8) | form, kind));
  add(22, mixHashes((knownKind(l1) << 8) | known, l1.form));
  add(23, mixHashes((knownKind(r1) << 8) | known, r1.form));
  add(24, mixHashes((known << 8) | form, l1.folded));
  add(25, mixHashes((known << 8) | form, r1.folded));
  add(26, (w0.other.capital << 8) | form);
  add(27, mixHashes((w0.other.capital << 8) | form, kind));
  add(28, mixHashes(context.phrases[at]!, 0));
  add(29, mixHashes(mixHashes(l1.folded, l2.folded), form));
  add(30, mixHashes(mixHashes(r1.folded, r2.folded), form));
  addEvidence(context, at, form, add);
  addRun(context, at, word, add);
}

function addEvidence(context: Context, at: number, form: number, add: (template: number, value: number) => void): void {
  const evidence = context.evidence[at]!;
  add(40, (context.frequency[at]! << 8) | form);
  for (let rest = evidence; rest !== 0; rest &= rest - 1) add(41 + 31 - Math.clz32(rest & -rest), form);
  add(60, mixHashes(evidence & 0xfe, form >> 1));
  // What it is called and the roles held in it, from EVIDENCE.afterRole on.
  add(61, mixHashes(evidence & 0x1f000, form >> 1));
  add(62, (context.called[at]! << 4) | (form >> 1));
}

/** What stands before and after the whole run of capitalised words, and what its first and last words are. */
function addRun(
  context: Context,
  at: number,
  word: (index: number) => Word,
  add: (template: number, value: number) => void,
): void {
  const from = context.runFrom[at]!;
  const to = context.runTo[at]!;
  const place = (at === from ? 1 : 0) | (at === to - 1 ? 2 : 0);
  const before = word(from - 1);
  const after = word(to);
  add(70, mixHashes(before.folded, place));
  add(71, mixHashes(after.folded, place));
  add(72, (before.class.middle << 16) | (after.class.middle << 8) | place);
  add(73, (Math.min(to - from, 6) << 8) | place);
  add(74, (knownKind(word(from)) << 8) | place);
  add(75, (knownKind(word(to - 1)) << 8) | place);
  add(76, mixHashes(word(to - 1).folded, place));
}

/** The one thing a word is best known as. */
function knownKind({ known }: Word): number {
  if (known & KNOWN.calendar) return 1;
  if (known & (KNOWN.demonym | KNOWN.people)) return 2;
  if (known & KNOWN.acronym) return 3;
  const place =
    known & (KNOWN.country | KNOWN.region) ? 1 : known & (KNOWN.metropolis | KNOWN.city) ? 2 : known & KNOWN.town ? 3 : 0;
  const person = (known & KNOWN.given ? 1 : 0) | (known & KNOWN.surname ? 2 : 0);
  const other =
    known & KNOWN.organization
      ? 1
      : known & KNOWN.organizationWord
        ? 2
        : known & KNOWN.placeWord
          ? 3
          : known & KNOWN.title
            ? 4
            : 0;
  return 4 + ((place * 4 + person) * 5 + other);
}
