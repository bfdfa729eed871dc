import type { Image } from '../../shared/article.ts';
import type { ImageEvidence } from '../../shared/document.ts';
import { readAddress } from './address.ts';
import { agencyOf } from './agencies.ts';
import { LABEL } from './bylinewords.ts';
import { type SplitCaption, splitCredit } from './credit.ts';
import { readDates } from './datetext.ts';
import { MODIFIED_WORDS } from './datewords.ts';
import { asAddress, asList, asText, isNode, type Node, resolve, typesOf } from './jsonld.ts';
import type { Page } from './page.ts';
import { fold, letters, tidy } from './text.ts';

const MOST_IMAGES = 100;
const LONGEST_EVIDENCE = 2000;

/** The article's images with caption and credit apart, each once; JSON-LD fills what the page's own lines leave open. `captions` stood in the text of a dump. */
export function findImages(page: Page, captions: readonly Image[] = [], headline = ''): Image[] {
  const images: Image[] = [];
  const found = page.document.images.slice(0, MOST_IMAGES * 2);
  const areTeasers = found.filter((evidence) => isTeaser(evidence, page)).length >= LEAST_TEASERS;
  for (const evidence of found) {
    if (evidence.url && ICON.test(evidence.url) && !PLACEHOLDER.test(evidence.url)) continue;
    const split = withPictured(splitCredit(linesOf(evidence.caption), linesOf(evidence.credit)), headline);
    // In a dump nothing tells a credit alone from a link or another story's.
    if ((areTeasers && isTeaser(evidence, page)) || (page.isText && !split.caption)) continue;
    if (
      split.caption &&
      (isByline(split.caption) || isCard(split, headline) || isSpeaker(evidence) || isPortrait(split.caption, page))
    )
      continue;
    split.creditText ??= creditOfAlt(evidence.alt);
    const url = evidence.url && !PLACEHOLDER.test(evidence.url) ? readAddress(evidence.url, page.url)?.href : undefined;
    add(images, { url, ...split });
  }
  for (const image of [...captions.filter(({ caption }) => caption), ...declaredImages(page)]) add(images, image);
  return images
    .slice(0, MOST_IMAGES)
    .map((image) => Object.fromEntries(Object.entries(image).filter(([, value]) => value !== undefined)));
}

/** "Ellen Brook / AP" below a headline with "Brook": who is pictured, and whose picture it is. A photographer is in no headline. */
function withPictured(split: SplitCaption, headline: string): SplitCaption {
  const [, name, agency] = (!split.caption && /^(\p{Lu}\S+(?: \p{Lu}\S+){1,2}) \/ (\S+)$/u.exec(split.creditText ?? '')) || [];
  const isPictured = name && agency && agencyOf(letters(agency)) && headline.includes(name.slice(name.lastIndexOf(' ') + 1));
  return isPictured ? { caption: name, creditText: agency } : split;
}

