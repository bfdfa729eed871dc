/**
 * What publishers put below or between their paragraphs, in sentences of the article's own shape: only the words give it away. Lower case, one
 * language after the other; each row is a habit of many sites. Evidence for the forest, no rule by themselves.
 */

const CLOSINGS: readonly (readonly string[])[] = [
  // The reporter is reached, or wants tips.
  [
    'can be reached at',
    'may be reached at',
    'reach him at',
    'reach her at',
    'have a tip',
    'got a tip',
    'news tip',
    'send us your',
    'schreiben sie uns',
    'écrivez-nous',
  ],
  // Where else to look, listen, follow.
  [
    'follow us on',
    'follow @',
    'like us on',
    'join us on',
    'listen live',
    'listen back',
    'watch live',
    'folgen sie uns',
    'suivez-nous',
    'síguenos',
    'siga-nos',
    'clique aqui',
    'clique na',
    'clique e ',
    'haz clic',
  ],
  // The paper asks for support, or sells itself.
  [
    'in your inbox',
    'to your inbox',
    'your support',
    'support our',
    'donate',
    'to your letterbox',
    'subscribers ',
    'independent journalism',
    'our journalism',
    'in ihr postfach',
    'unsere arbeit',
    'unterstützen sie uns',
    'abonnez-vous',
    'suscríbete',
  ],
  // Advertising is declared.
  [
    'affiliate link',
    'affiliate-link',
    'earn a commission',
    'receive a commission',
    'we may earn',
    'at the time of publish',
    'prices are correct',
    'provision',
  ],
  // Reuse and comments are ruled.
  [
    'republish',
    'all comments',
    'comments are moderated',
    'comment policy',
    'let us know in the comments',
    'in the comments below',
    'reproduced without',
    'in den kommentaren',
  ],
];

const COMPANY: readonly string[] = [
  // The paragraph below a press release that says who sent it.
  'is a leading',
  'a leading provider',
  'leading global',
  'is a global',
  'is headquartered',
  'headquartered in',
  'subsidiaries in',
  'employs more than',
  'employs around',
  'employees worldwide',
  'for more information',
  'for further information',
  'media contact',
  'press contact',
  'forward-looking statements',
  'is a registered',
  'member finra',
  'is listed on',
  'mit sitz in',
  'weitere informationen',
  'beschäftigt rund',
  'führender anbieter',
  'pressekontakt',
  'est une entreprise',
  'es una empresa',
  'founded in',
];

export const CLOSING_COLUMNS = ['saysClosing', 'saysCompany'] as const;

/** Longer ones are the article's; looking through them would cost more than it tells. */
const LONGEST = 1_200;
const SHORTEST = 15;

const CLOSING = new RegExp(CLOSINGS.flat().map(quoted).join('|'));
const COMPANIES = new RegExp(COMPANY.map(quoted).join('|'));

/** Writes a block's closing columns to `values[offset …]`, in the order of `CLOSING_COLUMNS`. */
export function writeClosings(text: string, values: Float32Array, offset: number): void {
  if (text.length < SHORTEST || text.length > LONGEST) return;
  const lower = text.toLowerCase();
  values[offset] = CLOSING.test(lower) ? 1 : 0;
  values[offset + 1] = COMPANIES.test(lower) ? 1 : 0;
}

function quoted(phrase: string): string {
  return phrase.replace(/[.*+?^${}()|[\]\\-]/g, '\\$&');
}
