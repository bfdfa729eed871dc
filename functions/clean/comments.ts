import type { Judgement } from './judge.ts';
import { MARKER } from './markers.ts';
import type { Reading } from './page.ts';
import type { PageBlock } from './segment.ts';

/**
 * What readers say below an article, where the forest is drawn to it: a lively thread is the longer part of the page and as fluent as the post,
 * and what follows the rules for comments is written like the text before.
 */

/** An article this long, in words, is no introduction to what its readers say: a thread of comments below it is none of it. */
const LEAST_BEFORE = 40;
/** The markup around comments is deep. */
const DISTANCE = 10;
/** Rules for comments stand at the end: a page that has more than this many times the words behind them speaks of such rules. */
const MOST_BEHIND = 1.5;

/** Blocks that are comments, or stand behind the rules for them. */
export function findComments({ blocks, markers }: Reading, judgement: Judgement, inside: number): ReadonlySet<number> {
  const likely = blocks.filter(({ at }) => judgement.probabilities[at]! > inside);
  const isComment = ({ owner }: PageBlock) => markers.distance(owner, MARKER.comment) <= DISTANCE;
  const notice = blocks.slice(likely[0]?.at ?? 0, (likely.at(-1)?.at ?? -1) + 1).find(({ text }) => isNotice(text));
  return new Set([
    ...(isThread(likely, isComment, judgement) ? blocks.filter(isComment).map(({ at }) => at) : []),
    ...(notice && endsArticle(likely, notice, judgement) ? blocks.slice(notice.at).map(({ at }) => at) : []),
  ]);
}

/** Whether there is a post and most of what looks like article is comments (aeb +0.004, wcxb +0.001). Without a post the page is a thread: the gate's matter. */
function isThread(likely: readonly PageBlock[], isComment: (block: PageBlock) => boolean, { words }: Judgement): boolean {
  const [thread, post] = countBySide(likely, words, isComment);
  return post >= LEAST_BEFORE && thread > post;
}

/** Whether what stands before the rules is the article (aeb +0.003). */
function endsArticle(likely: readonly PageBlock[], { at: end }: PageBlock, { words }: Judgement): boolean {
  const [before, behind] = countBySide(likely, words, ({ at }) => at < end);
  return before >= LEAST_BEFORE && behind <= MOST_BEHIND * before;
}

/** Words of the blocks that are so, and of the others. */
function countBySide(
  blocks: readonly PageBlock[],
  words: ArrayLike<number>,
  isSo: (block: PageBlock) => boolean,
): [number, number] {
  let [so, other] = [0, 0];
  for (const block of blocks) {
    if (isSo(block)) so += words[block.at]!;
    else other += words[block.at]!;
  }
  return [so, other];
}

const LONGEST_NOTICE = 400;

/** Comments are checked, approved or deleted: a sentence that a site says to its readers, in the languages of the sets. */
const NOTICES: readonly RegExp[] = [
  /\bcomments? (?:are|is|will be|may be) (?:pre-?|post-?)?(?:moderated|reviewed|approved|removed|deleted)/,
  /\bcomments? .{0,80}will (?:not be|be) (?:approved|published|removed|deleted)/,
  /\bkommentare? .{0,80}(?:moderiert|freigeschaltet|gelöscht)/,
  /\bcoment[aá]rios? .{0,120}(?:serão|serán|são|son) (?:aprovados|aprobados|moderados|publicados|eliminados|removidos|excluídos)/,
  /\bcommentaires? .{0,80}(?:sont|seront) (?:modérés|publiés|supprimés|validés)/,
  /\bcommenti .{0,80}(?:sono|saranno|verranno) (?:moderati|pubblicati|approvati|rimossi)/,
  /\breacties .{0,80}(?:gemodereerd|verwijderd)/,
  /\bkommentarer .{0,80}(?:modereras|granskas|modereres|slettes|raderas)/,
];

export function isNotice(text: string): boolean {
  if (text.length > LONGEST_NOTICE || !SPEAKS_OF_COMMENTS.test(text)) return false;
  const lower = text.toLowerCase();
  return NOTICES.some((notice) => notice.test(lower));
}

const SPEAKS_OF_COMMENTS = /omment|oment[aá]r|eacties/;
