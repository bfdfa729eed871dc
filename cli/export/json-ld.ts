import type { Article, Author, Entity, Organization } from '../../shared/article.ts';

/**
 * A record as schema.org NewsArticle in JSON-LD (https://schema.org/NewsArticle). Only properties that schema.org has: what is ours
 * alone (evidence, cleaning, fingerprint …) is in NDJSON.
 */
export function toJsonLd(article: Article): Record<string, unknown> {
  const { publisher, provider, sourceOrganization, keywords, topics = [], entities = [] } = article;
  return withoutEmpty({
    '@context': 'https://schema.org',
    '@type': TYPES[article.genre ?? 'news'],
    '@id': article.url ?? `urn:copydesk:${article.id}`,
    identifier: article.id,
    url: article.url,
    version: article.version,
    headline: article.headline,
    alternativeHeadline: article.alternativeHeadline,
    description: article.description,
    abstract: article.abstract,
    author: article.author.map(toAuthor),
    publisher: publisher && toOrganization(publisher),
    provider: provider && toOrganization(provider),
    sourceOrganization: sourceOrganization && toOrganization(sourceOrganization),
    datePublished: article.datePublished,
    dateModified: article.dateModified,
    dateline: article.dateline,
    articleSection: article.articleSection,
    keywords,
    inLanguage: article.inLanguage,
    isAccessibleForFree: article.isAccessibleForFree,
    correction: article.correction,
    articleBody: article.articleBody,
    wordCount: article.wordCount,
    timeRequired: article.timeRequired,
    image: article.image.map(({ url, caption, creditText }) =>
      withoutEmpty({ '@type': 'ImageObject', contentUrl: url, caption, creditText }),
    ),
    citation: article.citation.map(({ url, text }) => withoutEmpty({ '@type': 'CreativeWork', url, name: text })),
    about: topics.map(({ id, name }) => ({ '@type': 'DefinedTerm', termCode: id, name, inDefinedTermSet: MEDIA_TOPICS })),
    mentions: entities.map(toThing),
  });
}

const MEDIA_TOPICS = 'http://cv.iptc.org/newscodes/mediatopic/';

/** Genres that have a type of their own, all below NewsArticle; a gallery and a press release have none. */
const TYPES = {
  news: 'NewsArticle',
  opinion: 'OpinionNewsArticle',
  review: 'ReviewNewsArticle',
  live: 'NewsArticle',
  gallery: 'NewsArticle',
  'press-release': 'NewsArticle',
} as const;

const toAuthor = ({ name, type, role, url }: Author) =>
  withoutEmpty({ '@type': type, name, jobTitle: type === 'Person' ? role : undefined, url });

const toOrganization = ({ name, domain }: Organization) =>
  withoutEmpty({ '@type': 'Organization', name, url: domain && `https://${domain}/` });

const THINGS = { PERSON: 'Person', ORGANIZATION: 'Organization', PLACE: 'Place' } as const;

const toThing = ({ id, type, name, geo }: Entity) =>
  withoutEmpty({ '@type': THINGS[type], identifier: id, name, geo: geo && { '@type': 'GeoCoordinates', ...geo } });

/** JSON-LD says nothing where there is nothing: no nulls, no empty lists or texts. */
function withoutEmpty(properties: Record<string, unknown>): Record<string, unknown> {
  return Object.fromEntries(
    Object.entries(properties).filter(
      ([, value]) => value !== undefined && value !== '' && !(Array.isArray(value) && value.length === 0),
    ),
  );
}
