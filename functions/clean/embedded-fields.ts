/** What an article's object in a page's data says besides the text, under the names that schema.org has for it. */

/** Names of properties without case, dashes and underscores, the likeliest first. */
const AUTHORS = ['authors', 'author', 'bylines', 'byline', 'writers', 'writer', 'creators', 'creator'];
const PUBLISHED = [
  ...['datepublished', 'publishedat', 'publisheddate', 'publishdate', 'publicationdate', 'publishedon', 'firstpublished'],
  ...['firstpublishedat', 'firstpublisheddate', 'pubdate', 'displaydate', 'published', 'date', 'createdat', 'created'],
];
const MODIFIED = [
  'datemodified',
  'updatedat',
  'modifiedat',
  'updateddate',
  'modifieddate',
  'lastmodified',
  'lastupdated',
  'updated',
  'modified',
];
const DESCRIPTIONS = ['description', 'standfirst', 'excerpt', 'summary', 'dek', 'deck', 'lead'];
const NAMES = ['name', 'fullname', 'displayname', 'title'];

const LONGEST = 500;
const MOST_AUTHORS = 20;

/** @returns a node as JSON-LD would have it */
export function nodeOf(article: Record<string, unknown>, headline: string): Record<string, unknown> {
  const properties = new Map(Object.entries(article).map(([key, value]) => [key.toLowerCase().replace(/[-_]/g, ''), value]));
  const first = <T>(names: readonly string[], read: (value: unknown) => T | undefined): T | undefined => {
    for (const name of names) {
      const value = read(properties.get(name));
      if (value !== undefined) return value;
    }
    return undefined;
  };
  const node = {
    '@type': 'Article',
    headline,
    author: first(AUTHORS, peopleOf),
    datePublished: first(PUBLISHED, timeOf),
    dateModified: first(MODIFIED, timeOf),
    description: first(DESCRIPTIONS, textOf),
  };
  return Object.fromEntries(Object.entries(node).filter(([, value]) => value !== undefined));
}

function peopleOf(value: unknown): { name: string }[] | undefined {
  const people = (Array.isArray(value) ? value.slice(0, MOST_AUTHORS) : [value]).flatMap((person) => {
    const name = textOf(person) ?? (typeof person === 'object' && person !== null ? nameOf(person) : undefined);
    return name === undefined ? [] : [{ name }];
  });
  return people.length > 0 ? people : undefined;
}

function nameOf(person: object): string | undefined {
  const named = Object.entries(person).find(([key, value]) => NAMES.includes(key.toLowerCase()) && textOf(value) !== undefined);
  return textOf(named?.[1]);
}

const textOf = (value: unknown): string | undefined =>
  typeof value === 'string' && value !== '' && value.length <= LONGEST ? value : undefined;

/** A day or time as text, or seconds or milliseconds since 1970. */
function timeOf(value: unknown): string | undefined {
  if (typeof value === 'number' && value > 1e8 && value < 1e13)
    return new Date(value < 1e10 ? value * 1000 : value).toISOString();
  const text = textOf(value);
  return text !== undefined && /\d{4}/.test(text) ? text : undefined;
}
