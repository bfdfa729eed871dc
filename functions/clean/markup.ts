import { decodeHTML } from 'entities/decode';
import { BLOCK_TAGS, CLOSES_PARAGRAPH, HEAD_TAGS, RAW_TEXT_TAGS, SCOPE_TAGS, VOID_TAGS } from './tags.ts';

/**
 * HTML source to a tree, in one pass and in time linear in its size.
 *
 * Own code because the libraries at hand miss a bound: htmlparser2 is quadratic in depth and takes 6 ms for the median news
 * page, which is all the time there is. This one follows the tree-building rules of the HTML standard where a reader would see the
 * difference (implied end tags, table and list scopes, raw text) and leaves out the rest (foster parenting, the full adoption agency).
 */

export interface Element {
  /** Place in `Page.elements`: document order, so a parent always comes before its children. */
  index: number;
  /** Lower case. */
  tag: string;
  /** Index of the parent; -1 for the root. */
  parent: number;
  /** Elements around it: 0 for the root. */
  depth: number;
  /** Names (lower case) and values, alternating. */
  attributes: string[];
  children: (Element | string)[];
}

export interface Page {
  /** `elements[0]` is the root, `html`. */
  elements: Element[];
  /** Whether a bound cut the page short. */
  cut: boolean;
}

/** Browsers stop nesting at 512, too. */
const DEEPEST = 512;
/** Real pages have 500 to 20,000 elements. */
const MOST_ELEMENTS = 300_000;
/** Attributes of one element that are read; the rest is skipped. */
const MOST_ATTRIBUTES = 64;
const LONGEST_ATTRIBUTE = 65_536;

export function readMarkup(source: string): Page {
  return new TreeBuilder(source).read();
}

/** Value of an attribute, entities decoded; nothing when it isn't there. */
export function attribute(element: Element, name: string): string | undefined {
  const list = element.attributes;
  for (let index = 0; index < list.length; index += 2) {
    if (list[index] === name) {
      const value = list[index + 1]!;
      return value.includes('&') ? decodeHTML(value) : value;
    }
  }
  return undefined;
}

const LESS = 60;
const GREATER = 62;
const SLASH = 47;
const EQUALS = 61;

class TreeBuilder {
  private readonly source: string;
  private at = 0;
  private readonly elements: Element[] = [];
  /** The open elements; the last is the current one. */
  private readonly open: Element[] = [];
  /** How many elements of a tag are open: most searches end here. */
  private readonly openCount = new Map<string, number>();
  /** Elements beyond the depth bound that are still open: they have no place in the tree. */
  private overflow = 0;
  private foreignDepth = 0;
  private cut = false;

  constructor(source: string) {
    this.source = source;
    this.push('html', []);
  }

  read(): Page {
    const { source } = this;
    while (this.at < source.length && !this.cut) {
      const less = source.indexOf('<', this.at);
      if (less < 0) {
        this.addText(this.at, source.length);
        break;
      }
      if (less > this.at) this.addText(this.at, less);
      this.at = less;
      this.readTag();
    }
    return { elements: this.elements, cut: this.cut };
  }

  private readTag(): void {
    const { source } = this;
    const code = source.charCodeAt(this.at + 1);
    if (isLetter(code)) this.readStartTag();
    else if (code === SLASH && isLetter(source.charCodeAt(this.at + 2))) this.readEndTag();
    else if (source.startsWith('<!--', this.at)) this.skipTo('-->', 4);
    else if (source.startsWith('<![CDATA[', this.at) && this.foreignDepth > 0) this.skipTo(']]>', 9);
    else if (code === 33 || code === 63 || code === SLASH) this.skipTo('>', 2);
    else {
      // One run of text up to the next tag: 24 MB of `<` as a string each took 1 GB.
      const start = this.at;
      this.at++;
      while (this.at < source.length && !this.opensMarkup()) this.at++;
      this.addText(start, this.at);
    }
  }

