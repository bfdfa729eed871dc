import { nodeOf } from './embedded-fields.ts';
import { parseLenient } from './jsonld.ts';
import type { Page } from './markup.ts';
import { attribute } from './markup.ts';

/**
 * Articles that a page carries as data and builds only in the browser (Next.js, Nuxt, Apollo and their like): the texts of one kind,
 * found by where they stand, not by how a site names them.
 */

/** Data of one page; larger are catalogues. */
const LONGEST_SCRIPT = 4_000_000;
const MOST_VALUES = 200_000;
/** Shorter is a teaser … */
const LEAST_CHARS = 600;
/** … unless the data hold the page's title, too. */
const LEAST_TITLED_CHARS = 250;
const LEAST_TITLE = 12;

/**
 * The texts that stand at one kind of place (`props.page.body.*.text`) and hold the most prose; HTML strings stay HTML.
 * No texts when no place holds an article's worth.
 * @param title the window's
 */
export function findEmbeddedArticle(page: Page, title = ''): EmbeddedArticle {
  const found: Found = { places: new Map() };
  for (const element of page.elements) {
    if (element.tag !== 'script') continue;
    const source = typeof element.children[0] === 'string' ? element.children[0] : '';
    if (
      source.length < LEAST_TITLED_CHARS ||
      source.length > LONGEST_SCRIPT ||
      /ld\+json/i.test(attribute(element, 'type') ?? '')
    )
      continue;
    const json = jsonIn(source);
    if (json !== undefined) gatherTexts(json, title, found);
  }
  const best = [...found.places.values()].sort((a, b) => b.prose - a.prose)[0];
  const isEnough = best !== undefined && best.prose >= (found.node ? LEAST_TITLED_CHARS : LEAST_CHARS);
  return { texts: isEnough ? best.texts : [], ...(found.node && { node: found.node }) };
}

export interface EmbeddedArticle {
  texts: string[];
  /** What the data say of it, as a node of JSON-LD; only when they hold the page's title. */
  node?: Record<string, unknown>;
}

interface Found {
  places: Map<string, { texts: string[]; prose: number }>;
  /** Of the object with a string that begins the window's title; the fullest, since search engines' titles stand in one of their own. */
  node?: Record<string, unknown>;
}

/** The script itself, or the object that it assigns to a variable. */
function jsonIn(source: string): unknown {
  const start = source.search(/[{[]/);
  if (start < 0 || (start > 0 && !/=\s*$/.test(source.slice(Math.max(0, start - 100), start)))) return undefined;
  const end = Math.max(source.lastIndexOf('}'), source.lastIndexOf(']'));
  return parseLenient(source.slice(start, end + 1), LONGEST_SCRIPT);
}

function gatherTexts(json: unknown, title: string, found: Found): void {
  const { places } = found;
  const left: { value: unknown; place: string }[] = [{ value: json, place: '' }];
  let seen = 0;
  for (let next = left.pop(); next !== undefined && seen < MOST_VALUES; next = left.pop()) {
    seen++;
    const { value, place } = next;
    if (typeof value === 'string') {
      const prose = proseIn(value);
      if (prose === 0) continue;
      const held = places.get(place) ?? { texts: [], prose: 0 };
      held.texts.push(value);
      held.prose += prose;
      places.set(place, held);
    } else if (Array.isArray(value)) {
      for (let index = value.length - 1; index >= 0; index--) left.push({ value: value[index], place: `${place}*` });
    } else if (typeof value === 'object' && value !== null) {
      // Stores keyed by id (`Article:123`) hold things of one kind.
      const entries = Object.entries(value);
      for (let index = entries.length - 1; index >= 0; index--) {
        const [key, inner] = entries[index]!;
        if (isTitle(inner, title)) found.node = fuller(nodeOf(value as Record<string, unknown>, inner), found.node);
        left.push({ value: inner, place: `${place}.${/\d/.test(key) ? '*' : key.slice(0, 60)}`.slice(-300) });
      }
    }
  }
}

const fuller = <T extends object>(node: T, other: T | undefined): T =>
  other === undefined || Object.keys(node).length > Object.keys(other).length ? node : other;

const isTitle = (value: unknown, title: string): value is string =>
  typeof value === 'string' && value.length >= LEAST_TITLE && title.startsWith(value);

/** Characters of a string when it is prose or HTML of prose, else 0. */
function proseIn(text: string): number {
  if (text.length < 60) return 0;
  if (/<p[\s>]/i.test(text)) return text.replace(/<[^<>]{0,300}>/g, '').length;
  return /\s/.test(text.slice(0, 60)) && /[.!?…。”"»]\s*$/.test(text.slice(-5)) && !/[{}<>]/.test(text.slice(0, 200))
    ? text.length
    : 0;
}
