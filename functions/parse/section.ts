import type { Author } from '../../shared/article.ts';
import type { EvidenceLine } from '../../shared/document.ts';
import { placeOfHeadline } from './headline.ts';
import { asList, asText, isNode, typesOf } from './jsonld.ts';
import type { Page } from './page.ts';
import { namesSite, type SiteNames } from './sitename.ts';
import { fold, letters, tidy } from './text.ts';

const LONGEST_SECTION = 100;
/** A printed section is a word or a few; longer lines of its kind are lists of topics, teasers, questions. */
const LONGEST_PRINTED = 40;
/** Blocks between headline and the section printed at it. */
const REACH = 8;

/** The section as the publisher names it: declared, else a step of the page's trail, else printed where more than its name says so. */
export function findSection(
  page: Page,
  names: SiteNames,
  headline: string | undefined,
  people: readonly Author[] = [],
  publisher = '',
): string | undefined {
  const isOthers = (key: string) =>
    key === letters(publisher) ||
    people.some(({ name, type }) => key === letters(name) || (type === 'Person' && key === letters(name.split(' ').at(-1)!)));
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
  ]
    .filter((text) => text.length > 1 && text.length <= LONGEST_LIST && !/^https?:/.test(text))
    .map((text) => (/[,>›]/.test(text) ? ownOf(text, page) : text))
    .filter((text) => text.length <= LONGEST_SECTION && !NO_SECTION.test(text) && !isOthers(letters(text)));
  const named = declared.find((text) => !GENERAL.test(text));
  if (named !== undefined) return asPrinted(named, page);
  const isName = (text: string) =>
    text.length <= LONGEST_PRINTED &&
    SHAPE.test(text) &&
    !NO_SECTION.test(text) &&
    fold(text) !== fold(headline ?? '') &&
    letters(text.replace(/ home$/i, '')) !== letters(publisher) &&
    !namesSite(text, names);
  let isGeneral = false;
  const isNamed = (text: string) => {
    if (!GENERAL.test(text)) return isName(text);
    isGeneral = true;
    return false;
  };
  const found = trailOf(page).find(isNamed) ?? printedSection(page, isNamed, headline);
  if (found !== undefined) return found;
  if (declared[0] !== undefined) return asPrinted(declared[0], page);
  if (!isGeneral) return undefined;
  return trailOf(page).find(isName) ?? printedSection(page, isName, headline);
}

/** Content systems declare all categories of a piece as one: of "Politics, Titles, World" the one that the address names, else the first. */
function ownOf(list: string, page: Page): string {
  // What a meta tag or the visible trail has by itself.
  const single = [
    ...page.meta('article:section'),
    ...page.lines('section').filter(({ hints = '' }) => /\bbread ?crumbs?\b/.test(hints)),
  ]
    .map(({ text }) => text)
    .filter((text) => !text.includes(','));
  const all = list.split(/\s*[,>›]\s*/).filter((part) => part !== '');
  const parts = all.filter((part) => !NO_SECTION.test(part));
  const isSingle = (part: string) => single.some((text) => fold(text) === fold(part));
  // "Food, Drink & Travel" and "Arts, Culture and Media" are one name.
  const isOne = all.length === 2 || /&|(?<!\p{L})(?:and|und|et|y|e|i|og|och|en)(?!\p{L})/u.test(all.at(-1) ?? '');
  if (isOne && parts.length === all.length && !/,\S|[>›]/.test(list) && !parts.some(isSingle)) return list;
  const folders = foldersOf(page.url);
  return parts.find((part) => folders.has(slugOf(part))) ?? parts.find(isSingle) ?? parts[0] ?? '';
}

