import type { Utf8Source } from './utf8-source.ts';

/** Longer names are no names. */
const LONGEST_NAME = 64;

/**
 * The name that stands in a source from `start` to `end`, in lower case, as one string for all places that have it: those are compared in
 * one step with the names in this code, by character otherwise, and every element is asked for a dozen names. A name is known by its
 * bytes; cutting each out of the page, to look it up in a map, took three times as long.
 */
export function nameAt(source: Utf8Source, start: number, end: number): string {
  const { bytes } = source;
  const stop = Math.min(end, start + LONGEST_NAME);
  let hash = 0;
  let all = 0;
  for (let at = start; at < stop; at++) {
    const code = bytes[at]!;
    hash = (Math.imul(hash, 31) + code) | 0;
    all |= code;
  }
  if (all >= 0x80) return source.slice(start, end).slice(0, LONGEST_NAME).toLowerCase();
  for (let probe = 0; probe < MOST_PROBES; probe++) {
    const slot = (hash + probe) & MASK;
    const place = places[slot]! - 1;
    if (place < 0) return keepName(source, start, stop, hash, slot);
    if (HASHES[place] === hash && standsAt(place, bytes, start, stop)) return NAMES[place]!;
  }
  return source.slice(start, stop).toLowerCase();
}

function keepName(source: Utf8Source, start: number, stop: number, hash: number, slot: number): string {
  const name = source.slice(start, stop).toLowerCase();
  const place = NAMES.length;
  if (place >= MOST_NAMES) return name;
  HASHES[place] = hash;
  LENGTHS[place] = stop - start;
  SPELT.set(source.bytes.subarray(start, stop), place * LONGEST_NAME);
  NAMES.push(onlyCopy(name));
  places[slot] = place + 1;
  return NAMES[place]!;
}

function standsAt(place: number, bytes: Uint8Array, start: number, stop: number): boolean {
  if (LENGTHS[place] !== stop - start) return false;
  const shift = place * LONGEST_NAME - start;
  for (let at = start; at < stop; at++) if (SPELT[shift + at] !== bytes[at]) return false;
  return true;
}

/** A site has some dozens of names of its own. */
const MOST_NAMES = 5_000;
/** Names of tags and attributes met by the process, in lower case; then of each the hash, the length and the bytes that it is spelt with. */
const NAMES: string[] = [];
const HASHES = new Int32Array(MOST_NAMES);
const LENGTHS = new Uint8Array(MOST_NAMES);
const SPELT = new Uint8Array(MOST_NAMES * LONGEST_NAME);

/** Places in `NAMES`, from 1, by the low bits of the hash; a place that is taken by another name is followed by the next. */
const places = new Uint16Array(16_384);
const MASK = places.length - 1;
/** A page of names made for one hash would otherwise be compared with thousands of them at every name. */
const MOST_PROBES = 16;

/** Keys of objects are kept once; and a key, unlike a slice, does not hold on to the page it was cut from. */
const onlyCopy = (text: string): string => Object.keys({ [text]: true })[0]!;
