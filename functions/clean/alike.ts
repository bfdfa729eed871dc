import type { Element, Page } from './markup.ts';
import { isProse } from './prose.ts';
import type { PageBlock } from './segment.ts';

/** Blocks of one kind (element and class, and those of the parent) share their fate: templates repeat. */

export const ALIKE_COLUMNS = ['kindBlocks', 'kindChars', 'kindLinkShare', 'kindProseShare', 'kindHere'] as const;

interface Kind {
  blocks: number;
  chars: number;
  linkChars: number;
  prose: number;
}

export interface Alike {
  /** Writes the columns of a block's kind to `values[offset …]`, in the order of `ALIKE_COLUMNS`. */
  write(block: PageBlock, values: Float32Array, offset: number): void;
}

export function findAlike(page: Page, blocks: readonly PageBlock[], pageProse: number): Alike {
  const kinds = new Map<number, Kind>();
  const byBlock: Kind[] = [];
  const shapes = new Shapes();
  for (const block of blocks) {
    const key = shapes.kindOf(page.elements, block.owner);
    let kind = kinds.get(key);
    if (kind === undefined) {
      kind = { blocks: 0, chars: 0, linkChars: 0, prose: 0 };
      kinds.set(key, kind);
    }
    kind.blocks++;
    kind.chars += block.text.length;
    kind.linkChars += block.linkChars;
    if (isProse(block)) kind.prose += block.text.length;
    byBlock.push(kind);
  }
  return {
    write(block, values, offset) {
      const kind = byBlock[block.at]!;
      values[offset] = Math.log1p(kind.blocks);
      values[offset + 1] = Math.log1p(kind.chars / kind.blocks);
      values[offset + 2] = kind.linkChars / kind.chars;
      values[offset + 3] = kind.prose / Math.max(1, pageProse);
      values[offset + 4] = kind.blocks / blocks.length;
    },
  };
}

/** More than a page has blocks and parents of blocks. */
const MOST_SHAPES = 1 << 20;
const LONGEST_CLASS = 200;

/** Numbers for what elements are by tag and class. */
export class Shapes {
  private readonly byTag = new Map<string, Map<string, number>>();
  private count = 0;

  /** One number for an element together with what holds it. */
  kindOf(elements: readonly Element[], element: Element): number {
    const parent = elements[element.parent];
    return this.idOf(element) * MOST_SHAPES + (parent === undefined ? 0 : this.idOf(parent));
  }

  private idOf(element: Element): number {
    let byClass = this.byTag.get(element.tag);
    if (byClass === undefined) {
      byClass = new Map();
      this.byTag.set(element.tag, byClass);
    }
    const name = classOf(element);
    let id = byClass.get(name);
    if (id === undefined) {
      id = ++this.count;
      byClass.set(name, id);
    }
    return id;
  }
}

/** The class of an element, up to a length that no template reaches; empty without one. */
function classOf({ attributes }: Element): string {
  for (let at = 0; at < attributes.length; at += 2) {
    if (attributes[at] !== 'class') continue;
    const name = attributes[at + 1]!;
    return name.length > LONGEST_CLASS ? name.slice(0, LONGEST_CLASS) : name;
  }
  return '';
}
