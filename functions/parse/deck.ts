import type { EvidenceLine } from '../../shared/document.ts';
import { splitCredit } from './credit.ts';
import { splitDateline } from './dateline.ts';
import { placeOfHeadline } from './headline.ts';
import { asText } from './jsonld.ts';
import type { Page } from './page.ts';
import { RELEASE_LABEL } from './releaselabel.ts';
import { fold, tidy } from './text.ts';

/** What stands over and under the headline: the kicker (a word or two above it) and the deck (a sentence or two below). */

const LONGEST = 300;
const LONGEST_KICKER = 100;
/** Blocks between kicker and headline, either way: kickers are printed above, or inside the heading. */
const KICKER_REACH = 6;
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
    text.length > 1 && text.length <= LONGEST && !key.includes(fold(text)) && fold(text) !== sectionKey;
  const declared = asText(page.article?.alternativeHeadline);
  if (isOther(declared)) return declared;
  const at = placeOfHeadline(page, headline);
  if (at === undefined) return undefined;
  // One by one: a page of teasers has many such lines, and the first is nearly always it.
  for (const line of page.lines('kicker', 'deck')) {
    if (!standsBy(at, line) || !isOwn(page, line)) continue;
    const text = withoutStop(line, tidy(line.text));
    if (isOther(text)) return text;
  }
  return undefined;
}

/** In the headline's reach: far above it are slogans of the site, far below it the teasers of other articles. */
function standsBy(headline: number, line: EvidenceLine): boolean {
  const distance = line.at - headline;
  if (line.place !== 'head') return false;
  return line.role === 'kicker' ? Math.abs(distance) <= KICKER_REACH : distance >= 0 && distance <= DECK_REACH;
}

function isOwn(page: Page, line: EvidenceLine): boolean {
  if (FOREIGN.test(line.hints ?? '')) return false;
  const text = tidy(line.text);
  if (RELEASE_LABEL.test(text)) return false;
  if (line.role === 'kicker') {
    // Above the headline of a dump the menu's last words stand as often: only capitals tell a kicker from them.
    if (page.isText && (text !== text.toUpperCase() || text === text.toLowerCase())) return false;
    return text.length <= LONGEST_KICKER && /\p{L}{2}/u.test(text) && line.tag !== 'button';
  }
  // A line that is one link leads to another article, one with a credit stands under a picture.
  if (line.href !== undefined || splitCredit(text).creditText !== undefined) return false;
  // Content systems declare the first paragraph as the description; with a dateline it is the story itself.
  return splitDateline(text).dateline === undefined && (DECK_WORDS.test(line.hints ?? '') || !opensBody(page, line));
}

const opensBody = (page: Page, line: EvidenceLine): boolean => page.document.blocks.some(({ at }) => at === line.at);

/** Kickers end in a colon or a stop where they run into the headline. */
const withoutStop = (line: EvidenceLine, text: string): string => (line.role === 'kicker' ? text.replace(/\s*[:.]$/, '') : text);

/** Around it: the site's own slogan, players, pictures, boxes that ask for something. */
const FOREIGN =
  /\b(?:site description|site title|blog description|brand(?:ing)?|masthead|banner|navbar|menu|flyout|breadcrumbs?|carousel|slide(?:r|s|show)?|gallery|img|image|caption|video|player|cookies?|consent|settings|form|search|rating|fivestar|count|promo|cta|subscri\w+|newsletter|advert\w*|author|bio)\b/;

/** What content systems call it; anything else that clean took for one is the page's description, printed. */
const DECK_WORDS =
  /\b(?:deck|dek|lead|lede|standfirst|summary|subtitles?|sub(?:head(?:line|ing)?|line)|sub heading|sub headline|intro(?:duction|text)?|excerpt|abstract|chapo|entradilla|vorspann|untertitel|teaser(?:text)?|sommario|bajada|ingress|manchet|strapline|catchline|sinopsis|sumario|occhiello|anleser|kicker)\b/;
