import { hashText } from '../hash.ts';
import data from './clusters.data.json' with { type: 'json' };
import { unpack } from './packed.ts';

/** The distributional class of a word, at three grains, and how often it is written with a capital; 0 where unknown. */
export interface WordClass {
  fine: number;
  middle: number;
  coarse: number;
  /** 1 never … 7 always. */
  capital: number;
}

const hashes = unpack(data.hashes);
const clusters = unpack(data.clusters);
const [middle, coarse] = data.cuts.map((cut) => Buffer.from(cut, 'base64')) as [Buffer, Buffer];
const UNKNOWN: WordClass = { fine: 0, middle: 0, coarse: 0, capital: 0 };

/** Looks a word up, digits being alike; words are stored as the upper 24 bits of their hash, sorted. */
export function findWordClass(word: string): WordClass {
  const wanted = hashText(word.replace(/\p{N}/gu, '0')) >>> 8;
  let low = 0;
  let high = hashes.length / 3;
  while (low < high) {
    const at = (low + high) >>> 1;
    if (hashes.readUIntLE(at * 3, 3) < wanted) low = at + 1;
    else high = at;
  }
  if (low * 3 === hashes.length || hashes.readUIntLE(low * 3, 3) !== wanted) return UNKNOWN;
  const row = clusters.readUInt16LE(low * 2);
  const fine = row & 0xfff;
  return { fine, middle: middle[fine]!, coarse: coarse[fine]!, capital: row >>> 12 };
}
