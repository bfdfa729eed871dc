import type { EvidenceLine } from '../../shared/document.ts';
import { type Candidate, type Choice, choose } from './candidate.ts';
import { type DateContext, type ReadDate, readDates, readMachineDate } from './datetext.ts';
import { asText, typesOf } from './jsonld.ts';
import { asShown } from './localday.ts';
import { namesAround, type Page } from './page.ts';
import { fold } from './text.ts';

/** First publication and last modification, each from its own witnesses: one is never filled from the other. */
export interface Dates {
  published?: Choice<ReadDate>;
  modified?: Choice<ReadDate>;
}

const DAY_MS = 86_400_000;
const MOST_LINES = 80;

/** Meta names that give first publication, with the share of pages on which they do. */
const PUBLISHED_META: [string, number][] = [
  ['article:published_time', 0.93],
  ['og:article:published_time', 0.9],
  ['datepublished', 0.9],
  ['parsely-pub-date', 0.92],
  ['sailthru.date', 0.88],
  ['cxenseparse:recs:publishtime', 0.9],
  ['date.published', 0.85],
  ['publish-date', 0.88],
  ['publish_date', 0.88],
  ['publishdate', 0.88],
  ['publication_date', 0.85],
  ['pubdate', 0.88],
  ['dc.date.issued', 0.88],
  ['dcterms.created', 0.8],
  ['dcterms.issued', 0.85],
  ['dcterms.date', 0.75],
  ['dc.date.created', 0.8],
  ['dc.date', 0.75],
  ['article_date_original', 0.88],
  ['article.published', 0.88],
  ['originalpublicationdate', 0.88],
  ['citation_publication_date', 0.8],
  ['citation_date', 0.75],
  ['displaydate', 0.8],
  ['rnews:datepublished', 0.85],
  ['og:published_time', 0.85],
  ['og:pubdate', 0.85],
  ['article:published', 0.85],
  ['bt:pubdate', 0.85],
  ['vr:published_time', 0.85],
  ['last-published', 0.6],
  ['date', 0.7],
  ['pdate', 0.7],
];

const MODIFIED_META = [
  'article:modified_time',
  'og:updated_time',
  'datemodified',
  'dcterms.modified',
  'dc.date.modified',
  'last-modified',
  'lastmod',
  'parsely-updated-date',
  'date.updated',
  'article.updated',
  'revised',
];

/** Words before a printed date that say it is not that of first publication. */
const MODIFIED_WORDS =
  /\b(?:updated?|modified|last (?:edit|change|update)|edited|revised|aktualisiert|geändert|stand|mis à jour|mise à jour|modifié|actualizado|actualización|atualizad[oa]|aggiornat[oa]|aggiornamento|bijgewerkt|laatst|uppdaterad|opdateret|oppdatert|päivitetty|aktualizováno|aktualizacja|güncelleme|frissítve|actualizat)(?!\p{L})|обновлено|оновлено|更新|수정|تحديث|עודכן/iu;

export function findDates(page: Page): Dates {
  const context: DateContext = { order: orderOf(page), language: page.document.evidence.htmlLang };
  const latest = latestMoment(page);
  const usable = (candidates: Candidate<ReadDate>[]) => candidates.filter((c) => Date.parse(c.value.day) <= latest);
  const lines = readLines(page, context);
  const candidates = usable([...publishedByMachine(page, context), ...printed(lines, context, false), ...inText(page, context)]);
  const updates = printed(lines, context, true);
  const published = choose(candidates) ?? choose(usable(onlyUpdates(updates)));
  const modified = choose(usable([...modifiedByMachine(page, context), ...updates]));
  return { published: published && asShown(mostPrecise(published, candidates), candidates), modified };
}

/** A page that shows its readers no other day than that of its last update is dated by it, at half the weight. */
const onlyUpdates = (updates: readonly Candidate<ReadDate>[]): Candidate<ReadDate>[] =>
  updates.map((update) => ({
    ...update,
    key: update.value.day,
    source: `${update.source}:updated`,
    confidence: update.confidence * 0.5,
  }));

/** No article is from after its upload; a day's grace for time zones. */
function latestMoment(page: Page): number {
  const received = Date.parse(page.document.source.receivedAt ?? '');
  return Number.isNaN(received) ? Number.POSITIVE_INFINITY : received + DAY_MS;
}

