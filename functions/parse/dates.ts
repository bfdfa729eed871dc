import type { PageEvidence } from '../../shared/document.ts';
import { agesBeside } from './ages.ts';
import { type Candidate, type Choice, choose } from './candidate.ts';
import { type DateContext, type ReadDate, readMachineDate } from './datetext.ts';
import { MODIFIED_META, OWN_PUBLISHED_META, PUBLISHED_META } from './datewords.ts';
import { asFirstPublished } from './firsttimes.ts';
import { placeOfHeadline } from './headline.ts';
import { asText, typesOf } from './jsonld.ts';
import { lastUpdate } from './lastupdate.ts';
import { asShown } from './localday.ts';
import { monthOf } from './months.ts';
import type { Page } from './page.ts';
import { datesInText, printedDates, readDateLines } from './printeddates.ts';
import { updateByTime } from './updatetimes.ts';
import { yearlessBeside } from './yearless.ts';

/** First publication and last modification, each from its own witnesses: one is never filled from the other. */
export interface Dates {
  published?: Choice<ReadDate>;
  modified?: Choice<ReadDate>;
}

const DAY_MS = 86_400_000;

/**
 * @param headline as decided: what stands beside it is the article's own
 * @param textLanguage of the text itself, for a page that declares none: a dump
 */
export function findDates(page: Page, headline?: string, textLanguage?: string): Dates {
  const context: DateContext = {
    order: orderOf(page, textLanguage),
    language: page.document.evidence.htmlLang ?? textLanguage,
  };
  const latest = latestMoment(page);
  const usable = (candidates: Candidate<ReadDate>[]) => candidates.filter((c) => Date.parse(c.value.day) <= latest);
  const lines = readDateLines(page, context, headline);
  const updates = printedDates(lines, context, true);
  const updated = usable([...modifiedByMachine(page, context), ...updates, ...agesBeside(page, headline, true)]);
  const dated = choose(updated);
  const candidates = withoutDoubt(
    usable([
      ...publishedByMachine(page, context, headline),
      ...printedDates(lines, context, false),
      ...datesInText(page, context),
      ...onlyUpdates(updates),
      ...agesBeside(page, headline, false),
    ]),
    dated?.value.day,
  );
  const whole = choose(candidates);
  const first = whole ?? choose(usable(yearlessBeside(page, context, headline, false)));
  const modified = dated ?? (whole ? undefined : choose(usable(yearlessBeside(page, context, headline, true))));
  const published = first && asFirstPublished(page, asShown(mostPrecise(first, candidates), candidates), context);
  return {
    published,
    modified: modified
      ? lastUpdate(mostPrecise(modified, updated), updated, published)
      : published && updateByTime(page, published, headline),
  };
}

/** A page that shows its readers no other day than that of its last update is dated by it, at half the weight. */
const onlyUpdates = (updates: readonly Candidate<ReadDate>[]): Candidate<ReadDate>[] =>
  updates.map((update) => ({
    ...update,
    source: `${update.source}:updated`,
    confidence: update.confidence * 0.5,
  }));

/**
 * Settles what single witnesses leave open. 3/4/2024 is read the other way round where only that day has another witness; a day
 * that the page prints and its machine date calls that of the last update speaks less for first publication.
 */
function withoutDoubt(candidates: readonly Candidate<ReadDate>[], modifiedDay: string | undefined): Candidate<ReadDate>[] {
  const sure = new Set(candidates.filter(({ value }) => !value.exchangeable).map(({ value }) => value.day));
  return candidates.map((candidate) => {
    const { value } = candidate;
    const [year, month, day] = value.day.split('-') as [string, string, string];
    const other = `${year}-${day}-${month}`;
    if (value.exchangeable && !sure.has(value.day) && sure.has(other)) {
      return {
        ...candidate,
        key: other,
        value: { ...value, day: other, iso: value.iso.replace(value.day, other), ambiguous: false },
      };
    }
    return value.day === modifiedDay && candidate.source.startsWith('line:')
      ? { ...candidate, confidence: candidate.confidence * 0.9 }
      : candidate;
  });
}

/** No article is from after its upload; a day's grace for time zones. */
function latestMoment(page: Page): number {
  const received = Date.parse(page.document.source.receivedAt ?? '');
  return Number.isNaN(received) ? Number.POSITIVE_INFINITY : received + DAY_MS;
}

const known = new Set(PUBLISHED_META.map(([name]) => name));

