import type { Evidence, Organization } from '../../shared/article.ts';
import { agencyOf } from './agencies.ts';
import { OTHER_DATE } from './datewords.ts';
import { asList, asText, resolve } from './jsonld.ts';
import { namesAround, type Page } from './page.ts';
import { letters } from './text.ts';

export interface Wire {
  value: Organization;
  evidence: Evidence[];
}

const MOST_LINES = 16;
const LONGEST_LINE = 200;

const found = (name: string, source: string, raw: string, confidence: number): Wire => ({
  value: { name },
  evidence: [{ source, raw: raw.slice(0, LONGEST_LINE), confidence, chosen: true }],
});

/** The agency that a dateline names, as it was taken off the first paragraph. */
export const wireOfDateline = ({ dateline = '', agency }: { dateline?: string; agency?: string }): Wire | undefined =>
  agency === undefined ? undefined : found(agency, 'block:dateline', dateline, 0.9);

/** The agency a piece came by: named in JSON-LD, by itself on a line of the byline, or as what the piece was made with. */
export function findWire(page: Page): Wire | undefined {
  for (const field of ['sourceOrganization', 'author']) {
    for (const value of asList(page.article?.[field]).slice(0, 3)) {
      const raw = asText(resolve(value, page.byId));
      const agency = agencyOf(letters(raw));
      if (agency) return found(agency, `json-ld:${field}`, raw, 0.95);
    }
  }
  for (const line of page.lines('byline', 'dateline', 'date').slice(0, MOST_LINES)) {
    if (line.place === 'tail' || PICTURE.test(`${line.tag} ${namesAround(line)}`) || OTHER_DATE.test(line.text)) continue;
    for (const piece of line.text.slice(0, LONGEST_LINE).split(BETWEEN_SOURCES)) {
      const name = piece.replace(/\d.*$/, '').trim();
      const agency = agencyOf(letters(name));
      if (agency && isWritten(name)) return found(agency, `line:${line.place}`, line.text, 0.8);
    }
  }
  return undefined;
}

/** Elements whose agency is that of a picture. */
const PICTURE = /\b(?:figcaption|captions?|images?|photos?|figure)\b/;

/** "Par Jeanne Moulin (avec AFP)", "Jane Miller with material from dpa/AP", "Quelle: dpa". */
const BETWEEN_SOURCES =
  /[|·•/,;()[\]:]|\s[–—-]\s|(?<!\p{L})(?:avec|with|mit|con|com|met|og|och|and|und|et|y|e|via|from|von|de|da|dalla?|di|by|par|por)\s/iu;

/** Letters of a house are capitals, or small as it writes itself: "Ani" and "Pap" are people. */
const isWritten = (name: string): boolean => name.length > 4 || /^(?:\P{Ll}+|dpa|epd|sid|kna|apa|sda|ats|dapd|dts)$/u.test(name);
