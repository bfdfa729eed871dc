/**
 * How long ago a page says it was published: "2 hours ago", "vor 3 Tagen", "3시간 전". clean tells such lines by it, parse counts back
 * from the upload. Weeks and more are too coarse for a day.
 */

const DAY_MINUTES = 1440;
const UNIT_MINUTES = [1, 60, DAY_MINUTES] as const;
/** Beyond, pages print the day. */
const MOST_DAYS = 31;
const LONGEST_LINE = 200;

/** Words before the number, for minutes, for hours, for days, and after them; what is not used is empty. */
const PHRASES: [before: string, minutes: string, hours: string, days: string, after: string][] = [
  ['', 'min(?:ute)?s?', 'hours?|hrs?|h', 'days?|d', 'ago'], // English
  ['vor', 'Min(?:uten?|\\.)?', 'Stunden?|Std\\.?', 'Tag(?:en?)?', ''], // German
  ['il y a', 'min(?:utes?)?', 'heures?|h', 'jours?|j', ''], // French
  ['hace', 'min(?:utos?)?', 'horas?|h', 'días?|d', ''], // Spanish
  ['há', 'min(?:utos?)?', 'horas?|h', 'dias?', ''], // Portuguese
  ['', 'min(?:utos?)?', 'horas?', 'dias?|días?', 'atrás'],
  ['', 'minut[oi]', 'or[ae]', 'giorn[oi]', 'fa'], // Italian
  ['', 'minuten|minuut|min', 'uur|uren', 'dag(?:en)?', 'geleden'], // Dutch
  ['(?:för|for)?', 'min(?:ut(?:er|ter)?)?', 'timm(?:e|ar)|timer?', 'dag(?:ar|er|e)?|døgn', '(?:sedan|siden)'], // Swedish, Danish, Norwegian
  ['', 'minuutti?a?', 'tuntia?|h', 'päivää?', 'sitten'], // Finnish
  ['', 'min(?:ut[ęy]?)?', 'godz(?:in[ęy]?|\\.)?', 'dni|dzień', 'temu'], // Polish
  ['před', 'minut(?:ou|ami)', 'hodin(?:ou|ami)', 'dn(?:em|y)', ''], // Czech
  ['', 'минут[уы]?|мин\\.?', 'час(?:а|ов)?|ч\\.?', 'день|дня|дней', 'назад'], // Russian
  ['', 'хвилин[уи]?|хв\\.?', 'годин[уи]?', 'день|дні|днів', 'тому'], // Ukrainian
  ['πριν(?: από)?', 'λεπτ[άό]', 'ώρ(?:α|ες)', '(?:η?)μέρ(?:α|ες)', ''], // Greek
  ['', 'dakika|dk', 'saat', 'gün', 'önce'], // Turkish
  ['منذ', 'دقيقة|دقائق', 'ساعة|ساعات', 'يوم|أيام', ''], // Arabic
  ['', 'मिनट', 'घंटे|घंटा', 'दिन', 'पहले'], // Hindi
  ['', 'menit', 'jam', 'hari', '(?:yang )?lalu'], // Indonesian
  ['', 'phút', 'giờ|tiếng', 'ngày', 'trước'], // Vietnamese
  ['', '分钟?|分鐘', '小[时時]|[时時]間', '[天日]', '前'], // Chinese, Japanese
  ['', '분', '시간', '일', '전'], // Korean
];

const ONE = 'an?|one|eine[mnr]?|une?|un[ao]?|uma?|een|en|ett?|jedn\\p{L}+';
const AGES = PHRASES.map(
  ([before, minutes, hours, days, after]) =>
    new RegExp(
      `(?<![\\p{L}\\p{N}])${before && `${before}\\s`}(\\d{1,3}|${ONE})\\s?(?:(${minutes})|(${hours})|(${days}))${after && `\\s?${after}`}(?![\\p{L}\\p{N}])`,
      'iu',
    ),
);
/** A part of every phrase: most lines have none. */
const ANY =
  /(?<!\p{L})(?:ago|vor|il y a|hace|há|atrás|fa|geleden|sedan|siden|sitten|temu|před|назад|тому|πριν|önce|منذ|पहले|lalu|trước)(?!\p{L})|[前전]/iu;

export interface Age {
  minutes: number;
  /** Where it stands in the line. */
  start: number;
}

/** The first age in a line; undefined when there is none. */
export function readAge(line: string): Age | undefined {
  if (line.length > LONGEST_LINE || !ANY.test(line)) return undefined;
  let first: Age | undefined;
  for (const pattern of AGES) {
    const match = pattern.exec(line);
    if (!match || (first && match.index >= first.start)) continue;
    const unit = match.slice(2).findIndex((text) => text !== undefined);
    const count = Number(match[1]);
    const minutes = (Number.isNaN(count) ? 1 : count) * UNIT_MINUTES[unit]!;
    if (minutes <= MOST_DAYS * DAY_MINUTES) first = { minutes, start: match.index };
  }
  return first;
}
