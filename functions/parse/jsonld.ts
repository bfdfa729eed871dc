import { tidy } from './text.ts';

/** Reading JSON-LD as publishers write it: arrays where one belongs, strings where objects belong, references by `@id`. */

export type Node = Record<string, unknown>;

const LONGEST_LIST = 50;
const DEEPEST_LIST = 3;

/** A value as a list: nothing is [], one thing is [it], lists in lists are one; at most 50. */
export function asList(value: unknown): unknown[] {
  if (value === undefined || value === null || value === '') return [];
  if (!Array.isArray(value)) return [value];
  const list = value.slice(0, LONGEST_LIST);
  return list.some(Array.isArray) ? list.flat(DEEPEST_LIST).slice(0, LONGEST_LIST) : list;
}

export const isNode = (value: unknown): value is Node => typeof value === 'object' && value !== null && !Array.isArray(value);

/** The first readable text of a value: a string, a number, a list's first, a node's `@value` or `name`. */
export function asText(value: unknown): string {
  const [first] = asList(value);
  if (!isNode(first)) return tidy(first);
  const [inner] = asList(first['@value'] ?? first.name ?? first['@list']);
  return tidy(isNode(inner) ? (inner['@value'] ?? inner.name) : inner);
}

/** An address given as a string or as a node's `url` or `@id`. */
export function asAddress(value: unknown): string {
  const [first] = asList(value);
  if (isNode(first)) return tidy(first.url ?? first['@id']);
  return tidy(first);
}

/** Types without their vocabulary: "http://schema.org/NewsArticle" is "NewsArticle". */
export function typesOf(node: Node): string[] {
  return asList(node['@type'] ?? node.type).map((type) => tidy(type).replace(/^.*[/#:]/, ''));
}

/** Nodes by their `@id`, for references across a graph; the first one with content wins. */
export function indexById(nodes: readonly Node[]): Map<string, Node> {
  const byId = new Map<string, Node>();
  for (const node of nodes) {
    const id = node['@id'];
    if (typeof id === 'string' && !byId.has(id) && Object.keys(node).length > 1) byId.set(id, node);
  }
  return byId;
}

/** The node itself, or what its bare `@id` refers to; one step only, so cycles end. */
export function resolve(value: unknown, byId: ReadonlyMap<string, Node>): unknown {
  if (!isNode(value)) return value;
  const id = value['@id'];
  if (typeof id !== 'string' || value.name !== undefined) return value;
  const target = byId.get(id);
  return target ? { ...target, ...value } : value;
}
