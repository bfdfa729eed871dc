import { readFileSync } from 'node:fs';
import { type Context, isCapital, readContext } from '../../functions/enrich/entities/context.ts';
import { contextFeatures, createFeatures, REACH, wordFeatures } from '../../functions/enrich/entities/features.ts';
import { writeLabels } from '../../functions/enrich/entities/labels.ts';
import { type Tokens, tokenize } from '../../functions/enrich/entities/tokens.ts';
import { EDGE } from '../../functions/enrich/entities/words.ts';
import { hashText } from '../../functions/enrich/hash.ts';
import type { Entity } from '../../shared/article.ts';

export interface Mention {
  start: number;
  end: number;
  type: Entity['type'];
}

/** A line of the labelled sets. */
export interface Labelled {
  id: string;
  corpus: string;
  genre: string;
  text: string;
  mentions: Mention[];
}

export function readLabelled(file: string): Labelled[] {
  return readFileSync(file, 'utf8')
    .split('\n')
    .filter((line) => line.trim())
    .map((line) => JSON.parse(line) as Labelled);
}

/** Parts the labelled texts into four, 0 to 3, for trials with a quarter left out. */
export const quarterOf = (id: string) => (hashText(id) >>> 7) % 4;

export interface Sentence {
  /** Index of its first token in the document. */
  from: number;
  /** Hashes of each token's features, the first naming the word itself; none where the product does not look. */
  features: Int32Array[];
  labels: Uint8Array;
}

export interface Read {
  tokens: Tokens;
  sentences: Sentence[];
}

/** Tokens, features and labels of a document, as the product makes them. */
export function readDocument({ text, mentions }: { text: string; mentions: Mention[] }): Read {
  const tokens = tokenize(text);
  const context = readContext(tokens, text);
  const looked = findLookedAt(tokens, context);
  const labels = new Uint8Array(tokens.words.length);
  const startsAt = new Map(tokens.starts.map((start, index) => [start, index]));
  const endsAt = new Map(tokens.ends.map((end, index) => [end, index]));
  for (const { start, end, type } of mentions) {
    const from = startsAt.get(start);
    const last = endsAt.get(end);
    // A few names in a hundred thousand begin or end inside a token, or run over a sentence's end.
    if (from === undefined || last === undefined || tokens.sentences.some((first) => first > from && first <= last)) continue;
    // Nor is a name learnt that the product would not look at.
    if (!looked.subarray(from, last + 1).every(Boolean)) continue;
    writeLabels(labels, { from, to: last + 1, type });
  }
  const sentences: Sentence[] = [];
  for (let s = 0; s + 1 < tokens.sentences.length; s++) {
    const from = tokens.sentences[s]!;
    const to = tokens.sentences[s + 1]!;
    const features: Int32Array[] = [];
    for (let at = from; at < to; at++) {
      features.push(looked[at] ? featuresOf(context, at, from, to, context.kinds[s]!) : NONE);
    }
    sentences.push({ from, features, labels: labels.slice(from, to) });
  }
  return { tokens, sentences };
}

const NONE = new Int32Array(0);

/** The tokens that the tagger looks at: capitals and their neighbours within the sentence. */
function findLookedAt({ sentences }: Tokens, { words, wordOf }: Context): Uint8Array {
  const looked = new Uint8Array(wordOf.length);
  for (let s = 0; s + 1 < sentences.length; s++) {
    for (let at = sentences[s]!; at < sentences[s + 1]!; at++) {
      if (isCapital(words[wordOf[at]!]!.form))
        looked.fill(1, Math.max(sentences[s]!, at - 1), Math.min(sentences[s + 1]!, at + 2));
    }
  }
  return looked;
}

function featuresOf(context: Context, at: number, from: number, to: number, kind: number): Int32Array {
  const found = createFeatures();
  // The first names the word itself: it alone is hidden at times.
  wordFeatures(context.words[context.wordOf[at]!]!, 0, found);
  for (let distance = -REACH; distance <= REACH; distance++) {
    if (distance === 0) continue;
    const other = at + distance;
    wordFeatures(other < from || other >= to ? EDGE : context.words[context.wordOf[other]!]!, distance, found);
  }
  contextFeatures(context, at, from, to, kind, found);
  return found.values.slice(0, found.count);
}
