/** Longer names are no names. */
const LONGEST_NAME = 64;

/**
 * The name that stands in a source from `start` to `end`, in lower case, as one string for all places that have it: those are compared in
 * one step with the names in this code, by character otherwise, and every element is asked for a dozen names. A name is known by its
 * characters' codes; cutting each out of the page, to look it up in a map, took three times as long.
 */
export function nameAt(source: string, start: number, end: number): string {
  const stop = Math.min(end, start + LONGEST_NAME);
  let hash = 0;
  for (let at = start; at < stop; at++) hash = (Math.imul(hash, 31) + source.charCodeAt(at)) | 0;
  for (let probe = 0; probe < MOST_PROBES; probe++) {
    const slot = (hash + probe) & MASK;
    const place = places[slot]!;
    if (place === 0) return keepName(source.slice(start, stop), hash, slot);
    const known = NAMES[place - 1]!;
    if (known.hash === hash && standsAt(known.raw, source, start, stop)) return known.name;
  }
  return source.slice(start, stop).toLowerCase();
}

function keepName(raw: string, hash: number, slot: number): string {
  if (NAMES.length >= MOST_NAMES) return raw.toLowerCase();
  const name = onlyCopy(raw.toLowerCase());
  places[slot] = NAMES.push({ hash, raw: onlyCopy(raw), name });
  return name;
}

function standsAt(raw: string, source: string, start: number, stop: number): boolean {
  if (raw.length !== stop - start) return false;
  for (let at = start; at < stop; at++) if (raw.charCodeAt(at - start) !== source.charCodeAt(at)) return false;
  return true;
}

/** Names of tags and attributes met by the process, as they are spelt; a site has some dozens of its own. */
const NAMES: { hash: number; raw: string; name: string }[] = [];
const MOST_NAMES = 5_000;

/** Places in `NAMES`, from 1, by the low bits of the hash; a place that is taken by another name is followed by the next. */
const places = new Uint16Array(16_384);
const MASK = places.length - 1;
/** A page of names made for one hash would otherwise be compared with thousands of them at every name. */
const MOST_PROBES = 16;

/** Keys of objects are kept once; and a key, unlike a slice, does not hold on to the page it was cut from. */
const onlyCopy = (text: string): string => Object.keys({ [text]: true })[0]!;
