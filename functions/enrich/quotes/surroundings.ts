import type { Text } from '../text.ts';
import { SPEECH_CUES } from './cues.ts';
import type { Quotation } from './marks.ts';
import type { NameMention } from './names.ts';

/** All that attribution looks at, read once. */
export interface Stage {
  body: string;
  language: string;
  quotations: Quotation[];
  names: NameMention[];
  grammar: Grammar | undefined;
}

/** A language's cues as patterns. */
export interface Grammar {
  verb: RegExp;
  source: RegExp | undefined;
  male: string[];
  female: string[];
}

/** The words around one quotation, up to its sentence's ends, its paragraph's and other quotations'. */
export interface Surroundings {
  quotation: Quotation;
  /** Range before the opening mark. */
  head: { start: number; end: number };
  /** Range after the closing mark. */
  tail: { start: number; end: number };
  /** A verb of saying stands right after the quotation, or right before it. */
  besideVerb: boolean;
}

/** A clause further than this from the quotation says nothing about it. */
const REACH_CHARS = 240;
const ABBREVIATED = /(?:\b\p{Lu}|\b(?:Mr|Mrs|Ms|Dr|Prof|Sen|Rep|Gov|Gen|Lt|Col|Sgt|Capt|Rev|St|Sr|Sra|Jr|M))$/u;
const TAIL_STOP = /[.!?…](?=\s|$)|\n|[;:](?=\s)/g;

export function readStage(text: Text, quotations: Quotation[], names: NameMention[]): Stage {
  const outside = names.filter(({ start }) => !inside(quotations, start));
  return { body: text.articleBody, language: text.language, quotations, names: outside, grammar: grammarOf(text.language) };
}

export function surroundings({ body, quotations, grammar }: Stage, i: number): Surroundings {
  const quotation = quotations[i]!;
  const head = { start: headStart(body, quotations, i), end: quotation.before };
  const tail = { start: quotation.after, end: tailEnd(body, quotations, i) };
  const before = body.slice(head.start, head.end);
  const after = body.slice(tail.start, tail.end);
  return { quotation, head, tail, besideVerb: grammar !== undefined && isBesideVerb(before, after, grammar) };
}

function isBesideVerb(before: string, after: string, { verb }: Grammar): boolean {
  if (/[:,]\s*$/.test(before) && firstVerb(verb, before.slice(-100))) return true;
  const found = firstVerb(verb, after.slice(0, 90));
  return (
    found !== undefined &&
    !/[,;]/.test(
      after
        .slice(0, found.start)
        .replace(/^[\s,–—-]+/, '')
        .replace(/,[^,]*,\s*$/, ''),
    )
  );
}

/** The first verb of saying, with its range. */
export function firstVerb(verb: RegExp, clause: string): { start: number; end: number } | undefined {
  verb.lastIndex = 0;
  const match = verb.exec(clause);
  return match ? { start: match.index, end: match.index + match[0].length } : undefined;
}

/** The last one: the nearest to a quotation that follows. */
export function lastVerb(verb: RegExp, clause: string): { start: number; end: number } | undefined {
  let last: { start: number; end: number } | undefined;
  verb.lastIndex = 0;
  for (let match = verb.exec(clause); match; match = verb.exec(clause))
    last = { start: match.index, end: match.index + match[0].length };
  return last;
}

/** After the quotation the clause goes to its stop, unless the quotation itself ended the sentence: then there is none. */
function tailEnd(body: string, quotations: Quotation[], i: number): number {
  const { end, after } = quotations[i]!;
  const limit = Math.min(body.length, after + REACH_CHARS, quotations[i + 1]?.before ?? body.length);
  if (body[end - 1] === '.' && /^\s+\p{Lu}/u.test(body.slice(after, after + 4))) return after;
  const reach = body.slice(after, limit);
  for (const match of reach.matchAll(TAIL_STOP)) if (!isAbbreviated(reach, match)) return after + match.index;
  return limit;
}

/** "Mr. Smith", "J. Smith", "Dr. Jones" go on. */
function isAbbreviated(reach: string, { 0: mark, index }: RegExpExecArray): boolean {
  return mark === '.' && ABBREVIATED.test(reach.slice(Math.max(0, index - 5), index));
}

/** Before the quotation the clause begins after the last full stop, paragraph or quotation. */
function headStart(body: string, quotations: Quotation[], i: number): number {
  const { before } = quotations[i]!;
  const least = Math.max(0, before - REACH_CHARS, quotations[i - 1]?.after ?? 0);
  const reach = body.slice(least, before);
  let start = least;
  for (const match of reach.matchAll(/[.!?。](?=\s+["'“„«]?\p{Lu}|[\p{Script=Han}\p{Script=Katakana}])|\n/gu)) {
    if (isAbbreviated(reach, match)) continue;
    start = least + match.index + 1;
  }
  return start;
}

function inside(quotations: Quotation[], at: number): boolean {
  let low = 0;
  let high = quotations.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    if (quotations[middle]!.after <= at) low = middle + 1;
    else high = middle;
  }
  return low < quotations.length && quotations[low]!.before <= at;
}

const GRAMMARS = new Map<string, Grammar>();

function grammarOf(language: string): Grammar | undefined {
  const known = GRAMMARS.get(language);
  const cues = Object.hasOwn(SPEECH_CUES, language) ? SPEECH_CUES[language] : undefined;
  if (known || !cues) return known;
  const alternatives = (list: string) =>
    list
      .replace(/\s*\n\s*/g, '')
      .split('|')
      .sort((a, b) => b.length - a.length)
      .join('|');
  const grammar = {
    verb: new RegExp(`(?<![\\p{L}'’-])(?:${alternatives(cues.verbs)})(?![\\p{L}])`, 'giu'),
    source: cues.sources ? new RegExp(`(?<!\\p{L})(?:${alternatives(cues.sources)})\\s+$`, 'iu') : undefined,
    male: cues.male?.split('|') ?? [],
    female: cues.female?.split('|') ?? [],
  };
  GRAMMARS.set(language, grammar);
  return grammar;
}
