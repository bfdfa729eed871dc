import type { Features } from './features.ts';
import { LABELS } from './labels.ts';
import { unpack } from './packed.ts';
import data from './tagger.model.json' with { type: 'json' };

/**
 * The tagger's weights. For each feature in the order of its hash, the file holds the distance to the previous hash (variable
 * length, seven bits a byte); then for each a mask of the labels that have a weight, low bytes, then high ones; then those weights
 * as signed bytes. See README.md beside it.
 */

/** [before × LABELS + after]; row LABELS is a sentence's start. In the same units as the emissions. */
export const transitions = Int32Array.from(data.transitions);

const { slots, mask, weights, filter } = readTable(unpack(data.features), data.count, data.distanceBytes);

/** Adds the weights of features, one for each label, to `sums`; a feature the model does not know adds nothing. */
export function addWeights({ values, count }: Features, sums: Int32Array, at: number): void {
  for (let i = 0; i < count; i++) {
    const feature = values[i]!;
    // Five features in six are unknown: a bit in a table that stays in the cache tells most of them.
    if ((filter[feature >>> 17]! & (1 << ((feature >>> 12) & 31))) === 0) continue;
    let slot = (feature & mask) << 1;
    while (slots[slot + 1] !== 0) {
      if (slots[slot] === feature) {
        const row = (slots[slot + 1]! - 1) * LABELS;
        for (let label = 0; label < LABELS; label++) sums[at + label]! += weights[row + label]!;
        break;
      }
      slot = (slot + 2) & ((mask << 1) | 1);
    }
  }
}

/** An open-addressing table, at most half full: each hash followed by 1 + the row of its weights, 0 in an empty slot. */
function readTable(bytes: Buffer, count: number, distanceBytes: number) {
  const size = 1 << Math.ceil(Math.log2(count * 2 + 2));
  const table = {
    slots: new Int32Array(size * 2),
    mask: size - 1,
    weights: new Int8Array(count * LABELS),
    filter: new Int32Array(1 << 15),
  };
  let at = 0;
  let weightAt = distanceBytes + 2 * count;
  let hash = 0;
  for (let row = 0; row < count; row++) {
    let shift = 0;
    let byte = 0x80;
    while (byte & 0x80) {
      byte = bytes[at++]!;
      hash += (byte & 0x7f) * 2 ** shift;
      shift += 7;
    }
    let present = bytes[distanceBytes + row]! | (bytes[distanceBytes + count + row]! << 8);
    while (present !== 0) {
      table.weights[row * LABELS + 31 - Math.clz32(present & -present)] = bytes[weightAt++]!;
      present &= present - 1;
    }
    const key = hash | 0;
    table.filter[key >>> 17]! |= 1 << ((key >>> 12) & 31);
    let slot = key & table.mask;
    while (table.slots[slot * 2 + 1] !== 0) slot = (slot + 1) & table.mask;
    table.slots[slot * 2] = key;
    table.slots[slot * 2 + 1] = row + 1;
  }
  return table;
}
