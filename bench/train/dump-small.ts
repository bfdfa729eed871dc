import type { DumpLine } from '../../functions/clean/dump-lines.ts';
import { isProse } from '../../functions/clean/dump-prose.ts';
import type { DumpVariant } from './dump-variants.ts';

/**
 * A small plain page: a few blocks of the article, a list among them where it has one, with hardly anything around. Of the sets' own dumps
 * hardly one has below 40 lines, and a forest that has seen only those takes the end of a small article for the furniture below it.
 *
 * @param chance decides what is taken
 */
export function makeSmall(lines: readonly DumpLine[], labels: Float32Array, chance: number): DumpVariant | undefined {
  const article = lines.filter((line) => labels[line.at]! > 0.5);
  if (article.length < 4) return undefined;
  const isFurniture = (line: DumpLine) => labels[line.at] === 0;
  const above = lines.slice(0, article[0]!.at).filter(isFurniture);
  const below = lines.slice(article[article.length - 1]!.at + 1).filter(isFurniture);
  // Headline, byline and day stand right above the article, the menu at the top; copyright stands last.
  const head = Math.min(chance % 5, above.length);
  const menu = above.slice(0, Math.min(MENUS[(chance >>> 3) % MENUS.length]!, above.length - head));
  const first = below.slice(0, BELOW[(chance >>> 6) % BELOW.length]!);
  const foot = below.slice(first.length).slice(below.length - ((chance >>> 9) % 3));
  const parts = [joinMenu(menu, chance >>> 22), above.slice(above.length - head), stretchOf(article, chance), first, foot];
  const isDense = (chance >>> 13) % 4 === 0;
  const starts = new Set(parts.map((part) => part[0]));
  const chosen = parts.flat();
  return {
    lines: chosen.map((line, at) => ({ ...line, at, gap: starts.has(line) ? 1 : isDense ? 0 : line.gap })),
    labels: Float32Array.from(chosen, (line) => (labels[line.at]! > 0.5 ? 1 : 0)),
    weight: 1,
  };
}

/** Lines of the menu, and right below the article: none, a few, or as many as the article's own. */
const MENUS = [0, 1, 2, 3, 5, 7, 9];
const BELOW = [0, 1, 2, 3, 4, 6, 8];

/** 3 to 10 lines: from the article's beginning, or where a list begins in it, with the paragraph above and what follows the list. */
function stretchOf(article: readonly DumpLine[], chance: number): DumpLine[] {
  const count = 3 + ((chance >>> 15) % 8);
  const list = article.findIndex((line, at) => at > 0 && !isProse(line) && article[at + 1] && !isProse(article[at + 1]!));
  if (list < 0 || (chance >>> 19) % 2 === 0) return article.slice(0, count);
  const end = article.findIndex((line, at) => at > list + 1 && isProse(line));
  const items = article.slice(list, Math.min(end < 0 ? article.length : end, list + count));
  const after = end < 0 ? [] : article.slice(end, end + 1 + (chance % 3));
  return [article[0]!, ...(list > 1 ? [article[list - 1]!] : []), ...items, ...after];
}

/** A menu comes as lines, or as one: "Home News Sport", "HomeNewsSport". */
function joinMenu(menu: readonly DumpLine[], chance: number): DumpLine[] {
  const between = [undefined, ' ', '', ' | '][chance % 4];
  if (between === undefined || menu.length === 0) return [...menu];
  return [{ ...menu[0]!, text: menu.map(({ text }) => text).join(between) }];
}
