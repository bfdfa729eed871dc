import { parse } from '../../../functions/parse/parse.ts';
import type { EvidenceLine } from '../../../shared/document.ts';
import { makeDocument, makeLine } from './documents.ts';

/** What stands around the headline: kicker and deck, the section, the kind of piece, who may read it. */

const HEADLINE = 'The old pier closes until the autumn';
const DECK = 'Divers found cracks in every second pile; the ferry will call at the coal quay instead.';
const BODY = {
  type: 'paragraph' as const,
  text: 'Nobody had looked below the water line since the storm of 1987, the harbour office said.',
  at: 40,
};

const parseWith = (lines: EvidenceLine[], overrides: Parameters<typeof makeDocument>[0] = {}) =>
  parse(
    makeDocument({
      blocks: [BODY],
      ...overrides,
      evidence: { lines: [makeLine('headline', HEADLINE, { at: 20, tag: 'h1' }), ...lines], ...overrides.evidence },
    }),
  );
const at = (url: string) => ({ source: { bucket: 'raw', key: 'articles/page.html', url } });

describe('alternativeHeadline', () => {
  test.each([
    [
      'a kicker above the headline',
      makeLine('kicker', 'Harbour:', { at: 19, tag: 'span', hints: 'overline article header' }),
      'Harbour',
    ],
    ['a deck below it', makeLine('deck', DECK, { at: 23, tag: 'p', hints: 'standfirst article' }), DECK],
    [
      'a kicker whose bar is left',
      makeLine('kicker', 'Harbour |', { at: 19, tag: 'span', hints: 'overline article header' }),
      'Harbour',
    ],
    [
      'a lesser heading called subtitle',
      makeLine('headline', DECK, { at: 21, tag: 'h2', hints: 'subtitle article headline region' }),
      DECK,
    ],
    [
      'a lesser heading called by its place',
      makeLine('headline', 'Ferries', { at: 19, tag: 'h3', hints: 'pre title div' }),
      'Ferries',
    ],
    ['a deck behind its label', makeLine('deck', `Subheadline: ${DECK}`, { at: 21, tag: 'p', hints: 'subheadline' }), DECK],
    ['a deck behind its day', makeLine('deck', `4 March 2024. ${DECK}`, { at: 21, tag: 'p', hints: 'intro' }), DECK],
    ['a deck that opens the text, too', makeLine('deck', BODY.text, { at: 40, tag: 'p', hints: 'lead article body' }), BODY.text],
  ])('is %s', (_, line, expected) => {
    expect(parseWith([line]).alternativeHeadline).toBe(expected);
  });

  test.each([
    ['the slogan far above', makeLine('deck', DECK, { at: 2, tag: 'p', hints: 'description intro' })],
    ["the site's description close above", makeLine('deck', DECK, { at: 21, tag: 'p', hints: 'site description branding' })],
    ['what a box about cookies says', makeLine('deck', DECK, { at: 22, tag: 'p', hints: 'description cookies consent' })],
    ['a teaser far below', makeLine('deck', DECK, { at: 90, tag: 'p', hints: 'teaser text' })],
    [
      'a line that leads to another article',
      makeLine('deck', DECK, { at: 22, tag: 'h2', hints: 'subtitle', href: 'https://harbour.example/b' }),
    ],
    ['a caption with its credit', makeLine('deck', `${DECK} Photo: Ines Roth/dpa`, { at: 22, tag: 'div', hints: 'intro' })],
    [
      'the first paragraph, because it is the description',
      makeLine('deck', BODY.text, { at: 40, tag: 'p', hints: 'article text' }),
    ],
    ['the story with its dateline', makeLine('deck', `PORT HARBOUR, Maine (AP) — ${DECK}`, { at: 22, tag: 'p', hints: 'lead' })],
    ['a kicker that the headline repeats', makeLine('kicker', 'The old pier', { at: 20, tag: 'span', hints: 'kicker' })],
    ['a menu close to it', makeLine('kicker', 'Lifestyle', { at: 18, tag: 'div', hints: 'article kicker nav content' })],
    ['a kind of piece', makeLine('kicker', 'Advertorial', { at: 19, tag: 'div', hints: 'article kicker header' })],
    ['the title of a box', makeLine('deck', 'More about the pier:', { at: 22, tag: 'p', hints: 'intro' })],
    ['what a tooltip says', makeLine('deck', DECK, { at: 27, tag: 'p', hints: 'tooltip description tooltiptext hidden share' })],
    ['a choice of languages', makeLine('kicker', 'Deutsch', { at: 18, tag: 'li', hints: 'flag de active language chooser' })],
    ['a day', makeLine('deck', 'Updated Nov 19, 9:41 AM; Posted Nov 18, 8:19 PM', { at: 21 })],
    ['a step of the menu', makeLine('kicker', 'Sport', { at: 3, tag: 'span', hints: 'kicker nav' })],
  ])('is not %s', (_, line) => {
    expect(parseWith([line]).alternativeHeadline).toBeUndefined();
  });

  test('is not what stands under a heading of its own', () => {
    const lines = [
      makeLine('headline', 'Key moments', { at: 24, tag: 'h3', hints: 'key moments heading' }),
      makeLine('deck', DECK, { at: 25, tag: 'p', hints: 'key moments summary' }),
    ];
    expect(parseWith(lines).alternativeHeadline).toBeUndefined();
  });

  test('is the deck where the kicker only names the section', () => {
    const lines = [
      makeLine('kicker', 'Coast', { at: 19, tag: 'span', hints: 'kicker' }),
      makeLine('deck', DECK, { at: 23, tag: 'p', hints: 'standfirst' }),
    ];
    const evidence = {
      meta: [{ name: 'article:section', content: 'Coast' }],
      lines: [makeLine('headline', HEADLINE, { at: 20, tag: 'h1' }), ...lines],
    };
    expect(parseWith([], { evidence })).toMatchObject({ articleSection: 'Coast', alternativeHeadline: DECK });
  });
});

