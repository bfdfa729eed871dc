import type { Reading } from '../../functions/clean/page.ts';
import { lineRole, reasonOf } from '../../functions/clean/roles.ts';
import type { PageBlock } from '../../functions/clean/segment.ts';
import { labelBlocks, type TruthLine } from './labels.ts';
import { readKnownPage } from './page-rows.ts';
import type { KnownPage } from './pages.ts';
import { renderPlain } from './plain-templates.ts';

/**
 * Small plain pages to learn from: a few paragraphs, hardly a class name, a menu, a list of links. The pages of the sets are all large, so a
 * forest that knows them alone takes a recipe of three steps, or what follows the first list of a short review, for furniture. Each
 * page is made into one: some of its article's blocks in a row, a little of its own furniture, in a template by turns.
 */

const FEWEST = 3;
const MOST = 12;
/** Blocks before the first list, when the part is chosen so that it holds one. */
const BEFORE_LIST = 2;

/** What a small page is made of. */
export interface Parts {
  title: string;
  description: string;
  /** Of the article, in order. */
  body: PageBlock[];
  /** Byline and date. */
  head: PageBlock[];
  menu: PageBlock[];
  related: PageBlock[];
  /** Sentences that are no article: notices, boxes, comments. */
  notices: PageBlock[];
  captions: PageBlock[];
  /** Furniture that stands within the article: pointers to other stories, sign-ups, labels of advertisements. */
  inserts: PageBlock[];
  foot: PageBlock[];
}

/** @param first which template the first page has; each then has the next */
export function* plainPages(pages: readonly KnownPage[], first = 0): Generator<KnownPage> {
  let turn = first;
  for (const page of pages) {
    if (page.truth === undefined || !page.isArticle) continue;
    const parts = partsOf(readKnownPage(page), page.truth, turn);
    if (parts === undefined) continue;
    yield {
      ...page,
      set: 'plain',
      id: `${page.id}-plain${first}`,
      bytes: Buffer.from(`\ufeff${renderPlain(parts, turn)}`),
      truth: parts.body.map(({ text }) => ({ text, optional: false })),
      made: 'plain',
    };
    turn++;
  }
}

function partsOf(reading: Reading, truth: readonly TruthLine[], turn: number): Parts | undefined {
  const { blocks, claims, evidence } = reading;
  const labels = labelBlocks(
    blocks.map(({ text }) => text),
    truth,
  );
  const article = blocks.filter(({ at, text }) => labels[at]! > 0.9 && at !== claims.titleAt && text.length <= 1_500);
  const rest = blocks.filter(({ at, hidden }) => labels[at] === 0 && at !== claims.titleAt && !hidden);
  const title = blocks[claims.titleAt]?.text ?? evidence.title;
  if (article.length < FEWEST || title === undefined) return undefined;
  const body = chooseBody(article, turn);
  const isOf =
    (...roles: string[]) =>
    (block: PageBlock) =>
      roles.includes(lineRole(reading, block, 'head'));
  const linkShare = ({ linkChars, text }: PageBlock) => linkChars / text.length;
  const between = (least: number, most: number) => (block: PageBlock) => block.text.length >= least && block.text.length <= most;
  const links = rest.filter((block) => linkShare(block) > 0.8);
  const [first, last] = [article[0]!.at, article.at(-1)!.at];
  // Between its blocks stands what the sets' truth leaves out, too: lists that are article to a reader.
  const around = rest.filter(({ at }) => at < first || at > last);
  // In plain surroundings only its words tell furniture: sentences that nothing names might as well be article.
  const sentences = around.filter(
    (block) =>
      linkShare(block) < 0.3 &&
      between(50, 300)(block) &&
      /[.!?。]$/.test(block.text) &&
      TOLD.has(reasonOf(block, reading.markers)),
  );
  return {
    title,
    description: body.find(({ type }) => type === 'paragraph')?.text.slice(0, 150) ?? '',
    body,
    head: rest.filter((block) => isOf('byline', 'date')(block) && between(4, 120)(block)).slice(0, 1 + (turn % 3)),
    menu: links.filter(between(3, 24)).slice(0, 2 + (turn % 6)),
    related: links.filter(between(25, 140)).slice(0, 1 + (turn % 5)),
    notices: sentences
      .filter((block) => !isOf('caption', 'copyright')(block))
      .slice(turn % 2, (turn % 2) + (turn % 5 < 2 ? 1 + (turn % 2) : 0)),
    captions: rest.filter((block) => isOf('caption')(block) && between(15, 200)(block)).slice(0, turn % 2),
    inserts: rest
      .filter((block) => INSERTED.has(reasonOf(block, reading.markers)) && between(2, 120)(block))
      .slice(turn % 3, (turn % 3) + (turn % 5)),
    foot: rest.filter(isOf('copyright')).slice(0, 1),
  };
}

/** Reasons of what pages put between two paragraphs. */
const INSERTED: ReadonlySet<string> = new Set(['related', 'subscription', 'advertisement', 'share', 'teaser']);

/** Reasons of sentences that say themselves what they are. */
const TOLD: ReadonlySet<string> = new Set(['consent', 'subscription', 'share', 'author', 'footer', 'form']);

/** A run of the article's blocks: from its beginning, or on every other page that has a list or table, from shortly before that; with the article's last one, or with short paragraphs. */
function chooseBody(article: readonly PageBlock[], turn: number): PageBlock[] {
  const length = FEWEST + ((turn * 7) % (MOST - FEWEST + 1));
  const list = article.findIndex(({ type }) => type === 'list' || type === 'table');
  const start = list > BEFORE_LIST && turn % 4 < 2 ? list - BEFORE_LIST : 0;
  const run = article.slice(start, start + length);
  const last = article.at(-1)!;
  const body = turn % 3 !== 2 && !run.includes(last) ? [...run, last] : run;
  return turn % 2 === 0 ? body.map((block) => shorten(block, SHORT[(turn >> 1) % SHORT.length]!)) : body;
}

/** People who write small pages write short paragraphs: those are cut at the first sentence's end from so many characters on. */
const SHORT = [30, 90, 150];

function shorten(block: PageBlock, least: number): PageBlock {
  const end = /[.!?。…]["”»’)]?\s/g;
  end.lastIndex = least;
  const found = block.type === 'paragraph' ? end.exec(block.text) : null;
  if (found === null) return block;
  const text = block.text.slice(0, end.lastIndex).trimEnd();
  return { ...block, text, links: block.links.filter((link) => link.end <= text.length) };
}
