import type { PageBlock } from './segment.ts';

/**
 * What publishers put below their last paragraph, in sentences of the article's own shape: the reader is asked to follow, to write, to pay.
 * Only the first words give it away, and only at the end: elsewhere they are what someone said, or did. One language after the other; of the
 * fifteen lines at the end of the sets' articles that begin so, none is article by the references.
 */

/** The rest of the text is for those who pay, or sign in. */
const LOCKED =
  '(?:(?:register|subscribe|sign up|log in|sign in|create (?:a|an) .{2,20} account)\\b.{0,30} )?to (?:continue|keep|go on) reading|' +
  '(?:this|the rest of this) (?:article|story|content) is (?:only )?(?:for|available to|reserved for) .{0,20}(?:subscribers|members)|' +
  'sie möchten weiterlesen|weiterlesen mit|jetzt weiterlesen|il vous reste \\d|(?:cet )?article réservé|la suite est réservée|regístrate .{0,20}para|para (?:seguir|continuar) (?:leyendo|lendo)|per continuare a leggere|verder lezen|' +
  '残り[：:]?\\s?\\d|この記事は(?:有料|会員|続き)|続きを読む|登录后(?:阅读|查看)|이 기사는 유료';

const CLOSINGS: readonly (readonly [reason: string, beginnings: string])[] = [
  // Where else the paper, or its reporter, is to be found.
  [
    'share',
    'follow @|follow (?:us|me|him|her|them) (?:on|at)\\b|follow .{2,40} on (?:twitter|x|facebook|instagram|linkedin|threads|bluesky|youtube|tiktok|pinterest|google|telegram|whatsapp)|' +
      '(?:like|join|find) us on|folgen sie uns|folg uns|folge uns|suivez-nous|síguenos|puedes seguir a .{2,40} en |siga-nos|seguici|volg ons|följ oss|følg oss|śledź nas',
  ],
  // The reporter is reached, or wants tips; readers are to write.
  [
    'contact',
    '(?:do you )?(?:have|got) (?:a|any) (?:news )?tips?\\b|send us your|tell us what|e-?mail .{2,40} at \\S+@|schreiben sie uns|schreib uns|écrivez-nous|escríbenos',
  ],
  // The paper sells itself, or asks for support.
  [
    'subscription',
    'subscribe (?:to|now|today|for)|sign up (?:for|to) (?:our|the|my)|get .{3,60} (?:delivered|(?:in|to) your inbox)|support (?:us|our)\\b|(?:like|enjoyed?|love) (?:this (?:article|story|post|newsletter)|what you (?:read|see))|' +
      'hat (?:ihnen|dir|euch) (?:der|dieser) (?:artikel|beitrag|text) gefallen|lust auf mehr|abonnieren sie|unterstützen sie uns|abonnez-vous|soutenez|suscríbete|iscriviti|assine',
  ],
  ['subscription', LOCKED],
  // A browser without scripts is told so.
  ['script', 'this .{3,20} requires javascript|please enable javascript'],
];

const startingWith = (beginnings: string) => new RegExp(`^[\\s(*–-]*(?:${beginnings})`, 'i');
const PATTERNS = CLOSINGS.map(([reason, beginnings]) => ({ reason, pattern: startingWith(beginnings) }));

const LOCKED_START = startingWith(LOCKED);

/** The first of the blocks just below a page's text that says the rest is locked. */
export function findPaywall(blocks: readonly PageBlock[], last: number): PageBlock | undefined {
  return blocks
    .slice(last + 1, last + 1 + PAYWALL_REACH)
    .find(({ text, hidden }) => !hidden && text.length <= LONGEST && LOCKED_START.test(text));
}

const PAYWALL_REACH = 5;

/** Longer ones say more than that. */
const LONGEST = 400;

/** Readers are asked for comments: by the references of a blog that is its last sentence, so only where the forest is not sure of it. */
const ASKS =
  /\b(?:tell us|let (?:us|me) know|share|schreib|sag|dites|cuéntanos|raconte).{0,60}\b(?:comments?|kommentaren?|commentaires?|comentarios?)\b/i;
const DOUBTFUL = 0.5;
/** "Support our harbour, he said": of those fifteen lines the forest is less sure. */
const SURE = 0.97;

/**
 * Why a line at the end of a page's text is none of the article's.
 * @param probability that it is, by the forest
 */
export function reasonOfClosing(text: string, probability: number): string | undefined {
  if (text.length > LONGEST || probability > SURE) return undefined;
  if (probability < DOUBTFUL && ASKS.test(text)) return 'comments';
  return PATTERNS.find(({ pattern }) => pattern.test(text))?.reason;
}
