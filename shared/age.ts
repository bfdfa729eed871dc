/**
 * How long ago a page says it was published: "2 hours ago", "vor 3 Tagen", "3시간 전". clean tells such lines by it, parse counts back
 * from the upload. Weeks and more are too coarse for a day.
 */

const DAY_MINUTES = 1440;
const UNIT_MINUTES = [1, 60, DAY_MINUTES] as const;
/** Beyond, pages print the day. */
const MOST_DAYS = 31;
const LONGEST_LINE = 200;

/**
 * A word that stands in all phrases of a row, or one of two; words before the number, for minutes, for hours, for days, and after them; what is not
 * used is empty.
 */
const PHRASES: [sign: string, before: string, minutes: string, hours: string, days: string, after: string][] = [
  ['ago', '', 'min(?:ute)?s?', 'hours?|hrs?|h', 'days?|d', 'ago'], // English
  ['vor', 'vor', 'Min(?:uten?|\\.)?', 'Stunden?|Std\\.?', 'Tag(?:en?)?', ''], // German
  ['il y a', 'il y a', 'min(?:utes?)?', 'heures?|h', 'jours?|j', ''], // French
  ['hace', 'hace', 'min(?:utos?)?', 'horas?|h', 'días?|d', ''], // Spanish
  ['há', 'há', 'min(?:utos?)?', 'horas?|h', 'dias?', ''], // Portuguese
  ['atrás', '', 'min(?:utos?)?', 'horas?', 'dias?|días?', 'atrás'],
  ['fa', '', 'minut[oi]', 'or[ae]', 'giorn[oi]', 'fa'], // Italian
  ['geleden', '', 'minuten|minuut|min', 'uur|uren', 'dag(?:en)?', 'geleden'], // Dutch
  ['sedan|siden', '(?:för|for)?', 'min(?:ut(?:er|ter)?)?', 'timm(?:e|ar)|timer?', 'dag(?:ar|er|e)?|døgn', '(?:sedan|siden)'], // Swedish, Danish, Norwegian
  ['sitten', '', 'minuutti?a?', 'tuntia?|h', 'päivää?', 'sitten'], // Finnish
  ['temu', '', 'min(?:ut[ęy]?)?', 'godz(?:in[ęy]?|\\.)?', 'dni|dzień', 'temu'], // Polish
  ['před', 'před', 'minut(?:ou|ami)', 'hodin(?:ou|ami)', 'dn(?:em|y)', ''], // Czech
  ['назад', '', 'минут[уы]?|мин\\.?', 'час(?:а|ов)?|ч\\.?', 'день|дня|дней', 'назад'], // Russian
  ['тому', '', 'хвилин[уи]?|хв\\.?', 'годин[уи]?', 'день|дні|днів', 'тому'], // Ukrainian
  ['πριν', 'πριν(?: από)?', 'λεπτ[άό]', 'ώρ(?:α|ες)', '(?:η?)μέρ(?:α|ες)', ''], // Greek
  ['önce', '', 'dakika|dk', 'saat', 'gün', 'önce'], // Turkish
  ['منذ', 'منذ', 'دقيقة|دقائق', 'ساعة|ساعات', 'يوم|أيام', ''], // Arabic
  ['पहले', '', 'मिनट', 'घंटे|घंटा', 'दिन', 'पहले'], // Hindi
  ['lalu', '', 'menit', 'jam', 'hari', '(?:yang )?lalu'], // Indonesian
  ['trước', '', 'phút', 'giờ|tiếng', 'ngày', 'trước'], // Vietnamese
  ['前', '', '分钟?|分鐘', '小[时時]|[时時]間', '[天日]', '前'], // Chinese, Japanese
  ['전', '', '분', '시간', '일', '전'], // Korean
];

const ONE = 'an?|one|eine[mnr]?|une?|un[ao]?|uma?|een|en|ett?|jedn\\p{L}+';

/** A pattern is compiled when a line with its sign is met first: all of them took a process 30 ms. */
const AGES = PHRASES.map(([sign, before, minutes, hours, days, after]) => ({
  signs: sign.split('|'),
  pattern: new RegExp(
    `(?<![\\p{L}\\p{N}])${before && `${before}\\s`}(\\d{1,3}|${ONE})\\s?(?:(${minutes})|(${hours})|(${days}))${after && `\\s?${after}`}(?![\\p{L}\\p{N}])`,
    'iu',
  ),
}));

/** Most lines have no sign. */
const ANY = new RegExp(`(?<!\\p{L})(?:${PHRASES.map(([sign]) => sign).join('|')})(?!\\p{L})|[前전]`, 'iu');

export interface Age {
  minutes: number;
  /** Where it stands in the line. */
  start: number;
}

/** The first age in a line; undefined when there is none. */
export function readAge(line: string): Age | undefined {
  if (line.length > LONGEST_LINE || !ANY.test(line)) return undefined;
  const lower = line.toLowerCase();
  let first: Age | undefined;
  for (const { signs, pattern } of AGES) {
    const match = signs.some((sign) => lower.includes(sign)) ? pattern.exec(line) : null;
    if (!match || (first && match.index >= first.start)) continue;
    const unit = match.slice(2).findIndex((text) => text !== undefined);
    const count = Number(match[1]);
    const minutes = (Number.isNaN(count) ? 1 : count) * UNIT_MINUTES[unit]!;
    if (minutes <= MOST_DAYS * DAY_MINUTES) first = { minutes, start: match.index };
  }
  return first;
}
