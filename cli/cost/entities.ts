import type { Article, Entity } from '../../shared/article.ts';

const TOPIC = { id: 'medtop:11000000', name: 'politics and government', score: 0.9 };

/** From the most salient entity to the least: how much an article is about it, as it is on the development pages with ten entities. */
const SALIENCES = [0.8, 0.55, 0.42, 0.33, 0.28, 0.24, 0.2, 0.17, 0.14, 0.1];

/** The article with exactly so many entities, some made up where it has fewer, and with one topic. */
export function withEntities(article: Article, count: number): Article {
  const found = (article.entities ?? []).slice(0, count);
  const made = Array.from({ length: count - found.length }, (_, n): Entity => {
    const name = `Made Up${n} ${article.id.slice(0, 8)}`;
    const start = 40 + n * 60;
    return {
      ...{ id: `person/${name.toLowerCase().replaceAll(' ', '-')}`, type: 'PERSON', name, salience: 0 },
      mentions: [[start, start + name.length]],
    };
  });
  const entities = [...found, ...made].map((entity, rank) => ({
    ...entity,
    salience: SALIENCES[Math.floor((rank * SALIENCES.length) / count)]!,
  }));
  const topics = article.topics?.length ? article.topics.slice(0, 1) : [TOPIC];
  return { ...article, entities, topics };
}
