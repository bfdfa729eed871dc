import type { Block, BlockType } from './blocks.ts';
import { codeAt } from './code-at.ts';
import { isHidden } from './hidden.ts';
import { attribute, type Element, type Page } from './markup.ts';
import { normalizeRun, normalizeText } from './normalize.ts';
import { dataTables } from './tables.ts';
import { TRAIT } from './tags.ts';
import { isBlank } from './white-space.ts';

/**
 * A page's tree to its blocks: runs of text between the boundaries that a reader sees (block elements and line breaks), and the
 * images between them, in document order. Nothing visible is left out here; what is article is decided later.
 */

export interface PageBlock extends Block {
  /** Deepest element that holds the whole run. */
  owner: Element;
  /** Nearest block-level element. */
  holder: Element;
  /** Characters inside links. */
  linkChars: number;
  links: { url: string; start: number; end: number }[];
  /** One line break parts it from the block before: both are one paragraph. */
  continues: boolean;
  /** Markup hides it (`hidden`, `display:none`). */
  hidden: boolean;
  /** Index of the list (`ul`, `ol`) or data table it is a row of; -1 for none. */
  group: number;
}

export interface PageImage {
  element: Element;
  /** Index of the block that follows. */
  at: number;
  hidden: boolean;
}

export interface Segments {
  blocks: PageBlock[];
  images: PageImage[];
  /** Whether there were more blocks than are read. */
  cut: boolean;
}

/** An element on the way down to the current place. */
interface Step {
  element: Element;
  /** Index of the child to look at next. */
  next: number;
  hides: boolean;
}

/** A page of 25 MB of `<p>x` must not become 5 million blocks; of 1,300 real pages the longest has 6,000. */
const MOST_BLOCKS = 20_000;
const MOST_IMAGES = 5_000;
const LONGEST_URL = 2_048;

export function segment(page: Page): Segments {
  return new Segmenter(page).segment();
}

class Segmenter {
  private readonly page: Page;
  private readonly tables: ReadonlySet<number>;
  private readonly blocks: PageBlock[] = [];
  private readonly images: PageImage[] = [];
  /** The run being gathered. */
  private text = '';
  /** Whether the run so far ends with white space, or is empty. Asking the text itself would cost its length each time. */
  private spaced = true;
  private owner: Element | undefined;
  private linkChars = 0;
  private links: { url: string; start: number; end: number }[] = [];
  /** Line breaks since the last text of this run; -1 when a block boundary came since. */
  private breaks = -1;
  // What the elements around the current place say.
  private readonly holders: Element[] = [];
  private readonly lists: number[] = [];
  private hiddenDepth = 0;
  private link: Element | undefined;
  private linkStart = 0;
  private preDepth = 0;
  private row: Element | undefined;

  constructor(page: Page) {
    this.page = page;
    this.tables = dataTables(page);
  }

  segment(): Segments {
    const root = this.page.elements[0]!;
    const path: Step[] = [{ element: root, next: 0, hides: false }];
    this.holders.push(root);
    while (path.length > 0 && this.blocks.length < MOST_BLOCKS) {
      const step = path[path.length - 1]!;
      const child = step.element.children[step.next++];
      if (child === undefined) {
        path.pop();
        if (path.length > 0) this.leave(step);
      } else if (typeof child === 'string') this.addText(child, step.element);
      else {
        const next = this.enter(child);
        if (next !== undefined) path.push(next);
      }
    }
    this.flush();
    return { blocks: this.blocks, images: this.images, cut: path.length > 0 };
  }

  /** @returns the step into the element; nothing when its children are not to be walked */
  private enter(element: Element): Step | undefined {
    const { tag, traits } = element;
    if (tag === 'br') {
      this.breakLine();
      return undefined;
    }
    if (tag === 'img' || tag === 'amp-img' || tag === 'amp-anim') this.addImage(element);
    // A declarative shadow root is shown; any other template is not.
    const shown = tag === 'template' && attribute(element, 'shadowrootmode') !== undefined;
    if ((traits & TRAIT.silent) !== 0 && !shown) return undefined;
    if ((traits & TRAIT.block) !== 0) this.enterBlock(element);
    else if (tag === 'a' && attribute(element, 'href') !== undefined) {
      // Two links without a space between them are two labels.
      if (!this.spaced && this.text.length === this.links.at(-1)?.end) this.append(' ');
      this.link = element;
      this.linkStart = this.text.length;
    }
    // Not before: the text that a block element ends stands outside it.
    const hides = isHidden(element);
    if (hides) this.hiddenDepth++;
    return { element, next: 0, hides };
  }

  private enterBlock(element: Element): void {
    const { tag } = element;
    if (this.row !== undefined) {
      if ((tag === 'td' || tag === 'th') && this.text !== '') this.append('\t');
      else if (!this.spaced) this.append(' ');
      this.holders.push(element);
      return;
    }
    this.flush();
    this.holders.push(element);
    if (tag === 'pre') this.preDepth++;
    if (tag === 'ul' || tag === 'ol') this.lists.push(element.index);
    if (tag === 'tr') {
      const table = this.tableOf(element);
      if (table >= 0) {
        this.row = element;
        this.lists.push(table);
      }
    }
  }

