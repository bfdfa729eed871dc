import { copydesk } from './run.ts';

interface Answer {
  total: number;
  once: { service: string; what: string; units: number; dollars: number }[];
  standing: { dollars: number }[];
}

async function cost(...flags: string[]): Promise<Answer> {
  const { code, stdout, stderr } = await copydesk(['cost', '--json', ...flags]);
  if (code !== 0) throw new Error(stderr);
  return JSON.parse(stdout) as Answer;
}

test('a million articles, upload included, for $20 at most; longer ones cost more, and so do smaller batches', async () => {
  // The first may synthesize the stack, which the others then find.
  const typical = await cost();
  const [longer, single] = await Promise.all([cost('--words', '3000', '--entities', '40'), cost('--batch', '1')]);
  expect(typical.total).toBeLessThanOrEqual(20);
  expect(typical.total).toBeGreaterThan(15);
  const record = ({ once }: Answer) => once.find(({ what }) => what === 'the record')!.units;
  expect(record(longer)).toBeGreaterThan(record(typical));
  expect(longer.total).toBeGreaterThan(typical.total);
  expect(single.total).toBeGreaterThan(typical.total + 3);
  expect(typical.once.every(({ dollars }) => dollars > 0)).toBe(true);
}, 120_000);

test('a price table that is none is refused, with what is wrong in it', async () => {
  const { code, stderr } = await copydesk(['cost', '--prices', 'package.json']);
  expect({ code, stderr }).toEqual({ code: 2, stderr: expect.stringContaining('is no price table') });
});
