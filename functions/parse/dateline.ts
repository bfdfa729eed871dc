import { agencyOf } from './agencies.ts';
import { letters } from './text.ts';

/** "KYIV, Ukraine (AP) — Officials said …": place, day and agency before the first sentence. */
export interface SplitDateline {
  dateline?: string;
  agency?: string;
  text: string;
}

const LONGEST_DATELINE = 80;

/** Takes the dateline off the first paragraph, when it is surely one; the text as it was otherwise. */
export function splitDateline(paragraph: string, siteNames: ReadonlySet<string> = NOBODY): SplitDateline {
  const head = paragraph.slice(0, LONGEST_DATELINE + 10);
  for (const { pattern, isSure } of FORMS) {
    const match = pattern.exec(head);
    if (!match) continue;
    const { line, place = '', agency, day } = match.groups as { line: string; place?: string; agency?: string; day?: string };
    const text = paragraph.slice(match[0].length);
    // A sentence follows: "NATO - the alliance of 32 states - met" has none.
    if (text === '' || /^\p{Ll}/u.test(text) || line.length > LONGEST_DATELINE) continue;
    if (!isSure({ place, agency, day }) && !endsWithSite(place, siteNames)) continue;
    return { dateline: line.trim(), agency: knownAgency(agency), text };
  }
  return { text: paragraph };
}

const NOBODY: ReadonlySet<string> = new Set();

/** "Bontang, Kabar Nusa -- …": behind the place the paper. */
const endsWithSite = (place: string, siteNames: ReadonlySet<string>): boolean =>
  place.includes(', ') && siteNames.has(letters(place.slice(place.indexOf(', '))));

/**
 * A place: capitalised words with one separator between two, hyphens being part of them. A word that may be cut anywhere takes a line
 * of 90 capitals hours.
 */
const PLACE = String.raw`\p{Lu}[\p{L}\p{M}.'’-]*(?:(?:[ /]|, )\p{Lu}[\p{L}\p{M}.'’-]*){0,7}`;
const DAY = String.raw`(?:\d{1,2}\.? \p{L}+\.?|\p{L}{3,9}\.? \d{1,2})(?:,? \d{4})?`;
const DASH = String.raw`(?:\.?[—–]|\.?--|\.?-(?=\s))`;

interface Form {
  pattern: RegExp;
  isSure: (parts: { place: string; agency?: string; day?: string }) => boolean;
}

/** The first agency in "dpa/AFP" by its usual name; none for a station or a day in the agency's place. */
const knownAgency = (text: string | undefined): string | undefined =>
  text
    ?.split('/')
    .map((name) => agencyOf(letters(name)))
    .find((name) => name !== undefined);

const hasAgency = ({ agency }: { agency?: string }): boolean => knownAgency(agency) !== undefined;

