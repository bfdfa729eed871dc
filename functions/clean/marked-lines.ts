import type { EvidenceLine } from '../../shared/document.ts';
import type { Extent } from './assemble.ts';
import { dateOfAbbreviation, deepText, placeOfBlocks, tidy } from './evidence.ts';
import { MARKER, type Markers } from './markers.ts';
import { attribute, type Element, type Page } from './markup.ts';
import type { PageBlock } from './segment.ts';

/**
 * Lines for parse that the markup itself names: headings of the first level, `time`, `rel=author`, and elements called author, byline,
 * date and their like. They often are a part of a block ("Name · 3 March · 5 min"), or stand in a block that is kept.
 */

const MOST_MARKED = 200;
const MOST_OF_ROLE = 60;
const LONGEST_HEADLINE = 400;
const LONGEST_BYLINE = 200;
const LONGEST_DATE = 120;
const LONGEST_SITE_NAME = 60;
const LONGEST_STEP = 60;
const MOST_LOGOS = 3;
/** Lines above the masthead: the date, links to the accounts. */
const MOST_ABOVE = 3;
/** Ancestors whose names tell a byline of the article from one of a comment or a teaser. */
const HINT_LEVELS = 6;

export function collectMarkedLines(
  page: Page,
  blocks: readonly PageBlock[],
  markers: Markers,
  { first, last }: Extent,
  title = '',
): EvidenceLine[] {
  const places = placeOfBlocks(page, blocks);
  const lines: EvidenceLine[] = [];
  const seen = new Set<string>();
  const counts = new Map<string, number>();
  const add = (role: EvidenceLine['role'], element: Element, longest: number) => {
    const count = counts.get(role) ?? 0;
    if (count >= MOST_OF_ROLE || lines.length >= MOST_MARKED) return;
    const text = tidy(deepText(element, longest + 200));
    const datetime =
      attribute(element, 'datetime') ??
      dateOfAbbreviation(element) ??
      (role === 'date' ? attribute(element, 'content') : undefined);
    if (role === 'date' && !datetime && !/\p{N}/u.test(text)) return;
    if ((text === '' && !datetime) || text.length > longest) return;
    const at = places[element.index]!;
    const key = `${role} ${at} ${text} ${datetime ?? ''}`;
    if (seen.has(key)) return;
    seen.add(key);
    counts.set(role, count + 1);
    const href = attribute(element, 'href') ?? linkInside(element);
    lines.push({
      role,
      text,
      place: at < first ? 'head' : at > last ? 'tail' : 'body',
      at,
      tag: element.tag,
      hints: hintsOf(page, element, markers),
      ...(datetime && { datetime: tidy(datetime, 100) }),
      ...(href && { href: tidy(href, 500) }),
    });
  };
  /** The site's name or the alternative text of its logo, as it stands in the links home. */
  const addLogo = (element: Element, text: string) => {
    const at = places[element.index]!;
    const count = counts.get('logo') ?? 0;
    if (count >= MOST_LOGOS || lines.length >= MOST_MARKED || at >= first || seen.has(`logo ${text}`)) return;
    seen.add(`logo ${text}`);
    counts.set('logo', count + 1);
    lines.push({ role: 'logo', text, place: 'head', at, tag: 'a', href: tidy(attribute(element, 'href') ?? '', 500) });
  };
  for (const [role, element, longest] of findMarked(page, markers, title)) {
    if (role === 'section') {
      for (const step of stepsOf(element)) add('section', step, longest);
      continue;
    }
    if (role === 'logo') {
      const isPicture = element.tag === 'img';
      const name = isPicture
        ? tidy(attribute(element, 'alt')!)
        : tidy(deepText(element, longest + 200)) || alternativeOf(element);
      // A picture farther down, or called like a line of the page, is the article's.
      const isLead = isPicture && (places[element.index]! > MOST_ABOVE || blocks.some(({ text }) => text === name));
      if (name.length > 1 && name.length <= longest && !isLead) addLogo(element, name);
      continue;
    }
    add(role, element, longest);
    if (role === 'headline') for (const [kind, part] of partsOfHeading(element)) add(kind, part, longest);
  }
  return lines;
}

