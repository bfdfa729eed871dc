import { join } from 'node:path';
import { makePairs, scorePairs } from '../../../bench/enrich-pairs.ts';
import { takeFingerprint } from '../../../functions/enrich/fingerprint/fingerprint.ts';
import { compareFingerprints, isNearDuplicate } from '../../../shared/fingerprint.ts';

const numbered = (from: number, to: number) => Array.from({ length: to - from }, (_, i) => `word${from + i}`).join(' ');
const compare = (a: string, b: string) => compareFingerprints(takeFingerprint(a)!, takeFingerprint(b)!);

describe('takeFingerprint', () => {
  test('case, punctuation, white space and width do not count', () => {
    expect(takeFingerprint('The “wall”, at last!')).toEqual(takeFingerprint('  the WALL\n\nat ｌａｓｔ'));
  });

  test('a word more does', () => {
    expect(compare(numbered(0, 300), numbered(0, 301)).exact).toBe(false);
  });

  test('no word, no fingerprint', () => expect(takeFingerprint(' … \n“”')).toBeUndefined());

  test('stays what it is: stored signatures must go on matching', () => {
    const { exact, bands, shingles } = takeFingerprint('The council voted on Monday to raise the wall.')!;
    expect({ exact: exact.slice(0, 16), bands, shingles }).toMatchInlineSnapshot(`
{
  "bands": [
    "4isghq",
    "575r41",
    "gp2cwl",
    "1wnp0lg",
  ],
  "exact": "1d070160583fb140",
  "shingles": 7,
}
`);
  });
});

describe('compareFingerprints', () => {
  test('Jaccard within its error', () => {
    // 998 and 998 shingles, 498 in common: 498 / 1498 = 0.33; three standard errors are 0.125.
    const { jaccard } = compare(numbered(0, 1000), numbered(500, 1500));
    expect(Math.abs(jaccard - 0.33)).toBeLessThan(0.125);
  });

  test('containment of a cut copy', () => {
    expect(compare(numbered(0, 1000), numbered(0, 250)).containment).toBeGreaterThan(0.7);
    expect(compare(numbered(0, 1000), numbered(2000, 2250)).containment).toBeLessThan(0.1);
  });

  test('Japanese counts by characters', () => {
    const whole =
      '港町の図書館が来月、十年ぶりに再開する。市長は会見で工事が終わったと明らかにした。近くの店の人は毎朝ここで新聞を読むのが楽しみだったと話した。';
    expect(isNearDuplicate(takeFingerprint(whole)!, takeFingerprint(whole.slice(0, 45))!)).toBe(true);
  });
});

test('300 pairs', () => {
  const { pairs, precision, recall, meeting } = scorePairs(makePairs(join(__dirname, '../../fixtures')));
  expect(pairs).toBe(300);
  expect(precision).toBeGreaterThanOrEqual(0.98);
  expect(recall).toBeGreaterThanOrEqual(0.95);
  // A story has more copies to meet by than these two.
  expect(meeting).toBeGreaterThanOrEqual(0.88);
});
