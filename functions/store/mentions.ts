import type { Article } from '../../shared/article.ts';
import { mentionItems } from '../../shared/article-item.ts';
import { DIRECTORY, type Item, type Key, NO_LANGUAGE } from '../../shared/table.ts';
import type { Store } from './gather.ts';

export const keysOf = (items: Key[]): Key[] => items.map(({ pk, sk }) => ({ pk, sk }));

const nameOf = ({ pk, sk }: Key) => JSON.stringify([pk, sk]);

/** Keys that are not among others, each once. */
export function withoutKeys(keys: Key[], others: Key[]): Key[] {
  const out = new Set(others.map(nameOf));
  return [...new Map(keys.map((key) => [nameOf(key), key])).values()].filter((key) => !out.has(nameOf(key)));
}

/**
 * Brings the index items of an article in line with the record that is shown.
 *
 * - `write`: puts them all; `gone` are those of the version before that this one has no more.
 * - `repair`: something may have broken off or come in between: reads them first, and writes what differs.
 *
 * Whoever calls reads the article's revision again afterwards: where it moved on meanwhile, this has to be done again.
 */
export async function syncMentions(
  shown: Article | undefined,
  gone: Key[],
  mode: 'write' | 'repair',
  store: Store,
): Promise<void> {
  let puts = shown ? mentionItems(shown) : [];
  let deletes = withoutKeys(gone, puts);
  if (mode === 'repair') {
    const keys = keysOf([...puts, ...deletes]);
    const found = new Map((await store.readItems(keys)).map((item) => [nameOf(item), canonical(item)]));
    puts = puts.filter((item) => found.get(nameOf(item)) !== canonical(item));
    deletes = deletes.filter((key) => found.has(nameOf(key)));
  }
  const directory = shown ? unnoted(shown, store) : [];
  await store.writeItems([...puts, ...directory], deletes);
  for (const item of directory) store.noted.add(nameOf(item));
}

const canonical = (item: Record<string, unknown>): string =>
  JSON.stringify(
    Object.entries(item)
      .filter(([, value]) => value !== undefined)
      .sort(([a], [b]) => (a < b ? -1 : 1)),
  );

/** Languages and publishers that there are records of: what a list walks along. Noted once by each process that meets them. */
function unnoted(article: Article, { noted }: Store): Item[] {
  const { name, domain } = article.publisher ?? {};
  const items: Item[] = [
    { pk: DIRECTORY, sk: `LANGUAGE#${(article.inLanguage ?? NO_LANGUAGE).toLowerCase()}` },
    ...(name && domain ? [{ pk: DIRECTORY, sk: `PUBLISHER#${name.toLowerCase()}#${domain}` }] : []),
  ];
  return items.filter((item) => !noted.has(nameOf(item)));
}
