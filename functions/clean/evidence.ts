import type { PageEvidence } from '../../shared/document.ts';
import { readJsonLd } from './jsonld.ts';
import { attribute, type Element, type Page } from './markup.ts';
import { normalizeRun } from './normalize.ts';
import type { PageBlock } from './segment.ts';

/**
 * What a page says about itself apart from its text: title, meta, links, JSON-LD, microdata and RDFa. Gathered, never judged.
 */

const MOST_META = 300;
const MOST_LINKS = 60;
const MOST_PROPERTIES = 300;
/** Meta descriptions run to 500 characters; article tags in one `content` to 2,000. */
const LONGEST_VALUE = 4_000;

/** Everything but `lines`, which follow from the blocks' roles. */
export function gatherEvidence(page: Page, blocks: readonly PageBlock[]): Omit<PageEvidence, 'lines'> {
  const evidence: Omit<PageEvidence, 'lines'> = { meta: [], links: [], jsonLd: [], properties: [] };
  const blockAt = placeOfBlocks(page, blocks);
  const scripts: string[] = [];
  for (const element of page.elements) {
    if (element.attributes.length === 0 && element.tag !== 'title') continue;
    switch (element.tag) {
      case 'html': {
        const language = attribute(element, 'lang') ?? attribute(element, 'xml:lang');
        if (language) evidence.htmlLang = tidy(language);
        break;
      }
      case 'title':
        if (evidence.title === undefined && !insideForeign(page, element)) {
          const title = tidy(textOf(element));
          if (title) evidence.title = title;
        }
        break;
      case 'meta':
        addMeta(element, evidence.meta);
        break;
      case 'link':
        addLink(element, evidence.links);
        break;
      case 'script':
        if (/^\s*application\/ld\+json/i.test(attribute(element, 'type') ?? '')) scripts.push(textOf(element));
        break;
      default:
    }
    addProperty(page, element, blockAt[element.index]!, evidence.properties);
  }
  evidence.jsonLd = readJsonLd(scripts);
  return evidence;
}

/** Strings of JSON-LD that parse may want (descriptions, captions) are shorter; article bodies are longer. */
const LONGEST_STRING = 2_000;
const MOST_ITEMS = 100;
const MOST_JSON_CHARS = 200_000;

/** The evidence as it travels: without the article's body said again in JSON-LD, and bounded. */
export function boundEvidence(evidence: Omit<PageEvidence, 'lines'>): Omit<PageEvidence, 'lines'> {
  const jsonLd: Record<string, unknown>[] = [];
  let chars = 0;
  for (const node of evidence.jsonLd) {
    const whole = isBounded(node);
    const json = JSON.stringify(node, whole ? undefined : boundValue);
    chars += json.length;
    if (chars > MOST_JSON_CHARS) break;
    jsonLd.push(whole ? node : (JSON.parse(json) as Record<string, unknown>));
  }
  return { ...evidence, jsonLd };
}

const isLong = (value: unknown): boolean => typeof value === 'string' && value.length > LONGEST_STRING;

function boundValue(key: string, value: unknown): unknown {
  if (key === 'articleBody' || isLong(value)) return undefined;
  return Array.isArray(value) ? value.slice(0, MOST_ITEMS) : value;
}

/** Whether there is nothing in it for `boundValue` to take out: of most nodes, and to ask costs a third of making another. */
function isBounded(node: object): boolean {
  const left: object[] = [node];
  for (let next = left.pop(); next !== undefined; next = left.pop()) {
    if (Array.isArray(next) ? next.length > MOST_ITEMS : Object.hasOwn(next, 'articleBody')) return false;
    for (const value of Object.values(next)) {
      if (isLong(value)) return false;
      if (typeof value === 'object' && value !== null) left.push(value);
    }
  }
  return true;
}

/** For each element the index of the first block at or after its start. */
export function placeOfBlocks(page: Page, blocks: readonly PageBlock[]): Int32Array {
  const places = new Int32Array(page.elements.length).fill(blocks.length);
  for (let at = blocks.length - 1; at >= 0; at--) places[blocks[at]!.owner.index] = at;
  // Backwards, the nearest block at or after an element's start is its own or that of the elements that follow it.
  for (let index = places.length - 2; index >= 0; index--) places[index] = Math.min(places[index]!, places[index + 1]!);
  return places;
}

