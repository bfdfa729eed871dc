import { agencyOf } from './agencies.ts';
import { type DatelineParts, FORMS } from './datelineforms.ts';
import { isBigCity } from './datelineplaces.ts';
import { monthOf } from './months.ts';
import { letters } from './text.ts';
import { WEEKDAY } from './weekdays.ts';

/** "KYIV, Ukraine (AP) — Officials said …": place, day and agency before the first sentence. */
export interface SplitDateline {
  dateline?: string;
  agency?: string;
  text: string;
}

/** What a page says elsewhere that makes a doubtful dateline sure. */
export interface DatelineContext {
  /** Names of the site, folded to letters. */
  siteNames?: ReadonlySet<string>;
  /** The byline names an agency. */
  isWire?: boolean;
  /** The section, which of a local paper is the place. */
  section?: string;
}

const LONGEST_DATELINE = 80;

/** Takes the dateline off the first paragraph, when it is surely one; the text as it was otherwise. */
export function splitDateline(paragraph: string, context: DatelineContext = {}): SplitDateline {
  const head = paragraph.slice(0, LONGEST_DATELINE + 10);
  for (const { sign, pattern, shape } of FORMS) {
    const match = sign.test(head) ? pattern.exec(head) : null;
    if (!match) continue;
    const { line, place = '', agency, day } = match.groups as { line: string; place?: string; agency?: string; day?: string };
    const text = paragraph.slice(match[0].length);
    // A sentence follows: "NATO - the alliance of 32 states - met" has none.
    if (text === '' || /^\p{Ll}/u.test(text) || line.length > LONGEST_DATELINE || isDay(place)) continue;
    const known = knownAgency(agency) ?? (shape === 'agency' ? undefined : knownAgency(place));
    if (!SURE[shape]({ place, agency, day, known }, context)) continue;
    // "Washington.- The": the stop is the dash's, where no short form ends the name.
    const dateline = line.trim().replace(/(?<=^\p{Lu}\p{Ll}{4,}|\p{L}{6,})\.$/u, '');
    return { dateline, agency: known, text };
  }
  return { text: paragraph };
}

/** The first agency in "dpa/AFP" or "INTERFAX.RU" by its usual name; none for a station or a day in the agency's place. */
const knownAgency = (text: string | undefined): string | undefined =>
  text
    ?.split('/')
    .map((name) => agencyOf(letters(name.replace(/\.(?:com|net|org|ru)$/i, ''))))
    .find((name) => name !== undefined);

/** "Monday, March 4 – The port closed": the day of what it tells. */
const isDay = (place: string): boolean => {
  const [first = ''] = place.split(/[ ,]/);
  return monthOf(first) > 0 || DAY_OF_WEEK.test(first.toLowerCase());
};
const DAY_OF_WEEK = new RegExp(`^(?:${WEEKDAY})$`, 'u');

type Found = DatelineParts & { known?: string };

/** What a form needs besides to be surely a dateline. */
const SURE: Record<(typeof FORMS)[number]['shape'], (found: Found, context: DatelineContext) => boolean> = {
  whole: () => true,
  agency: ({ known, agency, place }) => known !== undefined || (agency === 'taz' && place !== ''),
  dash: ({ known, day, place }, { siteNames = NOBODY, isWire = false }) =>
    known !== undefined ||
    day !== undefined ||
    isPlaceInCapitals(place) ||
    isBigCity(place) ||
    (isWire && place.split(' ').length <= 3 && !LABEL.test(place.toUpperCase())) ||
    endsWithSite(place, siteNames),
  released: ({ known, day, agency = '' }) => known !== undefined || (day !== undefined && agency === agency.toUpperCase()),
  city: ({ place }) => isBigCity(place),
  stop: ({ place }, { section }) => section !== undefined && letters(place) === letters(section),
  dot: ({ place }) => !LABEL.test(place.toUpperCase()),
};

const NOBODY: ReadonlySet<string> = new Set();

/** "Bontang, Kabar Nusa -- …": behind the place the paper. */
const endsWithSite = (place: string, siteNames: ReadonlySet<string>): boolean =>
  place.includes(', ') && siteNames.has(letters(place.slice(place.indexOf(', '))));

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
  /(?:^|[ /])(?:EXCLUSIVE|BREAKING|NEWS|UPDATED?|WATCH|OPINION|ANALYSIS|LIVE|REVIEW|CORRECTION|INTERVIEW|EXPLAINER|PHOTOS?|VIDEOS?|AUDIO|PODCAST|EDITORIAL|COMMENT|FACT|QUIZ|EXKLUSIV|EILMELDUNG|ANALYSE|KOMMENTAR|REPORTAGE|PORTRÄT|LIVETICKER|URGENTE|EXCLUSIVO|EXCLUSIVA|ENTREVISTA|ANÁLISIS|DIRECTO?|ENTRETIEN|RÉCIT|DÉCRYPTAGE|TRIBUNE|POINT|ENQUÊTE|PORTRAIT|EXCLUSIF|INTERVISTA|ESCLUSIVA|NATO|NASA|FIFA|UEFA|OPEC|UNESCO|UNICEF|COVID|BREXIT|OECD|ASEAN|NOTE|PS|FAQ)(?:$|[ /:.])/u;
