import { asList, asText } from './jsonld.ts';
import type { Page } from './page.ts';
import { fold } from './text.ts';

const MOST_KEYWORDS = 50;
const LONGEST_KEYWORD = 100;

/** The publisher's own keywords, in its order, each once, without the content system's. */
export function findKeywords(page: Page): string[] {
  const lists = [
    () => asList(page.article?.keywords).flatMap((value) => splitList(asText(value))),
    ...[['article:tag'], ['news_keywords'], ['parsely-tags', 'keywords']].map(
      (names) => () => page.meta(...names).flatMap(({ text }) => splitList(text)),
    ),
  ];
  const keywords = new Map<string, string>();
  for (const list of lists) {
    for (const keyword of ofReaders(list())) {
      if (keyword.length > 1 && keyword.length <= LONGEST_KEYWORD && !keywords.has(fold(keyword)))
        keywords.set(fold(keyword), keyword);
    }
    if (keywords.size > 0) break;
  }
  return [...keywords.values()].slice(0, MOST_KEYWORDS);
}

const splitList = (text: string): string[] => text.split(/\s*[,;|，、]\s*/).filter(Boolean);

/** Without what content systems put among the keywords for themselves. */
function ofReaders(list: readonly string[]): string[] {
  if (!list.some((keyword) => SIGN.test(keyword))) return [...list];
  const keywords = list.map((keyword) => (/[:#]/.test(keyword) ? keyword.replace(LABEL, '') : keyword));
  const own = keywords.filter((keyword) => !SIGN.test(keyword) || !OF_SYSTEM.some((pattern) => pattern.test(keyword)));
  return own.length < keywords.length ? own.filter((keyword) => !LENGTH.test(keyword)) : own;
}

/** "tag:Crime", "subject: Local news", "#crime" */
const LABEL = /^(?:(?:tag|subject|topic|category|keyword|person|place|location|organi[sz]ation)\s?:\s*|#)(?=\S)/i;

/** Without one of these it is none of the next. */
const SIGN = /[@:#_.\d]/;
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
