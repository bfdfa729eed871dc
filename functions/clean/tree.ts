import { decodeHTML } from 'entities/decode';
import type { Element } from './markup.ts';
import {
  END_SCOPE,
  LIST_SCOPE,
  NO_SCOPE,
  numberOf,
  RAW_TEXT_TAGS,
  TABLE_PARTS,
  TABLE_SCOPE,
  TAG_NUMBERS,
  TRAIT,
  traitsOf,
} from './tags.ts';

/** Browsers stop nesting at 512, too. */
export const DEEPEST = 512;
/** Real pages have 500 to 20,000 elements. */
const MOST_ELEMENTS = 300_000;
/** Attributes of one element that are read; the rest is skipped. */
export const MOST_ATTRIBUTES = 64;
/** The attributes, or the children, of all elements that have none. */
export const NONE: readonly never[] = [];

const [HEAD, BODY, NOSCRIPT, PARAGRAPH] = ['head', 'body', 'noscript', 'p'].map(traitsOf) as [number, number, number, number];

/** Elements by the tags in their order: what a start tag closes, and how far an end tag reaches. */
export class TreeBuilder {
  readonly elements: Element[] = [];
  /** Whether a bound cut the page short. */
  cut = false;
  /** The open elements; the last is the current one. */
  private readonly open: Element[] = [];
  /** How many elements of a tag are open, by its number: most searches end here. */
  private readonly openCount = new Uint16Array(TAG_NUMBERS);
  /** Elements beyond the depth bound that are still open: they have no place in the tree. */
  private overflow = 0;
  private foreignDepth = 0;
  /** The element whose raw text is being read; nothing when it has no place in the tree. */
  private raw: Element | undefined;

  constructor() {
    this.push('html', traitsOf('html'), NONE);
  }

  /** Whether the current place is inside SVG or MathML. */
  get isForeign(): boolean {
    return this.foreignDepth > 0;
  }

  /** @returns whether raw text follows, to be handed to `endRawText` */
  startElement(tag: string, attributes: readonly string[], selfClosing: boolean): boolean {
    const traits = traitsOf(tag);
    if (this.overflow > 0) {
      if ((traits & (TRAIT.void | TRAIT.rawText)) === 0) this.overflow++;
      this.raw = undefined;
      return (traits & TRAIT.rawText) !== 0;
    }
    if (tag === 'html' || (tag === 'body' && this.isOpen(BODY))) {
      const existing = tag === 'html' ? this.elements[0]! : this.open.find((element) => element.tag === 'body')!;
      if (existing.attributes.length < 2 * MOST_ATTRIBUTES) existing.attributes = [...existing.attributes, ...attributes];
      return false;
    }
    const isForeign = this.foreignDepth > 0;
    if ((traits & TRAIT.inHead) === 0 && !isForeign && this.isOpen(HEAD) && !this.isOpen(NOSCRIPT)) this.closeThrough('head');
    this.closeImplied(tag, traits);
    const element = this.push(tag, traits, attributes);
    if (element === undefined) return false;
    const isVoid = (traits & TRAIT.void) !== 0 || (selfClosing && (this.foreignDepth > 0 || tag.includes('-')));
    if (isVoid) this.pop();
    else if ((traits & TRAIT.rawText) !== 0 && this.foreignDepth === 0) {
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
    if (kept && text !== '') addChild(raw, decoded && text.includes('&') ? decodeHTML(text) : text);
    this.pop();
  }

  /** Closes what the standard says a start tag ends: an open paragraph, list item, cell or row. */
  private closeImplied(tag: string, traits: number): void {
    if (this.foreignDepth > 0 && (traits & TRAIT.block) !== 0) this.closeForeign();
    if ((traits & TRAIT.closesParagraph) !== 0) this.closeParagraph();
    if ((traits & TRAIT.closesAlike) === 0) return;
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
        if (this.isOpen(traits)) this.endElement('a');
        break;
      default:
        if ((this.current.traits & TRAIT.heading) !== 0) this.pop();
    }
  }

