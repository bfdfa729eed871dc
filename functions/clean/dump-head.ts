import type { LINE_ROLES } from '../../shared/document.ts';
import { isCaption } from './dump-captions.ts';
import { findHeadline } from './dump-headline.ts';
import type { DumpLine } from './dump-lines.ts';
import { kindOfLine } from './dump-phrases.ts';
import { isNames, roleByShape } from './dump-shapes.ts';

type LineRole = (typeof LINE_ROLES)[number];

/** Without a headline, bylines and dates are believed so close above the body. */
const NEAR_BODY = 6;
/** Lines above the headline that may still name its author or day. */
const ABOVE_HEADLINE = 3;
/** Lines below the headline where a name alone is its byline. */
const NAME_REACH = 8;
/** Sentences farther below are of boxes and of a live report. */
const DECK_REACH = 4;

/**
 * Roles of the lines above the body (and of a headline or byline that was taken for its first lines): which is the headline, which
 * name the author and the date, which is the deck. Menus above them get none.
 *
 * @param lines all lines of the dump
 * @param body index of the first line of the body
 * @param isBody whether a line belongs to the body: the headline is about what they are about
 */
export function findHead(lines: readonly DumpLine[], body: number, isBody: (at: number) => boolean): Map<number, LineRole> {
  const headline = findHeadline(lines, body, isBody);
  const roles = new Map<number, LineRole>();
  // What stands farther above belongs to the page: its date is today's, its names are other stories'.
  const first = headline === undefined ? body - NEAR_BODY : headline - ABOVE_HEADLINE;
  for (let at = Math.max(0, first); at < body; at++) {
    const role = roleByShape(lines, at);
    if (role) roles.set(at, role);
  }
  if (headline === undefined) return roles;
  for (const role of ['byline', 'date'] as const) dropAbove(roles, headline, role);
  roles.set(headline, 'headline');
  for (let at = headline + 1; at < body; at++) {
    const { text } = lines[at]!;
    if (roles.has(at) || isCaption(text) || kindOfLine(text)) continue;
    if (text === lines[headline]!.text) roles.set(at, 'headline');
    else if (isSentence(text)) {
      if (at <= headline + DECK_REACH) roles.set(at, 'deck');
    } else if (at <= headline + NAME_REACH && isNames(text)) roles.set(at, 'byline');
  }
  const above = lines[headline - 1];
  if (above && !roles.has(above.at) && isKicker(above.text) && !isOfPage(lines, above, lines[headline]!))
    roles.set(above.at, 'kicker');
  return roles;
}

/** A name or a day above the headline is its own only where none stands below: the list of other stories ends above it. */
function dropAbove(roles: Map<number, LineRole>, headline: number, dropped: LineRole): void {
  const places = [...roles].filter(([, role]) => role === dropped).map(([at]) => at);
  if (places.some((at) => at > headline)) for (const at of places) if (at < headline) roles.delete(at);
}

/**
 * The first line of all names the page, or is its menu; a label below others of its kind is the menu's last. Capitals tell a kicker from them, or a
 * blank line.
 */
function isOfPage(lines: readonly DumpLine[], label: DumpLine, headline: DumpLine): boolean {
  const before = lines[label.at - 1];
  const isLoud = (text: string) => text === text.toUpperCase() && text !== text.toLowerCase();
  if (!before) return !isLoud(label.text) || isLoud(headline.text);
  if (before.text.length > LONGEST_KICKER) return false;
  return !(isLoud(label.text) && !isLoud(before.text)) && !(label.gap > headline.gap);
}

function isSentence(text: string): boolean {
  return text.length >= 40 && text.length <= 500 && (text.split(' ').length >= 7 || IDEOGRAPHS.test(text));
}

function isKicker(text: string): boolean {
  return text.length <= LONGEST_KICKER && text.split(' ').length <= 4 && /^\p{L}/u.test(text) && !kindOfLine(text);
}

const LONGEST_KICKER = 40;
const IDEOGRAPHS = /[\u3040-\u30ff\u3400-\u9fff]{3}/;
