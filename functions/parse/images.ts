import type { Image } from '../../shared/article.ts';
import { readAddress } from './address.ts';
import { splitCredit } from './credit.ts';
import type { Page } from './page.ts';
import { fold, tidy } from './text.ts';

const MOST_IMAGES = 100;

/** The article's images with caption and credit apart, each once. */
export function findImages(page: Page): Image[] {
  const images: Image[] = [];
  const seen = new Set<string>();
  for (const evidence of page.document.images) {
    const split = splitCredit(tidy(evidence.caption));
    const credit = evidence.credit ? tidy(evidence.credit) : undefined;
    const image: Image = {
      url: evidence.url ? readAddress(evidence.url, page.url)?.href : undefined,
      caption: split.caption,
      creditText: credit ? (splitCredit(credit).creditText ?? credit) : split.creditText,
    };
    const key = image.url ?? fold(image.caption ?? '');
    if (!key || seen.has(key)) continue;
    seen.add(key);
    images.push(Object.fromEntries(Object.entries(image).filter(([, value]) => value !== undefined)));
    if (images.length === MOST_IMAGES) break;
  }
  return images;
}