  endElement(tag: string): void {
    const traits = traitsOf(tag);
    if (this.overflow > 0) {
      if ((traits & TRAIT.void) === 0) this.overflow--;
      return;
    }
    if (tag === 'br') this.startElement('br', NONE, false);
    const isRoot = tag === 'body' || tag === 'html';
    if (!isRoot && this.current.tag === tag) this.pop();
    else if (isRoot || !this.isOpen(traits)) {
      // A heading's end tag closes a heading of any level.
      if ((traits & TRAIT.heading) !== 0 && (this.current.traits & TRAIT.heading) !== 0) this.pop();
    } else if ((traits & (TRAIT.block | TRAIT.foreign)) !== 0 || tag === 'head') {
      this.closeInScope(tag, TABLE_PARTS.has(tag) ? TABLE_SCOPE : tag === 'li' ? LIST_SCOPE : END_SCOPE);
    } else this.endInline(tag);
  }

  private endInline(tag: string): void {
    for (let index = this.open.length - 1; index > 0; index--) {
      const element = this.open[index]!;
      if (element.tag === tag) {
        this.remove(index);
        return;
      }
      if ((element.traits & TRAIT.scope) !== 0) return;
    }
  }

  private closeParagraph(): void {
    if (!this.isOpen(PARAGRAPH)) return;
    for (let index = this.open.length - 1; index > 0; index--) {
      const element = this.open[index]!;
      if (element.tag === 'p') {
        while (this.open.length > index) this.pop();
        return;
      }
      if ((element.traits & TRAIT.scope) !== 0) return;
    }
  }

  /** Pops up to and including the nearest open `tag`, unless an element of `scope` stands between. */
  private closeInScope(tag: string, scope: ReadonlySet<string>): void {
    if (!this.isOpen(traitsOf(tag))) return;
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

  private push(tag: string, traits: number, attributes: readonly string[]): Element | undefined {
    if (this.elements.length >= MOST_ELEMENTS) {
      this.cut = true;
      return undefined;
    }
    const parent = this.open[this.open.length - 1];
    const depth = parent === undefined ? 0 : parent.depth + 1;
    if (depth >= DEEPEST && (traits & TRAIT.void) === 0) {
      this.overflow++;
      return undefined;
    }
    const element: Element = {
      index: this.elements.length,
      tag,
      parent: parent?.index ?? -1,
      depth,
      traits,
      attributes,
      children: NONE,
    };
    if (parent !== undefined) addChild(parent, element);
    this.elements.push(element);
    this.open.push(element);
    this.openCount[numberOf(traits)]!++;
    if ((traits & TRAIT.foreign) !== 0) this.foreignDepth++;
    return element;
  }

  private pop(): void {
    this.remove(this.open.length - 1);
  }

  /** Takes an element off the open ones. Taken from the middle (a link that ends inside a block) its open children stay. */
  private remove(index: number): void {
    const element = index === this.open.length - 1 ? this.open.pop()! : this.open.splice(index, 1)[0]!;
    this.openCount[numberOf(element.traits)]!--;
    if ((element.traits & TRAIT.foreign) !== 0) this.foreignDepth--;
  }

  addText(text: string): void {
    const decoded = text.includes('&') ? decodeHTML(text) : text;
    if (this.current.tag === 'head') {
      if (decoded.trim() === '') return;
      this.closeThrough('head');
    }
    addChild(this.current, decoded);
  }

  /** Whether one of the tag may be open, given its traits; those without a trait are counted together. */
  private isOpen(traits: number): boolean {
    return this.openCount[numberOf(traits)]! > 0;
  }

  private get current(): Element {
    return this.open[this.open.length - 1]!;
  }
}

/** Half of all elements have one child, and its list holds just that; one that has grown holds room for a dozen more. */
function addChild(element: Element, child: Element | string): void {
  if (element.children.length === 0) element.children = [child];
  else (element.children as (Element | string)[]).push(child);
}
