import { asList, asText } from './jsonld.ts';
import type { Page } from './page.ts';
import { fold } from './text.ts';

const MOST_KEYWORDS = 50;
const LONGEST_KEYWORD = 100;

/** The publisher's own keywords, in its order, each once, without the content system's. */
export function findKeywords(page: Page): string[] {
  const lists = [
    asList(page.article?.keywords).flatMap((value) => splitList(asText(value))),
    page.meta('article:tag').flatMap((m) => splitList(m.text)),
    page.meta('news_keywords').flatMap((m) => splitList(m.text)),
    page.meta('parsely-tags', 'keywords').flatMap((m) => splitList(m.text)),
  ].map(ofReaders);
  const keywords = new Map<string, string>();
  for (const keyword of lists.find((list) => list.length > 0) ?? []) {
    if (keyword.length > 1 && keyword.length <= LONGEST_KEYWORD && !keywords.has(fold(keyword)))
      keywords.set(fold(keyword), keyword);
  }
  return [...keywords.values()].slice(0, MOST_KEYWORDS);
}

const splitList = (text: string): string[] => text.split(/\s*[,;|，、]\s*/).filter(Boolean);

/** Without what content systems put among the keywords for themselves. */
function ofReaders(list: readonly string[]): string[] {
  const keywords = list.map((keyword) => keyword.replace(LABEL, ''));
  const own = keywords.filter((keyword) => !OF_SYSTEM.some((pattern) => pattern.test(keyword)));
  return own.length < keywords.length ? own.filter((keyword) => !LENGTH.test(keyword)) : own;
}

/** "tag:Crime", "subject: Local news", "#crime" */
const LABEL = /^(?:(?:tag|subject|topic|category|keyword|person|place|location|organi[sz]ation)\s?:\s*|#)(?=\S)/i;

const OF_SYSTEM = [
  // "@river"
  /^@\S/,
  // "Page Type: Article", "Section: News"
  /^(?:ssts|type|(?:page|article|content|display|post) ?-?type|nlp category|template|day|time|wc|word count|language|channel|partner|source|adnode|section|site ?group)\s?:/i,
  // "hasProduct: true", "path:news"; a title has a capital, and a space behind its colon: "Skyrim: the return"
  /^(?:[a-z][\w-]{0,30}:\s?\S|[A-Z]\w{1,30}:\S)/,
  // "channel_gaming_hardware"
  /^[\w-]*_[\w-]*$/,
  // numbers of records, days, times
  /^[\d:. -]{5,}$|^[\da-f]{8}-[\da-f]{4}-/,
  // "paper.example", "MA_Acton - acton.paper.example"
  /^[a-z\d-]+(?:\.[a-z\d-]+)*\.[a-z]{2,4}$|\s-\s\S+\.(?:com|net|org)$|_\S+\.(?:com|net|org)$/,
];

/** How long a piece is, where the system says such things: "Page Type: Article, Medium". */
const LENGTH = /^(?:short|medium|long|standard)$/i;
