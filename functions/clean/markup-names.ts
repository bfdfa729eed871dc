/**
 * The name in lower case, as one string for all places that have it: those are compared in one step with the names in this code, by
 * character otherwise, and every element is asked for a dozen names.
 */
export function lowerName(raw: string): string {
  const known = NAMES.get(raw);
  if (known !== undefined) return known;
  if (NAMES.size >= MOST_NAMES) return raw.toLowerCase();
  const name = onlyCopy(raw.toLowerCase());
  NAMES.set(onlyCopy(raw), name);
  return name;
}

/** Names of tags and attributes met by the process; a site has some dozens of its own. */
const NAMES = new Map<string, string>();
const MOST_NAMES = 5_000;

/** Keys of objects are kept once; and a key, unlike a slice, does not hold on to the page it was cut from. */
const onlyCopy = (text: string): string => Object.keys({ [text]: true })[0]!;