/** Drawings of the page's own: arrows, players, shop badges. News pictures are photographs and charts in other formats. */
const ICON = /\.svg(?:$|[?#])|[/_-](?:app)?(?:icons?|arrows?|spinner|sprites?|loading)[._-][^/]*$/i;

/** What stands for a picture until a script loads it: one address for many pictures. */
const PLACEHOLDER =
  /placeholder|missing-image|no-?image|[/_-](?:blank|spacer|spaceball|empty|dummy|transparent|pixel|1x1)[._-][^/]*$/i;

/** Without a picture: who said the words of a pull quote, a name of up to three words and perhaps a post. */
const isSpeaker = (evidence: ImageEvidence): boolean => isSpoken(evidence) || isLoneSpeaker(evidence);

/** All of it in quotation marks, and below it whoever said so. */
const isSpoken = ({ caption = '', credit = '' }: ImageEvidence): boolean =>
  /^[„“"«‘][^„“"«]{40,}[”“"»’](?:\n.{1,20})?$/u.test(caption) && /^\p{Lu}\S+(?: \p{Lu}\S+){1,2}$/u.test(credit);

const isLoneSpeaker = ({ url, alt, caption = '', credit }: ImageEvidence): boolean => {
  const [name = '', post = '', ...more] = caption.split('\n');
  return (
    !url &&
    !alt &&
    !credit &&
    more.length === 0 &&
    name.split(' ').length <= 3 &&
    post.split(' ').length <= 5 &&
    !/[.!?:©]/.test(caption)
  );
};

/** A byline beside a portrait, or a teaser that ends with one: "… Von Jane Miller", its name taken for a credit. */
const isByline = (caption: string): boolean =>
  (caption.length < 80 && BYLINE.test(caption.replace(LABEL, '\n'))) ||
  /\s(?:von|by|par|por)$|^(?:autor(?:\*?in|en)?|authors?|auteure?|autore|text|von|by)$/i.test(caption) ||
  READING_TIME.test(caption);
/** After the label (which became a line break) a name and no more, or what a mark parts from it: "De oude pier" is no name. */
const BYLINE = /^\n\p{Lu}[\p{L}.'’-]+(?: (?:\p{Lu}[\p{L}.'’-]*|van|von|de|der|di|da|del)){0,4}(?:$|\s?[,|·•(\d]| [–—-] )/u;

/** A portrait beside the byline and its facts: no photographer says how long a picture takes to read. */
const READING_TIME =
  /\b\d{1,2}[\s-]?min(?:ute)?s?\.? (?:read|lesezeit|lesedauer|de (?:lecture|lectura|leitura)|di lettura|leestijd|lästid)\b/i;

/** "Jane Miller Sat 2 Mar 2024 17.00", "Jane Miller Updated 2 Mar 2024": a byline beside a portrait, its name on a line of the page's or its day labelled. */
function isPortrait(caption: string, page: Page): boolean {
  const isAuthors = page
    .lines('byline')
    .some(({ text }) => text.length > 4 && text.length < caption.length && caption.startsWith(text));
  const isShort = caption.length <= 80 && /\d{4}/.test(caption);
  if (!isShort) return isAuthors && BIOGRAPHY.test(caption);
  if (!isAuthors && !MODIFIED_WORDS.test(caption)) return false;
  const [date] = readDates(caption);
  const name = date ? caption.slice(0, date.start) : '';
  return date !== undefined && (isAuthors || (MODIFIED_WORDS.test(name) && /^\p{Lu}\S+ \p{Lu}/u.test(name)));
}

/** "Jane Miller Staff Writer Jane Miller is a reporter": what a portrait says, where its name is the page's author. */
const BIOGRAPHY = /^(\p{Lu}\S+ \p{Lu}\S+)\s(?:.{0,60}\1\s)?(?:is|was|has|writes|covers|ist|schreibt|est|es|è)\s/u;

/** A person and their post, or the headline and how its story begins: cards of people and stories, with a picture each. */
const isCard = ({ caption = '', creditText = '' }: SplitCaption, headline: string): boolean =>
  (POST.test(creditText) && /^\p{Lu}\S+(?: \p{Lu}\S+){1,2}$/u.test(caption)) ||
  (headline.length >= SHORTEST_TITLE && caption.length > headline.length + 20 && caption.startsWith(headline));
const SHORTEST_TITLE = 25;
const POST =
  /\b(?:editor|writer|reporter|manager|director|founder|ceo|officer|consultant|specialist|coach|president|professor|autorin|redakteur(?:in)?|gründer(?:in)?|geschäftsführer(?:in)?)$/i;

/** Stories elsewhere, several: the title is the picture's alternative text, and below it stands whose it is. */
const isTeaser = ({ caption, alt, credit = '' }: ImageEvidence, { domain }: Page): boolean =>
  caption !== undefined && caption === alt && DOMAIN.test(credit) && credit.toLowerCase() !== domain;
const LEAST_TEASERS = 3;
const DOMAIN = /^(?:[a-z\d-]+\.)+[a-z]{2,8}$/i;

/** Some pages keep the credit in the picture's alternative text: "… | Photo: Name". */
const creditOfAlt = (alt: string | undefined): string | undefined =>
  alt && /[|:©]/.test(alt) ? splitCredit(tidy(alt)).creditText : undefined;

/** Lines stay lines; each is tidied by itself. */
const linesOf = (text: string | undefined): string =>
  (text ?? '').slice(0, LONGEST_EVIDENCE).split('\n').map(tidy).filter(Boolean).join('\n');

/** The same caption, or the same picture without another caption, is the same image: what one entry lacks the other gives. */
function add(images: Image[], image: Image): void {
  if (!image.url && !image.caption && !image.creditText) return;
  const caption = image.caption && fold(image.caption);
  const same = images.find((other) => {
    const itsCaption = other.caption && fold(other.caption);
    if (caption && itsCaption)
      return caption === itsCaption || (image.url === other.url && image.url !== undefined && overlaps(caption, itsCaption));
    if (image.url === undefined && !caption) return image.creditText === other.creditText;
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

/**
 * WordPress' plug-in for search engines puts the alternative text there where the picture has no caption, so that its caption is one only
 * when a reader saw it.
 */
function isAlternative(node: Node, page: Page): boolean {
  if (!/#primaryimage$/.test(tidy(node['@id']))) return false;
  const caption = fold(asText(node.caption));
  return !page.document.images.some((image) => image.caption !== undefined && fold(tidy(image.caption)).includes(caption));
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
      // No alternative text names who took the picture.
      if ((!split.caption || isAlternative(node, page)) && !split.creditText) return [];
      const url = readAddress(asAddress(node.contentUrl) || asAddress(node.url), page.url)?.href;
      return [{ url, ...split }];
    });
}