function publishedByMachine(page: Page, context: DateContext, headline: string | undefined): Candidate<ReadDate>[] {
  const out: Candidate<ReadDate>[] = [];
  const add = (source: string, raw: string, confidence: number) => {
    const value = raw && readMachineDate(raw, context);
    if (value) out.push({ value, key: value.day, source, raw, confidence });
  };
  if (page.article) {
    // A newsroom dates the piece; a company's blog dates the page it made of it.
    const isNews = typesOf(page.article).some((type) => /NewsArticle|LiveBlog|Reportage/.test(type));
    add('json-ld:datePublished', asText(page.article.datePublished), isNews ? 0.97 : 0.79);
    if (!page.article.datePublished) add('json-ld:dateCreated', asText(page.article.dateCreated), 0.6);
  }
  for (const [name, confidence] of PUBLISHED_META)
    for (const { source, text } of page.meta(name).slice(0, 1)) add(source, text, confidence);
  const own = page.document.evidence.meta.find(({ name }) => OWN_PUBLISHED_META.test(name) && !known.has(name));
  if (own) add(`meta:${own.name}`, own.content, 0.75);
  const marked = markedDate(page, headline);
  if (marked) add(`property:${marked.name}`, marked.value, 0.8);
  const inAddress = page.url && dateOfAddress(page.url);
  if (inAddress) out.push({ value: inAddress, key: inAddress.day, source: 'address', raw: page.url!, confidence: 0.85 });
  return out;
}

/** The first marked date; of many, which are those of other stories' cards, only one that stands beside the headline. */
function markedDate(page: Page, headline: string | undefined): PageEvidence['properties'][number] | undefined {
  const marked = page.document.evidence.properties.filter(({ name }) => PUBLISHED_PROPERTY.test(name));
  const isList = new Set(marked.map(({ value }) => value)).size >= FEWEST_CARDS;
  const lastPlace = isList ? (placeOfHeadline(page, headline) ?? 0) + NEAR_HEADLINE : Number.POSITIVE_INFINITY;
  return marked[0] && marked[0].at <= lastPlace ? marked[0] : undefined;
}

const PUBLISHED_PROPERTY = /^(?:datePublished|pubdate|dateCreated|dc:date|dcterms:(?:issued|created))$/i;
const FEWEST_CARDS = 4;
const NEAR_HEADLINE = 12;

function modifiedByMachine(page: Page, context: DateContext): Candidate<ReadDate>[] {
  const raws: [string, string, number][] = [];
  if (page.article) raws.push(['json-ld:dateModified', asText(page.article.dateModified), 0.9]);
  for (const { source, text } of page.meta(...MODIFIED_META)) raws.push([source, text, 0.8]);
  for (const property of page.document.evidence.properties) {
    if (/^dateModified$/i.test(property.name)) raws.push(['property:dateModified', property.value, 0.7]);
  }
  return raws.flatMap(([source, raw, confidence]) => {
    const value = raw ? readMachineDate(raw, context) : undefined;
    return value ? [{ value, key: value.day, source, raw, confidence }] : [];
  });
}

/** /2024/03/01/, /2024-03-01-, /20240301…: digits that are a date and not an identifier. */
function dateOfAddress(url: string): ReadDate | undefined {
  const path = url.replace(/^https?:\/\/[^/]+/, '').slice(0, 300);
  const parted = /[/_-](\d{4})[/_-](\d{1,2})[/_-](\d{1,2})(?=[/_-]|$)/.exec(path);
  const dayFirst = /[/_-](\d{1,2})-(\d{1,2})-(\d{4})(?=[/_-]|$)/.exec(path);
  if (!parted && dayFirst && Number(dayFirst[2]) <= 12) return readMachineDate(`${dayFirst[3]}-${dayFirst[2]}-${dayFirst[1]}`);
  const named = /[/_-](\d{4})[/_-]([a-z]{3,9})[/_-](\d{1,2})(?=[/_-]|$)/i.exec(path);
  const month = named ? monthOf(named[2]!, 'en') : 0;
  if (named && month > 0) return readMachineDate(`${named[1]}-${month}-${named[3]}`);
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
function orderOf(page: Page, textLanguage: string | undefined): DateContext['order'] {
  const declared = [page.document.evidence.htmlLang, page.meta('og:locale')[0]?.text].filter(Boolean).join(' ');
  const locale = declared || (textLanguage ?? '');
  if (/en[-_](?:us|ph)|es[-_]us/i.test(locale)) return 'month-first';
  if (/en[-_](?:gb|au|nz|ie|in|za|ng|ke)|^(?!en)[a-z]{2}\b/i.test(locale)) return 'day-first';
  const suffix = page.domain?.split('.').pop();
  if (suffix && suffix.length === 2 && suffix !== 'us' && suffix !== 'co' && suffix !== 'io') return 'day-first';
  return 'month-first';
}
