import { Buffer } from 'node:buffer';
import type { Source } from '../../../shared/article.ts';
import type { RawObject } from '../../../shared/document.ts';

/** One made-up attack: what it is, and the object that carries it, made only when it runs. */
export interface Attack {
  name: string;
  make: () => RawObject;
  /** Needs so much memory or time that it runs in a process of its own. */
  heavy?: true;
}

/** Stands in every text of ours that an attack carries: no log line may ever hold it. */
export const CANARY = 'Quillfeather';

const SENTENCES = [
  `The harbour council met on Tuesday evening to hear from ${CANARY} about the cracked sea wall.`,
  'Repairs would cost four million euros, the engineers said, and take until the autumn of next year.',
  '“We cannot wait for another winter,” said Anna Lindqvist, who leads the committee for the old port.',
  'Fishermen had asked for a second gate since the storm of 2019, which sank three boats at their moorings.',
  'The vote was put off by a week because two members were on the island when the ferry broke down.',
  'A spokesman for the ministry in Oslo said that it would pay a third of the sum if the town paid the rest.',
];

/** Paragraphs of an honest article. */
export const PROSE: readonly string[] = [0, 1, 2, 3].map((turn) =>
  [...SENTENCES.slice(turn), ...SENTENCES.slice(0, turn)].join(' '),
);

export const raw = (content: string | Uint8Array, source: Partial<Source> = {}): RawObject => ({
  bytes: typeof content === 'string' ? Buffer.from(content) : content,
  source: { bucket: 'raw', key: 'articles/attack.html', receivedAt: '2026-03-02T08:15:00.000Z', ...source },
});

interface PageParts {
  head?: string;
  /** Before the article's paragraphs. */
  body?: string;
  /** After them. */
  tail?: string;
}

/** A whole page with an honest article, and the attack in it. */
export const page = ({ head = '', body = '', tail = '' }: PageParts): string =>
  `<!doctype html><html lang="en"><head><meta charset="utf-8"><title>Sea wall vote put off - ${CANARY}</title>${head}</head><body>` +
  `<article><h1>Sea wall vote put off</h1>${body}${PROSE.map((text) => `<p>${text}</p>`).join('')}${tail}</article></body></html>`;

/** A text dump with an honest article, and the attack in it. */
export const dump = (before: string, after = ''): string =>
  `Sea wall vote put off\n\nBy Tom Reyes\n\n${before}\n\n${PROSE.join('\n\n')}\n\n${after}\n`;

/** A text of `chars` code units, made of a repeated one. */
export const fill = (unit: string, chars: number): string => unit.repeat(Math.ceil(chars / unit.length)).slice(0, chars);

/** Attacks that only differ in their page. */
export const pages = (rows: [name: string, parts: () => PageParts][]): Attack[] =>
  rows.map(([name, parts]) => ({ name, make: () => raw(page(parts())) }));

/** Attacks that are a whole object. */
export const objects = (rows: [name: string, content: () => string | Uint8Array, source?: Partial<Source>][]): Attack[] =>
  rows.map(([name, content, source]) => ({ name, make: () => raw(content(), source) }));
