import type { Image } from '../../shared/article.ts';
import { readAddress } from './address.ts';
import { LABEL } from './bylinewords.ts';
import { type SplitCaption, splitCredit } from './credit.ts';
import { asAddress, asList, asText, isNode, resolve, typesOf } from './jsonld.ts';
import type { Page } from './page.ts';
import { fold, tidy } from './text.ts';

const MOST_IMAGES = 100;
const LONGEST_EVIDENCE = 2000;

/** The article's images with caption and credit apart, each once; JSON-LD fills what the page's own lines leave open. */
export function findImages(page: Page): Image[] {
  const images: Image[] = [];
  for (const evidence of page.document.images.slice(0, MOST_IMAGES * 2)) {
    const split = splitCredit(linesOf(evidence.caption), linesOf(evidence.credit));
    if (split.caption && isByline(split.caption)) continue;
    split.creditText ??= creditOfAlt(evidence.alt);
    add(images, { url: evidence.url ? readAddress(evidence.url, page.url)?.href : undefined, ...split });
  }
  for (const image of declaredImages(page)) add(images, image);
  return images
    .slice(0, MOST_IMAGES)
    .map((image) => Object.fromEntries(Object.entries(image).filter(([, value]) => value !== undefined)));
}

/** A byline beside a portrait, or a teaser that ends with one: "… Von Jane Miller", its name taken for a credit. */
const isByline = (caption: string): boolean =>
  (LABEL.test(caption) && caption.length < 80) || /\s(?:von|by|par|por)$/i.test(caption);

/** Some pages keep the credit in the picture's alternative text: "… | Photo: Name". */
const creditOfAlt = (alt: string | undefined): string | undefined =>
  alt && /[|:©]/.test(alt) ? splitCredit(tidy(alt)).creditText : undefined;

/** Lines stay lines; each is tidied by itself. */
const linesOf = (text: string | undefined): string =>
  (text ?? '').slice(0, LONGEST_EVIDENCE).split('\n').map(tidy).filter(Boolean).join('\n');

/** The same picture or the same caption is the same image: what one entry lacks the other gives. */
function add(images: Image[], image: Image): void {
  if (!image.url && !image.caption) return;
  const caption = image.caption && fold(image.caption);
  const same = images.find(
    (other) => (caption && other.caption && fold(other.caption) === caption) || (image.url && other.url === image.url),
  );
  if (!same) {
    images.push({ ...image });
    return;
  }
  same.url ??= image.url;
  same.caption ??= image.caption;
  same.creditText ??= image.creditText;
}

/** `image` of the article's JSON-LD: a caption there is one a reader saw, a credit more than many pages show. */
function declaredImages(page: Page): Image[] {
  return asList(page.article?.image)
    .slice(0, 20)
    .flatMap((value) => {
      const node = resolve(value, page.byId);
      if (!isNode(node) || (typesOf(node).length > 0 && !typesOf(node).some((type) => /Image/.test(type)))) return [];
      const split: SplitCaption = splitCredit(
        asText(node.caption),
        asText(node.creditText) || asText(node.copyrightHolder) || undefined,
      );
      if (!split.caption && !split.creditText) return [];
      const url = readAddress(asAddress(node.contentUrl) || asAddress(node.url), page.url)?.href;
      return [{ url, ...split }];
    });
}
