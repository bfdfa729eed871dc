import { ARABIC_SAID, JAPANESE_SAID, JAPANESE_SPEAKER, JAPANESE_TITLE } from './cues.ts';
import type { Gender, NameMention } from './names.ts';
import { firstVerb, type Grammar, lastVerb, type Stage, type Surroundings } from './surroundings.ts';

export interface Attribution {
  speaker: string;
  /** 0–1, set by hand for each kind of evidence: the more directly the text says it, the higher. */
  confidence: number;
}

const NAMED = 0.95;
const SOURCE = 0.9;
const BARE_NAME = 0.8;
const PRONOUN = 0.8;
const PRONOUN_DOUBTFUL = 0.6;
const ROLE = 0.65;
/** A pronoun stands for someone named within this many code units. */
const PRONOUN_REACH_CHARS = 900;

/** A clause around a verb of saying; offsets into the body. */
interface Clause {
  start: number;
  end: number;
  verb: { start: number; end: number };
}

/** Who says the quotation, by its own surroundings; undefined where they do not tell. */
export function attribute(stage: Stage, around: Surroundings): Attribution | undefined {
  if (stage.language === 'ja') return attributeJapanese(stage, around);
  if (stage.language === 'ar') return attributeArabic(stage, around);
  const { grammar, body } = stage;
  if (!grammar) return undefined;
  const { head, tail } = around;
  const after = firstVerb(grammar.verb, body.slice(tail.start, tail.end));
  if (after) {
    const found = readClause(stage, grammar, { ...tail, verb: { start: tail.start + after.start, end: tail.start + after.end } });
    if (found) return found;
  }
  const named = bySource(stage, grammar, tail) ?? bySource(stage, grammar, head);
  if (named) return named;
  const before = lastVerb(grammar.verb, body.slice(head.start, head.end));
  if (!before) return undefined;
  return readClause(stage, grammar, { ...head, verb: { start: head.start + before.start, end: head.start + before.end } });
}

/** "according to Smith", "so Müller", "selon elle". */
function bySource(
  { body, names }: Stage,
  { source }: Grammar,
  { start, end }: { start: number; end: number },
): Attribution | undefined {
  if (!source) return undefined;
  const named = names.find(
    (name) => name.start >= start && name.end <= end && source.test(body.slice(Math.max(start, name.start - 40), name.start)),
  );
  return named && { speaker: named.name, confidence: SOURCE };
}

/** The subject of the verb: right after it where the clause is inverted, else before it. */
function readClause(stage: Stage, grammar: Grammar, clause: Clause): Attribution | undefined {
  const { body } = stage;
  const before = body.slice(clause.start, clause.verb.start);
  const after = body.slice(clause.verb.end, clause.end);
  const gender = pronounOf(before, after, grammar);
  if (gender) return findAntecedent(stage, clause.start, gender);
  const inverted = /^[\s,;:–—-]*$/.test(before) || !/\p{L}{2}/u.test(before);
  const subject = inverted
    ? (subjectAfter(stage, clause) ?? subjectBefore(stage, clause))
    : (subjectBefore(stage, clause) ?? (stage.language === 'en' ? undefined : subjectAfter(stage, clause)));
  if (subject) return { speaker: subject.name, confidence: NAMED };
  return byBareName(stage, before, after) ?? byRole(stage, clause, before, after);
}

