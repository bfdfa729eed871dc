import type { Entity } from '../../../shared/article.ts';
import { stopwordsOf } from '../language/stopwords.ts';
import { remember } from '../memory.ts';
import { isUnspaced, words } from '../reading/words.ts';
import type { Text } from '../text.ts';
import { isGeneric } from './generic.ts';

/** Words in a phrase at most, names aside. */
const PHRASE_WORDS = 3;
/** Text looked at: 60,000 code units are some 10,000 words; later ones would not change which phrases lead. */
const BODY_CHARS = 60_000;

/** English verbs in the past, and adverbs: a phrase that ends so was cut out of a clause. */
const VERB_ENDING =
  /^(?!.*(?:eed|bed|red|shed|weed|sled)$)\p{L}{2,}(?:ed|ly)$|^(?:wrote|written|spoke|spoken|found|held|sold|sent|built|brought|bought|caught|fell|grew|heard|hit|lost|met|paid|ran|sat|spent|stood|thought|won|tore|struck|swept|drove|drew|flew|gave|threw|broke|chose|froze|stole|fled|hid|rang|sang|sank|wore|seem|appear|happen)$/u;

export interface Candidate {
  /** The form met most often. */
  text: string;
  /** Words, as keys. */
  words: string[];
  count: number;
  /** Times it stands within a longer candidate. */
  nested: number;
  /** Sentence that has it first; the headline is 0. */
  first: number;
  inHeadline: boolean;
  /** Name of an entity, and how salient that is. */
  salience?: number;
}

/**
 * Collects what may be a keyphrase: the names of entities, whole, and runs of one to three words between function words, names and
 * punctuation. Singular and plural count together in English.
 */
export function collectCandidates(text: Text, entities: readonly Entity[]): Candidate[] {
  const collector = new Collector(text.language, entities);
  if (text.headline) collector.addSentence(text.headline, 0, 0, false);
  text.sentences.forEach(({ start, end }, i) => {
    if (start < BODY_CHARS) collector.addSentence(text.articleBody.slice(start, end), start, i + 1, true);
  });
  return [...collector.candidates.values()];
}

/** A word that may stand in a phrase. */
interface Term {
  text: string;
  key: string;
  generic: boolean;
  /** A verb or an adverb: it ends no phrase. */
  verbal: boolean;
}

class Collector {
  readonly candidates = new Map<string, Candidate>();
  private readonly forms = new Map<string, number>();
  private readonly starts = new Map<number, { entity: Entity; end: number }>();
  private readonly language: string;
  private readonly termOf: (word: string) => Term | undefined;
  private readonly glue: string;

  constructor(language: string, entities: readonly Entity[]) {
    this.language = language;
    this.termOf = readerOf(language);
    this.glue = isUnspaced(language) ? '' : ' ';
    for (const entity of entities) for (const [start, end] of entity.mentions) this.starts.set(start, { entity, end });
  }

  /** @param offset of the sentence in the body; names are found by their place there */
  addSentence(sentence: string, offset: number, index: number, inBody: boolean): void {
    let run: Term[] = [];
    let last = 0;
    let nameEnd = 0;
    for (const word of words(sentence, this.language)) {
      const gap = word.start - last;
      const parted = gap > 1 || (gap === 1 && sentence[last] !== ' ');
      last = word.start + word.text.length;
      const start = word.start + offset;
      if (inBody && start < nameEnd) continue;
      const name = inBody ? this.starts.get(start) : undefined;
      const term = name ? undefined : this.termOf(word.text);
      if (parted || !term) run = this.flush(run, index);
      if (term) run.push(term);
      if (name) {
        nameEnd = name.end;
        this.addName(name.entity, sentence.slice(word.start, name.end - offset), index);
      }
    }
    this.flush(run, index);
  }

  /** A place has an English name in its entity; the article's own word for it is the keyphrase. */
  private addName({ name, type, salience }: Entity, written: string, index: number): void {
    const text = type === 'PLACE' && this.language !== 'en' ? written : name;
    this.add(text, [text.toLowerCase()], index, salience);
  }

  private flush(run: Term[], index: number): Term[] {
    for (let from = 0; from < run.length; from++) {
      for (let to = from + 1; to <= run.length && to - from <= PHRASE_WORDS; to++) this.addPhrase(run.slice(from, to), index);
    }
    return [];
  }