/** Elements that the markup names, with the role and the longest text of it. Apart, since it looks at every element of the page. */
function findMarked(page: Page, markers: Markers, title: string): Marked[] {
  const found: Marked[] = [];
  for (const element of page.elements) {
    const { tag, attributes } = element;
    if (attributes.length === 0 && tag !== 'h1' && tag !== 'time') continue;
    if (tag === 'img' && isMasthead(attribute(element, 'alt') ?? '', title)) found.push(['logo', element, LONGEST_SITE_NAME]);
    if (SILENT.has(tag)) continue;
    if (isTrail(element, markers)) found.push(['section', element, LONGEST_STEP]);
    const href = tag === 'a' ? attribute(element, 'href') : undefined;
    const marked = markedAs(element, href, markers);
    const isHome = href !== undefined && HOME_PAGE.test(href);
    if ((marked === undefined && !isHome) || markers.distance(element, MARKER.comment) <= 8) continue;
    if (marked !== undefined && !(marked[0] === 'byline' && isOtherHand(page, element))) found.push(marked);
    if (isHome) found.push(['logo', element, LONGEST_SITE_NAME]);
  }
  return found;
}

/** A name right behind "reviewed by" or "photos:" is not the writer's. */
function isOtherHand(page: Page, element: Element): boolean {
  const siblings = page.elements[element.parent]?.children ?? [];
  const before = siblings[siblings.indexOf(element) - 1];
  return typeof before === 'string' && OTHER_HAND.test(before.slice(-40));
}

const OTHER_HAND =
  /(?:^|\s)(?:reviewed|fact[- ]checked|edited|translated|illustrated|photographed|photos?|fotos?|bilder|übersetzt|redigiert|traduit|traducido|editado|redactie|foto)(?:\s(?:by|von|par|por|af|av|di|door))?\s?:?\s*$/i;

/** A picture called like the first or the last part of the window's title is the masthead: "The Courier - Pier to close". */
function isMasthead(alternative: string, title: string): boolean {
  const name = alternative.trim();
  if (name.length < 4 || name.length > LONGEST_SITE_NAME || title.length < name.length + 8) return false;
  return (
    (title.startsWith(name) && /^\s*[|:–—·»-]/.test(title.slice(name.length))) ||
    (title.endsWith(name) && /[|–—·«-]\s*$/.test(title.slice(0, -name.length)))
  );
}

const isTrail = (element: Element, markers: Markers): boolean =>
  (markers.has(element, MARKER.navigation) && markers.names(element).words.some((word) => TRAIL.test(word))) ||
  (element.tag === 'nav' && TRAIL.test(attribute(element, 'aria-label') ?? ''));

/** The links of a trail, "Home › Sport › Football", each a section. */
const TRAIL = /^bread-?crumbs?$/i;
const MOST_STEPS = 6;
function stepsOf(trail: Element): Element[] {
  const steps: Element[] = [];
  const left: Element[] = [trail];
  for (let next = left.pop(); next !== undefined && steps.length < MOST_STEPS; next = left.pop()) {
    if (next.tag === 'a') steps.push(next);
    else left.push(...elementsOf(next).reverse());
  }
  return steps;
}

type Marked = [role: EvidenceLine['role'], element: Element, longest: number];

function markedAs(element: Element, href: string | undefined, markers: Markers): Marked | undefined {
  const { tag } = element;
  if (tag === 'h1') return ['headline', element, LONGEST_HEADLINE];
  if (tag === 'time') return ['date', element, LONGEST_DATE];
  const rel = attribute(element, 'rel');
  const isAuthor =
    (rel !== undefined && /\bauthor\b/i.test(rel)) ||
    markers.has(element, MARKER.author) ||
    markers.names(element).isAuthor ||
    (href !== undefined && AUTHOR_PAGE.test(href));
  if (isAuthor) return ['byline', element, LONGEST_BYLINE];
  return markers.has(element, MARKER.date) && isSmall(element) ? ['date', element, LONGEST_DATE] : undefined;
}

