import type { EvidenceLine } from '../../shared/document.ts';
import { splitCredit } from './credit.ts';
import { splitDateline } from './dateline.ts';
import { readDates } from './datetext.ts';
import { MODIFIED_WORDS, PUBLISHED_WORDS } from './datewords.ts';
import { placeOfHeadline } from './headline.ts';
import { asText } from './jsonld.ts';
import { namesAround, type Page } from './page.ts';
import { RELEASE_LABEL } from './releaselabel.ts';
import { fold, tidy } from './text.ts';

/** What stands over and under the headline: the kicker (a word or two above it) and the deck (a sentence or two below). */

const LONGEST = 300;
const LONGEST_KICKER = 100;
/** Blocks between kicker and headline, either way: kickers are printed above, or inside the heading. */
const KICKER_REACH = 6;
/** Blocks between the headline and another heading that belongs to it. */
const TITLE_REACH = 6;
/** Further down a line of the text is that, whatever its name. */
const OPENING_REACH = 20;
/** Blocks from headline to deck: a byline, buttons, a picture with its caption may stand between. */
const DECK_REACH = 50;

/** The second title: as declared, else the kicker, else the deck; none that only repeats headline or section, or opens the article. */
export function findAlternativeHeadline(
  page: Page,
  headline: string | undefined,
  section: string | undefined,
): string | undefined {
  const [key, sectionKey] = [fold(headline ?? ''), fold(section ?? '')];
  const isOther = (text: string) =>
    text.length > 1 &&
    text.length <= LONGEST &&
    !key.includes(fold(text)) &&
    !(key !== '' && fold(text).split(key).join('').length < FEWEST_OWN) &&
    fold(text) !== sectionKey;
  const declared = asText(page.article?.alternativeHeadline);
  if (isOther(declared)) return declared;
  const at = placeOfHeadline(page, headline);
  if (at === undefined) return undefined;
  // One by one: a page of teasers has many such lines, and the first is nearly always it.
  const first = (lines: readonly EvidenceLine[]): string | undefined => {
    for (const line of lines) {
      if (!standsBy(at, line) || !isOwn(page, line, line.at - at)) continue;
      const text = withoutLabel(withoutStop(line, tidy(line.text)));
      if (isOther(text)) return text;
    }
    return undefined;
  };
  return first(page.lines('kicker', 'deck')) ?? first(secondTitles(page, at));
}

/** A declared one that is the headline again has less beside it. */
const FEWEST_OWN = 4;

/** Headings of lower levels at the headline that are called by what they are. */
function secondTitles(page: Page, headline: number): EvidenceLine[] {
  return page.lines('headline').flatMap((line): EvidenceLine[] => {
    if (Math.abs(line.at - headline) > TITLE_REACH || !/^h[2-6]$/.test(line.tag ?? '')) return [];
    const names = namesAround(line);
    if (KICKER_WORDS.test(names)) return [{ ...line, role: 'kicker' }];
    return SUBTITLE.test(names) ? [{ ...line, role: 'deck' }] : [];
  });
}
const KICKER_WORDS =
  /\b(?:kicker|overline|eyebrow|dachzeile|oberzeile|topline|roofline|preheadline|pre title|pretitulo|antetitulo|volanta|occhiello|surtitre)\b/;
const SUBTITLE =
  /\b(?:subtitles?|subheadline|sub headline|subheading|sub heading|standfirst|dek|untertitel|subtitulo|sottotitolo)\b/;

/** In the headline's reach: far above it are slogans of the site, far below it the teasers of other articles. */
function standsBy(headline: number, line: EvidenceLine): boolean {
  const distance = line.at - headline;
  if (line.place !== 'head') return false;
  if (line.tag !== undefined && /^h[2-6]$/.test(line.tag)) return Math.abs(distance) <= TITLE_REACH;
  return line.role === 'kicker' ? Math.abs(distance) <= KICKER_REACH : distance >= 0 && distance <= DECK_REACH;
}

function isOwn(page: Page, line: EvidenceLine, distance: number): boolean {
  if (FOREIGN.test((line.hints ?? '').slice(0, CLOSE_NAMES))) return false;
  const text = tidy(line.text);
  if (text.length <= LONGEST_LABELS && (RELEASE_LABEL.test(text) || LABEL.test(text))) return false;
  if (isDate(text)) return false;
  if (line.role === 'kicker') {
    if (MENU.test((line.hints ?? '').slice(0, CLOSE_NAMES))) return false;
    // Above the headline of a dump the menu's last words stand as often: only capitals tell a kicker from them.
    if (page.isText && (text !== text.toUpperCase() || text === text.toLowerCase())) return false;
    return text.length <= LONGEST_KICKER && /\p{L}{2}/u.test(text) && line.tag !== 'button';
  }
  // Under a heading of its own it is that heading's: "Key moments: chosen by us".
  if (page.lines('headline').some((head) => isOwnHeading(head, line, line.at - distance))) return false;
  // A line that is one link leads to another article, one with a credit stands under a picture, one that ends in a colon over a list.
  if (line.href !== undefined || /[:：]$/.test(text) || splitCredit(text).creditText !== undefined) return false;
  // Content systems declare the first paragraph as the description; with a dateline it is the story itself.
  return (
    splitDateline(text).dateline === undefined &&
    ((DECK_WORDS.test(line.hints ?? '') && distance <= OPENING_REACH) || !opensBody(page, line))
  );
}

