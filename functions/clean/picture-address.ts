import { tidy } from './evidence.ts';
import { isIcon } from './image-boxes.ts';
import { attribute, type Element } from './markup.ts';

/** Where a picture's file is. */

export const isImage = (element: Element): boolean => element.tag === 'img' || element.tag.startsWith('amp-');

/** Of the first picture in a frame that is no icon, else of the icon. */
export function addressInside(frame: Element): string | undefined {
  const left: Element[] = [frame];
  let icon: string | undefined;
  for (let next = left.pop(), seen = 0; next !== undefined && seen < 200; next = left.pop(), seen++) {
    if (isImage(next) && !isIcon(next)) return addressOf(next);
    if (isImage(next)) icon ??= addressOf(next);
    for (const child of next.children) if (typeof child !== 'string') left.push(child);
  }
  return icon;
}

/** The picture's address; late-loaded pictures keep it in another attribute and a placeholder in `src`. */
export function addressOf(image: Element): string | undefined {
  for (const name of ['data-src', 'data-original', 'data-lazy-src', 'src']) {
    const value = attribute(image, name);
    if (value && value.length < 2000 && !value.startsWith('data:'))
      return tidy(value).replace(/\s\d+(?:\.\d+)?[wx](?:,.*)?$/, '');
  }
  const [largest] = (attribute(image, 'srcset') ?? attribute(image, 'data-srcset') ?? '').split(/,\s/).slice(-1);
  const address = largest?.trim().split(/\s/)[0];
  return address && address.length < 2000 ? address : undefined;
}
