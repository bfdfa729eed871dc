import { tellRemovals } from '../../../functions/clean/removals.ts';

const removal = (reason: string, text: string, at: number) => ({ reason, text, at });

it('tells labels in a row by their first, and counts them', () => {
  const menu = Array.from({ length: 30 }, (_, n) => removal('navigation', `Section ${n}`, n));
  expect(tellRemovals([...menu, removal('footer', 'Imprint', 30)])).toEqual([
    { reason: 'navigation', text: 'Section 0 | Section 1 | ', at: 0, count: 30 },
    { reason: 'footer', text: 'Imprint', at: 30 },
  ]);
});

it('tells a list of links as one entry, however long they are', () => {
  const teaser = (n: number) => removal('links', `Teaser ${n}: what the harbour board decided on Tuesday evening`, n);
  expect(tellRemovals([teaser(0), teaser(1), teaser(2)])).toEqual([
    { reason: 'links', text: 'Teaser 0: what the harbo', at: 0, count: 3 },
  ]);
});

it('tells each longer block by itself', () => {
  const sentence = (n: number) =>
    removal('related', `${n}: what the harbour board decided on Tuesday evening, and what it put off`, n);
  expect(tellRemovals([removal('related', 'More', 0), sentence(1), sentence(2)])).toEqual([
    { reason: 'related', text: 'More', at: 0 },
    { reason: 'related', text: '1: what the harbour boar', at: 1 },
    { reason: 'related', text: '2: what the harbour boar', at: 2 },
  ]);
});