function publishedByMachine(page: Page, context: DateContext): Candidate<ReadDate>[] {
  const out: Candidate<ReadDate>[] = [];
  const add = (source: string, raw: string, confidence: number) => {
    const value = raw && readMachineDate(raw, context);
    if (value) out.push({ value, key: value.day, source, raw, confidence });
  };
  if (page.article) {
    // A newsroom dates the piece; a company's blog dates the page it made of it.
    const isNews = typesOf(page.article).some((type) => /NewsArticle|LiveBlog|Reportage/.test(type));
    add('json-ld:datePublished', asText(page.article.datePublished), isNews ? 0.97 : 0.88);
    if (!page.article.datePublished) add('json-ld:dateCreated', asText(page.article.dateCreated), 0.6);
  }
  for (const [name, confidence] of PUBLISHED_META)
    for (const { source, text } of page.meta(name).slice(0, 1)) add(source, text, confidence);
  for (const property of page.document.evidence.properties) {
    if (/^(?:datePublished|pubdate|dateCreated|dc:date|dcterms:(?:issued|created))$/i.test(property.name)) {
      add(`property:${property.name}`, property.value, 0.8);
      break;
    }
  }
  const inAddress = page.url && dateOfAddress(page.url);
  if (inAddress) out.push({ value: inAddress, key: inAddress.day, source: 'address', raw: page.url!, confidence: 0.85 });
  return out;
}

function modifiedByMachine(page: Page, context: DateContext): Candidate<ReadDate>[] {
  const raws: [string, string, number][] = [];
  if (page.article) raws.push(['json-ld:dateModified', asText(page.article.dateModified), 0.9]);
  for (const { source, text } of page.meta(...MODIFIED_META)) raws.push([source, text, 0.8]);
  for (const property of page.document.evidence.properties) {
    if (/^dateModified$/i.test(property.name)) raws.push(['property:dateModified', property.value, 0.7]);
  }
  return raws.flatMap(([source, raw, confidence]) => {
    const value = raw ? readMachineDate(raw, context) : undefined;
    return value ? [{ value, key: value.iso, source, raw, confidence }] : [];
  });
}

/** A line that is little more than its date. */
const isShort = (line: EvidenceLine, dates: readonly ReadDate[]): boolean =>
  line.text.length <= 60 || (dates[0]?.start ?? 9) <= 3;

/** The printed paper is dated a day ahead; pictures and posts have days of their own. */
const OTHER_DATE =
  /\b(?:ausgabe|(?:foto|photo|bild|abbildung|image|credit|getty|reuters|audio|video|sendung)\s?[:/]|beitrag geteilt|post shared|print edition|edición impresa|édition (?:du|imprimée)|edizione|gegründet|printed)\b/iu;

/** Words that say a date is that of first publication. */
const PUBLISHED_WORDS =
  /\b(?:published|posted|first published|created|erschienen|veröffentlicht|erstellt|publiziert|online seit|publi[ée]|mis en ligne|mise en ligne|paru|publicado|publicada|creado|pubblicato|gepubliceerd|publicerad|publiceret|publisert|julkaistu|opublikowano|publikováno|yayın)|опубликовано|опубліковано|公開|発表|게시|등록/iu;

interface DateLine {
  line: EvidenceLine;
  hints: string;
  dates: ReadDate[];
  confidence: number;
  where: string;
}

/** The lines that hold a date, read once, weighed by their place. */
function readLines(page: Page, context: DateContext): DateLine[] {
  const headlineAt = placeOfHeadline(page);
  const headline = fold(page.lines('headline')[0]?.text ?? '');
  return (
    page
      .lines('date', 'byline', 'dateline')
      .filter((line) => line.datetime !== undefined || /\p{N}/u.test(line.text))
      .slice(0, MOST_LINES)
      .flatMap((line) => {
        const hints = namesAround(line);
        if (COMMENT.test(hints)) return [];
        if (headline && fold(line.text).includes(headline)) return [];
        const dates = readDates(line.text, context);
        if (dates.length === 0 && !line.datetime) return [];
        const confidence = weightOfPlace(line, headlineAt) * (ELSEWHERE.test(hints) ? 0.4 : 1);
        const where = isNear(line, headlineAt) && isShort(line, dates) ? 'near' : line.place;
        const labelled = PUBLISHED_WORDS.test(line.text) ? 0.1 : 0;
        return [{ line, hints, dates, confidence: (confidence + labelled) * (OTHER_DATE.test(line.text) ? 0.3 : 1), where }];
      })
      // Of equals the nearest to the headline comes first.
      .sort((a, b) => Math.abs(a.line.at - (headlineAt ?? 0)) - Math.abs(b.line.at - (headlineAt ?? 0)))
  );
}

/** Dates on lines a reader sees: beside the headline they speak for the article, elsewhere less. */
function printed(lines: readonly DateLine[], context: DateContext, modified: boolean): Candidate<ReadDate>[] {
  const out: Candidate<ReadDate>[] = [];
  for (const { line, hints, dates, confidence, where } of lines) {
    const marked = MODIFIED_WORDS.test(hints);
    if (line.datetime && (marked || MODIFIED_WORDS.test(line.text)) === modified) {
      const value = readMachineDate(line.datetime, context);
      if (value)
        out.push({ value, key: keyOf(value, modified), source: `line:${where}[datetime]`, raw: line.datetime, confidence });
    }
    let before = 0;
    for (const value of dates) {
      const says = MODIFIED_WORDS.test(line.text.slice(before, value.start)) || (before === 0 && marked);
      before = value.end;
      if (says !== modified) continue;
      const weight = confidence - (value.ambiguous ? 0.1 : 0);
      out.push({ value, key: keyOf(value, modified), source: `line:${where}`, raw: line.text, confidence: weight });
      break;
    }
  }
  return out;
}