function addMeta(element: Element, meta: PageEvidence['meta']): void {
  const content = attribute(element, 'content');
  if (content === undefined || meta.length >= MOST_META) return;
  for (const key of ['name', 'property', 'itemprop', 'http-equiv']) {
    const name = attribute(element, key);
    if (name) meta.push({ name: name.trim().toLowerCase().slice(0, 100), content: tidy(content) });
  }
}

const LINK_RELATIONS = /\b(canonical|amphtml|alternate|author|shortlink|publisher|original-source)\b/i;

function addLink(element: Element, links: PageEvidence['links']): void {
  const rel = attribute(element, 'rel');
  const href = attribute(element, 'href');
  if (rel === undefined || href === undefined || !LINK_RELATIONS.test(rel) || links.length >= MOST_LINKS) return;
  const hreflang = attribute(element, 'hreflang');
  links.push({ rel: rel.toLowerCase(), href: tidy(href), ...(hreflang && { hreflang }) });
}

function addProperty(page: Page, element: Element, at: number, properties: PageEvidence['properties']): void {
  if (properties.length >= MOST_PROPERTIES || element.attributes.length === 0 || element.tag === 'meta') {
    if (element.tag !== 'meta' || attribute(element, 'itemprop') === undefined || properties.length >= MOST_PROPERTIES) return;
  }
  const name = attribute(element, 'itemprop') ?? (element.tag === 'meta' ? undefined : attribute(element, 'property'));
  if (!name || /articleBody/i.test(name)) return;
  const value = propertyValue(element);
  if (value === '') return;
  const itemType = itemTypeAround(page, element);
  properties.push({ name: name.trim().slice(0, 100), value, ...(itemType && { itemType }), at });
}

/** HTML standard §5.2.4: the value stands in an attribute of some elements, in the text of the others. */
function propertyValue(element: Element): string {
  const inAttribute =
    attribute(element, 'content') ??
    attribute(element, 'datetime') ??
    dateOfAbbreviation(element) ??
    (element.tag === 'a' || element.tag === 'link' || element.tag === 'area' ? attribute(element, 'href') : undefined) ??
    (element.tag === 'img' || element.tag === 'iframe' || element.tag === 'source' ? attribute(element, 'src') : undefined);
  if (element.tag === 'a' && /author|creator/i.test(attribute(element, 'itemprop') ?? '')) return tidy(deepText(element));
  return tidy(inAttribute ?? deepText(element));
}

/** Microformats keep the machine's date in the title: `<abbr class="published" title="2024-05-27T21:14:00+02:00">21:14</abbr>`. */
export function dateOfAbbreviation(element: Element): string | undefined {
  const title = element.tag === 'abbr' ? attribute(element, 'title') : undefined;
  return title !== undefined && /^\d{4}-\d{2}-\d{2}/.test(title) ? title : undefined;
}

function itemTypeAround(page: Page, element: Element): string | undefined {
  for (let index = element.parent; index >= 0; index = page.elements[index]!.parent) {
    const around = page.elements[index]!;
    const type = attribute(around, 'itemtype') ?? attribute(around, 'typeof');
    if (type) return type.slice(0, 200);
  }
  return undefined;
}

function insideForeign(page: Page, element: Element): boolean {
  const parent = page.elements[element.parent];
  return parent !== undefined && (parent.tag === 'svg' || parent.tag === 'symbol' || parent.tag === 'g');
}

function textOf(element: Element): string {
  return element.children.filter((child) => typeof child === 'string').join('');
}

/** Text of an element and all below it, up to the length of a value. */
export function deepText(element: Element, longest = LONGEST_VALUE): string {
  let text = '';
  let before: Element | undefined;
  const left: (Element | string)[] = [element];
  for (let next = left.pop(); next !== undefined && text.length < longest; next = left.pop()) {
    if (typeof next === 'string') text += next;
    else if (next.tag !== 'script' && next.tag !== 'style') {
      const isPart = next.tag === 'span' || next.tag === 'b' || next.tag === 'i';
      // Style sheets part what the page gives names of its own: a name, a place and a date.
      if (!isPart || (before !== undefined && isNamedAfter(before, next))) text += ' ';
      before = next;
      for (let index = next.children.length - 1; index >= 0; index--) left.push(next.children[index]!);
    }
  }
  return text.slice(0, longest);
}

/** Siblings with a class each; the second begins where the first ends, or after white space, which does no harm. */
const isNamedAfter = (before: Element, element: Element): boolean =>
  before.parent === element.parent && attribute(before, 'class') !== undefined && attribute(element, 'class') !== undefined;

export function tidy(text: string, longest = LONGEST_VALUE): string {
  return normalizeRun(text.slice(0, longest)).trim();
}
