import type { EvidenceLine } from '../../shared/document.ts';
import { type Candidate, type Choice, choose } from './candidate.ts';
import { coreTitles, mendCut } from './coretitles.ts';
import { CONFIRMING_SOURCES, declaredTitles, discountEchoes, isNews, titleCandidate } from './declaredtitles.ts';
import { namesAround, type Page } from './page.ts';
import { RELEASE_LABEL } from './releaselabel.ts';
import { namesSite, type SiteNames } from './sitename.ts';
import { fold, letters, tidy } from './text.ts';

const LONGEST_HEADLINE = 300;
const MOST_HEADINGS = 16;
/** Weight of a heading of a lower level above the text. */
const LESSER_HEADING = 0.4;
/** From this weight on a heading is one that readers take for the headline. */
const SURE_HEADING = 0.5;

/** The headline a reader sees: the saying on which the page's witnesses agree, without the name of the site. */
export function findHeadline(page: Page, names: SiteNames): Choice<string> | undefined {
  const named = decide(page, names, ({ value }) => !namesSite(value, names));
  // "Harbour Press" on harbour.example may be a headline; the site's full name never is.
  return named ?? decide(page, names, ({ value }) => !names.known.has(letters(value))) ?? firstLine(page);
}

/** A dump in which clean saw no headline above the text may have it as its first line: a few words that are no sentence, and no label. */
function firstLine(page: Page): Choice<string> | undefined {
  const [first, second] = page.document.blocks;
  if (!page.isText || !first || !second || first.text.length > LONGEST_FIRST_LINE || second.text.length <= first.text.length)
    return undefined;
  const isTitle = first.text.split(' ').length >= 3 && !/[.:;,]$/.test(first.text) && !RELEASE_LABEL.test(first.text);
  return isTitle ? choose([titleCandidate('block:first', first.text, 0.3)]) : undefined;
}
const LONGEST_FIRST_LINE = 150;

/** Index of the block that prints the headline, else of the first heading above the text. */
export function placeOfHeadline(page: Page, headline: string | undefined): number | undefined {
  const heads = page.lines('headline').filter((line) => line.place === 'head');
  const key = headline && fold(headline);
  const own = key && heads.find((line) => fold(line.text).includes(key));
  return (own || heads.find((line) => line.tag === 'h1') || heads[0])?.at;
}

function decide(page: Page, names: SiteNames, isWanted: (title: Candidate<string>) => boolean): Choice<string> | undefined {
  const isHeadline = (title: Candidate<string>) =>
    title.value.length >= 2 && title.value.length <= LONGEST_HEADLINE && !RELEASE_LABEL.test(title.value) && isWanted(title);
  // A field without a letter holds the number of the piece; a heading may well read "1984".
  const isWorded = (title: Candidate<string>) => isHeadline(title) && /\p{L}/u.test(title.value);
  const titles = mendCut([...headings(page, isHeadline), ...declaredTitles(page, names).filter(isWorded)]);
  const isSeen = ({ source }: Candidate<string>) => source.startsWith('line:');
  const declared = titles.filter((title) => !isSeen(title));
  const seen = withoutStrangers(raiseConfirmed(titles.filter(isSeen), declared, hasTrailHeading(page)), declared);
  // Where heading and declared title agree on the whole, its inner parts (kicker, second line) are no titles of their own.
  const agreed = declared.some(
    // Microdata marks the heading itself: no second witness.
    (d) => d.source !== 'property:headline' && seen.some((s) => s.source === 'line:h1' && s.key === d.key),
  );
  const whole = seen.filter(({ source, confidence }) => !agreed || source === 'line:h1' || confidence > LESSER_HEADING);
  return choose([...whole, ...discountEchoes(declared), ...coreTitles([...whole, ...declared], SURE_HEADING, isNews(page))]);
}