/** An update is told by its minute, a publication by its day. */
const keyOf = (date: ReadDate, modified: boolean): string => (modified ? date.iso : date.day);

const COMMENT = /\b(?:comments?|kommentare?|commentlist|disqus|reply|replies)\b/;
const ELSEWHERE =
  /\b(?:related|recommended|teasers?|popular|sidebar|trending|promo|carousel|weather|wetter|ticker|menu|nav|embed|instagram|tweet|caption|figcaption)\b/;

function placeOfHeadline(page: Page): number | undefined {
  const heads = page.lines('headline');
  return (heads.find((line) => line.tag === 'h1' && line.place === 'head') ?? heads.find((line) => line.place === 'head'))?.at;
}

/** Within three blocks before the headline (kicker, date) and twelve after (deck, byline, share buttons). */
const isNear = (line: EvidenceLine, headlineAt: number | undefined): boolean =>
  headlineAt !== undefined && line.at >= headlineAt - 3 && line.at <= headlineAt + 12;

function weightOfPlace(line: EvidenceLine, headlineAt: number | undefined): number {
  if (isNear(line, headlineAt)) return line.text.length <= 60 ? 0.8 : 0.65;
  // Above the headline the page prints today's date.
  if (line.place === 'head') return headlineAt === undefined ? 0.7 : line.at < headlineAt ? 0.4 : 0.6;
  return line.place === 'body' ? 0.4 : 0.25;
}

/** Dates in the headline and at the very beginning of the text: "Bern, 12 March 2024 –". */
function inText(page: Page, context: DateContext): Candidate<ReadDate>[] {
  const out: Candidate<ReadDate>[] = [];
  const add = (source: string, text: string, confidence: number) => {
    const [value] = readDates(text, context);
    if (value) out.push({ value, key: value.day, source, raw: text, confidence });
  };
  for (const line of page.lines('headline').slice(0, 2)) add('line:headline', line.text, 0.4);
  for (const { source, text } of page.meta('og:title').slice(0, 1)) add(source, text, 0.3);
  for (const block of page.document.blocks.slice(0, 2)) add('block:lead', block.text.slice(0, 60), 0.4);
  return out;
}

/** /2024/03/01/, /2024-03-01-, /20240301…: digits that are a date and not an identifier. */
function dateOfAddress(url: string): ReadDate | undefined {
  const path = url.replace(/^https?:\/\/[^/]+/, '').slice(0, 300);
  const parted = /[/_-](\d{4})[/_-](\d{1,2})[/_-](\d{1,2})(?=[/_-]|$)/.exec(path);
  const dayFirst = /[/_-](\d{1,2})-(\d{1,2})-(\d{4})(?=[/_-]|$)/.exec(path);
  if (!parted && dayFirst && Number(dayFirst[2]) <= 12) return readMachineDate(`${dayFirst[3]}-${dayFirst[2]}-${dayFirst[1]}`);
  const joined = parted ?? /[/_-]((?:19|20)\d{2})(\d{2})(\d{2})(?=[/_.-]|$)/.exec(path);
  return joined ? readMachineDate(`${joined[1]}-${joined[2]}-${joined[3]}`) : undefined;
}

/** Of the witnesses to the chosen day, the most precise: a time with an offset, a time, the day. */
function mostPrecise(choice: Choice<ReadDate>, candidates: readonly Candidate<ReadDate>[]): Choice<ReadDate> {
  const precision = (date: ReadDate) => (date.hasTime ? (/(?:Z|[+-]\d{2}:\d{2})$/.test(date.iso) ? 2 : 1) : 0);
  let best = choice.value;
  for (const { key, value } of candidates) if (key === choice.key && precision(value) > precision(best)) best = value;
  return { ...choice, value: best };
}

/** Month first in the United States, the Philippines and on pages that say so by themselves; day first elsewhere. */
function orderOf(page: Page): DateContext['order'] {
  const locale = [page.document.evidence.htmlLang, page.meta('og:locale')[0]?.text].filter(Boolean).join(' ');
  if (/en[-_](?:us|ph)|es[-_]us/i.test(locale)) return 'month-first';
  if (/en[-_](?:gb|au|nz|ie|in|za|ng|ke)|^(?!en)[a-z]{2}\b/i.test(locale)) return 'day-first';
  const suffix = page.domain?.split('.').pop();
  if (suffix && suffix.length === 2 && suffix !== 'us' && suffix !== 'co' && suffix !== 'io') return 'day-first';
  return 'month-first';
}
