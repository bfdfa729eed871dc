import type { Author } from '../../shared/article.ts';
import { agencyOf } from './agencies.ts';
import { readByline } from './byline.ts';
import { copyrightHolder } from './copyright.ts';
import { DESK } from './dumpbyline.ts';
import { asList, asText, isNode, resolve, typesOf } from './jsonld.ts';
import type { Page } from './page.ts';
import { letters, tidy } from './text.ts';

/**
 * The paper whose story a portal carries, where nobody listed the portal: a house other than the site is named in places that have nothing
 * to do with each other. A parent company is named as publisher and in the copyright line, and nowhere beside the writer's name.
 */

/** Where a house is named: beside the writer, at the end of the title and in a link to the original say that the piece is theirs. */
type Witness = 'byline' | 'title' | 'original' | 'author' | 'publisher' | 'copyright';
const OWN_STORY: readonly Witness[] = ['byline', 'title', 'original'];
const MOST_LINES = 12;
const LONGEST_NAME = 60;

/**
 * @param chosen the publisher as the other evidence has it
 * @returns the house with the text that names it, and the site that carries it; undefined when the story is the site's own, or the site has no name
 */
export function carriedFrom(page: Page, chosen?: string): { name: string; raw: string; site: string } | undefined {
  const site = page.meta('og:site_name', 'application-name')[0]?.text ?? '';
  if (letters(site) === '') return undefined;
  const own = [site, ...(page.domain ? [page.domain, page.domain.split('.')[0]!] : [])];
  const isOther = (name: string) =>
    letters(name).length > 2 &&
    name.length <= LONGEST_NAME &&
    !own.some((other) => isAlike(name, other)) &&
    (chosen === undefined || letters(chosen) === letters(name) || !isAlike(name, chosen)) &&
    agencyOf(letters(name)) === undefined &&
    !DESK.test(name);
  // Bylines take the longest to read, and speak only for a house that is named elsewhere, too.
  const elsewhere = [...namedElsewhere(page)].filter(([, name]) => isOther(name));
  const known = [...new Set(elsewhere.map(([, name]) => letters(name)))];
  const besideWriters = [...namedBesideWriters(page, known)].filter(([, name]) => known.includes(letters(name)));
  const houses = new Map<string, { name: string; raw: string; witnesses: Set<Witness> }>();
  for (const [witness, name, raw] of [...besideWriters, ...elsewhere]) {
    const house = houses.get(letters(name)) ?? { name, raw, witnesses: new Set() };
    houses.set(letters(name), house);
    house.witnesses.add(witness);
  }
  const found = [...houses.values()].find(
    ({ witnesses }) => witnesses.size > 1 && OWN_STORY.some((witness) => witnesses.has(witness)),
  );
  return found && { name: found.name, raw: found.raw, site };
}

/** One name within the other, their first words the same, or one the initials of the other. */
function isAlike(a: string, b: string): boolean {
  const [one, other] = [letters(a), letters(b)];
  const [first, second] = [firstWord(a), firstWord(b)];
  return (
    one.includes(other) ||
    other.includes(one) ||
    (first.length > 3 && first === second) ||
    initials(a) === other ||
    initials(b) === one
  );
}

const firstWord = (name: string): string =>
  letters(/^(?:the |der |die |das |le |la |el |il )?([\p{L}\p{N}]+)/iu.exec(name)?.[1] ?? '');
const initials = (name: string): string => letters([...name.matchAll(/(?<![\p{L}\p{N}])\p{L}/gu)].join(''));

type Named = [Witness, name: string, raw: string];

const read = (text: string): Author[] => readByline(text, { siteNames: new Set(), trusted: false, houses: true });

function* namedBesideWriters(page: Page, houses: readonly string[]): Generator<Named> {
  const publisher = letters(asText(resolve(asList(page.article?.publisher)[0], page.byId)));
  for (const { text } of page.lines('byline', 'date').slice(0, MOST_LINES)) {
    if (!houses.some((house) => letters(text).includes(house))) continue;
    const named = read(text);
    const writer = named.findIndex(({ type }) => type === 'Person');
    for (const { name, type } of writer < 0 ? [] : named.slice(writer + 1))
      if (type === 'Organization' || letters(name) === publisher) yield ['byline', name, text];
  }
}

function* namedElsewhere(page: Page): Generator<Named> {
  for (const text of [tidy(page.document.evidence.title), asText(page.article?.headline)]) {
    const name = /[（(]([^（）()]{2,40})[）)](?:\s*[-|–—].{1,40})?$|[|｜:：–—-]\s*([^|｜:：–—]{2,40})$/u.exec(text);
    if (name) yield ['title', (name[1] ?? name[2])!.trim(), text];
  }
  for (const { text } of [...page.document.blocks.slice(-3), ...page.lines('note', 'provider')]) {
    const name = ORIGINAL.exec(text)?.[1];
    if (name) yield ['original', name.trim(), text];
  }
  for (const value of asList(page.article?.author).slice(0, 3)) {
    const author = resolve(value, page.byId);
    if (isNode(author) && typesOf(author).some((type) => /Organization/.test(type)))
      yield ['author', asText(author), asText(author)];
    else for (const { name, type } of read(asText(author))) if (type === 'Organization') yield ['author', name, asText(author)];
  }
  for (const { text } of page.meta('author', 'article:author', 'og:article:author', 'twitter:creator'))
    for (const part of text.split(/\s*[|,]\s*/)) yield ['author', part, text];
  for (const value of asList(page.article?.publisher).slice(0, 2)) {
    const name = asText(resolve(value, page.byId));
    yield ['publisher', name, name];
  }
  for (const { text } of page.lines('copyright').slice(0, 3)) yield ['copyright', copyrightHolder(text), text];
}

/** "Read the original article on The Harbour Times", in the languages such lines come in. */
const ORIGINAL =
  /^(?:read (?:the )?(?:original|full) (?:article|story|version)(?: here)? (?:on|at|in|from)|(?:den )?originalartikel (?:auf|bei)|lire l.article (?:original|complet) sur|leer (?:el )?artículo original en|leggi l.articolo originale su) (\p{Lu}[^.:|]{1,50})\.?$/iu;