describe('articleSection', () => {
  const trail = {
    '@type': 'BreadcrumbList',
    itemListElement: [
      { '@type': 'ListItem', position: 1, name: 'Home' },
      { '@type': 'ListItem', position: 2, item: { '@id': '/local', name: 'Local' } },
      { '@type': 'ListItem', position: 3, name: HEADLINE },
    ],
  };

  test('is what the page declares', () => {
    const evidence = { meta: [{ name: 'article:section', content: 'Coast' }], jsonLd: [trail] };
    expect(parseWith([], { evidence }).articleSection).toBe('Coast');
  });

  test.each([
    // Content systems declare all categories as one, and often the slug.
    ['Coast,Titles,World', 'https://www.harbour.example/2024/pier', 'Coast'],
    ['Titles, Coast, World', 'https://www.harbour.example/coast/pier', 'Coast'],
    ['Uncategorized, Coast, World', 'https://www.harbour.example/pier', 'Coast'],
    ['Food, Drink & Travel', 'https://www.harbour.example/pier', 'Food, Drink & Travel'],
    ['Coast > Piers', 'https://www.harbour.example/pier', 'Coast'],
    ['Breaking News', 'https://www.harbour.example/pier', 'Breaking News'],
    ['- Destacado 1', 'https://www.harbour.example/pier', undefined],
    ['Uncategorized', 'https://www.harbour.example/pier', undefined],
  ])('of "%s" at %s is %s', (content, url, expected) => {
    const evidence = { meta: [{ name: 'article:section', content }] };
    expect(parseWith([], { ...at(url), evidence }).articleSection).toBe(expected);
  });

  test('is the more telling one, where it is declared as news only', () => {
    const evidence = {
      meta: [{ name: 'article:section', content: 'Breaking News' }],
      lines: [makeLine('section', 'Ferries', { at: 3, tag: 'a', hints: 'breadcrumb' })],
    };
    expect(parseWith([], { evidence }).articleSection).toBe('Ferries');
  });

  test('is spelled as the page prints it', () => {
    const evidence = {
      meta: [{ name: 'article:section', content: 'meteo' }],
      lines: [makeLine('section', 'Météo', { at: 3, tag: 'a', hints: 'breadcrumb' })],
    };
    expect(parseWith([], { evidence }).articleSection).toBe('Météo');
  });

  test('is none where it is the author or the house', () => {
    const jsonLd = [
      {
        '@type': 'NewsArticle',
        headline: HEADLINE,
        articleSection: 'miller',
        author: { '@type': 'Person', name: 'Jane Miller' },
        publisher: { name: 'Harbour Post' },
      },
    ];
    expect(parseWith([], { evidence: { jsonLd } }).articleSection).toBeUndefined();
    expect(
      parseWith([], { evidence: { jsonLd: [{ ...jsonLd[0], articleSection: 'Harbour Post' }] } }).articleSection,
    ).toBeUndefined();
  });

  test('stands beside the day, where the address has it for a folder', () => {
    const line = makeLine('date', 'Coast / 4 March 2024', { at: 19 });
    expect(parseWith([line], at('https://www.harbour.example/article/coast/pier')).articleSection).toBe('Coast');
    expect(parseWith([line], at('https://www.harbour.example/article/pier')).articleSection).toBeUndefined();
  });

  test('is the first step of the declared trail that tells something', () => {
    expect(parseWith([], { evidence: { jsonLd: [trail] } }).articleSection).toBe('Local');
  });

  test.each([
    [
      'a folder of the address',
      makeLine('section', 'Küste', { at: 3, tag: 'li', hints: 'menu item' }),
      'https://www.harbour.example/kueste/pier-closes',
    ],
    [
      'the visible trail',
      makeLine('section', 'Coast', { at: 12, tag: 'li', hints: 'breadcrumb item' }),
      'https://www.harbour.example/pier',
    ],
    [
      "the menu's own mark",
      makeLine('section', 'Coast', { at: 4, tag: 'li', hints: 'menu item category current post ancestor' }),
      'https://www.harbour.example/pier',
    ],
    [
      'its place beside the headline',
      makeLine('section', 'Coast', { at: 18, tag: 'span', hints: 'category entry header' }),
      'https://www.harbour.example/pier',
    ],
  ])('is a printed label by %s', (_, line, url) => {
    expect(parseWith([line], at(url)).articleSection).toBe(line.text);
  });

  test.each([
    ['a switch', makeLine('section', 'Dark mode', { at: 18, tag: 'label', hints: 'category label switch' })],
    ['a search box', makeLine('section', 'Search for:', { at: 18, tag: 'form', hints: 'category search' })],
    ['another item of the menu', makeLine('section', 'Coast', { at: 4, tag: 'li', hints: 'menu item category' })],
    [
      'a list of all topics',
      makeLine('section', 'Coast Harbour Fishing Weather Tides Ferries Lifeboats', { at: 18, tag: 'div', hints: 'category' }),
    ],
    [
      'a teaser in the text',
      makeLine('section', 'The little hope', { at: 45, place: 'body', tag: 'p', hints: 'category topics' }),
    ],
    ['the headline', makeLine('section', HEADLINE, { at: 19, tag: 'span', hints: 'breadcrumb' })],
  ])('is not %s', (_, line) => {
    expect(parseWith([line], at('https://www.harbour.example/pier')).articleSection).toBeUndefined();
  });
});

