import { readAge } from '../../shared/age.ts';
import type { BlockRole, Verdict } from './blocks.ts';
import { kindOfLine } from './dump-phrases.ts';
import type { Reading } from './page.ts';
import type { PageBlock } from './segment.ts';
import { endsSentence } from './sentence-end.ts';

/**
 * Lines that slip into the article however sure the forest is: its paragraphs' own shape and place, and words that only the page says. One
 * language after the other.
 */

/** Changes the verdicts of such lines. */
export function dropSlips(reading: Reading, verdicts: Verdict[]): void {
  const kept = reading.blocks.filter(({ at }) => verdicts[at]!.kept);
  const take = ({ at }: PageBlock, role: BlockRole, reason: string = role) => {
    verdicts[at] = { role, probability: verdicts[at]!.probability, kept: false, reason };
  };
  const pictures = new Set(reading.images.images.map(({ at }) => at));
  for (const [nth, block] of kept.entries()) {
    if (isTuckedAway(block, kept[nth - 1], kept[nth + 1])) take(block, 'furniture', 'hidden');
    else if (isPointer(block)) take(block, 'furniture', 'related');
    else if (isCreditAlone(block.text)) take(block, 'credit');
    else if (pictures.has(block.at) && TAKEN.test(block.text) && block.text.length <= LONGEST_CAPTION) take(block, 'caption');
  }
  for (const block of kept.slice(0, MOST_HEAD)) if (COMPILED.test(block.text)) take(block, 'byline');
  // From the last line up, as long as they are the page's.
  for (const block of kept.slice(-MOST_TAIL).reverse()) {
    const found = isLinkBar(block)
      ? LINK_BAR
      : isSignpost(block.text)
        ? SIGNPOST
        : TAIL.find(({ pattern }) => pattern.test(block.text));
    if (!found || kept.length <= MOST_TAIL) break;
    take(block, found.role, found.reason);
  }
}

/**
 * A sentence that is hidden between two paragraphs that are not. Where a page hides its article until a script runs, all of it is; rows of tables are
 * folded up, and listings until they are in colour.
 */
const isTuckedAway = ({ hidden, text }: PageBlock, before?: PageBlock, after?: PageBlock): boolean =>
  hidden && endsSentence(text) && before?.hidden === false && after?.hidden === false;

/** "Photo: Ann Lee/Getty Images", "© Ann Lee" between two paragraphs. A blog names there the sites that it writes about: those with an address stay. */
const isCreditAlone = (text: string): boolean =>
  text.length <= LONGEST_CREDIT && CREDIT.test(text) && !/\.\p{L}{2}/u.test(text) && !endsSentence(text);
const LONGEST_CREDIT = 80;
const CREDIT =
  /^(?:(?:photos?|foto(?:s|grafía)?|bild|crédits?(?: photos?)?|photo credits?|image credits?|zdjęcie|fot\.|kuva|фото|写真|사진)\s?[:：]|©|\([cC]\)) ?\S/iu;

/** A link to another article with a label before it or the age of that article behind it. */
function isPointer({ text, linkChars, level }: PageBlock): boolean {
  if (text.length > LONGEST_POINTER) return false;
  const label = LABEL.exec(text);
  if (label) return level === undefined && (linkChars > 0 || !endsSentence(text));
  if (linkChars < 0.5 * text.length) return false;
  if (CHANNEL.test(text)) return true;
  if (linkChars === text.length) return false;
  const rest = text.slice(linkChars).trim();
  return readAge(rest) !== undefined || CLOCK.test(rest);
}

const LONGEST_POINTER = 200;
/** With a colon; without one "Read more of her letters" is a sentence. */
const LABEL =
  /^(?:related(?: (?:video|article|story|news|reading|coverage)s?)?|must[- ]read|don.t miss|read (?:also|more|next)|see also|also read|lesen sie (?:auch|mehr)|mehr zum thema|lire aussi|à lire (?:aussi|également)|(?:lea|lee) también|más información|te puede interesar|leggi anche|leia (?:também|mais)|veja também|lees ook|läs (?:också|mer|även)|les også|læs også|lue (?:myös|lisää)|czytaj (?:także|też|więcej)|zobacz też|čtěte také|přečtěte si|citește și|olvasd el|читайте (?:также|також)|διαβάστε (?:επίσης|ακόμα)|baca juga|lihat juga|xem thêm|đọc thêm|ilgili haber|İLGİLİ HABER|(?:यह|ये) भी पढ़ें|اقرأ أيضا?ً?ا?|קראו (?:גם|עוד)|関連記事|相关阅读|관련 ?기사)\s?[:：]\s?(?=\S)/iu;
