import type { Entity } from '../../../shared/article.ts';
import { FEMALE_NAMES, MALE_NAMES } from './cues.ts';

export type Gender = 'male' | 'female';

/** Someone who may speak, where the text names him. */
export interface NameMention {
  start: number;
  end: number;
  /** As the entity is called: the full name. */
  name: string;
  person: boolean;
  gender?: Gender;
}

const MALE_TITLE = /(?:\b(?:Mr|Sir|Lord|Herrn?|Señor|Sr|Monsieur|M|Signor|Prince|King)\.?)\s+$/u;
const FEMALE_TITLE = /(?:\b(?:Mrs|Ms|Miss|Dame|Lady|Frau|Señora|Sra|Madame|Mme|Signora|Princess|Queen)\.?)\s+$/u;

/** Mentions of people and organisations in order of the text, with the gender that a title or a given name shows. */
export function readNames(body: string, entities: readonly Entity[]): NameMention[] {
  return entities
    .filter(({ type }) => type !== 'PLACE')
    .flatMap(({ type, name, mentions }) => {
      const person = type === 'PERSON';
      const gender = person ? (genderOfName(name) ?? genderByTitle(body, mentions)) : undefined;
      return mentions.map(([start, end]) => ({ start, end, name, person, gender }));
    })
    .sort((a, b) => a.start - b.start);
}

function genderOfName(name: string): Gender | undefined {
  const given = name.split(/[\s-]/)[0]!.toLowerCase();
  if (!name.includes(' ')) return undefined;
  if (MALE_NAMES.has(given)) return 'male';
  return FEMALE_NAMES.has(given) ? 'female' : undefined;
}

function genderByTitle(body: string, mentions: [number, number][]): Gender | undefined {
  for (const [start] of mentions) {
    const before = body.slice(Math.max(0, start - 12), start);
    if (MALE_TITLE.test(before)) return 'male';
    if (FEMALE_TITLE.test(before)) return 'female';
  }
  return undefined;
}
