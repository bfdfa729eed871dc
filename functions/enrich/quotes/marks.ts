/** A quotation: the range inside its marks. It may run over paragraphs, each of which opens anew; the last one closes. */
export interface Quotation {
  start: number;
  end: number;
  /** Index of the first code unit after the closing mark. */
  after: number;
  /** Index of the opening mark. */
  before: number;
}

interface Style {
  open: string;
  /** Any of these ends it. */
  close: string;
}

/** Pairs of marks. Tried in this order at each place; `”` and `»` open too where Swedish, Finnish or German print has them so. */
const STYLES: Style[] = [
  { open: '“', close: '”' },
  { open: '„', close: '“”' },
  { open: '«', close: '»' },
  { open: '「', close: '」' },
  { open: '『', close: '』' },
  { open: '"', close: '"' },
  { open: '»', close: '«' },
  { open: '”', close: '”' },
  { open: '‘', close: '’' },
];
const OPENING = /[“„«「『"»”‘]/g;
/** A quotation without an end stops counting after this many code units: the mark was something else. */
const LONGEST_CHARS = 3000;
/** Reading on from marks that nothing closes may cost this many times the text; a text of opening marks alone is given up then. */
const FRUITLESS_READINGS = 8;
const SPACE_OR_EDGE = /^[\s([—–-]?$/;

/** Finds quotations in order, none inside another. An opening mark that nothing closes is passed over. Linear in the text. */
export function findQuotations(body: string): Quotation[] {
  const found: Quotation[] = [];
  let fruitless = 0;
  OPENING.lastIndex = 0;
  for (let match = OPENING.exec(body); match; match = OPENING.exec(body)) {
    const read = readQuotation(body, match.index);
    if (typeof read === 'number') {
      fruitless += read;
      if (fruitless > FRUITLESS_READINGS * body.length + LONGEST_CHARS) break;
    } else {
      found.push(read);
      OPENING.lastIndex = read.after;
    }
  }
  return found;
}

/** The quotation that opens at `at`, or how many code units were read in vain. */
function readQuotation(body: string, at: number): Quotation | number {
  const style = STYLES.find(({ open }) => open === body[at]);
  if (!style || !opens(body, at, style)) return 1;
  let paragraph = at;
  for (;;) {
    const close = findClose(body, paragraph + 1, style);
    if (close.closed) return trim(body, at, close.at) ?? 1;
    // Open at the paragraph's end: it goes on if the next paragraph opens with the same mark.
    const next = nextParagraph(body, close.at);
    if (next === undefined || body[next] !== style.open || next - at > LONGEST_CHARS) return close.at - at;
    paragraph = next;
  }
}

/** Marks that look alike at both ends open only after a space, a bracket or a dash, and before a letter or figure. */
function opens(body: string, at: number, { open }: Style): boolean {
  if (!'"”»‘'.includes(open)) return true;
  return SPACE_OR_EDGE.test(body[at - 1] ?? '') && /[\p{L}\p{N}¿¡…'‘$€£([]/u.test(body[at + 1] ?? '');
}

/** The closing mark, or the end of the paragraph (or of the longest quotation) without one. */
function findClose(body: string, from: number, style: Style): { at: number; closed: boolean } {
  const limit = Math.min(body.length, from + LONGEST_CHARS);
  let depth = 0;
  for (let at = from; at < limit; at++) {
    const character = body[at]!;
    if (character === '\n' && /^\n[ \t]*\n/.test(body.slice(at, at + 8))) return { at, closed: false };
    if (style.close.includes(character)) {
      if (style.open === '‘' && /\p{L}/u.test(body[at + 1] ?? '')) continue;
      if (depth === 0) return { at, closed: true };
      depth--;
    } else if (character === style.open && style.open !== style.close && '“„«「『'.includes(character)) depth++;
  }
  return { at: limit, closed: false };
}

function nextParagraph(body: string, at: number): number | undefined {
  let next = at;
  while (next < body.length && /\s/.test(body[next]!)) next++;
  return next > at && next < body.length ? next : undefined;
}

/** French sets spaces inside its marks. */
function trim(body: string, before: number, close: number): Quotation | undefined {
  let start = before + 1;
  let end = close;
  while (start < end && /\s/.test(body[start]!)) start++;
  while (end > start && /\s/.test(body[end - 1]!)) end--;
  return end > start ? { start, end, before, after: close + 1 } : undefined;
}
