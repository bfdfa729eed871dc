import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { readText } from '../functions/enrich/text.ts';
import { findTopics } from '../functions/enrich/topics/topics.ts';

export interface TopicItem {
  id: string;
  text: string;
  topics: string[];
}

export interface TopicFigures {
  items: number;
  /** Share of the items whose first topic is right. */
  top1: number;
  /** Share of the topics given at the default threshold that are right. */
  precision: number;
  /** Share of the items that are given any. */
  answered: number;
}

/** One-line items: what dev.jsonl holds. */
export function readItems(data: string): TopicItem[] {
  return readFileSync(join(data, 'topics', 'dev.jsonl'), 'utf8')
    .split('\n')
    .filter(Boolean)
    .map((line) => JSON.parse(line));
}

/** The labelled whole articles, with their texts from the sets they belong to. */
export function readArticles(data: string): TopicItem[] {
  const labels: Record<string, string[]> = JSON.parse(readFileSync(join(data, 'topics', 'articles.json'), 'utf8'));
  const truths = new Map<string, Record<string, { articleBody?: string; paragraphs?: string[] }>>();
  return Object.entries(labels).map(([id, topics]) => {
    const [set = '', key = ''] = id.split('/');
    if (!truths.has(set)) truths.set(set, JSON.parse(readFileSync(join(data, set, 'truth.json'), 'utf8')));
    const { articleBody, paragraphs = [] } = truths.get(set)![key]!;
    // Optional paragraphs stand in brackets there.
    return { id, topics, text: articleBody ?? paragraphs.map((text) => text.replace(/^\[(.*)\]$/s, '$1')).join('\n\n') };
  });
}

/** Topics below the top level are left aside: the labels have none. */
export function scoreTopics(items: TopicItem[]): TopicFigures {
  let [right, given, givenRight, answered] = [0, 0, 0, 0];
  for (const { text, topics } of items) {
    const input = readText({ articleBody: text, inLanguage: 'en' });
    const ranked = findTopics(input, { all: true })?.filter(isTopLevel) ?? [];
    const sure = findTopics(input)?.filter(isTopLevel) ?? [];
    if (ranked[0] && topics.includes(ranked[0].id)) right++;
    if (sure.length > 0) answered++;
    given += sure.length;
    givenRight += sure.filter(({ id }) => topics.includes(id)).length;
  }
  return { items: items.length, top1: right / items.length, precision: givenRight / given, answered: answered / items.length };
}

const isTopLevel = ({ id }: { id: string }) => id.endsWith('000000');
