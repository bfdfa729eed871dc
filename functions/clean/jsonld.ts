/**
 * JSON-LD as pages write it: several scripts, arrays, `@graph`s, raw newlines in strings, comments and stray semicolons around it.
 */

/** A product catalogue in JSON-LD reaches a megabyte; an article's stays below 100 KB. */
const LONGEST_SCRIPT = 2_000_000;
const DEEPEST = 40;
const MOST_NODES = 200;

/** Every node found in the scripts, as a flat list in document order; what can't be parsed is left out. */
export function readJsonLd(scripts: readonly string[]): Record<string, unknown>[] {
  const nodes: Record<string, unknown>[] = [];
  for (const script of scripts) {
    const value = parseLenient(script);
    if (value !== undefined) flatten(value, nodes);
  }
  return nodes;
}

/** JSON, or what becomes JSON once the usual slips are mended. Nothing when it is neither. */
export function parseLenient(text: string, longest = LONGEST_SCRIPT): unknown {
  if (text.length > longest) return undefined;
  const bare = bareJson(text);
  for (const mend of [(source: string) => source, mendStrings, dropTrailingCommas]) {
    try {
      const value: unknown = JSON.parse(mend(bare));
      return depthBelow(value, DEEPEST) ? value : undefined;
    } catch {
      // The next mending may do.
    }
  }
  return undefined;
}

/** What stands before JSON in a script, one after another. */
const PREFIX = /\/\*[^*]{0,80}\*\/|\/\/[^\n]{0,80}\n|<!\[CDATA\[|<!--|\s+/y;
/** What stands after it; looked for at the very end of a tail of this many characters, this many times. */
const SUFFIX = /(?:\/\*[^*]{0,80}\*\/|\/\/[^\n"]{0,80}|\]\]>|-->)$/;
const SUFFIX_CHARS = 84;
const MOST_SUFFIXES = 8;

/** The script without the comments, semicolons and white space around it. In steps: one expression for all took time exponential in them. */
function bareJson(text: string): string {
  let start = 0;
  for (PREFIX.lastIndex = 0; PREFIX.test(text); ) start = PREFIX.lastIndex;
  let end = text.length;
  for (let suffixes = 0; suffixes < MOST_SUFFIXES; suffixes++) {
    while (end > start && (text[end - 1] === ';' || text[end - 1]!.trim() === '')) end--;
    const suffix = SUFFIX.exec(text.slice(Math.max(start, end - SUFFIX_CHARS), end));
    if (suffix === null) break;
    end -= suffix[0].length;
  }
  return text.slice(start, end);
}

/**
 * Escapes line ends and tabs inside strings, and drops escapes that JSON doesn't know. A string that nothing closes runs to the end:
 * looked for at every quote in it, a close that isn't there would take time quadratic in them.
 */
function mendStrings(source: string): string {
  return source.replace(/"(?:[^"\\]|\\[\s\S])*(?:"|\\?$)/g, (string) =>
    string
      .replace(/[\n\r\t]/g, (control) => (control === '\n' ? '\\n' : control === '\t' ? '\\t' : ''))
      // biome-ignore lint/suspicious/noControlCharactersInRegex: controls are what is looked for
      .replace(/[\0-\x1f]/g, '')
      .replace(/\\(?!["\\/bfnrtu])/g, ''),
  );
}

function dropTrailingCommas(source: string): string {
  return mendStrings(source).replace(/,(\s*[}\]])/g, '$1');
}

function depthBelow(value: unknown, limit: number): boolean {
  let level: unknown[] = [value];
  for (let depth = 0; depth < limit && level.length > 0; depth++) {
    const next: unknown[] = [];
    for (const item of level)
      if (typeof item === 'object' && item !== null) for (const value of Object.values(item)) next.push(value);
    level = next;
  }
  return level.length === 0;
}

function flatten(value: unknown, nodes: Record<string, unknown>[]): void {
  const left: unknown[] = [value];
  for (let next = left.shift(); next !== undefined && nodes.length < MOST_NODES; next = left.shift()) {
    if (Array.isArray(next)) left.unshift(...next.slice(0, MOST_NODES));
    else if (typeof next === 'object' && next !== null) {
      const node = next as Record<string, unknown>;
      if (Array.isArray(node['@graph'])) left.unshift(...node['@graph'].slice(0, MOST_NODES));
      if (Object.keys(node).some((key) => !['@graph', '@context', '@id'].includes(key))) nodes.push(node);
    }
  }
}
