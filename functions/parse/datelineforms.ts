/** How newsrooms of the sets' languages write where, when and for whom a piece was written, before its first sentence. */

export interface DatelineParts {
  place: string;
  agency?: string;
  day?: string;
}

interface Form {
  pattern: RegExp;
  /** A cheap sign without which it is none; paragraphs nearly never have one. */
  sign: RegExp;
  /** What makes it sure: nothing more, an agency that is known, one of several signs, a city that is known … */
  shape: 'whole' | 'agency' | 'dash' | 'released' | 'city' | 'stop' | 'dot';
}

/**
 * A place: capitalised words with one separator between two, particles and hyphens being part of them. A word that may be cut anywhere
 * takes a line of 90 capitals hours.
 */
const PLACE = String.raw`\p{Lu}[\p{L}\p{M}.'’-]*(?:(?:[ /]|, )(?:(?:de|del|de la|de los|do|da|dos|di|am|an der|im|sur|upon|le|la|of) )?\p{Lu}[\p{L}\p{M}.'’-]*){0,7}`;
const DAY = String.raw`(?:\d{1,2}\.? (?:de )?\p{L}+\.?|\p{L}{3,9}\.? \d{1,2}|\d{4}\. \p{L}+ \d{1,2}\.(?:, \p{L}+)?)(?:(?:,| de)? \d{4}\.?| \d{2}(?= \())?`;
const DASH = String.raw`(?:\.?[—–]|\.?--|\.?-(?=\s))`;
/** What a sentence begins with. */
const SENTENCE = String.raw`(?=["“«„¿¡'‘]?[\p{Lu}\d])`;
const CITY = String.raw`\p{Lu}[\p{L}\p{M}'’-]*(?: \p{Lu}[\p{L}\p{M}'’-]*){0,2}`;
const HINDI = String.raw`[\p{Script=Devanagari}]{2,15}(?: [\p{Script=Devanagari}]{2,15}){0,2}`;

const u = (...parts: string[]): RegExp => new RegExp(parts.join(''), 'u');