/** The gender of a pronoun that is the verb's subject: "she later said", "sagte er", "a-t-elle dit". */
function pronounOf(before: string, after: string, { male, female }: Grammar): Gender | undefined {
  const subject = /(?:^|[^\p{L}'’])(\p{L}+)(?:\s+(?:also|later|then|once|had|has|have|now|again|often|simply|\p{L}+ly))?\s*$/u
    .exec(before)?.[1]
    ?.toLowerCase();
  const inverted = /^(?:-t)?[\s-]+(\p{L}+)/u.exec(after)?.[1]?.toLowerCase();
  const linked = /-(\p{L}+)\s*$/u.exec(before)?.[1]?.toLowerCase() ?? /-t-(\p{L}+)/u.exec(before)?.[1]?.toLowerCase();
  // "Jane Roe, said she felt": the pronoun after the verb is its subject only where nothing stands before it.
  const opening = !/\p{L}{2}/u.test(before) ? inverted : undefined;
  for (const word of [subject, linked, opening]) {
    if (word && male.includes(word)) return 'male';
    if (word && female.includes(word)) return 'female';
  }
  return undefined;
}

/** A role that a comma parts from the name: "said the driver, Doug Ferris". */
const ROLE_BEFORE_NAME =
  /^\s+(?:the|its|his|her|their|our|an?|one|der|die|sein|seine|ihr|ihre|le|la|el|su|il)\s+[\p{L}\p{M}\s'’-]{3,60},\s+/iu;

/** "said Deputy Secretary of State Wendy Sherman": only titles between verb and name. */
function subjectAfter({ body, names }: Stage, { verb, end }: Clause): NameMention | undefined {
  const first = names.find((name) => name.start >= verb.end && name.end <= end);
  // "wrote Bernstein's Stacy Holm"
  const next = first && possessive(body, first) ? (names.find(({ start }) => start === first.end + 3) ?? first) : first;
  if (!next) return undefined;
  const between = body.slice(verb.end, first!.start).replace(ROLE_BEFORE_NAME, ' ');
  const barred =
    /[,;:(]|(?<!\p{L})(?:to|in|at|on|that|about|during|after|with|when|by|from|as|einem|gegenüber|dem|den|im|am|bei|que|à|al|dans|ce|lors|en|a)(?!\p{L})/iu;
  return between.length <= 80 && !barred.test(between) && !possessive(body, next) ? next : undefined;
}

/** "Smith, who runs the plant, told reporters": an apposition or an adverb may stand between. */
function subjectBefore({ body, names }: Stage, { start, verb }: Clause): NameMention | undefined {
  const candidates = names.filter((name) => name.start >= start && name.end <= verb.start);
  for (const name of candidates.reverse()) {
    const between = body.slice(name.end, verb.start);
    if (
      /^,?\s*$/.test(between) ||
      /^\s+(?:\p{Ll}+\s+){0,3}$/u.test(between) ||
      /^,[^;:]{0,160},\s*(?:\p{Ll}+\s+){0,2}$/u.test(between)
    ) {
      return possessive(body, name) || governed(body, name) ? undefined : name;
    }
    // Another name in an apposition: "Smith, a partner at Jones & Co, said".
    if (between.length > 180 || /[;:]/.test(between)) return undefined;
  }
  return undefined;
}

/** "Smith's lawyer said": not Smith. */
function possessive(body: string, { end }: NameMention): boolean {
  return /^['’]s?\s/u.test(body.slice(end, end + 3));
}

/** "a spokesman for Smith said": not Smith. */
function governed(body: string, { start }: NameMention): boolean {
  // With a capital "Con" is a constable and "De" a part of the name.
  return /(?<!\p{L})(?:[Ff]or|[Oo]f|[Tt]o|[Bb]y|[Ww]ith|[Ff]rom|[Aa]bout|[Aa]gainst|[Aa]t|von|für|mit|bei|de|du|del|para|con|avec|pour)\s+(?:the\s+)?$/u.test(
    body.slice(Math.max(0, start - 14), start),
  );
}

/** Words with capitals right beside the verb that the entities lack: "dijo Ibarra", "Okonjo said". */
function byBareName({ body, names, language }: Stage, before: string, after: string): Attribution | undefined {
  const name = /((?:\p{Lu}[\p{L}'’-]+\s+(?:(?:de|del|da|di|van|von|der|la|bin|al|el)\s+)*)*\p{Lu}[\p{L}'’-]+)\s+$/u;
  const found =
    /^\s+((?:\p{Lu}[\p{L}'’-]+\s+(?:(?:de|del|da|di|van|von|der|la|bin|al|el)\s+)*)*\p{Lu}[\p{L}'’-]+)/u.exec(after)?.[1] ??
    name.exec(before)?.[1];
  // "the Prime Minister said" names nobody, "a spokesman for Roy Pickett said" another.
  if (
    /(?<!\p{L})(?:the|an?|for|of|to|by|with|le|la|el|de|du|der|die|von|für)\s+$/iu.test(
      before.slice(0, -(found?.length ?? 0) - 1),
    )
  )
    return undefined;
  // One word alone may be any German noun, or the first word of a sentence.
  if (!found || (!found.includes(' ') && (language === 'de' || !body.includes(` ${found}`)))) return undefined;
  const whole = names.find((one) => one.person && one.name.endsWith(` ${found}`));
  return { speaker: whole?.name ?? found, confidence: whole ? NAMED : BARE_NAME };
}

/** "the mayor said": the one person whom the text before introduces as mayor. */
function byRole({ body, names }: Stage, { start }: Clause, before: string, after: string): Attribution | undefined {
  const article = '(?:the|der|die|le|la|el|il|o|a|de|het)';
  const role =
    new RegExp(`(?:^|[^\\p{L}])${article}\\s+([\\p{L}-]{4,})\\s*$`, 'iu').exec(before)?.[1] ??
    new RegExp(`^\\s+${article}\\s+([\\p{L}-]{4,})`, 'iu').exec(after)?.[1];
  if (!role) return undefined;
  const pattern = new RegExp(`(?<!\\p{L})${role}(?!\\p{L})`, 'iu');
  const bearers = new Set<string>();
  for (const { start: at, end, name, person } of names) {
    if (!person || end > start) continue;
    const introduced = /^,/.test(body.slice(end)) ? body.slice(end, end + 60).split(/[.!?\n]/)[0]! : '';
    if (
      pattern.test(
        body
          .slice(Math.max(0, at - 40), at)
          .split(/[.!?\n]/)
          .at(-1)!,
      ) ||
      pattern.test(introduced)
    )
      bearers.add(name);
  }
  const [only] = bearers;
  return bearers.size === 1 && only ? { speaker: only, confidence: ROLE } : undefined;
}

/**
 * The person a pronoun stands for: the first fitting one of the nearest sentence that names any, outside quotations. Less sure where
 * neither title nor given name shows the gender and others would fit too.
 */
function findAntecedent({ body, names }: Stage, at: number, gender: Gender): Attribution | undefined {
  const fitting = names.filter(
    ({ person, gender: own, end, start }) =>
      person && end <= at && at - start <= PRONOUN_REACH_CHARS && (own === undefined || own === gender),
  );
  const last = fitting.at(-1);
  if (!last) return undefined;
  const sentence = Math.max(body.lastIndexOf('. ', last.start), body.lastIndexOf('\n', last.start));
  const first = fitting.find(({ start }) => start > sentence)!;
  const chosen = possessive(body, first) ? last : first;
  const rivals = new Set(fitting.map(({ name }) => name)).size - 1;
  if (chosen.gender === gender || rivals === 0) return { speaker: chosen.name, confidence: PRONOUN };
  return { speaker: chosen.name, confidence: rivals === 1 || leadsIn(body, chosen, at) ? PRONOUN_DOUBTFUL : 0 };
}

/** Whether a name opens the very sentence before the quotation whose clause begins at `at`: "Bell left early. “I was ill,” he said." */
function leadsIn(body: string, { start, end }: NameMention, at: number): boolean {
  if (!/(?:^|[.!?]["”’]?\s+|\n\s*)$/u.test(body.slice(Math.max(0, start - 6), start))) return false;
  const between = body.slice(end, at).split(/["“„«]/u)[0]!;
  return !/[.!?]\s+\S/u.test(between);
}

function attributeJapanese({ body }: Stage, { head, tail }: Surroundings): Attribution | undefined {
  if (!JAPANESE_SAID.test(body.slice(tail.start, tail.start + 40))) return undefined;
  const topic = JAPANESE_SPEAKER.exec(body.slice(head.start, head.end))?.[1];
  return topic && JAPANESE_TITLE.test(topic) ? { speaker: topic, confidence: BARE_NAME } : undefined;
}

function attributeArabic({ body }: Stage, { head }: Surroundings): Attribution | undefined {
  const name = ARABIC_SAID.exec(body.slice(head.start, head.end))?.[1]?.trim();
  return name && name.split(/\s+/).length <= 6 ? { speaker: name, confidence: BARE_NAME } : undefined;
}