  private opensMarkup(): boolean {
    const { source, at } = this;
    if (source.charCodeAt(at) !== LESS) return false;
    const code = source.charCodeAt(at + 1);
    return isLetter(code) || code === 33 || code === 63 || code === SLASH;
  }

  private skipTo(end: string, from: number): void {
    const found = this.source.indexOf(end, this.at + from);
    this.at = found < 0 ? this.source.length : found + end.length;
  }

  private readName(start: number): string {
    const { source } = this;
    let end = start;
    for (; end < source.length; end++) {
      const code = source.charCodeAt(end);
      if (code <= 32 || code === GREATER || code === SLASH) break;
    }
    this.at = end;
    return lowerName(source.slice(start, Math.min(end, start + 64)));
  }

  private readStartTag(): void {
    const tag = this.readName(this.at + 1);
    const { source } = this;
    const attributes: string[] = [];
    let selfClosing = false;
    while (this.at < source.length) {
      const code = source.charCodeAt(this.at);
      if (code === GREATER) {
        this.at++;
        break;
      }
      if (code <= 32) this.at++;
      else if (code === SLASH) {
        selfClosing = source.charCodeAt(this.at + 1) === GREATER;
        this.at++;
      } else this.readAttribute(attributes);
    }
    this.startElement(tag, attributes, selfClosing);
  }

  private readAttribute(attributes: string[]): void {
    const { source } = this;
    const start = this.at;
    let end = start + 1;
    for (; end < source.length; end++) {
      const code = source.charCodeAt(end);
      if (code <= 32 || code === EQUALS || code === GREATER || code === SLASH) break;
    }
    let next = end;
    while (source.charCodeAt(next) <= 32) next++;
    let value = '';
    if (source.charCodeAt(next) === EQUALS) {
      next++;
      while (source.charCodeAt(next) <= 32) next++;
      const quote = source.charCodeAt(next);
      if (quote === 34 || quote === 39) {
        const close = source.indexOf(quote === 34 ? '"' : "'", next + 1);
        const stop = close < 0 ? source.length : close;
        value = source.slice(next + 1, Math.min(stop, next + 1 + LONGEST_ATTRIBUTE));
        next = stop + 1;
      } else {
        const from = next;
        while (next < source.length && source.charCodeAt(next) > 32 && source.charCodeAt(next) !== GREATER) next++;
        value = source.slice(from, Math.min(next, from + LONGEST_ATTRIBUTE));
      }
    } else next = end;
    this.at = next;
    if (attributes.length < 2 * MOST_ATTRIBUTES)
      attributes.push(lowerName(source.slice(start, Math.min(end, start + 64))), value);
  }

  private readEndTag(): void {
    const tag = this.readName(this.at + 2);
    this.skipTo('>', 0);
    this.endElement(tag);
  }

  private startElement(tag: string, attributes: string[], selfClosing: boolean): void {
    if (this.overflow > 0) {
      if (!VOID_TAGS.has(tag) && !RAW_TEXT_TAGS.has(tag)) this.overflow++;
      if (RAW_TEXT_TAGS.has(tag)) this.readRawText(tag, undefined);
      return;
    }
    if (tag === 'html' || (tag === 'body' && this.isOpen('body'))) {
      const existing = tag === 'html' ? this.elements[0]! : this.open.find((element) => element.tag === 'body')!;
      if (existing.attributes.length < 2 * MOST_ATTRIBUTES) existing.attributes.push(...attributes);
      return;
    }
    if (this.isOpen('head') && !HEAD_TAGS.has(tag) && this.foreignDepth === 0 && !this.isOpen('noscript'))
      this.closeThrough('head');
    this.closeImplied(tag);
    const element = this.push(tag, attributes);
    if (element === undefined) return;
    const isVoid = VOID_TAGS.has(tag) || (selfClosing && (this.foreignDepth > 0 || tag.includes('-')));
    if (isVoid) this.pop();
    else if (RAW_TEXT_TAGS.has(tag) && this.foreignDepth === 0) {
      this.readRawText(tag, element);
      this.pop();
    }
  }