describe('genre', () => {
  test.each([
    ['opinion', 'https://www.harbour.example/opinion/pier', []],
    ['opinion', 'https://www.harbour.example/pier', [makeLine('kicker', 'Gastkommentar', { at: 19 })]],
    ['review', 'https://www.harbour.example/books/the-sea-wall-book-review.html', []],
    ['live', 'https://www.harbour.example/pier-storm-liveblog-tuesday', []],
    ['press-release', 'https://www.harbour.example/pier-press-release-2024', []],
    // Any story's words: neither a review nor a column, nor is every page of a Tribune.
    [undefined, 'https://www.harbour.example/council-to-review-plans-for-pier', []],
    [undefined, 'https://www.harbour.example/minister-nach-kritik-am-kai', []],
    [undefined, 'https://www.tribune.example/pier', []],
  ])('%s: %s', (genre, url, lines) => {
    expect(parseWith(lines as EvidenceLine[], at(url as string)).genre).toBe(genre);
  });

  test('a check of a claim is no review, and one live report among the nodes makes it one', () => {
    const check = { '@type': 'ClaimReview', name: HEADLINE };
    expect(parseWith([], { evidence: { jsonLd: [check] } }).genre).toBeUndefined();
    const nodes = [{ '@type': 'NewsArticle', headline: HEADLINE }, { '@type': 'LiveBlogPosting' }];
    expect(parseWith([], { evidence: { jsonLd: nodes } }).genre).toBe('live');
  });

  test("the paper's own name over the headline is no label", () => {
    const evidence = { meta: [{ name: 'og:site_name', content: 'Harbour Review' }] };
    expect(parseWith([makeLine('kicker', 'Harbour Review', { at: 19 })], { evidence }).genre).toBeUndefined();
  });
});

test.each([
  ['isAccessibleForFree', 'False', false],
  ['isAccessibleForFree', 'true', true],
  ['paywall', 'Subscribe to continue reading', false],
])('property %s: %s', (name, value, expected) => {
  expect(parseWith([], { evidence: { properties: [{ name, value, at: 50 }] } }).isAccessibleForFree).toBe(expected);
});

test.each([
  ['free', true],
  ['locked', false],
  ['metered', undefined],
])('content tier %s', (content, expected) => {
  expect(parseWith([], { evidence: { meta: [{ name: 'article:content_tier', content }] } }).isAccessibleForFree).toBe(expected);
});

test.each([
  ['Go to The Harbour Times', 'The Harbour Times'],
  ['Zur Startseite von Hafenblatt', 'Hafenblatt'],
])('the link home says "%s"', (text, name) => {
  expect(parseWith([makeLine('logo', text, { at: 1 })]).publisher?.name).toBe(name);
});

test('a window title whose parts are joined by double dashes', () => {
  const evidence = { title: `${HEADLINE}--时政--海港网` };
  expect(
    parseWith([], { evidence: { ...evidence, lines: [makeLine('headline', HEADLINE, { at: 20, tag: 'h1' })] } }).publisher?.name,
  ).toBe('海港网');
});

test("keywords are the publisher's, without what its content system adds for itself", () => {
  const content =
    'tag:Crime, subject: Local news, #storm, Page Type: Article, Medium, hasProduct: true, channel_other, @river, 18153161, harbour.org, Skyrim: the return';
  expect(parseWith([], { evidence: { meta: [{ name: 'keywords', content }] } }).keywords).toEqual([
    'Crime',
    'Local news',
    'storm',
    'Skyrim: the return',
  ]);
});