/** Of a link to the page of an author: its text is a name. */
const AUTHOR_PAGE =
  /\/(?:authors?|autor(?:en|es|in|zy|i)?|autoři|auteurs?|autori|autore|firmas?|forfattere?|författare|skribenter?|kirjoittajat?|szerzok?|yazar(?:lar)?|penulis|tac-gia|colunistas?|columnistas?|writers?|contributors?|columnists?|reporters?|journalists?|journalistes?|people|redakteure?|redaktion|team|staff)\/[^/?#]{3,60}\/?(?:[?#].*)?$|^\/(?:profile?\/|@)[^/?#]{2,60}\/?(?:[?#].*)?$/i;

/** "/", "./", "index.html" or a bare host. */
const HOME_PAGE = /^(?:https?:\/\/[^/?#\s]+\/?|\.?\/(?:index\.\w{3,5})?|index\.\w{3,5})$/i;

/** Of a link without text: its own label, else that of the picture in it. */
function alternativeOf(link: Element): string {
  const text = attribute(link, 'aria-label') ?? attribute(link, 'title');
  return tidy(
    text ??
      picturesOf(link)
        .map((picture) => attribute(picture, 'alt'))
        .find(Boolean) ??
      '',
  );
}

const SILENT: ReadonlySet<string> = new Set([
  'script',
  'style',
  'svg',
  'form',
  'input',
  'button',
  'html',
  'body',
  'main',
  'meta',
  'link',
  'img',
]);

/** "Kicker: Headline" in one h1: its parts, when the markup parts them; the longest is the headline. */
function* partsOfHeading(heading: Element): Generator<['headline' | 'kicker', Element]> {
  let holder = heading;
  for (let level = 0; level < 3; level++) {
    const parts = elementsOf(holder);
    const bare = holder.children
      .filter((child) => typeof child === 'string')
      .join('')
      .trim().length;
    if (parts.length === 1 && bare === 0) {
      holder = parts[0]!;
      continue;
    }
    const lengths = parts.map((part) => deepText(part, 400).trim().length);
    const longest = Math.max(bare, ...lengths);
    for (const [index, part] of parts.entries())
      if (lengths[index]! > 1) yield [lengths[index] === longest ? 'headline' : 'kicker', part];
    return;
  }
}

const elementsOf = (element: Element): Element[] =>
  element.children.filter((child): child is Element => typeof child !== 'string' && !SILENT.has(child.tag) && child.tag !== 'br');

/** Pictures up to two levels down. */
const picturesOf = (element: Element): Element[] =>
  element.children.flatMap((child) =>
    typeof child === 'string'
      ? []
      : child.tag === 'img'
        ? [child]
        : child.children.filter((inner): inner is Element => typeof inner !== 'string' && inner.tag === 'img'),
  );

/** A box called "meta" around half the page is no date. */
const isSmall = (element: Element): boolean => elementsOf(element).length <= 6;

function linkInside(element: Element): string | undefined {
  const link = elementsOf(element).find((child) => child.tag === 'a');
  return link && attribute(link, 'href');
}

/** Class and id words, nearest first. */
function hintsOf(page: Page, element: Element, markers: Markers): string {
  const words = new Set<string>();
  let up: Element | undefined = element;
  for (let level = 0; level < HINT_LEVELS && up !== undefined; level++) {
    const rel = level === 0 && up.tag === 'a' && AUTHOR_PAGE.test(attribute(up, 'href') ?? '') ? 'author' : attribute(up, 'rel');
    for (const word of [...markers.names(up).words, ...(level === 0 && rel ? [`rel ${rel.toLowerCase()}`] : [])]) words.add(word);
    up = page.elements[up.parent];
  }
  return [...words].join(' ').slice(0, 300);
}
