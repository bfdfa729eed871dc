import type { Image } from '../../shared/article.ts';
import type { ImageEvidence } from '../../shared/document.ts';
import { readAddress } from './address.ts';
import { LABEL } from './bylinewords.ts';
import { type SplitCaption, splitCredit } from './credit.ts';
import { asAddress, asList, asText, isNode, resolve, typesOf } from './jsonld.ts';
import type { Page } from './page.ts';
import { fold, tidy } from './text.ts';

const MOST_IMAGES = 100;
const LONGEST_EVIDENCE = 2000;

/** The article's images with caption and credit apart, each once; JSON-LD fills what the page's own lines leave open. `captions` stood in the text of a dump. */
export function findImages(page: Page, captions: readonly Image[] = []): Image[] {
  const images: Image[] = [];
  for (const evidence of page.document.images.slice(0, MOST_IMAGES * 2)) {
    if (evidence.url && ICON.test(evidence.url)) continue;
    const split = splitCredit(linesOf(evidence.caption), linesOf(evidence.credit));
    if (split.caption && (isByline(split.caption) || isSpeaker(evidence))) continue;
    split.creditText ??= creditOfAlt(evidence.alt);
    const url = evidence.url && !PLACEHOLDER.test(evidence.url) ? readAddress(evidence.url, page.url)?.href : undefined;
    add(images, { url, ...split });
  }
  for (const image of [...captions, ...declaredImages(page)]) add(images, image);
  return images
    .slice(0, MOST_IMAGES)
    .map((image) => Object.fromEntries(Object.entries(image).filter(([, value]) => value !== undefined)));
}

/** Drawings of the page's own: arrows, players, shop badges. News pictures are photographs and charts in other formats. */
const ICON = /\.svg(?:$|[?#])|[/_-](?:app)?(?:icons?|arrows?|spinner|sprites?|loading)[._-][^/]*$/i;

/** What stands for a picture until a script loads it: one address for many pictures. */
const PLACEHOLDER = /placeholder|[/_-](?:blank|spacer|transparent|pixel|1x1)[._-][^/]*$/i;

/** Without a picture: who said the words of a pull quote, a name of up to three words and perhaps a post. */
const isSpeaker = ({ url, caption = '', credit }: ImageEvidence): boolean => {
  const [name = '', post = '', ...more] = caption.split('\n');
  return (
    !url && !credit && more.length === 0 && name.split(' ').length <= 3 && post.split(' ').length <= 5 && !/[.!?:©]/.test(caption)
  );
};

/** A byline beside a portrait, or a teaser that ends with one: "… Von Jane Miller", its name taken for a credit. */
const isByline = (caption: string): boolean =>
  (LABEL.test(caption) && caption.length < 80) || /\s(?:von|by|par|por)$/i.test(caption) || READING_TIME.test(caption);

/** A portrait beside the byline and its facts: no photographer says how long a picture takes to read. */
const READING_TIME =
  /\b\d{1,2}[\s-]?min(?:ute)?s?\.? (?:read|lesezeit|lesedauer|de (?:lecture|lectura|leitura)|di lettura|leestijd|lästid)\b/i;

/** Some pages keep the credit in the picture's alternative text: "… | Photo: Name". */
const creditOfAlt = (alt: string | undefined): string | undefined =>
  alt && /[|:©]/.test(alt) ? splitCredit(tidy(alt)).creditText : undefined;

/** Lines stay lines; each is tidied by itself. */
const linesOf = (text: string | undefined): string =>
  (text ?? '').slice(0, LONGEST_EVIDENCE).split('\n').map(tidy).filter(Boolean).join('\n');

/** The same caption, or the same picture without another caption, is the same image: what one entry lacks the other gives. */
function add(images: Image[], image: Image): void {
  if (!image.url && !image.caption) return;
  const caption = image.caption && fold(image.caption);
  const same = images.find((other) => {
    const itsCaption = other.caption && fold(other.caption);
    if (caption && itsCaption)
      return caption === itsCaption || (image.url === other.url && image.url !== undefined && overlaps(caption, itsCaption));
    return image.url !== undefined && other.url === image.url;
  });
  if (!same) {
    images.push({ ...image });
    return;
  }
  same.url ??= image.url;
  same.caption ??= image.caption;
  same.creditText ??= image.creditText;
}

const overlaps = (a: string, b: string): boolean => a.includes(b) || b.includes(a);

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