  /** Raw text runs to its own end tag, whatever stands in it. Only titles, data and such are kept. */
  private readRawText(tag: string, element: Element | undefined): void {
    const { source } = this;
    const start = this.at;
    let end = start;
    for (;;) {
      end = source.indexOf('</', end);
      if (end < 0) {
        end = source.length;
        break;
      }
      if (
        source.slice(end + 2, end + 2 + tag.length).toLowerCase() === tag &&
        !isNameCode(source.charCodeAt(end + 2 + tag.length))
      )
        break;
      end += 2;
    }
    if (element !== undefined && end > start && RAW_TEXT_TAGS.get(tag)!.kept) {
      const text = source.slice(start, end);
      element.children.push(RAW_TEXT_TAGS.get(tag)!.decoded && text.includes('&') ? decodeHTML(text) : text);
    }
    this.at = end;
    if (end < source.length) this.skipTo('>', 2);
  }

  /** Closes what the standard says a start tag ends: an open paragraph, list item, cell or row. */
  private closeImplied(tag: string): void {
    if (this.foreignDepth > 0 && BLOCK_TAGS.has(tag)) this.closeForeign();
    if (CLOSES_PARAGRAPH.has(tag)) this.closeInScope('p', SCOPE_TAGS);
    switch (tag) {
      case 'li':
        this.closeInScope('li', LIST_SCOPE);
        break;
      case 'dt':
      case 'dd':
        this.closeInScope('dt', LIST_SCOPE);
        this.closeInScope('dd', LIST_SCOPE);
        break;
      case 'td':
      case 'th':
        this.closeInScope('td', TABLE_SCOPE);
        this.closeInScope('th', TABLE_SCOPE);
        break;
      case 'tr':
        this.closeInScope('tr', TABLE_SCOPE);
        break;
      case 'tbody':
      case 'thead':
      case 'tfoot':
        for (const part of ['tbody', 'thead', 'tfoot']) this.closeInScope(part, TABLE_SCOPE);
        break;
      case 'option':
      case 'optgroup':
        if (this.current.tag === 'option') this.pop();
        break;
      case 'a':
        if (this.isOpen('a')) this.endElement('a');
        break;
      default:
        if (HEADING.test(tag) && HEADING.test(this.current.tag)) this.pop();
    }
  }

  private endElement(tag: string): void {
    if (this.overflow > 0) {
      if (!VOID_TAGS.has(tag)) this.overflow--;
      return;
    }
    if (tag === 'br') this.startElement('br', [], false);
    if (tag === 'body' || tag === 'html' || !this.isOpen(tag)) {
      // A heading's end tag closes a heading of any level.
      if (HEADING.test(tag) && HEADING.test(this.current.tag)) this.pop();
      return;
    }
    if (BLOCK_TAGS.has(tag) || tag === 'head' || tag === 'svg' || tag === 'math') {
      this.closeInScope(tag, TABLE_PARTS.has(tag) ? TABLE_SCOPE : tag === 'li' ? LIST_SCOPE : END_SCOPE);
      return;
    }
    for (let index = this.open.length - 1; index > 0; index--) {
      const element = this.open[index]!;
      if (element.tag === tag) {
        if (index === this.open.length - 1) this.pop();
        else this.remove(index);
        return;
      }
      if (SCOPE_TAGS.has(element.tag)) return;
    }
  }

  /** Pops up to and including the nearest open `tag`, unless an element of `scope` stands between. */
  private closeInScope(tag: string, scope: ReadonlySet<string>): void {
    if (!this.isOpen(tag)) return;
    for (let index = this.open.length - 1; index > 0; index--) {
      const name = this.open[index]!.tag;
      if (name === tag) {
        while (this.open.length > index) this.pop();
        return;
      }
      if (scope.has(name)) return;
    }
  }