/** The commonest first; of those that begin alike the longer. */
export const FORMS: readonly Form[] = [
  {
    // МОСКВА, 3 марта. /ТАСС/. … | МОСКВА, 3 мар - РИА Новости. … | КИЇВ. 3 березня. УНІАН. … Before the next, which would end at the dash.
    pattern:
      /^(?<line>(?<place>\p{Lu}[\p{L}.-]*(?:[ -]\p{Lu}[\p{L}-]*){0,2})[,.] \d{1,2} \p{L}{3,10}\.? (?:[/(–—-]\s?)?(?<agency>\p{L}[\p{L} -]{1,20}?)(?:\s?[/)-])?)\.\s+(?=\S)/u,
    sign: /[,.] \d/,
    shape: 'agency',
  },
  {
    // Москва. 3 марта. INTERFAX.RU - …
    pattern:
      /^(?<line>(?<place>\p{Lu}[\p{L}-]*(?:[ -]\p{Lu}[\p{L}-]*){0,2})\. \d{1,2} \p{L}{3,10}\. (?<agency>\p{L}[\p{L}. ]{1,20}?))\s[-–—]\s(?=\S)/u,
    sign: /\. \d/,
    shape: 'agency',
  },
  {
    // KYIV, Ukraine — … | NEW YORK, March 3 (Reuters) - … | Berlin (dpa) - … | Elche (Alicante), 3 mar (EFE).- … | LONDON, March 3 /PRNewswire/ -- …
    // | Budapest, 2024. március 3., vasárnap (MTI) - … | Roma, 3 mar. - (Adnkronos) - …
    pattern: u(
      String.raw`^(?<line>(?<place>${PLACE})(?:\s(?:\([^()]{2,30}\)|\[[^[\]]{2,30}\])(?=, ?\d))?(?<day>(?:, ?| )${DAY})?\s*(?:[-–—]\s(?=\())?(?:[([/](?<agency>[^()[\]/]{2,40}(?:/[^()[\]/]{2,20})?)[)\]/])?)`,
      String.raw`\s*${DASH}\s*(?:${DAY}\s*${DASH}\s*)?(?=\S)`,
    ),
    sign: /[–—]|-[-\s]/,
    shape: 'dash',
  },
  {
    // Kiel (dpa/lno). … | Wien (APA): … | New Delhi [India], March 3 (ANI): …
    pattern: u(
      String.raw`^(?<line>(?<place>${PLACE})(?:\s\[[^[\]]{2,30}\](?=, ))?(?:(?:, ?| )${DAY})?\s*\((?<agency>[^()]{2,40})\))\s?[.:]\s+(?=\S)`,
    ),
    sign: /\)\s?[.:]/,
    shape: 'agency',
  },
  {
    // La Habana, 3 mar (Prensa Latina) El … | MADRID, 3 (EUROPA PRESS) El … | Berlin (AFP) Der …
    pattern: u(
      String.raw`^(?<line>(?<place>${PLACE})(?<day>(?:, ?| )(?:${DAY}|\d{1,2}(?= \()))?\s*\((?<agency>[^()]{2,40})\))\s+${SENTENCE}`,
    ),
    sign: /\)\s/,
    shape: 'released',
  },
  {
    // (ANSA) - ROMA, 03 MAR - …
    pattern: u(String.raw`^(?<line>\((?<agency>[^()]{2,40})\)\s*[-–—]\s*(?<place>${PLACE})(?:,? ${DAY})?)\s*${DASH}\s*(?=\S)`),
    sign: /^\(/,
    shape: 'agency',
  },
  // (Reuters) — … | (TTXVN) - …
  { pattern: u(String.raw`^(?<line>\((?<agency>[^()]{2,30})\))\s*[-–—]{1,2}\s*(?=\S)`), sign: /^\(/, shape: 'agency' },
  // NEW DELHI: … | RIYADH: …
  {
    pattern: u(String.raw`^(?<line>(?<place>\p{Lu}{3,}(?:[ -]\p{Lu}{2,}){0,2})):\s+${SENTENCE}`),
    sign: /^\p{Lu}{3}[^:]{0,40}:/u,
    shape: 'city',
  },
  // Westerland. „…
  { pattern: u(String.raw`^(?<line>(?<place>${CITY}))\.\s+(?=["“„»‚]?\p{Lu})`), sign: /^\p{Lu}[^.]{1,40}\. /u, shape: 'stop' },
  // Beuel · Seit …
  { pattern: u(String.raw`^(?<line>(?<place>${CITY}))\s·\s(?=["“„»‚]?\p{Lu})`), sign: /·/, shape: 'dot' },
  // BERLIN taz | …
  {
    pattern: /^(?<line>(?<place>\p{Lu}{3,}(?:[ /-]\p{Lu}{3,}){0,2}) (?<agency>[\p{L}/]{2,12}))\s*\|\s*(?=\S)/u,
    sign: /\|/,
    shape: 'agency',
  },
  {
    // 新华社北京4月24日电（记者张三）… | 中新网北京4月24日电 … | 本报北京4月24日电 …
    pattern:
      /^(?<line>(?<agency>[\p{Script=Han}]{1,6}?[社网網报報]|本台)(?<place>[\p{Script=Han}]{2,10}?)\d{1,2}月\d{1,2}日[电電讯訊])(?:\s?[（(][^（）()]{2,40}[）)])?[\s：:]*(?=\S)/u,
    sign: /^\p{Script=Han}/u,
    shape: 'whole',
  },
  {
    // （中央社記者盧太城台東縣3日電）…
    pattern:
      /^(?<line>[（(](?<agency>[\p{Script=Han}]{1,5}社)[^（）()]{2,20}\d{1,2}日(?:專|综合|綜合)?[電电讯訊][）)])\s*(?=\S)/u,
    sign: /^[（(]/,
    shape: 'agency',
  },
  {
    // 【ワシントン=共同】… | (서울=연합뉴스) 김기자 = …
    pattern:
      /^(?<line>[【[(（](?<place>[\p{L}・]{2,12})\s?[=＝]\s?(?<agency>[\p{L}\d ]{2,20})[】\])）])\s*(?:[\p{L} ·]{2,20}\s?=\s)?(?=\S)/u,
    sign: /^[【[(（]/,
    shape: 'agency',
  },
  // 【ロンドン＝山田太郎】…: the correspondent behind a foreign city.
  {
    pattern: /^(?<line>【(?<place>[\p{Script=Katakana}ー・]{2,12})[=＝][\p{L}々 ]{2,12}】)\s*(?=\S)/u,
    sign: /^【/,
    shape: 'whole',
  },
  // 【ロンドン共同】…
  {
    pattern: /^(?<line>【(?<place>[\p{L}・ー]{1,12}?)(?<agency>AFP時事|共同|時事|ロイター)】)\s*(?=\S)/u,
    sign: /^【/,
    shape: 'agency',
  },
  {
    // ［ロンドン　４日　ロイター］ - …
    pattern:
      /^(?<line>[［[](?<place>[\p{L}・ー／/]{1,20})\s{1,2}[\d０-９]{1,2}日\s{1,2}(?<agency>[\p{L}ー]{2,10})[］\]])\s*(?:[-－–—]\s*)?(?=\S)/u,
    sign: /^[［[]/,
    shape: 'agency',
  },
  {
    // دبي 3 مارس (رويترز) - …
    pattern:
      /^(?<line>(?<place>[\p{Script=Arabic}]{2,20}(?: [\p{Script=Arabic}]{2,20}){0,2}?)(?:\s?[،-]?\s?\d{1,2} [\p{Script=Arabic}]{2,12})?\s?\((?<agency>[^()]{2,30})\))\s*[-–—]\s*(?=\S)/u,
    sign: /^[\u0600-\u06ff][^(]{1,60}\(/,
    shape: 'agency',
  },
  {
    // دبي في 3 مارس / وام / …
    pattern:
      /^(?<line>(?<place>[\p{Script=Arabic}]{2,20}(?: [\p{Script=Arabic}]{2,20}){0,2}?)\s\d{1,2} [\p{Script=Arabic}]{2,12}\s?\/\s?(?<agency>[\p{Script=Arabic} ]{2,12}?)\s?\/)\s*(?:[-–—]\s*)?(?=\S)/u,
    sign: /^[\u0600-\u06ff][^/]{1,60}\//,
    shape: 'agency',
  },
  // नई दिल्ली, 3 मार्च (भाषा) … | मुंबई, 3 मार्च (आईएएनएस)। …
  {
    pattern: u(
      String.raw`^(?<line>(?<place>${HINDI}),\s(?:\d{1,2}|[\p{Script=Devanagari}]{2,8}) [\p{Script=Devanagari}]{2,9}\s?\((?<agency>[^()]{1,20})\))\s?[।:.-]?\s*(?=\S)`,
    ),
    sign: /^[\u0900-\u097f]/,
    shape: 'whole',
  },
  // नई दिल्ली, एएनआई। …
  {
    pattern: u(String.raw`^(?<line>(?<place>${HINDI}),\s(?<agency>[\p{Script=Devanagari}]{2,12}))।\s*(?=\S)`),
    sign: /^[\u0900-\u097f]/,
    shape: 'agency',
  },
  // नई दिल्ली (एजेंसी)। … | नई दिल्ली: … | वाराणसी। …
  {
    pattern: u(String.raw`^(?<line>(?<place>${HINDI})(?:\s\([^()]{2,20}\))?)\s?(?:[।:|]|[-–—](?=\s))\s*(?=\S)`),
    sign: /^[\u0900-\u097f]/,
    shape: 'city',
  },
];