  private addPhrase(phrase: Term[], index: number): void {
    if (phrase.at(-1)!.verbal || phrase.every(({ generic }) => generic)) return;
    const text = phrase.length === 1 ? phrase[0]!.text : phrase.map((term) => term.text).join(this.glue);
    const tooShort = phrase.length === 1 && text.length < (this.glue ? 4 : 2);
    if (tooShort && !/^\p{Lu}{2,}/u.test(text)) return;
    this.add(
      text,
      phrase.map(({ key }) => key),
      index,
    );
  }

  private add(text: string, keys: string[], index: number, salience?: number): void {
    const key = keys.length === 1 ? keys[0]! : keys.join(this.glue);
    const candidate = this.candidates.get(key) ?? {
      text,
      words: keys,
      count: 0,
      nested: 0,
      first: index,
      inHeadline: index === 0,
      salience,
    };
    candidate.count++;
    this.candidates.set(key, candidate);
    this.keepForm(candidate, text);
    if (keys.length > 1) for (const word of keys) this.nest(word);
  }

  private nest(word: string): void {
    const inner = this.candidates.get(word);
    if (inner) inner.nested++;
  }

  private keepForm(candidate: Candidate, text: string): void {
    const times = (this.forms.get(text) ?? 0) + 1;
    this.forms.set(text, times);
    if (times > (this.forms.get(candidate.text) ?? 0)) candidate.text = text;
  }
}

/** By language: how each word is read. */
const readers = new Map<string, (word: string) => Term | undefined>();

function readerOf(language: string): (word: string) => Term | undefined {
  let reader = readers.get(language);
  if (!reader) {
    reader = remember((word) => readTerm(word, language));
    readers.set(language, reader);
  }
  return reader;
}

/** English numbers, and participles that begin a clause: what stands on both sides of them is no phrase. */
const PARTING_ENGLISH =
  'one two three four five six seven eight nine ten eleven twelve dozen dozens hundred hundreds thousand thousands million billion trillion early late allowing including creating making using saying adding sending taking giving leaving named called led made'.split(
    ' ',
  );
/** English months that are words too. */
const WORDS_TOO = new Set(['march', 'may', 'august']);
const partings = new Map<string, ReadonlySet<string>>();

/** Words that part phrases: the days and months of a language, and the numbers of English. */
function partingWordsOf(language: string): ReadonlySet<string> {
  let words = partings.get(language);
  if (!words) {
    const nameOf = (month: number, day: number, options: Intl.DateTimeFormatOptions) =>
      new Date(Date.UTC(2024, month, day)).toLocaleDateString(language, { ...options, timeZone: 'UTC' }).toLowerCase();
    const named = [
      ...Array.from({ length: 7 }, (_, day) => nameOf(0, day + 1, { weekday: 'long' })),
      ...Array.from({ length: 12 }, (_, month) => nameOf(month, 1, { month: 'long' })),
    ];
    const dated = named.filter((word) => word.length > 3 && !(language === 'en' && WORDS_TOO.has(word)));
    words = new Set(language === 'en' ? [...dated, ...PARTING_ENGLISH] : dated);
    partings.set(language, words);
  }
  return words;
}

const ELISION = /^(?:[cdjlmnst]|qu)'/;

/** Undefined where a word may stand in no phrase. */
function readTerm(word: string, language: string): Term | undefined {
  const lower = word.toLowerCase().replaceAll('’', "'");
  if (partingWordsOf(language).has(lower)) return undefined;
  // "a-t-il", "dit-elle"
  if (language === 'fr' && /-(?:il|elle|on|ils|elles|je|nous|vous)$/.test(lower)) return undefined;
  // Japanese in hiragana alone is grammar: endings, particles, auxiliary verbs.
  if (stopwordsOf(language).has(lower) || !/\p{L}/u.test(word) || /^[\p{Script=Hiragana}ー]+$/u.test(word)) return undefined;
  // "n'est", "l'a": function words joined.
  const joined = ELISION.exec(lower);
  if (joined && stopwordsOf(language).has(lower.slice(joined[0].length))) return undefined;
  const bare = lower.replace(/'s$/, '');
  const english = language === 'en';
  const key = english && bare.length > 4 && /[^su]s$/.test(bare) ? bare.slice(0, -1) : bare;
  return {
    text: word.replace(/['’]s$/u, ''),
    key,
    generic: isGeneric(bare, language) || isGeneric(key, language),
    verbal: english && VERB_ENDING.test(bare),
  };
}
