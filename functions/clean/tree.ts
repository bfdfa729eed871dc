import { decodeHTML } from 'entities/decode';
import type { Element } from './markup.ts';
import {
  BLOCK_TAGS,
  CLOSES_PARAGRAPH,
  END_SCOPE,
  HEAD_TAGS,
  LIST_SCOPE,
  NO_SCOPE,
  RAW_TEXT_TAGS,
  SCOPE_TAGS,
  TABLE_PARTS,
  TABLE_SCOPE,
  VOID_TAGS,
} from './tags.ts';

/** Browsers stop nesting at 512, too. */
const DEEPEST = 512;
/** Real pages have 500 to 20,000 elements. */
const MOST_ELEMENTS = 300_000;
/** Attributes of one element that are read; the rest is skipped. */
export const MOST_ATTRIBUTES = 64;

/** Elements by the tags in their order: what a start tag closes, and how far an end tag reaches. */
export class TreeBuilder {
  readonly elements: Element[] = [];
  /** Whether a bound cut the page short. */
  cut = false;
  /** The open elements; the last is the current one. */
  private readonly open: Element[] = [];
  /** How many elements of a tag are open: most searches end here. */
  private readonly openCount = new Map<string, number>();
  /** Elements beyond the depth bound that are still open: they have no place in the tree. */
  private overflow = 0;
  private foreignDepth = 0;
  /** The element whose raw text is being read; nothing when it has no place in the tree. */
  private raw: Element | undefined;

  constructor() {
    this.push('html', []);
  }

  /** Whether the current place is inside SVG or MathML. */
  get isForeign(): boolean {
    return this.foreignDepth > 0;
  }

  /** @returns whether raw text follows, to be handed to `endRawText` */
  startElement(tag: string, attributes: string[], selfClosing: boolean): boolean {
    if (this.overflow > 0) {
      if (!VOID_TAGS.has(tag) && !RAW_TEXT_TAGS.has(tag)) this.overflow++;
      this.raw = undefined;
      return RAW_TEXT_TAGS.has(tag);
    }
    if (tag === 'html' || (tag === 'body' && this.isOpen('body'))) {
      const existing = tag === 'html' ? this.elements[0]! : this.open.find((element) => element.tag === 'body')!;
      if (existing.attributes.length < 2 * MOST_ATTRIBUTES) existing.attributes.push(...attributes);
      return false;
    }
    if (this.isOpen('head') && !HEAD_TAGS.has(tag) && this.foreignDepth === 0 && !this.isOpen('noscript'))
      this.closeThrough('head');
    this.closeImplied(tag);
    const element = this.push(tag, attributes);
    if (element === undefined) return false;
    const isVoid = VOID_TAGS.has(tag) || (selfClosing && (this.foreignDepth > 0 || tag.includes('-')));
    if (isVoid) this.pop();
    else if (RAW_TEXT_TAGS.has(tag) && this.foreignDepth === 0) {
      this.raw = element;
      return true;
    }
    return false;
  }

  /** Of raw text only titles, data and such are kept. */
  endRawText(text: string): void {
    const { raw } = this;
    if (raw === undefined) return;
    const { kept, decoded } = RAW_TEXT_TAGS.get(raw.tag)!;
    if (kept && text !== '') raw.children.push(decoded && text.includes('&') ? decodeHTML(text) : text);
    this.pop();
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

  endElement(tag: string): void {
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

  addText(text: string): void {
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
