import type { Removal } from '../../shared/article.ts';
import { type CleanBlock, type EvidenceLine, LINE_ROLES } from '../../shared/document.ts';
import { SIGNATURE } from '../../shared/signature.ts';
import type { BlockRole, Verdict } from './blocks.ts';
import { deepText, tidy } from './evidence.ts';
import { MARKER, type Markers } from './markers.ts';
import { attribute, type Element, type Page } from './markup.ts';
import type { Reading } from './page.ts';
import type { PageClaims } from './page-claims.ts';
import { tellRemovals } from './removals.ts';
import type { PageBlock } from './segment.ts';

/** From verdicts to what clean hands on: the article's blocks, its images, the lines for parse, and what went and why. */

const MOST_LINES = 400;
const LONGEST_LINE = 500;

/** The kept blocks; rows of one list or table and lines of one paragraph become one block. */
export function assembleBlocks(kept: readonly PageBlock[]): CleanBlock[] {
  const made: CleanBlock[] = [];
  let before: PageBlock | undefined;
  for (const block of kept) {
    const last = made[made.length - 1];
    if (last !== undefined && before !== undefined && belongTogether(before, block)) {
      const shift = last.text.length + 1;
      last.text += `${joint(last.text, block)}${block.text}`;
      if (block.links.length > 0) {
        last.links = [
          ...(last.links ?? []),
          ...block.links.map((link) => ({ ...link, start: link.start + shift, end: link.end + shift })),
        ];
      }
    } else {
      made.push({
        type: block.type,
        text: block.text,
        ...(block.level !== undefined && { level: block.level }),
        ...(block.links.length > 0 && { links: [...block.links] }),
        at: block.at,
      });
    }
    before = block;
  }
  return made;
}

function belongTogether(before: PageBlock, block: PageBlock): boolean {
  if (before.type !== block.type) return false;
  if (block.continues && before.at === block.at - 1) return true;
  return (block.type === 'list' || block.type === 'table') && block.group >= 0 && block.group === before.group;
}

/** A line that ends within a sentence was broken by hand. */
function joint(text: string, block: PageBlock): string {
  return block.continues && /[\p{Ll},]$/u.test(text) && /^\p{Ll}/u.test(block.text) ? ' ' : '\n';
}

const LINE_ROLE_SET: ReadonlySet<BlockRole> = new Set(LINE_ROLES);

/** Where the article's text begins and ends, as indexes of blocks: what stands before is the head of the page. */
export interface Extent {
  first: number;
  last: number;
}

/** Headings and decks that were kept at the beginning still belong to the head: the byline stands below them. */
export function extentOf({ blocks, markers, claims }: Reading, verdicts: readonly Verdict[]): Extent {
  const kept = blocks.filter((block) => verdicts[block.at]!.kept);
  const start = kept.slice(0, 4).findIndex((block) => block.type !== 'heading' && !isDeck(block, markers, claims));
  return { first: kept[Math.max(0, start)]?.at ?? 0, last: kept.at(-1)?.at ?? -1 };
}

function isDeck(block: PageBlock, markers: Markers, claims: PageClaims): boolean {
  return markers.distance(block.owner, MARKER.deck) <= 2 || claims.isDescription(block);
}

export function collectLines(reading: Reading, verdicts: readonly Verdict[], { first, last }: Extent): EvidenceLine[] {
  const { page, blocks, markers, claims } = reading;
  const lines: EvidenceLine[] = [];
  const signature = blocks.slice(last + 1, last + 1 + SIGNATURE_REACH).find(isSignature);
  for (const block of blocks) {
    const verdict = verdicts[block.at]!;
    const isSigned = block === signature && verdict.role === 'furniture';
    const role = verdict.kept && block.at < first && isDeck(block, markers, claims) ? 'deck' : isSigned ? 'byline' : verdict.role;
    if (!LINE_ROLE_SET.has(role) || lines.length >= MOST_LINES) continue;
    const hints = isSigned ? SIGNATURE : hintsOf(page, block.owner, markers);
    const datetime = datetimeOf(page, block.owner);
    lines.push({
      role: role as EvidenceLine['role'],
      text: (GLUED_ROLES.has(role) ? partedText(block) : block.text).slice(0, LONGEST_LINE),
      place: block.at < first ? 'head' : block.at > last ? 'tail' : 'body',
      at: block.at,
      tag: block.holder.tag,
      ...(hints && { hints }),
      ...(datetime && { datetime }),
      ...(block.links[0] && { href: block.links[0].url }),
    });
  }
  return lines;
}

/** Two to four words in capitals right below the text, which the forest left out: who signed it, if parse knows a name in them. */
const isSignature = ({ text, level, linkChars, hidden }: PageBlock): boolean =>
  level === undefined && linkChars === 0 && !hidden && text.length <= LONGEST_SIGNATURE && SIGNED.test(text);
const SIGNATURE_REACH = 2;
const LONGEST_SIGNATURE = 40;
const SIGNED = /^[(]?\p{Lu}[\p{L}\p{M}.'’-]*(?: \p{Lu}[\p{L}\p{M}.'’-]*){1,3}[)]?$/u;

/** Lines made of elements that a style sheet parts. */
const GLUED_ROLES: ReadonlySet<BlockRole> = new Set(['byline', 'date']);

/** The text with a space between such elements, where it is the same text without. */
function partedText({ owner, text }: PageBlock): string {
  const parted = tidy(deepText(owner, text.length * 2 + 200));
  return parted !== text && withoutSpace(parted) === withoutSpace(text) ? parted : text;
}

const withoutSpace = (text: string): string => text.replace(/\s+/g, '');

/** Class words of the element and its nearest ancestors. */
function hintsOf(page: Page, element: Element, markers: Markers): string {
  const words: string[] = [];
  let up: Element | undefined = element;
  for (let level = 0; level < 4 && up !== undefined; level++) {
    words.push(...markers.names(up).words);
    up = page.elements[up.parent];
  }
  return [...new Set(words)].join(' ').slice(0, 300);
}

function datetimeOf(page: Page, element: Element): string | undefined {
  let up: Element | undefined = element;
  for (let level = 0; level < 3 && up !== undefined; level++) {
    const value = attribute(up, 'datetime') ?? (up.attributes.includes('itemprop') ? attribute(up, 'content') : undefined);
    if (value) return tidy(value, 100);
    up = page.elements[up.parent];
  }
  const inside = element.children.find(
    (child): child is Element => typeof child !== 'string' && attribute(child, 'datetime') !== undefined,
  );
  return inside && tidy(attribute(inside, 'datetime')!, 100);
}

export function collectRemovals(blocks: readonly PageBlock[], verdicts: readonly Verdict[]): Removal[] {
  const removed = blocks.filter(({ at }) => !verdicts[at]!.kept);
  return tellRemovals(removed.map(({ text, at }) => ({ reason: verdicts[at]!.reason ?? 'other', text, at })));
}