/** What newsrooms of the sets' languages write, the commonest first. */
const FORMS: Form[] = [
  {
    // МОСКВА, 3 марта. /ТАСС/. … | МОСКВА, 3 мар - РИА Новости. … | КИЇВ. 3 березня. УНІАН. … Before the next, which would end at the dash.
    pattern:
      /^(?<line>(?<place>\p{Lu}[\p{L}-]*(?:[ -]\p{Lu}[\p{L}-]*){0,2})[,.] \d{1,2} \p{L}{3,10}\.? (?:[/(–—-]\s?)?(?<agency>\p{L}[\p{L} -]{1,20}?)(?:\s?[/)-])?)\.\s+(?=\S)/u,
    isSure: hasAgency,
  },
  {
    // KYIV, Ukraine — … | NEW YORK, March 3 (Reuters) - … | Berlin (dpa) - … | Elche (Alicante), 3 mar (EFE).- … | LONDON, March 3 /PRNewswire/ -- …
    pattern: new RegExp(
      String.raw`^(?<line>(?<place>${PLACE})(?:\s\([^()]{2,30}\)(?=, ?\d))?(?<day>,? ?${DAY})?\s*(?:[([/](?<agency>[^()[\]/]{2,40}(?:/[^()[\]/]{2,20})?)[)\]/])?)\s*${DASH}\s*(?:${DAY}\s*${DASH}\s*)?(?=\S)`,
      'u',
    ),
    isSure: (parts) => hasAgency(parts) || parts.day !== undefined || isPlaceInCapitals(parts.place),
  },
  {
    // Kiel (dpa/lno). … | Wien (APA): …
    pattern: new RegExp(
      String.raw`^(?<line>(?<place>${PLACE})(?:,? ?${DAY})?\s*\((?<agency>[^()]{2,40})\))\s?[.:]\s+(?=\S)`,
      'u',
    ),
    isSure: hasAgency,
  },
  {
    // (ANSA) - ROMA, 03 MAR - …
    pattern: new RegExp(
      String.raw`^(?<line>\((?<agency>[^()]{2,40})\)\s*[-–—]\s*(?<place>${PLACE})(?:,? ${DAY})?)\s*${DASH}\s*(?=\S)`,
      'u',
    ),
    isSure: hasAgency,
  },
  {
    // BERLIN taz | …
    pattern: /^(?<line>(?<place>\p{Lu}{3,}(?:[ /-]\p{Lu}{3,}){0,2}) (?<agency>[\p{L}/]{2,12}))\s*\|\s*(?=\S)/u,
    isSure: (parts) => parts.agency === 'taz' || hasAgency(parts),
  },
  {
    // 新华社北京4月24日电（记者张三）…
    pattern:
      /^(?<line>(?<agency>[\p{Script=Han}]{1,6}?社)(?<place>[\p{Script=Han}]{2,10}?)\d{1,2}月\d{1,2}日[电電讯訊])(?:\s?[（(][^（）()]{2,40}[）)])?[\s：:]*(?=\S)/u,
    isSure: () => true,
  },
  {
    // （中央社記者盧太城台東縣3日電）…
    pattern:
      /^(?<line>[（(](?<agency>[\p{Script=Han}]{1,5}社)[^（）()]{2,20}\d{1,2}日(?:專|综合|綜合)?[電电讯訊][）)])\s*(?=\S)/u,
    isSure: hasAgency,
  },
  {
    // 【ワシントン=共同】… | (서울=연합뉴스) 김기자 = …
    pattern:
      /^(?<line>[【[(（](?<place>[\p{L}・]{2,12})\s?[=＝]\s?(?<agency>[\p{L}\d ]{2,20})[】\])）])\s*(?:[\p{L} ·]{2,20}\s?=\s)?(?=\S)/u,
    isSure: hasAgency,
  },
  {
    // دبي 3 مارس (رويترز) - …
    pattern:
      /^(?<line>(?<place>[\p{Script=Arabic}]{2,20}(?: [\p{Script=Arabic}]{2,20}){0,2}?)(?:\s?[،-]?\s?\d{1,2} [\p{Script=Arabic}]{2,12})?\s?\((?<agency>[^()]{2,30})\))\s*[-–—]\s*(?=\S)/u,
    isSure: hasAgency,
  },
];

/** Without an agency: a place all in capitals, at most three words before a comma, that is no label of the newsroom's. */
function isPlaceInCapitals(place: string): boolean {
  const [city = ''] = place.split(', ');
  return (
    /^\p{Lu}[\p{Lu}\s.'’/-]{2,}/u.test(place) &&
    !/^\p{Lu}\.\p{Lu}\.?$/u.test(city) &&
    city.split(' ').length <= 3 &&
    !LABEL.test(city)
  );
}

/** Capitals before a dash that are no place: labels of pieces, and names read as letters. */
const LABEL =
  /(?:^|[ /])(?:EXCLUSIVE|BREAKING|NEWS|UPDATED?|WATCH|OPINION|ANALYSIS|LIVE|REVIEW|CORRECTION|INTERVIEW|EXPLAINER|PHOTOS|VIDEO|AUDIO|PODCAST|EDITORIAL|COMMENT|FACT|QUIZ|EXKLUSIV|EILMELDUNG|ANALYSE|KOMMENTAR|REPORTAGE|PORTRÄT|LIVETICKER|URGENTE|EXCLUSIVO|EXCLUSIVA|ENTREVISTA|ANÁLISIS|DIRECTO?|ENTRETIEN|RÉCIT|DÉCRYPTAGE|TRIBUNE|POINT|ENQUÊTE|PORTRAIT|EXCLUSIF|INTERVISTA|ESCLUSIVA|NATO|NASA|FIFA|UEFA|OPEC|UNESCO|UNICEF|COVID|BREXIT|OECD|ASEAN|NOTE|PS|FAQ)(?:$|[ /:.])/u;
