/**
 * Labels of advertisements that stand between two paragraphs in no box of their own: a block that is nothing else is never article, and
 * the commonest slip that a reader of the body sees. Lower case, one language after the other.
 */
const LABELS: ReadonlySet<string> = new Set([
  'ad',
  'ads',
  'advert',
  'adverts',
  'advertisement',
  'advertisements',
  'advertising',
  'advertisement continue reading below',
  'advertisement scroll to continue',
  'article continues below',
  'article continues below advertisement',
  'article continues after advertisement',
  'continue reading below',
  'scroll to continue',
  'story continues below',
  'story continues below advertisement',
  'sponsored',
  'anzeige',
  'anzeigen',
  'werbung',
  'publicité',
  'publicidad',
  'publicidade',
  'pubblicità',
  'advertentie',
  'annons',
  'annonse',
  'annonce',
  'reklam',
  'reklama',
  'reklame',
  'mainos',
]);

const LONGEST = 50;

/** Whether the text is such a label, dashes, brackets and asterisks around it aside. */
export function isAdLabel(text: string): boolean {
  if (text.length > LONGEST) return false;
  const words = text.toLowerCase().match(/\p{L}+/gu) ?? [];
  return LABELS.has(words.join(' '));
}
