import type { EvidenceLine } from '../../shared/document.ts';
import { type Candidate, type Choice, choose } from './candidate.ts';
import { type DateContext, type ReadDate, readDates, readMachineDate } from './datetext.ts';
import { asText } from './jsonld.ts';
import type { Page } from './page.ts';

/** First publication and last modification, each from its own witnesses: one is never filled from the other. */
export interface Dates {
  published?: Choice<ReadDate>;
  modified?: Choice<ReadDate>;
}

const DAY_MS = 86_400_000;

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
  /\b(?:updated?|modified|last (?:edit|change|update)|edited|revised|aktualisiert|geändert|stand|mis à jour|mise à jour|modifié|actualizado|actualización|atualizad[oa]|aggiornat[oa]|aggiornamento|bijgewerkt|laatst|uppdaterad|opdateret|oppdatert|päivitetty|aktualizováno|aktualizacja|güncelleme|frissítve|actualizat)\b|обновлено|оновлено|更新|수정|تحديث|עודכן/iu;

export function findDates(page: Page): Dates {
  const context: DateContext = { order: orderOf(page), language: page.document.evidence.htmlLang };
  const latest = latestMoment(page);
  const usable = (candidates: Candidate<ReadDate>[]) => candidates.filter((c) => Date.parse(c.value.day) <= latest);
  const published = choose(usable([...publishedByMachine(page, context), ...printed(page, context, false)]));
  const modified = choose(usable([...modifiedByMachine(page, context), ...printed(page, context, true)]));
  return { published: published && withBestTime(published, page, context), modified };
}

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
    add('json-ld:datePublished', asText(page.article.datePublished), 0.96);
    add('json-ld:dateCreated', asText(page.article.dateCreated), 0.6);
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

/** Dates on lines a reader sees: in the head they speak for the article, further down less and less. */
function printed(page: Page, context: DateContext, modified: boolean): Candidate<ReadDate>[] {
  const out: Candidate<ReadDate>[] = [];
  for (const line of page.lines('date', 'byline', 'dateline').slice(0, 40)) {
    const base = weightOfPlace(line);
    if (line.datetime && MODIFIED_WORDS.test(`${line.text} ${line.hints ?? ''}`) === modified) {
      const value = readMachineDate(line.datetime, context);
      if (value)
        out.push({ value, key: value.day, source: `line:${line.tag ?? 'text'}[datetime]`, raw: line.datetime, confidence: base });
    }
    let before = 0;
    for (const value of readDates(line.text, context)) {
      const says =
        MODIFIED_WORDS.test(line.text.slice(before, value.start)) || (before === 0 && MODIFIED_WORDS.test(line.hints ?? ''));
      before = value.end;
      if (says !== modified) continue;
      out.push({
        value,
        key: modified ? value.iso : value.day,
        source: `line:${line.role}`,
        raw: line.text,
        confidence: base - (value.ambiguous ? 0.1 : 0),
      });
      break;
    }
  }
  return out;
}

function weightOfPlace(line: EvidenceLine): number {
  if (line.place === 'head') return 0.75;
  return line.place === 'body' ? 0.4 : 0.25;
}

/** /2024/03/01/, /2024-03-01-, /20240301…: digits that are a date and not an identifier. */
function dateOfAddress(url: string): ReadDate | undefined {
  const path = url.replace(/^https?:\/\/[^/]+/, '').slice(0, 300);
  const parted = /[/_-](\d{4})[/_-](\d{1,2})[/_-](\d{1,2})(?=[/_-]|$)/.exec(path);
  const joined = parted ?? /[/_-]((?:19|20)\d{2})(\d{2})(\d{2})(?=[/_.-]|$)/.exec(path);
  return joined ? readMachineDate(`${joined[1]}-${joined[2]}-${joined[3]}`) : undefined;
}

/** Of the witnesses to the chosen day, the most precise: a time with an offset, a time, the day. */
function withBestTime(choice: Choice<ReadDate>, page: Page, context: DateContext): Choice<ReadDate> {
  const all = [...publishedByMachine(page, context), ...printed(page, context, false)].filter((c) => c.key === choice.key);
  const precision = (date: ReadDate) => (date.hasTime ? (/(?:Z|[+-]\d{2}:\d{2})$/.test(date.iso) ? 2 : 1) : 0);
  let best = choice.value;
  for (const { value } of all) if (precision(value) > precision(best)) best = value;
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
