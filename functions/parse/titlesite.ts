import { asText } from './jsonld.ts';
import type { Page } from './page.ts';
import { letters, tidy } from './text.ts';

/** The site's name in the window's title, told from sections and from the way home. */

/** A section, a kicker or the kind of piece: "Opinion | Headline". */
export function isLabel(text: string, page: Page): boolean {
  if (PIECE.test(text)) return true;
  const key = letters(text);
  const isSame = (label: { text: string }) => letters(label.text) === key;
  return (
    letters(asText(page.article?.articleSection)) === key ||
    page.lines('kicker', 'section').some(isSame) ||
    page.meta('article:section', 'articlesection', 'section').some(isSame)
  );
}
const PIECE =
  /^(?:opinion|review|live|news|blog|archives?|video|watch|exclusive|analysis|breaking|interview|podcast|gallery|in pictures|meinung|kommentar|rezension|liveticker|nachrichten|opini[óo]n|en directo|en direct|avis|analyse|recensione|opinione|diretta)$/iu;

/**
 * "Headline | Section | Site": the last part of the window's title after the headline, or the first before it. After a colon, and where
 * it reads like a clause ("an interview with …", a score), the rest is the headline's.
 */
export function siteOfTitle(page: Page, headline: string | undefined): string {
  const title = tidy(page.document.evidence.title);
  if (!headline || title.length <= headline.length) return '';
  const isAfter = title.startsWith(headline);
  if (!isAfter && !title.endsWith(headline)) return '';
  const rest = isAfter ? title.slice(headline.length) : title.slice(0, -headline.length);
  const parts = rest
    .split(BETWEEN_PARTS)
    .map((part) => part.replace(/[\s:]+$/, ''))
    .filter((part) => part.trim() !== '');
  // "Headline - Site - Home - Business"
  const [outer = '', ...inner] = isAfter ? parts.reverse() : parts;
  const isSection = (part: string) => isLabel(part, page) || HOME_WORD.test(part);
  const site = isSection(outer) ? (inner.find((part) => !isSection(part) && part.split(' ').length <= 3) ?? '') : outer;
  const isColon = isAfter ? /^\s*:/.test(rest) && parts.length === 1 : /:\s*$/.test(rest);
  return (isColon && !namesHost(site, page)) || !isTitled(site) ? '' : site;
}

const BETWEEN_PARTS = /(?:^|\s)[-–—·•«»/]+(?:\s|$)|-{2,}|\s*[|｜_]\s*|:\s+$|^\s*:\s+/u;

function namesHost(name: string, page: Page): boolean {
  const label = letters(page.domain?.split('.')[0] ?? '');
  const host = page.url ? letters(new URL(page.url).hostname) : '';
  return label !== '' && (letters(name).includes(label) || host.includes(letters(name)));
}

/** A name's words have capitals where the script has them, particles aside; a name has at most six and no score in it. */
const isTitled = (site: string): boolean =>
  site.split(' ').length <= 6 && !/\d:\d/.test(site) && (!/^\p{Ll}/u.test(site) || !site.includes(' '));

/** Words on links home that name no site. */
export const HOME_WORD =
  /^(?:(?:go )?(?:to )?(?:home|homepage|start(?:seite)?|zur startseite|forside|forsiden|accueil|inicio|início|portada|hjem|hem|etusivu|główna|strona główna|úvod|главная|головна|anasayfa|beranda|home page|back|main|menu|site|website|news|abo|e-?paper|login|shop|subscribe|newsletter|\d+ \w+|トップ|ホーム|首页|首頁|홈)|\S*\d\S*)$/iu;
