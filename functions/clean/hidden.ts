import type { Element } from './markup.ts';

/** Whether an element's own markup hides it from readers. */
export function isHidden(element: Element): boolean {
  const { attributes } = element;
  for (let index = 0; index < attributes.length; index += 2) {
    if (attributes[index] === 'hidden' && attributes[index + 1] !== 'until-found') return true;
    if (attributes[index] === 'style' && /(display\s*:\s*none|visibility\s*:\s*hidden)/i.test(attributes[index + 1]!))
      return true;
  }
  return false;
}
