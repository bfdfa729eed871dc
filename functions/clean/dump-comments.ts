import { isNotice } from './comments.ts';
import type { DumpLine } from './dump-lines.ts';
import { isProse } from './dump-prose.ts';

/**
 * Where readers have their say below an article: names with the time or with a verb of saying, and buttons to answer them. A thread can
 * be longer than the article and reads as well, but nothing below its first line is article: so it is on all of the 25 pages of the
 * development sets (of 762) on which a thread, or the rules for one, is found.
 */

/** The lines above the comments; all of them when nothing that could be an article stands above. */
export function aboveComments(lines: readonly DumpLine[]): readonly DumpLine[] {
  const above = lines.slice(0, findComments(lines));
  return above.some(isProse) || above.length > LEAST_LINES ? above : lines;
}

/** So many lines above hold an article that is a list. */
const LEAST_LINES = 20;

/** @returns the first line of the comments, or of the rules for them; nothing when there are none */
function findComments(lines: readonly DumpLine[]): number | undefined {
  const marks = lines.flatMap(({ at, text }) => {
    const kind = markOf(text);
    return kind ? [{ at, kind }] : [];
  });
  const heads = marks.filter(({ at, kind }, index) => {
    const next = marks[index + 1];
    if (kind === 'answer') return false;
    // An article has lines such as "She said:" too, and its own date; neither can be answered.
    return (
      kind === 'dated-saying' || next?.kind === 'answer' || (kind === 'saying' && next?.kind === 'dated' && next.at === at + 1)
    );
  });
  const rules = lines.find(({ text }) => isNotice(text))?.at ?? lines.length;
  const start = Math.min(rules, heads.length >= LEAST_HEADS ? heads[0]!.at : lines.length);
  return start < lines.length ? start : undefined;
}

/** One may be a quotation in the article. */
const LEAST_HEADS = 2;
const LONGEST = 120;

function markOf(text: string): 'dated-saying' | 'saying' | 'dated' | 'answer' | undefined {
  if (text.length > LONGEST) return undefined;
  if (ANSWER.test(text)) return 'answer';
  if (SAYING.test(text)) return 'saying';
  if (DATED_SAYING.test(text)) return 'dated-saying';
  return DATED.test(text) ? 'dated' : undefined;
}

const MONTH = '\\p{L}{3,10}\\.?';
const DAY = '\\d{1,2}(?:st|nd|rd|th|\\.)?';
const YEAR = '(?:19|20)\\d\\d';
const DATE = `(?:${MONTH} ${DAY},? ${YEAR}|${DAY} (?:de )?${MONTH},? (?:de )?${YEAR}|\\d{1,2}[./-]\\d{1,2}[./-](?:\\d\\d){1,2}|${YEAR}[./-]\\d{1,2}[./-]\\d{1,2})`;
const TIME = '\\d{1,2}[:.h]\\d\\d(?::\\d\\d)?(?: ?[ap]\\.?m\\.?)?(?: uhr)?';
const AT = ',? ?(?:(?:at|um|à|a las|alle|às|om|kl\\.?|о|в|[-–—|•·]) )?';
const SAYS =
  '(?:says|said|wrote|schreibt|schrieb|sagt|sagte|meint|meinte|dit|a dit|a écrit|dice|dijo|escribió|disse|ha detto|ha scritto|escreveu|diz|zegt|schreef|skriver|skrev|sier|pisze|napisał|пишет|говорит)';

/** "Anna Moss says:"; up to four words of a name, with a capital or a digit in front. */
const SAYING = new RegExp(`^[\\p{Lu}\\p{Lo}\\d@]\\S*(?: \\S+){0,3} ${SAYS} ?:?$`, 'u');
/** "Anna Moss on March 3, 2024 at 9:15 pm said:". */
const DATED_SAYING = new RegExp(`^\\S.{0,60}? ${DATE}${AT}${TIME} ${SAYS} ?:?$`, 'iu');
/** "Anna, 3 March 2024 at 9:15 pm", "March 3, 2024 9:15", "Anna 2 hours ago". */
const DATED = new RegExp(
  `^(?:\\S.{0,60}? )?(?:${DATE}${AT}${TIME}|(?:\\d+|an?) (?:second|minute|hour|day|week|month|year)s? ago)$`,
  'iu',
);
const ANSWER =
  /^(?:log in to )?(?:reply|antworten|répondre|responder|rispondi|beantwoorden|reageer|svara|svar|odpowiedz|ответить|yanıtla)(?: to .{1,40})?(?:[ ↓·|]+(?:report|like|flag|\d+))*[ ↓]*$/iu;
