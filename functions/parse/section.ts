import type { EvidenceLine } from '../../shared/document.ts';
import { placeOfHeadline } from './headline.ts';
import { asList, asText, isNode, typesOf } from './jsonld.ts';
import type { Page } from './page.ts';
import { namesSite, type SiteNames } from './sitename.ts';
import { fold, letters, tidy } from './text.ts';

const MOST_KEYWORDS = 50;
const LONGEST_KEYWORD = 100;
/** A printed section is a word or a few; longer lines of its kind are lists of topics, teasers, questions. */
const LONGEST_PRINTED = 40;
/** Blocks between headline and the section printed at it. */
const REACH = 8;

/** The section as the publisher names it: declared, else a step of the page's trail, else printed where more than its name says so. */
export function findSection(page: Page, names: SiteNames, headline: string | undefined): string | undefined {
  const declared = [
    asText(page.article?.articleSection),
    ...page
      .meta(
        'article:section',
        'parsely-section',
        'section',
        'articlesection',
        'content_category',
        'dc.subject',
        'cxenseparse:section',
      )
      .map((m) => m.text),
  ].filter((text) => text.length > 1 && text.length <= LONGEST_KEYWORD && !/^https?:/.test(text));
  if (declared[0] !== undefined) return declared[0];
  const isName = (text: string) =>
    SHAPE.test(text) && text.length <= LONGEST_PRINTED && fold(text) !== fold(headline ?? '') && !namesSite(text, names);
  return trailOf(page).find(isName) ?? printedSection(page, isName, headline);
}

/** "Home › Sport › Football › Headline" as JSON-LD declares it, without the way in and the general "News". */
function trailOf(page: Page): string[] {
  const trail = page.nodes.find((node) => typesOf(node).includes('BreadcrumbList'));
  const steps = asList(trail?.itemListElement).map((step) =>
    isNode(step) ? tidy(step.name) || asText(isNode(step.item) ? step.item.name : undefined) : '',
  );
  return steps.filter((text) => text !== '' && !WAY_IN.test(text));
}

/** A line that clean takes for a label is a section where the address, the trail, the menu's own mark or its place beside the headline says so. */
function printedSection(page: Page, isName: (text: string) => boolean, headline: string | undefined): string | undefined {
  const lines = page
    .lines('section', 'kicker')
    .filter(
      (line) => line.place === 'head' && !CONTROLS.has(line.tag ?? '') && isName(tidy(line.text)) && !WAY_IN.test(line.text),
    );
  const folders = foldersOf(page.url);
  const at = placeOfHeadline(page, headline) ?? Number.NEGATIVE_INFINITY;
  const signs: ((line: EvidenceLine) => boolean)[] = [
    (line) => folders.has(slugOf(tidy(line.text))),
    (line) => /\bbread ?crumbs?\b/.test(line.hints ?? ''),
    (line) => CURRENT.test(line.hints ?? ''),
    (line) =>
      (line.role === 'section' || RUBRIC.test(line.hints ?? '')) &&
      Math.abs(line.at - at) <= REACH &&
      AT_HEADLINE.test(line.hints ?? '') &&
      !FOREIGN.test(line.hints ?? ''),
  ];
  for (const sign of signs) {
    const line = lines.find(sign);
    if (line) return tidy(line.text);
  }
  return undefined;
}

/** Folders of the address, without the article's own last part. */
const foldersOf = (url: string | undefined): Set<string> =>
  new Set(
    (url ? new URL(url).pathname : '')
      .split('/')
      .slice(0, -1)
      .map((folder) => letters(folder))
      .filter((folder) => folder.length > 1),
  );

/** As German addresses spell umlauts; other accents are simply left off. */
const slugOf = (text: string): string =>
  letters(
    text.replace(
      /[äöüÄÖÜß]/g,
      (letter) => `${{ ä: 'a', ö: 'o', ü: 'u', ß: 's' }[letter.toLowerCase()]}${letter === 'ß' ? 's' : 'e'}`,
    ),
  ).replace(/\p{M}+/gu, '');

/** Words, no sentence and no label with a colon. */
const SHAPE = /^\p{L}[\p{L}\p{M}\p{N} '’&/+.,-]*[\p{L}\p{M}\p{N}+]$/u;
/** What a trail begins with, and what says no more than that it is news. */
const WAY_IN =
  /^(?:home|home ?page|start|startseite|zur startseite|accueil|inicio|início|portada|hjem|hem|forside|etusivu|strona główna|úvod|domov|главная|головна|anasayfa|beranda|トップ|ホーム|首页|首頁|홈|الرئيسية|αρχική|trang chủ|haberler|新闻|新闻中心|新聞|berita|hindi news|होम|news|nachrichten|blogs?|archives?|articles?|artikel|stories|latest news)$/iu;
const CONTROLS: ReadonlySet<string> = new Set(['button', 'form', 'fieldset', 'label', 'legend', 'nav', 'input', 'select']);
/** Menus mark the section that the page belongs to. */
const CURRENT = /\bcurrent (?:post|menu|category|object|page) /;
const AT_HEADLINE = /\b(?:category|channel|section|ressort|rubrik|rubric)\b/;
/** Newsrooms' own word for it, where a kicker's place is. */
const RUBRIC = /\b(?:rubri[ck]a?|ressort)\b/;
const FOREIGN =
  /\b(?:menu|nav|navigation|navbar|related|form|search|filters?|switch|jump|toc|share|social|icon|widget|button|level|flyout|footer|player|ads?|count)\b/;

/** The publisher's own keywords, in its order, each once. */
export function findKeywords(page: Page): string[] {
  const lists = [
    asList(page.article?.keywords).flatMap((value) => splitList(asText(value))),
    page.meta('article:tag').flatMap((m) => splitList(m.text)),
    page.meta('news_keywords').flatMap((m) => splitList(m.text)),
    page.meta('parsely-tags', 'keywords').flatMap((m) => splitList(m.text)),
  ];
  const keywords = new Map<string, string>();
  for (const keyword of lists.find((list) => list.length > 0) ?? []) {
    if (keyword.length > 1 && keyword.length <= LONGEST_KEYWORD && !keywords.has(fold(keyword)))
      keywords.set(fold(keyword), keyword);
  }
  return [...keywords.values()].slice(0, MOST_KEYWORDS);
}

const splitList = (text: string): string[] => text.split(/\s*[,;|，、]\s*/).filter(Boolean);
