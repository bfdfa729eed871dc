import { findEntities } from '../../../functions/enrich/entities/entities.ts';
import { type Entity, entitySchema } from '../../../shared/article.ts';

const headline = 'Harbour tunnel delayed again as Whitcombe faces questions';
const articleBody = `WELLINGTON, March 3 (Reuters) - The opening of the harbour tunnel has been put off for a third time, Transport Minister Daphne Whitcombe said on Tuesday.

Whitcombe told reporters in Wellington that the National Tunnel Authority (NTA) had found cracks in the lining. "We will not open a road that I would not drive on," she said. The NTA declined to comment.

Engineers from Brandt & Keller AG, a contractor based in Zurich, Switzerland, are expected to begin repairs in May. Brandt & Keller's chief executive, Dr. Matthias Oberlin, flew in from London at the weekend.

"Mr. Oberlin has questions to answer," said Tomasi Leota, the mayor of Lower Hutt, a city north of the capital. Leota wants the U.S. consultants who reviewed the plans to appear before Parliament. The United States embassy had no comment.

Daphne Whitcombe, 51, took office after serving as a judge in Springfield.`;

const entities = findEntities({ headline, articleBody, inLanguage: 'en' });
const textsOf = ({ mentions }: Entity) => mentions.map(([start, end]) => articleBody.slice(start, end));
const byId = (id: string) => entities.find((entity) => entity.id === id);

test('every entity fits the record', () => {
  for (const entity of entities) expect(entitySchema.parse(entity)).toEqual(entity);
});

test('a surname belongs to its full name; titles stay outside', () => {
  const minister = byId('person/daphne-whitcombe')!;
  expect(minister).toMatchObject({ type: 'PERSON', name: 'Daphne Whitcombe' });
  expect(textsOf(minister)).toEqual(['Daphne Whitcombe', 'Whitcombe', 'Daphne Whitcombe']);
  expect(textsOf(byId('person/matthias-oberlin')!)).toEqual(['Matthias Oberlin', 'Oberlin']);
  expect(textsOf(byId('person/tomasi-leota')!)).toEqual(['Tomasi Leota', 'Leota']);
});

test('an acronym belongs to its expansion', () => {
  const authority = byId('organization/national-tunnel-authority')!;
  expect(authority.name).toBe('National Tunnel Authority');
  expect(textsOf(authority)).toEqual(['National Tunnel Authority', 'NTA', 'NTA']);
});

test('a country is one whatever it is called', () => {
  const country = byId('place/united-states')!;
  expect(country).toMatchObject({ name: 'United States', countryCode: 'US' });
  expect(textsOf(country)).toEqual(['U.S.', 'United States']);
});

test('a dateline in capitals is the city', () => {
  const city = byId('place/wellington')!;
  expect(city.name).toBe('Wellington');
  expect(textsOf(city)).toEqual(['WELLINGTON', 'Wellington']);
});

test('places are located where the text leaves no doubt', () => {
  expect(byId('place/zurich')).toMatchObject({
    countryCode: 'CH',
    geo: { latitude: expect.closeTo(47.37, 1), longitude: expect.closeTo(8.55, 1) },
  });
  expect(byId('place/london')).toMatchObject({ countryCode: 'GB' });
  // At least five American cities of this name are of one size: the country is clear, the point is not.
  expect(byId('place/springfield')?.geo).toBeUndefined();
});

test('what the article is about comes first', () => {
  expect(entities[0]!.id).toBe('person/daphne-whitcombe');
  expect(entities.map(({ salience }) => salience)).toEqual(entities.map(({ salience }) => salience).sort((a, b) => b - a));
  expect(byId('person/daphne-whitcombe')!.salience).toBeGreaterThan(2 * byId('place/london')!.salience);
});

test('months, titles and common words are no entities', () => {
  const found = entities.flatMap(textsOf);
  for (const word of ['March', 'Tuesday', 'May', 'Transport Minister', 'Engineers', 'Mr', 'Dr.', 'The'])
    expect(found).not.toContain(word);
});

test('titles before names, as long as they come', () => {
  const body =
    'Deputy Secretary of State Wendy Sherman met Gen. Mark Milley. Former Prime Minister Tony Blair was there, said spokesman Alan Price.';
  const found = findEntities({ articleBody: body }).filter(({ type }) => type === 'PERSON');
  expect(found.map(({ name }) => name).sort()).toEqual(['Alan Price', 'Mark Milley', 'Tony Blair', 'Wendy Sherman']);
});

test('of two people with one surname the first named goes by it', () => {
  const body = `Anna Petrov founded the company with her brother Boris Petrov in 1998. Petrov, who studied law, ran its office.

Years later Boris Petrov sold his share. "I wanted to paint," Petrov said.`;
  const found = findEntities({ articleBody: body });
  const anna = found.find(({ id }) => id === 'person/anna-petrov')!;
  expect(anna.mentions.map(([start, end]) => body.slice(start, end))).toEqual(['Anna Petrov', 'Petrov', 'Petrov']);
});

test('a place behind a comma says which one is meant', () => {
  const locate = (articleBody: string, id: string) => findEntities({ articleBody }).find((entity) => entity.id === id);
  expect(locate('The fire began in Birmingham, Alabama, on Monday.', 'place/birmingham')).toMatchObject({ countryCode: 'US' });
  expect(locate('He moved from Leeds to Birmingham, England, on Monday.', 'place/birmingham')).toMatchObject({
    countryCode: 'GB',
  });
});

test('a headline alone makes no entity, for it has no range', () => {
  expect(findEntities({ headline: 'Angela Merkel to visit Paris', articleBody: 'Nothing was said about it.' })).toEqual([]);
});

test('one spelling of a name with and without accents or initials has one id', () => {
  const idsOf = (articleBody: string) =>
    findEntities({ articleBody })
      .filter(({ type }) => type === 'PERSON')
      .map(({ id }) => id);
  expect(idsOf('The coach, José Fernández, said so.')).toEqual(idsOf('The coach, Jose Fernandez, said so.'));
  expect(idsOf('The under secretary, Colin H. Kahl, said so.')).toEqual(['person/colin-kahl']);
});
