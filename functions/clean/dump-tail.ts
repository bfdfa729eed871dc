import type { DumpLine } from './dump-lines.ts';
import { isNames } from './dump-shapes.ts';
import { roleInTail } from './page-edges.ts';

/** Lines of the body's end that are looked at. */
const MOST_TAIL = 3;

/** Who wrote the article and whose it is, where papers print it below the text: among the last lines that were kept. */
export function findTail(lines: readonly DumpLine[], kept: readonly boolean[]): Map<number, 'copyright' | 'byline'> {
  const roles = new Map<number, 'copyright' | 'byline'>();
  const body = lines.filter(({ at }) => kept[at]);
  const labelled = body.length - 1 - body.findLastIndex(({ text }) => !isLabelledName(text));
  // A body of so few lines has no end apart.
  for (const { at, text } of body.length > MOST_TAIL ? body.slice(-MOST_TAIL) : []) {
    const isByline = (labelled < LIST && isLabelledName(text)) || ADDRESS_ALONE.test(text);
    const role = roleInTail(text) ?? (isByline ? 'byline' : undefined);
    if (role) roles.set(at, role);
  }
  return roles;
}

/** Three labels with names one below the other are winners of a day or parts of a play; who wrote, drew and edited, too, is told by known labels. */
const LIST = 3;

const isLabelledName = (text: string): boolean => isNames(LABELLED.exec(text)?.[1] ?? '');

/** "Haber: Emre Yıldız": any short label before a name. */
const LABELLED = /^\p{L}{2,14} ?[:：] ?(\S.{3,40})$/u;

/** The reporter's, as Korean papers print it below the text. */
const ADDRESS_ALONE = /^[^\s@]{1,60}@[^\s@]{1,60}\.\p{L}{2,}$/u;
