import type { CleanDocument } from '../../shared/document.ts';
import { monthOf } from './months.ts';
import { WEEKDAY } from './weekdays.ts';

/**
 * "This article originally appeared on The Harbour Times: Old pier to close": who published it first, by the words of the site that
 * carries it, in the languages such lines come in.
 */
const ORIGINAL = [
  'this (?:article|story|post|piece|content) (?:(?:was|is) )?(?:originally|first) (?:appeared|published|posted|ran) (?:on|in|by|at)',
  '(?:originally|first) (?:published|appeared) (?:on|in|by|at)',
  'this (?:article|story) is republished (?:here )?from',
  'dieser (?:artikel|beitrag|text) (?:erschien|ist) (?:zuerst|ursprünglich|im original) (?:erschienen )?(?:auf|bei|in|im)',
  'cet article (?:est paru|a été (?:initialement )?publié|est initialement paru) (?:initialement |à l.origine |en premier )?(?:sur|dans|par)',
  'este (?:artículo|texto) (?:fue |se )?(?:publicado|publicó) originalmente (?:en|por)',
  'quest[ao] (?:articolo|storia) è (?:stat[ao] )?(?:originariamente |originalmente )?(?:apparso|pubblicat[ao]) (?:originariamente |originalmente |per la prima volta )?(?:su|in|da)',
  'este artigo foi (?:originalmente )?publicado (?:originalmente )?(?:em|no|na|por)',
].join('|');
const LINE = new RegExp(
  `^(?:${ORIGINAL}) (?:the website of |de[rmn] (?=\\p{Lu}))?([^:;()|"“]{2,60}?)(?=\\s*(?:[:;()|"“]|\\.(?:\\s|$)|$)|\\s(?:and is|under|with permission|am \\d|on \\p{Lu}\\p{L}+ \\d))`,
  'iu',
);
const LONGEST_LINE = 300;
const DAY_NAME = new RegExp(`^(?:${WEEKDAY})(?!\\p{L})`, 'iu');
/** Such lines stand above the text or below it. */
const BLOCKS_LOOKED_AT = 3;

/** The last line of a press release names whose it is, its label in capitals and without a colon. */
const RELEASE_SOURCE = /^SOURCE (\p{Lu}[^.:;|]{2,60})$/u;
const LAST_LINES = 4;

/** Whose press release a page or a dump is. */
export function releaseSource({ blocks, evidence }: CleanDocument): { name: string; raw: string } | undefined {
  const tail = evidence.lines.filter(({ place }) => place !== 'head');
  for (const { text } of [...blocks.slice(-LAST_LINES), ...tail]) {
    const name = RELEASE_SOURCE.exec(text.slice(0, LONGEST_LINE))?.[1]?.trim();
    if (name) return { name, raw: text };
  }
  return undefined;
}

/** The publisher such a line names, with the line; undefined when there is none. */
export function originalPublisher(document: CleanDocument): { name: string; raw: string } | undefined {
  const { blocks, evidence } = document;
  const texts = [
    ...blocks.slice(0, BLOCKS_LOOKED_AT).map((block) => block.text),
    ...blocks.slice(-BLOCKS_LOOKED_AT).map((block) => block.text),
    ...evidence.lines.filter((line) => line.role === 'note' || line.role === 'provider').map((line) => line.text),
  ];
  for (const text of texts) {
    const name = LINE.exec(text.slice(0, LONGEST_LINE))?.[1]?.trim();
    // "First published on Apr 8, 2020 04:25 pm" tells when, not where.
    if (name && /^\p{Lu}|^\p{Lo}|\.\p{L}/u.test(name) && monthOf(name.split(' ')[0]!) === 0 && !DAY_NAME.test(name))
      return { name, raw: text };
  }
  return releaseSource(document);
}
