import fc from 'fast-check';
import { clean } from '../../../functions/clean/clean.ts';
import { Rejection } from '../../../shared/errors.ts';
import { cpuMs } from '../../cpu-ms.ts';
import { boxPage, HARBOUR, newsPage, RIVER_JA, tablePage } from './pages.ts';
import { type CleanDocument, rawOf } from './raw.ts';

/** The limit of one damaged page; a whole one takes 10 ms. */
const MOST_MS = 2_000;

const PAGES = [newsPage(HARBOUR), tablePage(HARBOUR), boxPage(HARBOUR), newsPage(RIVER_JA)];

/** Cleans, or is refused, in time; whatever comes out keeps the contract. */
function expectBounded(source: string | Uint8Array): void {
  expect(cpuMs(() => attempt(source, expectContract))).toBeLessThan(MOST_MS);
}

/** Cleans, unless the page is refused. */
function attempt(source: string | Uint8Array, look: (document: CleanDocument) => void = () => undefined): void {
  let document: CleanDocument;
  try {
    document = clean(rawOf(source));
  } catch (error) {
    if (!(error instanceof Rejection)) throw error;
    return;
  }
  look(document);
}

function expectContract({ blocks, images, evidence, cleaning }: CleanDocument): void {
  expect(blocks.length).toBeGreaterThan(0);
  for (const [index, block] of blocks.entries()) {
    expect(block.text.trim()).not.toBe('');
    expect(block.text.isWellFormed()).toBe(true);
    if (index > 0) expect(block.at).toBeGreaterThan(blocks[index - 1]!.at);
    for (const link of block.links ?? []) {
      expect(link.start).toBeLessThan(link.end);
      expect(link.end).toBeLessThanOrEqual(block.text.length);
    }
  }
  expect(cleaning.confidence).toBeGreaterThanOrEqual(0);
  expect(cleaning.confidence).toBeLessThanOrEqual(1);
  expect(cleaning.removed.length).toBeLessThanOrEqual(400);
  expect(images.length).toBeLessThanOrEqual(200);
  expect(evidence.lines.length).toBeLessThanOrEqual(1_000);
}

const page = fc.constantFrom(...PAGES);

describe('clean, on damaged pages', () => {
  it('bears a page that ends anywhere', () => {
    fc.assert(
      fc.property(page, fc.double({ min: 0, max: 1, noNaN: true }), (source, share) => {
        expectBounded(source.slice(0, Math.floor(source.length * share)));
      }),
      { numRuns: 30 },
    );
  });

  it('bears flipped bytes', () => {
    const flips = fc.array(fc.tuple(fc.double({ min: 0, max: 0.9999, noNaN: true }), fc.integer({ min: 0, max: 255 })), {
      maxLength: 200,
    });
    fc.assert(
      fc.property(page, flips, (source, changes) => {
        const bytes = Buffer.from(source);
        for (const [share, value] of changes) bytes[Math.floor(share * bytes.length)] = value;
        expectBounded(bytes);
      }),
      { numRuns: 30 },
    );
  });

  it('bears shuffled tags', () => {
    fc.assert(
      fc.property(page, fc.infiniteStream(fc.nat()), (source, stream) => {
        const parts = source.split(/(?=<)/);
        for (let index = parts.length - 1; index > 0; index--) {
          const other = stream.next().value % (index + 1);
          [parts[index], parts[other]] = [parts[other]!, parts[index]!];
        }
        expectBounded(parts.join(''));
      }),
      { numRuns: 30 },
    );
  });

  it('bears any markup at all', () => {
    const tag = fc.constantFrom(
      'div',
      'p',
      'a href=/x',
      'table',
      'tr',
      'td',
      'li',
      'ul',
      'b',
      'h1',
      'svg',
      'template shadowrootmode=open',
      'pre',
      'script',
      'br',
      'blockquote',
    );
    const piece = fc.oneof(
      tag.map((name) => `<${name}>`),
      tag.map((name) => `</${name.split(' ')[0]}>`),
      fc.string({ maxLength: 40 }),
      fc.constant('A sentence that is long enough to be taken for the prose of an article, so that something is kept of it.'),
    );
    fc.assert(
      fc.property(fc.array(piece, { maxLength: 300 }), (pieces) => expectBounded(`<!doctype html><html>${pieces.join('')}`)),
      { numRuns: 80 },
    );
  });

  it.each([
    ['100,000 nested elements', `<html>${'<div>'.repeat(100_000)}text`],
    ['200,000 paragraphs', `<html>${'<p>word</p>'.repeat(200_000)}`],
    ['one line of 10 MB', `<html><p>${'word '.repeat(2_000_000)}`],
    ['a million open brackets', `<html>${'<'.repeat(1_000_000)}`],
    ['unclosed links and paragraphs', `<html>${'<p><a href=x><b><i>Some prose, yes.'.repeat(30_000)}`],
    ['one endless attribute', `<html><a b="${'c'.repeat(3_000_000)}`],
    ['a script that never ends', `<html><script>${'</scrip '.repeat(300_000)}`],
    ['NULs and lone surrogates', `<html><p>A \0 \ud800 page.</p>`],
  ])('takes bounded time on %s', (_, source) => {
    expect(cpuMs(() => attempt(source))).toBeLessThan(5_000);
  });

  it('grows no faster than the page', () => {
    const timeOf = (copies: number) => {
      const source = newsPage({
        ...HARBOUR,
        paragraphs: Array.from({ length: copies }, (_, index) => HARBOUR.paragraphs.map((text) => `${index} ${text}`)).flat(),
      });
      return Math.min(...[1, 2].map(() => cpuMs(() => attempt(source))));
    };
    timeOf(20);
    // Ten times the page may take ten times as long; twenty-five allows for the collector of garbage.
    expect(timeOf(1_000)).toBeLessThan(25 * Math.max(timeOf(100), 5));
  });
});
