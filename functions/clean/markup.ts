import { decodeHTML } from 'entities/decode';
import { nameAt } from './markup-names.ts';
import { MOST_ATTRIBUTES, NONE, TreeBuilder } from './tree.ts';
import type { Utf8Source } from './utf8-source.ts';

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
  /** What its tag is: bits of `TRAIT`. */
  traits: number;
  /** Names (lower case) and values, alternating. */
  attributes: readonly string[];
  children: readonly (Element | string)[];
}

export interface Page {
  /** `elements[0]` is the root, `html`. */
  elements: Element[];
  /** Whether a bound cut the page short. */
  cut: boolean;
}

const LONGEST_ATTRIBUTE = 65_536;

export function readMarkup(source: string | Utf8Source): Page {
  return new MarkupReader(source).read();
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

class MarkupReader {
  /** Text, or bytes as characters: what is no ASCII is cut out by `cut` alone. */
  private readonly source: string;
  private readonly encoded: Utf8Source | undefined;
  private readonly tree = new TreeBuilder();
  private at = 0;
  /** Names and values of the tag at hand, up to `count`. */
  private readonly attributes: string[] = [];
  private count = 0;

  constructor(source: string | Utf8Source) {
    this.encoded = typeof source === 'string' ? undefined : source;
    this.source = typeof source === 'string' ? source : source.codes;
  }

  read(): Page {
    const { source } = this;
    while (this.at < source.length && !this.tree.cut) {
      const less = source.indexOf('<', this.at);
      if (less < 0) {
        this.tree.addText(this.cut(this.at, source.length));
        break;
      }
      if (less > this.at) this.tree.addText(this.cut(this.at, less));
      this.at = less;
      this.readTag();
    }
    return { elements: this.tree.elements, cut: this.tree.cut };
  }

  private readTag(): void {
    const { source } = this;
    const code = source.charCodeAt(this.at + 1);
    if (isLetter(code)) this.readStartTag();
    else if (code === SLASH && isLetter(source.charCodeAt(this.at + 2))) this.readEndTag();
    else if (source.startsWith('<!--', this.at)) this.skipTo('-->', 4);
    else if (source.startsWith('<![CDATA[', this.at) && this.tree.isForeign) this.skipTo(']]>', 9);
    else if (code === 33 || code === 63 || code === SLASH) this.skipTo('>', 2);
    else {
      // One run of text up to the next tag: 24 MB of `<` as a string each took 1 GB.
      const start = this.at;
      this.at++;
      while (this.at < source.length && !this.opensMarkup()) this.at++;
      this.tree.addText(this.cut(start, this.at));
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
    const { length } = source;
    let end = start;
    for (; end < length; end++) {
      const code = source.charCodeAt(end);
      if (code <= 32 || code === GREATER || code === SLASH) break;
    }
    this.at = end;
    return this.nameAt(start, end);
  }

  private readStartTag(): void {
    const tag = this.readName(this.at + 1);
    const { source } = this;
    this.count = 0;
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
      } else this.readAttribute();
    }
    // A list that grows holds room for a dozen more: a copy is as long as it must be.
    const attributes = this.count === 0 ? NONE : this.attributes.slice(0, this.count);
    if (this.tree.startElement(tag, attributes, selfClosing)) this.tree.endRawText(this.readRawText(tag));
  }

  private readAttribute(): void {
    const { source } = this;
    const { length } = source;
    const start = this.at;
    let end = start + 1;
    for (; end < length; end++) {
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
        const stop = close < 0 ? length : close;
        value = this.cut(next + 1, stop);
        next = stop + 1;
      } else {
        const from = next;
        while (next < length && source.charCodeAt(next) > 32 && source.charCodeAt(next) !== GREATER) next++;
        value = this.cut(from, next);
      }
    } else next = end;
    this.at = next;
    if (this.count >= 2 * MOST_ATTRIBUTES) return;
    this.attributes[this.count++] = this.nameAt(start, end);
    this.attributes[this.count++] = value.length > LONGEST_ATTRIBUTE ? value.slice(0, LONGEST_ATTRIBUTE) : value;
  }

  private readEndTag(): void {
    const tag = this.readName(this.at + 2);
    this.skipTo('>', 0);
    this.tree.endElement(tag);
  }

  /** Raw text runs to its own end tag, whatever stands in it. */
  private readRawText(tag: string): string {
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
    this.at = end;
    if (end < source.length) this.skipTo('>', 2);
    return this.cut(start, end);
  }

  private cut(start: number, end: number): string {
    return this.encoded === undefined ? this.source.slice(start, end) : this.encoded.slice(start, end);
  }

  private nameAt(start: number, end: number): string {
    if (this.encoded === undefined || !this.encoded.isWide(start, end)) return nameAt(this.source, start, end);
    const name = this.encoded.slice(start, end);
    return nameAt(name, 0, name.length);
  }
}

function isLetter(code: number): boolean {
  return (code >= 97 && code <= 122) || (code >= 65 && code <= 90);
}

function isNameCode(code: number): boolean {
  return isLetter(code) || (code >= 48 && code <= 57) || code === 45;
}
