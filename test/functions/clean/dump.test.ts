import { existsSync, readdirSync, readFileSync } from 'node:fs';
import fc from 'fast-check';
import { decode } from '../../../functions/clean/decode.ts';
import { cleanDump } from '../../../functions/clean/dump.ts';
import { normalizeText } from '../../../functions/clean/normalize.ts';
import type { Step } from '../../../functions/clean/options.ts';
import { Rejection } from '../../../shared/errors.ts';

const FOLDER = 'test/fixtures/dumps';

/** What must come out of a fixture: where the body begins and ends, what it holds and lacks, and what was said of other lines. */
interface Expected {
  starts: string;
  ends?: string;
  paragraphs?: number;
  removed?: number;
  has?: string[];
  without: string[];
  lines: Record<string, string[]>;
  images?: { caption: string; credit?: string }[];
  reasons?: Record<string, string>;
}

const names = readdirSync(FOLDER)
  .filter((name) => existsSync(`${FOLDER}/${name.replace('.txt', '.json')}`) && name.endsWith('.txt'))
  .map((name) => name.replace('.txt', ''));

describe.each(names)('dump %s', (name) => {
  const expected: Expected = JSON.parse(readFileSync(`${FOLDER}/${name}.json`, 'utf8'));
  const { text, form } = decode({ bytes: readFileSync(`${FOLDER}/${name}.txt`), source: { bucket: 'raw', key: name } });
  const cleaned = cleanDump(text);
  const body = cleaned.blocks.map((block) => block.text).join('\n\n');

  test('is told from a page', () => expect(form).toBe('text'));

  test('the body is the article, whole and nothing else', () => {
    expect(body.slice(0, expected.starts.length)).toBe(expected.starts);
    if (expected.ends) expect(body.slice(-expected.ends.length)).toBe(expected.ends);
    if (expected.paragraphs !== undefined) expect(cleaned.blocks).toHaveLength(expected.paragraphs);
    const blocks = cleaned.cleaning.removed.reduce((sum, { count = 1 }) => sum + count, 0);
    if (expected.removed !== undefined) expect(blocks).toBe(expected.removed);
    for (const part of expected.has ?? []) expect(body).toContain(part);
    for (const part of expected.without) expect(body).not.toContain(part);
  });

  test('headline, byline, date and the others are evidence', () => {
    for (const [role, texts] of Object.entries(expected.lines)) {
      expect(cleaned.evidence.lines.filter((line) => line.role === role).map((line) => line.text)).toEqual(texts);
    }
  });

  test('captions are images, removals have their reasons', () => {
    if (expected.images) expect(cleaned.images.map(({ caption, credit }) => ({ caption, credit }))).toEqual(expected.images);
    for (const [line, reason] of Object.entries(expected.reasons ?? {})) {
      const shown = line.slice(0, 24);
      expect(cleaned.cleaning.removed).toContainEqual(expect.objectContaining({ text: expect.stringContaining(shown), reason }));
    }
  });

  test('every line is kept, removed with a reason, or both said and removed', () => {
    const at = new Set([...cleaned.blocks.map((block) => block.at), ...cleaned.cleaning.removed.map((removal) => removal.at)]);
    const places = [...at].sort((a, b) => a - b);
    expect(cleaned.cleaning.removed.every((removal) => removal.reason !== '')).toBe(true);
    expect(places.length).toBeGreaterThan(0);
    expect(cleaned.cleaning.confidence).toBeGreaterThan(0.5);
  });
});

const layouts = readdirSync(FOLDER)
  .filter((name) => name.endsWith('.body.txt'))
  .map((name) => name.replace('.body.txt', ''));