  private closeThrough(tag: string): void {
    this.closeInScope(tag, NO_SCOPE);
  }

  private closeForeign(): void {
    while (this.foreignDepth > 0) this.pop();
  }

  private push(tag: string, attributes: string[]): Element | undefined {
    if (this.elements.length >= MOST_ELEMENTS) {
      this.cut = true;
      return undefined;
    }
    const parent = this.open[this.open.length - 1];
    const depth = parent === undefined ? 0 : parent.depth + 1;
    if (depth >= DEEPEST && !VOID_TAGS.has(tag)) {
      this.overflow++;
      return undefined;
    }
    const element: Element = {
      index: this.elements.length,
      tag,
      parent: parent?.index ?? -1,
      depth,
      attributes,
      children: [],
    };
    parent?.children.push(element);
    this.elements.push(element);
    this.open.push(element);
    this.openCount.set(tag, (this.openCount.get(tag) ?? 0) + 1);
    if (tag === 'svg' || tag === 'math') this.foreignDepth++;
    return element;
  }

  private pop(): void {
    this.remove(this.open.length - 1);
  }

  /** Takes an element off the open ones. Taken from the middle (a link that ends inside a block) its open children stay. */
  private remove(index: number): void {
    const element = index === this.open.length - 1 ? this.open.pop()! : this.open.splice(index, 1)[0]!;
    this.openCount.set(element.tag, this.openCount.get(element.tag)! - 1);
    if (element.tag === 'svg' || element.tag === 'math') this.foreignDepth--;
  }

  private addText(start: number, end: number): void {
    const text = this.source.slice(start, end);
    const decoded = text.includes('&') ? decodeHTML(text) : text;
    if (this.current.tag === 'head') {
      if (decoded.trim() === '') return;
      this.closeThrough('head');
    }
    this.current.children.push(decoded);
  }

  private isOpen(tag: string): boolean {
    return (this.openCount.get(tag) ?? 0) > 0;
  }

  private get current(): Element {
    return this.open[this.open.length - 1]!;
  }
}

const HEADING = /^h[1-6]$/;
const NO_SCOPE: ReadonlySet<string> = new Set();
const TABLE_SCOPE: ReadonlySet<string> = new Set(['table', 'template']);
const TABLE_PARTS: ReadonlySet<string> = new Set(['table', 'tbody', 'thead', 'tfoot', 'tr', 'td', 'th']);
const LIST_SCOPE: ReadonlySet<string> = new Set([
  'ul',
  'ol',
  'menu',
  'dl',
  'table',
  'td',
  'th',
  'section',
  'article',
  'nav',
  'aside',
]);
/** An end tag reaches over open paragraphs and inline elements, not out of a cell or a table. */
const END_SCOPE: ReadonlySet<string> = new Set(['table', 'td', 'th', 'caption', 'template', 'object']);

/**
 * The name in lower case, as one string for all places that have it: those are compared in one step with the names in this code, by
 * character otherwise, and every element is asked for a dozen names.
 */
function lowerName(raw: string): string {
  const known = NAMES.get(raw);
  if (known !== undefined) return known;
  if (NAMES.size >= MOST_NAMES) return raw.toLowerCase();
  const name = onlyCopy(raw.toLowerCase());
  NAMES.set(onlyCopy(raw), name);
  return name;
}

/** Names of tags and attributes met by the process; a site has some dozens of its own. */
const NAMES = new Map<string, string>();
const MOST_NAMES = 5_000;

/** Keys of objects are kept once; and a key, unlike a slice, does not hold on to the page it was cut from. */
const onlyCopy = (text: string): string => Object.keys({ [text]: true })[0]!;

function isLetter(code: number): boolean {
  return (code >= 97 && code <= 122) || (code >= 65 && code <= 90);
}

function isNameCode(code: number): boolean {
  return isLetter(code) || (code >= 48 && code <= 57) || code === 45;
}
