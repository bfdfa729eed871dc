import { codeAt } from './code-at.ts';

/**
 * What the words of a list of ours tell, to be asked for every word of a page's names where it stands. A map hashes each word, and the word must be
 * cut out first; here three of its letters and its length lead to the one that it may be, and half of them are. (Reading names takes three quarters
 * of the time. Not for words that a page chooses: it could make them all alike.)
 */
export class WordTable<T> {
  private readonly words: string[] = [];
  private readonly values: T[] = [];
  /** By sign, the place of the last word that has it, from 1; 0 for none. */
  private readonly heads: Uint16Array;
  /** By place, that of the word before with the same sign. */
  private readonly next: number[] = [0];

  /** @param signs a power of two, some times as large as there will be words */
  constructor(signs: number) {
    this.heads = new Uint16Array(signs);
  }

  get(word: string): T | undefined {
    const place = this.placeOf(word);
    return place === 0 ? undefined : this.values[place - 1];
  }

  /** What the word tells that stands in a text from `start` to `end`. */
  at(text: string, start: number, end: number): T | undefined {
    let place = this.heads[this.signAt(text, start, end)]!;
    while (place !== 0 && !standsAt(this.words[place - 1]!, text, start, end)) place = this.next[place]!;
    return place === 0 ? undefined : this.values[place - 1];
  }

  set(word: string, value: T): void {
    const place = this.placeOf(word);
    if (place !== 0) {
      this.values[place - 1] = value;
      return;
    }
    const sign = this.signAt(word, 0, word.length);
    this.next.push(this.heads[sign]!);
    this.words.push(word);
    this.values.push(value);
    this.heads[sign] = this.words.length;
  }

  private placeOf(word: string): number {
    let place = this.heads[this.signAt(word, 0, word.length)]!;
    while (place !== 0 && this.words[place - 1] !== word) place = this.next[place]!;
    return place;
  }

  private signAt(text: string, start: number, end: number): number {
    return signOf(text, start, end) & (this.heads.length - 1);
  }
}

function signOf(text: string, start: number, end: number): number {
  const first = codeAt(text, start);
  const second = end - start > 1 ? codeAt(text, start + 1) : first;
  const last = codeAt(text, end - 1);
  return first * 1021 + second * 61 + last * 7 + end - start;
}

function standsAt(word: string, text: string, start: number, end: number): boolean {
  if (word.length !== end - start) return false;
  for (let at = start; at < end; at++) if (codeAt(text, at) !== codeAt(word, at - start)) return false;
  return true;
}