  private leave({ element, hides }: Step): void {
    const { tag, traits } = element;
    if ((traits & TRAIT.block) !== 0) {
      if (this.row === undefined || this.row === element) this.flush();
      this.holders.pop();
      if (tag === 'pre' && this.row === undefined) this.preDepth--;
      if ((tag === 'ul' || tag === 'ol') && this.row === undefined) this.lists.pop();
      if (this.row === element) {
        this.row = undefined;
        this.lists.pop();
      }
    } else if (element === this.link) {
      this.endLink();
      this.link = undefined;
    }
    if (hides) this.hiddenDepth--;
  }

  private tableOf(row: Element): number {
    let index = row.parent;
    for (let up = 0; up < 3 && index >= 0; up++) {
      if (this.page.elements[index]!.tag === 'table') return this.tables.has(index) ? index : -1;
      index = this.page.elements[index]!.parent;
    }
    return -1;
  }

  private addText(raw: string, parent: Element): void {
    if (this.spaced && this.preDepth === 0 && isBlank(raw)) return;
    let piece: string;
    if (this.preDepth > 0 && this.row === undefined) {
      piece = normalizeText(raw);
      if (this.text === '') piece = piece.replace(/^[ \t]*\n/, '');
    } else {
      piece = normalizeRun(raw);
      if (this.spaced && piece.startsWith(' ')) piece = piece.slice(1);
    }
    if (piece === '') return;
    if (piece !== ' ') {
      this.owner = this.owner === undefined ? parent : this.commonAncestor(this.owner, parent);
      if (this.link !== undefined) this.linkChars += piece.length;
    }
    this.append(piece);
  }

  private append(piece: string): void {
    this.text += piece;
    const last = piece.charCodeAt(piece.length - 1);
    this.spaced = last === 32 || last === 9 || last === 10;
  }

  private commonAncestor(one: Element, other: Element): Element {
    const { elements } = this.page;
    let a = one;
    let b = other;
    while (a !== b) {
      if (a.index > b.index) a = elements[a.parent]!;
      else b = elements[b.parent]!;
    }
    return a;
  }

  private breakLine(): void {
    if (this.preDepth > 0) this.append('\n');
    else if (this.row !== undefined) this.append(' ');
    else if (this.owner === undefined) {
      if (this.breaks >= 0) this.breaks++;
    } else {
      this.flushLine();
      this.breaks = 1;
    }
  }

  private endLink(): void {
    const end = this.text.trimEnd().length;
    if (this.link !== undefined && end > this.linkStart) {
      const url = (attribute(this.link, 'href') ?? '').trim();
      if (url.length <= LONGEST_URL && !/^(#|javascript:|$)/i.test(url)) this.links.push({ url, start: this.linkStart, end });
    }
  }

  /** Ends the run: a block boundary. */
  private flush(): void {
    this.flushLine();
    this.breaks = -1;
  }

  private flushLine(): void {
    if (this.text === '') return;
    const text = this.row === undefined ? this.text.trimEnd() : this.text.trimEnd().replace(/ *\t */g, '\t');
    if (this.link !== undefined) this.endLink();
    if (text !== '' && this.owner !== undefined && saysSomething(text)) this.addBlock(text);
    this.text = '';
    this.spaced = true;
    this.owner = undefined;
    this.linkChars = 0;
    this.links = [];
    this.linkStart = 0;
  }

  private addBlock(text: string): void {
    const holder = this.row ?? this.holders[this.holders.length - 1]!;
    const { type, level } = this.typeOf(holder);
    const block: PageBlock = {
      at: this.blocks.length,
      text,
      type,
      owner: this.owner!,
      holder,
      linkChars: Math.min(this.linkChars, text.length),
      links: this.links,
      continues: this.breaks === 1,
      hidden: this.hiddenDepth > 0,
      group: this.lists.at(-1) ?? -1,
    };
    if (level !== undefined) block.level = level;
    this.blocks.push(block);
  }

  private typeOf(holder: Element): { type: BlockType; level?: number } {
    if (this.row !== undefined) return { type: 'table' };
    if (this.preDepth > 0) return { type: 'code' };
    let element = holder;
    for (let up = 0; up < 4; up++) {
      const level = HEADINGS.indexOf(element.tag) + 1;
      if (level > 0) return { type: 'heading', level };
      if (element.tag === 'li') return { type: 'list' };
      if (element.tag === 'blockquote') return { type: 'quote' };
      if (element.parent < 0) break;
      element = this.page.elements[element.parent]!;
    }
    return { type: 'paragraph' };
  }

  private addImage(element: Element): void {
    if (this.images.length < MOST_IMAGES) this.images.push({ element, at: this.blocks.length, hidden: this.hiddenDepth > 0 });
  }
}

/** Whether there is a letter, a digit or a symbol: most texts begin with one of ASCII. */
function saysSomething(text: string): boolean {
  const first = codeAt(text, 0) | 32;
  return (first >= 97 && first <= 122) || /[\p{L}\p{N}\p{S}]/u.test(text);
}

const HEADINGS: readonly string[] = ['h1', 'h2', 'h3', 'h4', 'h5', 'h6'];
