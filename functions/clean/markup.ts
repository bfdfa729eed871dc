import { decodeHTML } from 'entities/decode';
import { nameAt } from './markup-names.ts';
import { MOST_ATTRIBUTES, NONE, TreeBuilder } from './tree.ts';
import { Utf8Source } from './utf8-source.ts';

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
  /** What its tag is (`traitsOf`): bits of `TRAIT`. */
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
  private readonly source: Utf8Source;
  /** What names and attributes are read from: a byte of an array is had in a third of the steps that a character of a string takes. */
  private readonly bytes: Uint8Array;
  /** What markup is looked for in. */
  private readonly codes: string;
  private readonly tree = new TreeBuilder();
  private at = 0;
  /** Names and values of the tag at hand, up to `count`. */
  private readonly attributes: string[] = [];
  private count = 0;

  constructor(source: string | Utf8Source) {
    this.source = typeof source === 'string' ? Utf8Source.from(source) : source;
    this.bytes = this.source.bytes;
    this.codes = this.source.codes;
  }

  read(): Page {
    const { length } = this.codes;
    while (this.at < length && !this.tree.cut) this.readTextAndTag();
    return { elements: this.tree.elements, cut: this.tree.cut };
  }

  private readTextAndTag(): void {
    const { source, codes } = this;
    const less = codes.indexOf('<', this.at);
    const end = less < 0 ? codes.length : less;
    if (end > this.at) this.tree.addText(source.slice(this.at, end));
    this.at = end;
    if (less >= 0) this.readTag();
  }

  private readTag(): void {
    const { source, codes } = this;
    const code = this.codeAt(this.at + 1);
    if (isLetter(code)) this.readStartTag();
    else if (code === SLASH && isLetter(this.codeAt(this.at + 2))) this.readEndTag();
    else if (codes.startsWith('<!--', this.at)) this.skipTo('-->', 4);
    else if (codes.startsWith('<![CDATA[', this.at) && this.tree.isForeign) this.skipTo(']]>', 9);
    else if (code === 33 || code === 63 || code === SLASH) this.skipTo('>', 2);
    else {
      // One run of text up to the next tag: 24 MB of `<` as a string each took 1 GB.
      const start = this.at;
      this.at++;
      while (this.at < codes.length && !this.opensMarkup()) this.at++;
      this.tree.addText(source.slice(start, this.at));
    }
  }

  /** A byte; 0 beyond the end. */
  private codeAt(place: number): number {
    return place < this.bytes.length ? this.bytes[place]! : 0;
  }

  private opensMarkup(): boolean {
    if (this.codeAt(this.at) !== LESS) return false;
    const code = this.codeAt(this.at + 1);
    return isLetter(code) || code === 33 || code === 63 || code === SLASH;
  }

  private skipTo(end: string, from: number): void {
    const found = this.codes.indexOf(end, this.at + from);
    this.at = found < 0 ? this.codes.length : found + end.length;
  }

  private readName(start: number): string {
    const { bytes } = this;
    let end = start;
    for (; end < bytes.length; end++) {
      const code = bytes[end]!;
      if (code <= 32 || code === GREATER || code === SLASH) break;
    }
    this.at = end;
    return nameAt(this.source, start, end);
  }

  private readStartTag(): void {
    const tag = this.readName(this.at + 1);
    const { bytes } = this;
    this.count = 0;
    let selfClosing = false;
    while (this.at < bytes.length) {
      const code = bytes[this.at]!;
      if (code === GREATER) {
        this.at++;
        break;
      }
      if (code <= 32) this.at++;
      else if (code === SLASH) {
        selfClosing = this.codeAt(this.at + 1) === GREATER;
        this.at++;
      } else this.readAttribute();
    }
    // A list that grows holds room for a dozen more: a copy is as long as it must be.
    const attributes = this.count === 0 ? NONE : this.attributes.slice(0, this.count);
    if (this.tree.startElement(tag, attributes, selfClosing)) this.tree.endRawText(this.readRawText(tag));
  }

  private readAttribute(): void {
    const { bytes } = this;
    const { length } = bytes;
    const start = this.at;
    let end = start + 1;
    for (; end < length; end++) {
      const code = bytes[end]!;
      if (code <= 32 || code === EQUALS || code === GREATER || code === SLASH) break;
    }
    let next = end;
    while (next < length && bytes[next]! <= 32) next++;
    this.at = end;
    const value = this.codeAt(next) === EQUALS ? this.readValue(next + 1) : '';
    if (this.count >= 2 * MOST_ATTRIBUTES) return;
    this.attributes[this.count++] = nameAt(this.source, start, end);
    this.attributes[this.count++] = value;
  }

  /** @param start behind the equals sign */
  private readValue(start: number): string {
    const { bytes } = this;
    const { length } = bytes;
    let from = start;
    while (from < length && bytes[from]! <= 32) from++;
    let end = from;
    const quote = this.codeAt(from);
    if (quote === 34 || quote === 39) {
      const close = this.codes.indexOf(quote === 34 ? '"' : "'", ++from);
      end = close < 0 ? length : close;
      this.at = end + 1;
    } else {
      while (end < length && bytes[end]! > 32 && bytes[end] !== GREATER) end++;
      this.at = end;
    }
    const value = this.source.slice(from, end);
    return value.length > LONGEST_ATTRIBUTE ? value.slice(0, LONGEST_ATTRIBUTE) : value;
  }

  private readEndTag(): void {
    const tag = this.readName(this.at + 2);
    this.skipTo('>', 0);
    this.tree.endElement(tag);
  }

  /** Raw text runs to its own end tag, whatever stands in it. */
  private readRawText(tag: string): string {
    const { codes } = this;
    const start = this.at;
    let end = start;
    for (;;) {
      end = codes.indexOf('</', end);
      if (end < 0) {
        end = codes.length;
        break;
      }
      if (codes.slice(end + 2, end + 2 + tag.length).toLowerCase() === tag && !isNameCode(this.codeAt(end + 2 + tag.length)))
        break;
      end += 2;
    }
    this.at = end;
    if (end < codes.length) this.skipTo('>', 2);
    return this.source.slice(start, end);
  }
}

function isLetter(code: number): boolean {
  return (code >= 97 && code <= 122) || (code >= 65 && code <= 90);
}

function isNameCode(code: number): boolean {
  return isLetter(code) || (code >= 48 && code <= 57) || code === 45;
}