/** Headings a reader sees. The page's only h1 is its headline on 85 % of pages; of several, the one that other witnesses name. */
function headings(page: Page, isHeadline: (title: Candidate<string>) => boolean): Candidate<string>[] {
  const lines = page.lines('headline');
  // Menus have headings, too: an h1 far down counts before them.
  const ordered = [...lines.filter((line) => line.tag === 'h1'), ...lines.filter((line) => line.tag !== 'h1')];
  const windowTitle = fold(tidy(page.document.evidence.title));
  const masthead = lines.slice(0, MOST_HEADINGS).find((line) => beginsTitle(windowTitle, line, lines));
  const isFrame = ({ hints, text }: EvidenceLine) =>
    SITE_HEADING.test(hints ?? '') || (masthead ? text === masthead.text : endsTitle(windowTitle, text));
  const titles = ordered
    .slice(0, MOST_HEADINGS)
    .map((line) => ({ line, title: titleCandidate(`line:${line.tag ?? 'text'}`, tidy(line.text), 0) }))
    .filter(({ title }) => isHeadline(title));
  const h1s = new Set(
    titles.filter(({ line }) => line.tag === 'h1' && line.place !== 'tail' && !isFrame(line)).map(({ title }) => title.key),
  );
  const weightOf = (line: EvidenceLine): number => {
    if (line.tag === undefined) return 0.8;
    if (isFrame(line)) return 0.2;
    if (line.tag !== 'h1') return line.place === 'head' ? LESSER_HEADING : 0.2;
    if (line.place === 'tail') return h1s.size === 0 ? 0.5 : 0.25;
    return h1s.size === 1 ? 0.86 : 0.5;
  };
  return titles.map(({ line, title }) => ({ ...title, confidence: weightOf(line) }));
}

/** Headings that carry the site's name or a label of the page's frame. */
const SITE_HEADING = /\b(?:logo|brand|site title|site name|sitename|masthead|visually hidden|sr only)\b/;

/** A heading that is the last part of the window's title is the site's name: "What is it? | The Blog". */
function endsTitle(title: string, heading: string): boolean {
  const name = fold(heading);
  return name.length > 1 && title.length > 2 * name.length && endsWithPart(title, name);
}

/** So is one that is the first part, where a heading further down is the last: "The Blog » Archive » What is it?". */
function beginsTitle(title: string, heading: EvidenceLine, lines: readonly EvidenceLine[]): boolean {
  const name = fold(heading.text);
  const isName = title.length > 2 * name.length && title.startsWith(name) && /^\s*[|»"·–—-]/.test(title.slice(name.length));
  return isName && lines.some(({ text, at }) => at > heading.at && text.length > name.length && endsWithPart(title, fold(text)));
}

const endsWithPart = (title: string, part: string): boolean =>
  title.endsWith(part) && /[|»"·–—-]\s*$/.test(title.slice(0, -part.length));

/**
 * A lesser heading above the text that a declared title repeats is the one a reader sees, whatever the h1 says to search engines;
 * surely so where the h1 is the last step of the trail.
 */
function raiseConfirmed(
  seen: readonly Candidate<string>[],
  declared: readonly Candidate<string>[],
  isTrail: boolean,
): Candidate<string>[] {
  const isConfirmed = (heading: Candidate<string>) =>
    heading.confidence === LESSER_HEADING &&
    declared.some(
      ({ key, source }) => CONFIRMING_SOURCES.includes(source) && (key === heading.key || heading.key.endsWith(` ${key}`)),
    );
  const anyConfirmed = seen.some(isConfirmed);
  return seen.map((heading) => {
    if (isConfirmed(heading)) return { ...heading, confidence: isTrail ? 0.93 : 0.7 };
    return isTrail && anyConfirmed && heading.source === 'line:h1' ? { ...heading, confidence: 0.2 } : heading;
  });
}

/** "Home › Politics › Title for search engines": content systems make the last step of the trail the h1 and print the headline below. */
const hasTrailHeading = (page: Page): boolean =>
  page.lines('headline').some((line) => line.tag === 'h1' && line.place !== 'tail' && TRAIL.test(namesAround(line)));
const TRAIL = /\bbread ?crumbs?\b|\bseo ?title\b/;

/** A heading that shares no word with any declared title is the frame's: the blog's name, an offer. */
function withoutStrangers(seen: readonly Candidate<string>[], declared: readonly Candidate<string>[]): Candidate<string>[] {
  if (declared.length === 0) return [...seen];
  const wordsOf = (key: string) =>
    key.split(/[^\p{L}\p{N}]+/u).filter((word) => word.length > 3 || /[^\p{Script=Latin}]/u.test(word));
  const known = new Set(declared.flatMap(({ key }) => wordsOf(key)));
  return seen.map((candidate) => {
    const isStranger = !wordsOf(candidate.key).some((word) => known.has(word));
    return isStranger ? { ...candidate, confidence: Math.min(candidate.confidence, 0.45) } : candidate;
  });
}
