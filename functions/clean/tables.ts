import type { Page } from './markup.ts';

/**
 * Which tables hold data: their rows are lines of the article. The others are layout (old pages, mails), and their cells are boxes.
 */

interface Shape {
  rows: number;
  cells: number;
  /** Paragraphs, boxes, lists and headings inside. */
  parts: number;
  chars: number;
  nested: boolean;
  declaredLayout: boolean;
}

/** Indexes of the tables with data. */
export function dataTables(page: Page): ReadonlySet<number> {
  if (!page.elements.some(({ tag }) => tag === 'table')) return new Set();
  const shapes = new Map<number, Shape>();
  const tableOf = new Int32Array(page.elements.length).fill(-1);
  for (const element of page.elements) {
    const outer = element.parent < 0 ? -1 : tableOf[element.parent]!;
    tableOf[element.index] = outer;
    const shape = outer < 0 ? undefined : shapes.get(outer);
    if (element.tag === 'table') {
      if (shape) shape.nested = true;
      const declaredLayout = element.attributes.some((value, index) => index % 2 === 1 && /^(presentation|none)$/.test(value));
      shapes.set(element.index, { rows: 0, cells: 0, parts: 0, chars: 0, nested: false, declaredLayout });
      tableOf[element.index] = element.index;
    } else if (shape) {
      if (element.tag === 'tr') shape.rows++;
      else if (element.tag === 'td' || element.tag === 'th') shape.cells++;
      else if (PARTS.has(element.tag)) shape.parts++;
      for (const child of element.children) if (typeof child === 'string') shape.chars += child.length;
    }
  }
  return new Set([...shapes].filter(([, shape]) => holdsData(shape)).map(([index]) => index));
}

const PARTS: ReadonlySet<string> = new Set(['p', 'div', 'ul', 'ol', 'section', 'article', 'h1', 'h2', 'h3', 'h4', 'form', 'img']);

/** Two rows of short cells at least. A cell of 200 characters is a paragraph. */
function holdsData({ rows, cells, parts, chars, nested, declaredLayout }: Shape): boolean {
  if (nested || declaredLayout || rows < 2 || cells < 1.5 * rows) return false;
  return parts <= 1.5 * cells && chars <= 200 * cells;
}