/** As browsers, text browsers, readers and PDF viewers give them, in many languages; beside each what its body is, line by line. */
describe.each(layouts)('layout %s', (name) => {
  const body = readFileSync(`${FOLDER}/${name}.body.txt`, 'utf8').trim();
  const { text, form } = decode({ bytes: readFileSync(`${FOLDER}/${name}.txt`), source: { bucket: 'raw', key: name } });

  test('the body is the article, line by line', () => {
    const { blocks } = cleanDump(text);
    expect(form).toBe('text');
    expect(blocks.map((block) => block.text).join('\n')).toBe(body);
  });

  test.each<[string, (text: string) => string]>([
    ['line ends of Windows', (source) => source.replace(/\n/g, '\r\n')],
    ['spaces at line ends', (source) => source.replace(/\n/g, '  \n')],
    ['no-break spaces and a byte order mark', (source) => `\ufeff${source.replace(/^(?=\S)/gm, '\u00a0')}`],
  ])('the same with %s', (_, change) => {
    const source = readFileSync(`${FOLDER}/${name}.txt`, 'utf8').replace(/\r/g, '');
    const changed = decode({ bytes: Buffer.from(change(source)), source: { bucket: 'raw', key: name } });
    const { blocks } = cleanDump(changed.text);
    expect(blocks.map((block) => block.text).join('\n')).toBe(body);
  });
});

describe('what is no article', () => {
  const rejection = (text: string): string | undefined => {
    try {
      cleanDump(normalizeText(text));
      return undefined;
    } catch (error) {
      if (error instanceof Rejection) return error.code;
      throw error;
    }
  };

  test('an index, a menu, a word', () => {
    expect(rejection(readFileSync(`${FOLDER}/index-page.txt`, 'utf8'))).toBe('not-an-article');
    expect(rejection('Home\nNews\nSport\nSign in')).toBe('not-an-article');
    expect(rejection('x')).toBe('not-an-article');
  });

  test('too many lines', () => {
    expect(rejection('a\n'.repeat(200_001))).toBe('too-large');
  });
});

describe('steps that are left out', () => {
  const text = readFileSync(`${FOLDER}/dense-menu.txt`, 'utf8');
  const bodyWithout = (...without: Step[]) => cleanDump(text, { without }).blocks.map((block) => block.text);

  test('say which one cut a line', () => {
    expect(bodyWithout()).not.toContain('Advertisement');
    expect(bodyWithout('furniture')).toContain('Advertisement');
    expect(() => cleanDump('Home\nNews\nSport\nSign in')).toThrow(Rejection);
  });

  test('the repeated caption stays in the body', () => {
    const portal = readFileSync(`${FOLDER}/portal.txt`, 'utf8');
    const { images } = cleanDump(portal, { without: ['repeats', 'furniture'] });
    expect(images.every((image) => image.credit === undefined)).toBe(true);
  });
});

describe('any text', () => {
  test('gives blocks or a rejection', () => {
    const line = fc.oneof(
      fc.string({ unit: 'grapheme', maxLength: 200 }),
      fc.lorem({ maxCount: 30 }),
      fc.constantFrom('', '# x', '- y', '---', 'Title: a', '1/2', '©'),
    );
    fc.assert(
      fc.property(fc.array(line, { maxLength: 60 }), (lines) => {
        try {
          const { blocks, cleaning } = cleanDump(normalizeText(lines.join('\n')));
          expect(blocks.length).toBeGreaterThan(0);
          expect(cleaning.confidence).toBeGreaterThanOrEqual(0);
          expect(cleaning.confidence).toBeLessThanOrEqual(1);
        } catch (error) {
          expect(error).toBeInstanceOf(Rejection);
        }
      }),
      { numRuns: 80 },
    );
  });

  test('takes time in proportion to its size', () => {
    const page = readFileSync(`${FOLDER}/dense-menu.txt`, 'utf8');
    const seconds = (times: number): number => {
      const start = process.cpuUsage().user;
      cleanDump(page.repeat(times));
      return (process.cpuUsage().user - start) / 1e6;
    };
    seconds(20);
    const small = Math.max(0.15, seconds(20));
    expect(seconds(200)).toBeLessThan(small * 30);
  });

  // Outside of jest, whose sandbox makes every global ten times as slow, 200,000 lines or 10 MB take 2 s.
  test('20,000 lines and a line of 2 MB take below 5 s', () => {
    for (const text of [
      'A line of some words.\n'.repeat(20_000),
      'Mr. A. B. '.repeat(200_000),
      '["x"] (y) **z** '.repeat(100_000),
    ]) {
      const start = process.cpuUsage().user;
      try {
        cleanDump(text);
      } catch (error) {
        expect(error).toBeInstanceOf(Rejection);
      }
      expect((process.cpuUsage().user - start) / 1e6).toBeLessThan(5);
    }
  });
});
