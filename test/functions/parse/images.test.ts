import { parse } from '../../../functions/parse/parse.ts';
import type { ImageEvidence } from '../../../shared/document.ts';
import { makeDocument } from './documents.ts';

const imagesOf = (images: Omit<ImageEvidence, 'at'>[], jsonLd: Record<string, unknown>[] = []) =>
  parse(
    makeDocument({
      images: images.map((image, at) => ({ ...image, at })),
      evidence: { links: [{ rel: 'canonical', href: 'https://paper.example/pier' }], jsonLd },
    }),
  ).image;

test('caption and credit apart, relative addresses made absolute', () => {
  expect(imagesOf([{ url: '/pier.jpg', caption: 'The old pier on Tuesday. Photo: Jane Miller/AP' }])).toEqual([
    { url: 'https://paper.example/pier.jpg', caption: 'The old pier on Tuesday.', creditText: 'Jane Miller/AP' },
  ]);
});

test('the same picture twice is one image; two captions of one picture are two', () => {
  expect(
    imagesOf([
      { url: '/pier.jpg', caption: 'The old pier.' },
      { url: '/pier.jpg', credit: 'Jane Miller' },
      { url: '/pier.jpg', caption: 'The harbour master on his way.' },
    ]),
  ).toEqual([
    { url: 'https://paper.example/pier.jpg', caption: 'The old pier.', creditText: 'Jane Miller' },
    { url: 'https://paper.example/pier.jpg', caption: 'The harbour master on his way.' },
  ]);
});

test('a placeholder is no picture, so captions over it stay apart', () => {
  const images = imagesOf([
    { url: '/grey-placeholder.png', caption: 'The old pier.' },
    { url: '/grey-placeholder.png', caption: 'The new quay.' },
  ]);
  expect(images).toEqual([{ caption: 'The old pier.' }, { caption: 'The new quay.' }]);
});

test("the page's own drawings, bylines beside portraits and speakers of pull quotes are no images", () => {
  expect(
    imagesOf([
      { url: '/img/arrow.svg', caption: 'Harbour blog: all about the old pier' },
      { url: '/img/appIcon.png', caption: 'Read it in the app' },
      { url: '/jane.jpg', caption: 'By Jane Miller' },
      { caption: 'Jane Miller\nHarbour master' },
    ]),
  ).toEqual([]);
});

test('JSON-LD fills in what the page leaves open', () => {
  const image = {
    '@type': 'ImageObject',
    url: 'https://paper.example/pier.jpg',
    creditText: 'Jane Miller',
    caption: 'The old pier.',
  };
  expect(imagesOf([{ url: '/pier.jpg' }], [{ '@type': 'NewsArticle', headline: 'Old pier closes', image }])).toEqual([
    { url: 'https://paper.example/pier.jpg', caption: 'The old pier.', creditText: 'Jane Miller' },
  ]);
});

test('addresses that are no pictures are left out, the caption stays', () => {
  expect(imagesOf([{ url: 'data:image/png;base64,AAAA', caption: 'The old pier on Tuesday.' }])).toEqual([
    { caption: 'The old pier on Tuesday.' },
  ]);
});

test('a caption in the data of a search plug-in is the alternative text, unless a reader sees it or it has a credit', () => {
  const declared = (caption: string) => [
    {
      '@type': 'NewsArticle',
      headline: 'Old pier closes',
      image: {
        '@type': 'ImageObject',
        '@id': 'https://paper.example/pier#primaryimage',
        url: 'https://paper.example/pier.jpg',
        caption,
      },
    },
  ];
  expect(imagesOf([], declared('pier in winter'))).toEqual([]);
  expect(imagesOf([{ url: '/pier.jpg', caption: 'The old pier.' }], declared('The old pier.'))).toEqual([
    { url: 'https://paper.example/pier.jpg', caption: 'The old pier.' },
  ]);
  expect(imagesOf([], declared('The old pier. Photo: Jane Miller'))).toEqual([
    { url: 'https://paper.example/pier.jpg', caption: 'The old pier.', creditText: 'Jane Miller' },
  ]);
});

test('cards of people are no pictures of the article', () => {
  expect(imagesOf([{ url: '/jane.jpg', caption: 'Jane Miller\nSenior Project Manager' }])).toEqual([]);
});