/** "Updated Nov 19, 9:41 AM" */
const isDate = (text: string): boolean =>
  text.length <= LONGEST_DATE &&
  /\d/.test(text) &&
  (MODIFIED_WORDS.test(text.slice(0, LONGEST_LABEL)) || PUBLISHED_WORDS.test(text.slice(0, LONGEST_LABEL)));
const LONGEST_LABELS = 60;
const LONGEST_DATE = 80;
const LONGEST_LABEL = 20;

const isOwnHeading = (head: EvidenceLine, deck: EvidenceLine, headline: number): boolean =>
  head.at > headline &&
  head.at < deck.at &&
  deck.at - head.at <= 2 &&
  /^h[2-6]$/.test(head.tag ?? '') &&
  !/\b(?:byline|author|date|dateline|meta|headline|title)\b/.test(namesAround(head));

const opensBody = (page: Page, line: EvidenceLine): boolean => page.document.blocks.some(({ at }) => at === line.at);

/** Kickers end in a colon or a stop where they run into the headline. */
const withoutStop = (line: EvidenceLine, text: string): string =>
  line.role === 'kicker' ? text.replace(/^[\s|·•–—/»-]+|(?<!\.\p{L})\s*[:.|·•–—/»\s-]+$/gu, '') : text;

/** "Subheadline: …", and the day that stands before it: "31 October 2023. …". */
function withoutLabel(text: string): string {
  const bare = text.replace(/^(?:sub ?-?headline|subtitle|untertitel|teaser|vorspann)\s*:\s*/i, '');
  if (!DAY_FIRST.test(bare)) return bare;
  const [first] = readDates(bare);
  return first?.start === 0 && bare.length - first.end >= FEWEST_BEHIND_DAY
    ? bare.slice(first.end).replace(/^[\s.,:|–—-]*(?:uhr)?[\s.,:|–—-]*/i, '')
    : bare;
}
const DAY_FIRST = /^(?:\p{L}{1,12}\.?,? ){0,2}\d/u;
const FEWEST_BEHIND_DAY = 30;

/** What boxes, kinds of pieces and paid pieces are labelled with, which says nothing of this one. */
const LABEL =
  /^(?:beta|new|neu|live|articles?|thema|blog|posts?|story|stories|features?|advert(?:isement|orial)?|anzeige|werbung|publicidad|publicité|sponsored(?: content)?|promoted|key (?:takeaways|points|facts)|takeaways|highlights|summary|in (?:short|brief)|at a glance|auf einen blick|das wichtigste in kürze|zusammenfassung|inhalt|en bref|l.essentiel|en resumen|claves|in breve|resumo)\s*[:.!]?$/iu;
const MENU = /\b(?:nav|navigation|sponsor)\b/;
/** Characters of the names that tell what a line is in: further out the whole page's columns have names, too. */
const CLOSE_NAMES = 90;

/** Around it: the site's own slogan, players, pictures, boxes that ask for something. */
const FOREIGN =
  /\b(?:beta|languages?|chooser|g?form|gfield|honeypot|validation|tooltip(?: ?text)?|sharing|prompt|site description|site title|blog description|brand(?:ing)?|masthead|banner|navbar|menu|flyout|breadcrumbs?|carousel|slide(?:r|s|show)?|gallery|img|image|caption|video|player|cookies?|consent|settings|form|search|rating|fivestar|count|promo|cta|subscri\w+|newsletter|advert\w*|author|bio)\b/;

/** What content systems call it; anything else that clean took for one is the page's description, printed. */
const DECK_WORDS =
  /\b(?:deck|dek|lead|lede|standfirst|summary|subtitles?|sub(?:head(?:line|ing)?|line)|sub heading|sub headline|intro(?:duction|text)?|excerpt|abstract|chapo|entradilla|vorspann|untertitel|teaser(?:text)?|sommario|bajada|ingress|manchet|strapline|catchline|sinopsis|sumario|occhiello|anleser|kicker)\b/;