/** "Вчера, 18:20": behind a title without a space. */
const CLOCK = /^(?:\p{L}{3,12},? )?\d{1,2}[:.]\d{2}$/u;

/** "Participe do canal do Correio no WhatsApp": the paper elsewhere. */
const CHANNEL =
  /(?=.*(?<!\p{L})(?:canal|channel|kanal|canale|grupo|group|gruppe|saluran|канал|قناة|채널)\p{L}{0,2}(?!\p{L})).*(?<!\p{L})(?:whatsapp|telegram|telegrama?|viber|line|واتساب|телеграм)(?!\p{L})/iu;

/** "Print version | Send to a friend | Comment (12)": links to what can be done with the page. */
const isLinkBar = ({ text, linkChars, links }: PageBlock): boolean =>
  links.length > 1 &&
  text.length <= LONGEST_BAR &&
  linkChars >= 0.7 * text.length &&
  /\s[|·•]\s/.test(text) &&
  !endsSentence(text);
const LONGEST_BAR = 120;
const LINK_BAR = { role: 'furniture', reason: 'tools' } as const;

/** "Related articles" as the last line: what it heads went. */
const isSignpost = (text: string): boolean => !endsSentence(text) && kindOfLine(text)?.reason === 'related';
const SIGNPOST = { role: 'furniture', reason: 'related' } as const;

/** Who took the picture above, as Chinese and Japanese papers print it at the end of a paragraph: "… 新华社记者 刘坤 摄". */
export const TAKEN = /[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}][）)]?(?:\s?摄|\s?攝|撮影|供图)[）)]?$/u;
const LONGEST_CAPTION = 200;

/** "A cura di Marta Ferri": who put it together, above the first paragraph. */
const COMPILED = /^[Aa] cura di \p{Lu}[\p{L}'’]+(?: \p{Lu}[\p{L}'’]+){1,3}$/u;
const MOST_HEAD = 3;

/** Whether a line of a dump, where no link can be seen, says of itself that it leads elsewhere. */
export const pointsElsewhere = (text: string): boolean =>
  text.length <= LONGEST_POINTER && !endsSentence(text) && (LABEL.test(text) || CHANNEL.test(text));

/** Below the last paragraph. */
const MOST_TAIL = 3;
const TAIL: readonly { pattern: RegExp; role: BlockRole; reason?: string }[] = [
  // Who wrote and who edited it, in letters: "(rds/gil)", "(kub)".
  { pattern: /^(?:[([]\p{Ll}{2,4}(?:\s?[/,]\s?\p{Ll}{2,4}){0,3}[)\]]|\p{Ll}{2,4}(?:[/-]\p{Ll}{2,4}){1,4})$/u, role: 'byline' },
  // The reporter's address and nothing else.
  { pattern: /^(?:e-?mail:? )?[^\s@]{1,60}@[^\s@]{1,60}\.\p{L}{2,10}$/iu, role: 'furniture', reason: 'contact' },
  // Rights in whole sentences, longer than a line.
  {
    pattern: /^(?:©|ⓒ|\(c\)|copyright\b).{0,160}\b(?:all rights reserved|may not be (?:published|reproduced|copied))\b/iu,
    role: 'copyright',
  },
  // Where the piece was first.
  {
    pattern:
      /^(?:read (?:the )?(?:original|full) (?:article|story|post|version)\b.{0,20} (?:on|at|in|from)|lire l.article original sur|leggi l.articolo originale su|leer (?:el )?artículo original en|zum originalartikel)\b.{0,80}$/iu,
    role: 'note',
  },
];
