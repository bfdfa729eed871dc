import type { Random } from '../../local/random.ts';

/**
 * Made-up prose with the statistics that matter here: words by Zipf's law, so that it packs like news; names of its own for each story;
 * stock sentences that unrelated stories share.
 */
export class Prose {
  private readonly random: Random;
  private readonly vocabulary: string[];
  private readonly stock: string[];

  constructor(random: Random) {
    this.random = random;
    this.vocabulary = Array.from({ length: 6000 }, () => this.word());
    this.stock = Array.from({ length: 60 }, () => this.sentence([]));
  }

  /** Paragraphs of a story: two to four sentences each, which speak of the story's names and now and then say what all stories say. */
  story(paragraphs: number): string[] {
    const names = Array.from({ length: 6 }, () => this.name());
    return Array.from({ length: paragraphs }, () =>
      Array.from({ length: 2 + this.random.below(3) }, () =>
        this.random.chance(0.06) ? this.random.pick(this.stock) : this.sentence(names),
      ).join(' '),
    );
  }

  sentence(names: string[]): string {
    const words = Array.from({ length: 9 + this.random.below(16) }, () =>
      names.length > 0 && this.random.chance(0.08) ? this.random.pick(names) : this.common(),
    );
    const [first = '', ...rest] = words;
    return `${capital(first)} ${rest.join(' ')}.`;
  }

  name(): string {
    return `${capital(this.word())} ${capital(this.word())}`;
  }

  /** The nth most frequent word comes up in proportion to 1/n; a third of all are the small words of English. */
  common(): string {
    if (this.random.chance(0.35)) return this.random.pick(SMALL_WORDS);
    return this.vocabulary[Math.floor(this.vocabulary.length ** this.random.next()) - 1] ?? this.vocabulary[0]!;
  }

  private word(): string {
    const syllables = 1 + this.random.below(4);
    return Array.from({ length: syllables }, () => this.random.pick(ONSETS) + this.random.pick(RIMES)).join('');
  }
}

const capital = (word: string) => word.charAt(0).toUpperCase() + word.slice(1);

const SMALL_WORDS = [
  'the',
  'of',
  'and',
  'to',
  'in',
  'a',
  'that',
  'for',
  'on',
  'with',
  'was',
  'by',
  'as',
  'at',
  'from',
  'it',
  'is',
  'has',
];
const ONSETS = [
  'b',
  'br',
  'c',
  'ch',
  'd',
  'f',
  'g',
  'gr',
  'h',
  'l',
  'm',
  'n',
  'p',
  'pr',
  'r',
  's',
  'st',
  't',
  'tr',
  'v',
  'w',
  '',
];
const RIMES = [
  'a',
  'ain',
  'al',
  'an',
  'ar',
  'e',
  'ed',
  'en',
  'er',
  'est',
  'i',
  'ic',
  'in',
  'ing',
  'ion',
  'o',
  'on',
  'or',
  'ous',
  'u',
  'un',
];
