import type { Entity } from '../../../shared/article.ts';
import { stopwordsOf } from '../language/stopwords.ts';
import { isUnspaced, words } from '../reading/words.ts';
import type { Text } from '../text.ts';
import { isGeneric } from './generic.ts';

/** Words in a phrase at most, names aside. */
const PHRASE_WORDS = 3;
/** Text looked at: 60,000 code units are some 10,000 words; later ones would not change which phrases lead. */
const BODY_CHARS = 60_000;

/** English verbs in the past, and adverbs: a phrase that ends so was cut out of a clause. */
const VERB_ENDING =
  /^(?!.*(?:eed|bed|red|shed|weed|sled)$)\p{L}{2,}(?:ed|ly)$|^(?:wrote|written|spoke|spoken|found|held|sold|sent|built|brought|bought|caught|fell|grew|heard|hit|lost|met|paid|ran|sat|spent|stood|thought|won|seem|appear|happen)$/u;

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

class Collector {
  readonly candidates = new Map<string, Candidate>();
  private readonly forms = new Map<string, number>();
  private readonly starts = new Map<number, { entity: Entity; end: number }>();
  private readonly language: string;
  private readonly stopwords: ReadonlySet<string>;
  private readonly glue: string;

  constructor(language: string, entities: readonly Entity[]) {
    this.language = language;
    this.stopwords = stopwordsOf(language);
    this.glue = isUnspaced(language) ? '' : ' ';
    for (const entity of entities) for (const [start, end] of entity.mentions) this.starts.set(start, { entity, end });
  }

  /** @param offset of the sentence in the body; names are found by their place there */
  addSentence(sentence: string, offset: number, index: number, inBody: boolean): void {
    let run: string[] = [];
    let last = 0;
    let nameEnd = 0;
    for (const word of words(sentence, this.language)) {
      const start = word.start + offset;
      if (inBody && start < nameEnd) {
        last = word.start + word.text.length;
        continue;
      }
      const name = inBody ? this.starts.get(start) : undefined;
      if (name || sentence.slice(last, word.start).trim() !== '' || !this.mayStand(word.text)) run = this.flush(run, index);
      last = word.start + word.text.length;
      if (name) {
        nameEnd = name.end;
        // A place has an English name in its entity; the article's own word for it is the keyphrase.
        const own = name.entity.type === 'PLACE' && this.language !== 'en';
        this.add([own ? sentence.slice(word.start, name.end - offset) : name.entity.name], index, name.entity.salience);
      } else if (this.mayStand(word.text)) run.push(word.text);
    }
    this.flush(run, index);
  }

  private mayStand(word: string): boolean {
    // Japanese in hiragana alone is grammar: endings, particles, auxiliary verbs.
    if (/^[\p{Script=Hiragana}ー]+$/u.test(word)) return false;
    return /\p{L}/u.test(word) && !this.stopwords.has(word.toLowerCase().replaceAll('’', "'"));
  }

  private flush(run: string[], index: number): string[] {
    for (let from = 0; from < run.length; from++) {
      for (let length = 1; length <= PHRASE_WORDS && from + length <= run.length; length++)
        this.add(run.slice(from, from + length), index);
    }
    return [];
  }

  private add(phrase: string[], index: number, salience?: number): void {
    const text = phrase.map((word) => word.replace(/['’]s$/u, '')).join(this.glue);
    const keys = phrase.map((word) => this.keyOf(word));
    if (text.length < 2 || (salience === undefined && keys.every((word) => isGeneric(word, this.language)))) return;
    if (salience === undefined && this.language === 'en' && VERB_ENDING.test(keys.at(-1)!)) return;
    if (salience === undefined && phrase.length === 1 && text.length < (this.glue ? 4 : 2) && !/^\p{Lu}{2,}/u.test(text)) return;
    const key = keys.join(this.glue);
    const known = this.candidates.get(key);
    const candidate = known ?? { text, words: keys, count: 0, nested: 0, first: index, inHeadline: index === 0, salience };
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

  private keyOf(word: string): string {
    const lower = word.toLowerCase().replaceAll('’', "'").replace(/'s$/, '');
    return this.language === 'en' && /[^su]s$/.test(lower) && lower.length > 4 ? lower.slice(0, -1) : lower;
  }
}
