import { MAX_ATTRIBUTES, MAX_DEPTH, MAX_ELEMENTS, MAX_TAG_CHARS, rejectTooLarge } from './limits.ts';

/**
 * Makes a page safe to parse: one linear scan over its tags, before any tree is built.
 *
 * Elements deeper than MAX_DEPTH lose their tags (their text stays), tags with absurd attributes lose the attributes. Almost every
 * page comes back as the very same string. The scan follows the parser's own rules for void elements, raw text and implied ends,
 * closely enough that a page of unclosed `<p>`s doesn't count as deep.
 *
 * @throws Rejection too-large: more than MAX_ELEMENTS elements
 */
export function guardMarkup(html: string): string {
  const open = new OpenElements();
  const kept: string[] = [];
  let keptTo = 0;
  let elements = 0;

  /** Leaves html[from, to) out of the result, or puts `instead` there. */
  const cut = (from: number, to: number, instead = ''): void => {
    kept.push(html.slice(keptTo, from), instead);
    keptTo = to;
  };

  for (let at = html.indexOf('<'); at !== -1; ) {
    const tag = readTag(html, at);
    if (tag.kind === 'open') {
      elements++;
      if (elements > MAX_ELEMENTS) rejectTooLarge(`has more than ${MAX_ELEMENTS} elements`);
      const depth = open.push(tag.name);
      if (depth > MAX_DEPTH) cut(at, tag.end);
      else if (tag.attributes > MAX_ATTRIBUTES || tag.end - at > MAX_TAG_CHARS) cut(at, tag.end, `<${tag.name}>`);
    } else if (tag.kind === 'close') {
      if (!open.pop(tag.name)) cut(at, tag.end);
    }
    at = html.indexOf('<', tag.end);
  }
  if (keptTo === 0) return html;
  kept.push(html.slice(keptTo));
  return kept.join('');
}

interface Tag {
  kind: 'open' | 'close' | 'other';
  name: string;
  /** Index just past the tag, or past the raw text it begins. */
  end: number;
  attributes: number;
}

/** Elements without content: they never open a level. */
const VOID = new Set(
  'area base basefont br col command embed frame hr img input isindex keygen link meta param source track wbr'.split(' '),
);

/** Elements whose content is text up to their end tag, for the parser too: a `<div>` in a script is no element. */
const RAW_TEXT = new Set('script style textarea title xmp noembed noframes iframe'.split(' '));

/** Elements that end one like themselves (or their kin) when the next one opens: unclosed ones are siblings, not levels. */
const SIBLINGS: Record<string, string> = {
  p: 'p',
  li: 'li',
  dd: 'd',
  dt: 'd',
  option: 'option',
  optgroup: 'option',
  tr: 't',
  td: 't',
  th: 't',
  a: 'a',
  rt: 'r',
  rp: 'r',
};

class OpenElements {
  readonly #names: string[] = [];
  readonly #counts = new Map<string, number>();

  /** `<div/>` opens like `<div>`, as in HTML. @returns the depth of the element */
  push(name: string): number {
    const top = this.#names[this.#names.length - 1];
    if (top !== undefined && (top === 'p' ? name === 'p' : SIBLINGS[top] !== undefined && SIBLINGS[top] === SIBLINGS[name])) {
      this.#drop();
    }
    if (VOID.has(name)) return 0;
    this.#names.push(name);
    this.#counts.set(name, (this.#counts.get(name) ?? 0) + 1);
    return this.#names.length;
  }

  /** Closes the innermost element of that name. @returns whether its end tag belongs into the page: its start tag is there */
  pop(name: string): boolean {
    if ((this.#counts.get(name) ?? 0) === 0) return this.#names.length <= MAX_DEPTH;
    while (this.#names[this.#names.length - 1] !== name) this.#drop();
    const depth = this.#names.length;
    this.#drop();
    return depth <= MAX_DEPTH;
  }

  #drop(): void {
    const name = this.#names.pop()!;
    this.#counts.set(name, this.#counts.get(name)! - 1);
  }
}

/** Reads what begins with the `<` at `at`: always moves on by at least one character, and never looks at one twice. */
function readTag(html: string, at: number): Tag {
  const other = (end: number): Tag => ({ kind: 'other', name: '', end, attributes: 0 });
  const next = html.charCodeAt(at + 1);
  if (next === 0x21 /* ! */ || next === 0x3f /* ? */) return other(endOfDeclaration(html, at));
  const closing = next === 0x2f; /* / */
  const nameStart = at + (closing ? 2 : 1);
  let nameEnd = nameStart;
  while (isNameCharacter(html.charCodeAt(nameEnd)) && nameEnd - nameStart < 64) nameEnd++;
  if (nameEnd === nameStart) return other(at + 1);

  const name = html.slice(nameStart, nameEnd).toLowerCase();
  const { end, attributes } = skipAttributes(html, nameEnd);
  if (closing) return { kind: 'close', name, end, attributes: 0 };
  return { kind: 'open', name, end: RAW_TEXT.has(name) ? startOfEndTag(html, name, end) : end, attributes };
}

/** Where the raw text from `from` on ends: at its element's end tag, in whatever case, or with the page. */
function startOfEndTag(html: string, name: string, from: number): number {
  for (let at = html.indexOf('</', from); at !== -1; at = html.indexOf('</', at + 2)) {
    if (
      html.slice(at + 2, at + 2 + name.length).toLowerCase() === name &&
      !isNameCharacter(html.charCodeAt(at + 2 + name.length))
    ) {
      return at;
    }
  }
  return html.length;
}

function isNameCharacter(code: number): boolean {
  const lower = code | 0x20;
  return (lower >= 0x61 && lower <= 0x7a) || (code >= 0x30 && code <= 0x3a) || code === 0x2d || code === 0x5f;
}

function endOfDeclaration(html: string, at: number): number {
  if (!html.startsWith('<!--', at)) {
    const end = html.indexOf('>', at + 2);
    return end === -1 ? html.length : end + 1;
  }
  // `<!-->` and `--!>` end a comment too, as in the parser.
  for (let end = html.indexOf('>', at + 4); end !== -1; end = html.indexOf('>', end + 1)) {
    const dashes = html.charCodeAt(end - 1) === 0x21 ? end - 3 : end - 2;
    if (dashes >= at + 2 && html.startsWith('--', dashes)) return end + 1;
  }
  return html.length;
}

/** Walks to the tag's `>` outside quotes. A quote only opens after `=`, as in HTML. */
function skipAttributes(html: string, from: number): { end: number; attributes: number } {
  let attributes = 0;
  let afterEquals = false;
  for (let i = from; i < html.length; i++) {
    const code = html.charCodeAt(i);
    if (code === 0x3e /* > */) return { end: i + 1, attributes };
    if (code <= 0x20) continue;
    if (code === 0x3d /* = */) {
      attributes++;
      afterEquals = true;
      continue;
    }
    if (afterEquals && (code === 0x22 || code === 0x27)) {
      const close = html.indexOf(code === 0x22 ? '"' : "'", i + 1);
      if (close === -1) return { end: html.length, attributes };
      i = close;
    } else if (!afterEquals && html.charCodeAt(i - 1) <= 0x20) attributes++;
    afterEquals = false;
  }
  return { end: html.length, attributes };
}
