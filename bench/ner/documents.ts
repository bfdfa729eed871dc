import { readFileSync } from 'node:fs';
import { type Context, readContext } from '../../functions/enrich/entities/context.ts';
import { contextFeatures, createFeatures, REACH, wordFeatures } from '../../functions/enrich/entities/features.ts';
import { writeLabels } from '../../functions/enrich/entities/labels.ts';
import { type Tokens, tokenize } from '../../functions/enrich/entities/tokens.ts';
import { EDGE } from '../../functions/enrich/entities/words.ts';
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

export interface Sentence {
  /** Index of its first token in the document. */
  from: number;
  /** Hashes of each token's features; the first names the word itself. */
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
  const labels = new Uint8Array(tokens.words.length);
  const startsAt = new Map(tokens.starts.map((start, index) => [start, index]));
  const endsAt = new Map(tokens.ends.map((end, index) => [end, index]));
  for (const { start, end, type } of mentions) {
    const from = startsAt.get(start);
    const last = endsAt.get(end);
    // A few names in a hundred thousand begin or end inside a token, or run over a sentence's end.
    if (from === undefined || last === undefined || tokens.sentences.some((first) => first > from && first <= last)) continue;
    writeLabels(labels, { from, to: last + 1, type });
  }
  const sentences: Sentence[] = [];
  for (let s = 0; s + 1 < tokens.sentences.length; s++) {
    const from = tokens.sentences[s]!;
    const to = tokens.sentences[s + 1]!;
    const features: Int32Array[] = [];
    for (let at = from; at < to; at++) {
      features.push(featuresOf(context, at, from, to, context.kinds[s]!));
    }
    sentences.push({ from, features, labels: labels.slice(from, to) });
  }
  return { tokens, sentences };
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
