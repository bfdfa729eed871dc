import { asList, asText } from './jsonld.ts';
import type { Page } from './page.ts';
import { fold, tidy } from './text.ts';

const MOST_KEYWORDS = 50;
const LONGEST_KEYWORD = 100;

/** The section as the publisher names it. */
export function findSection(page: Page): string | undefined {
  const texts = [
    asText(page.article?.articleSection),
    ...page.meta('article:section', 'parsely-section', 'section', 'dc.subject', 'cxenseparse:section').map((m) => m.text),
    ...page.lines('section').map((line) => tidy(line.text)),
  ];
  return texts.find((text) => text.length > 1 && text.length <= LONGEST_KEYWORD && !/^https?:/.test(text));
}

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
