import { decodeHTML } from 'entities';
import { normalizeText } from './normalize.ts';

/** What stands around a text that went through a mail or came out of a page's source: `> ` before each line, letters as `&uuml;`. */
export const readEscapes = (text: string): string => decodeEntities(unquote(text));

const LEAST_QUOTED = 5;
const SHARE_QUOTED = 0.9;

/** All but a few of the lines begin with `>`: the whole text was quoted. One that quotes a paragraph is left alone. */
function unquote(text: string): string {
  const lines = text.split('\n');
  const filled = lines.filter((line) => line.trim() !== '');
  const quoted = filled.filter((line) => line.startsWith('>'));
  if (quoted.length < LEAST_QUOTED || quoted.length < SHARE_QUOTED * filled.length) return text;
  return lines.map((line) => line.replace(/^>(?: ?>)* ?/, '')).join('\n');
}

/** One may be what a text about HTML speaks of. */
const LEAST_ENTITIES = 2;
const ENTITY = /&(?:[a-z]{2,8}|#\d{2,6}|#x[\da-f]{2,5});/gi;

function decodeEntities(text: string): string {
  if (!text.includes('&')) return text;
  const found = text.match(ENTITY) ?? [];
  return found.length < LEAST_ENTITIES ? text : normalizeText(decodeHTML(text));
}