/** "life-and-style", "meteo": as the page prints it, "Life and style", "Météo", where it does. */
function asPrinted(declared: string, page: Page): string {
  if (declared !== declared.toLowerCase()) return declared;
  const key = slugOf(declared);
  const printed = [
    ...trailOf(page),
    ...page.lines('section', 'kicker').map((line) => tidy(line.text)),
    ...page.meta('article:section').map((m) => m.text),
  ].find(
    (text) =>
      text !== declared && text.length <= LONGEST_PRINTED && SHAPE.test(text) && slugOf(text) === key && /^\p{Lu}/u.test(text),
  );
  return printed ?? declared;
}
const LONGEST_LIST = 300;

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
  // "Politics / 28 February 2024" over the headline of /article/politics/….
  return page
    .lines('date', 'byline')
    .filter((line) => line.place !== 'tail' && Math.abs(line.at - at) <= BESIDE && line.text.length <= LONGEST_DATE_LINE)
    .flatMap((line) => line.text.split(/\s[/|·•>–—-]\s|,\s/))
    .find((piece) => isName(piece) && !WAY_IN.test(piece) && folders.has(slugOf(piece)));
}
const BESIDE = 3;
const LONGEST_DATE_LINE = 100;

/** Folders of the address, without the article's own last part. */
const foldersOf = (url: string | undefined): Set<string> =>
  new Set(
    (url ? new URL(url).pathname.replace(/\/$/, '') : '')
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
  /^(?:home|home ?page|start|startseite|zur startseite|accueil|inicio|início|portada|hjem|hem|forside|etusivu|strona główna|úvod|domov|главная|головна|anasayfa|beranda|トップ|ホーム|首页|首頁|홈|الرئيسية|αρχική|trang chủ|haberler|新闻|新闻中心|新聞|berita|hindi news|होम|news|nachrichten|blogs?|archives?|articles?|artikel|stories|latest news|notizie|noticias|not[íi]cias|actualit[ée]s?|uutiset|nyheter|nyheder|zpr[áa]vy|wiadomości|h[íi]rek|știri|νέα|ειδήσεις|новости|новини|начало|أخبار|뉴스|ニュース|tin tức)$/iu;
const CONTROLS: ReadonlySet<string> = new Set(['button', 'form', 'fieldset', 'label', 'legend', 'nav', 'input', 'select']);
/** Where content systems put what nobody filed. */
const NO_SECTION =
  /^[^\p{L}]*(?:uncategori[sz]ed|unassigned|articles?|posts?|all(?: articles| posts)?|tags?|default|none|null|undefined|featured|highlights?|headlines?|slider|destacad[oa]s?|titulares|portada|front[ -]?page|home ?page|home|start(?:seite)?|accueil|in[ií]cio|details?|detailansicht|übersicht(?:sseite)?|navigation .*|teilen|tweeten|mailen|e-?mail|share|tweet|drucken|print|senden|archiv[eo]?s?|(?:jahrgang|ausgabe|issue|volume|heft) .*\d|allgemein|unkategorisiert|non class[ée]|sin categor[íi]a|sem categoria|senza categoria|non categorizzato|geen categorie|bez kategorii|okategoriserade|ikke kategoriseret|без рубрики|без категории|未分類|未分类|미분류)[\s\d]*$/iu;
/** What says no more than that it is new: the section where nothing else is named. */
const GENERAL =
  /^(?:aktuell(?:es)?|(?:neue|alle|aktuelle|top) (?:artikel|beiträge|meldungen|nachrichten|themen|thema|news|stor(?:y|ies))|top-?(?:news|stor(?:y|ies))|latest(?: news| stories)?|breaking(?: news)?|eilmeldung(?:en)?|news (?:&|and|und) (?:mehr|more|stories)|news|nachrichten|noticias|not[íi]cias|actualit[ée]s?|notizie|nyheter|nyheder)$/iu;
/** Menus mark the section that the page belongs to. */
const CURRENT = /\bcurrent (?:post|menu|category|object|page) /;
const AT_HEADLINE = /\b(?:category|channel|section|ressort|rubrik|rubric)\b/;
/** Newsrooms' own word for it, where a kicker's place is. */
const RUBRIC = /\b(?:rubri[ck]a?|ressort)\b/;
const FOREIGN =
  /\b(?:menu|nav|navigation|navbar|related|form|search|filters?|switch|jump|toc|share|social|icon|widget|button|level|flyout|footer|player|ads?|count)\b/;
