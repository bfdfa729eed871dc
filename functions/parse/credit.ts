/** Telling a caption from its credit: who made the picture stands in brackets, after a label or a ©, or last with a slash. */

const LABELS =
  'photos?(?:graph(?:s|er|y|ie)?)?|photographie|pictures?|image(?: credit)?s?|credits?|cr[ée]dits?(?: photo)?|foto(?:graf(?:ia|ía|en|in|ie|i)?)?s?|bild(?:er)?|bildquelle|quelle|illustrations?|grafik|source|fuente|imagen|imagem|fonte|kuva|zdjęcie|fot|fotó|kilde|copyright|фото|иллюстрация|写真|撮影|사진|图片来源|摄影';
const LABELLED = new RegExp(
  `(?:^|[\\s.(|/–-])(?:${LABELS})(?:\\s+(?:by|credit|von|de|di|par|por|av|door|via|courtesy(?: of)?))?\\s*[:：©/]\\s*([^()]{2,120}?)\\)?\\.?$`,
  'iu',
);
const BY =
  /(?:^|[\s.(|–-])(?:photos?(?:graphs?)?|images?|pictures?|illustrations?|fotos?|fotograf[íi]a)\s+(?:by|von|de|di|par|por|courtesy(?: of)?|av|door)\s+([^()]{2,120}?)\)?\.?$/iu;
const SIGN = /(?:^|[\s.(|–-])(?:©|\(c\)|copyright)\s*([^()]{2,120}?)\)?\.?$/iu;
const BRACKETS = /\s*[([]([^()[\]]{2,100})[)\]]\.?$/u;
const AGENCIES =
  /\b(?:AP|AFP|EPA|EPA-EFE|EFE|dpa|DPA|APA|ANSA|ANP|TT|NTB|Reuters|REUTERS|Getty(?: Images)?|Shutterstock|Alamy|iStock|Unsplash|Pexels|Pixabay|Keystone|IMAGO|imago(?: images)?|picture[- ]alliance|Bloomberg|Xinhua|Kyodo|PA(?: Wire| Media)?|Ritzau(?: Scanpix)?|Scanpix|Lehtikuva|Lusa|Belga|LaPresse|Adobe ?Stock|stock\.adobe\.com|Rex|ZUMA(?: Press)?|NurPhoto|Anadolu|Agency|Agentur|Images|Photo|Archiv|Archives?|Handout|Wikimedia(?: Commons)?|Flickr|Facebook|Instagram|Twitter|Courtesy|via)\b/;

export interface SplitCaption {
  caption?: string;
  creditText?: string;
}

/** A caption line as its caption and its credit; labels stay off the credit. */
export function splitCredit(line: string): SplitCaption {
  const text = withoutRepeat(line.trim());
  for (const pattern of [LABELLED, BY, SIGN]) {
    const match = pattern.exec(text);
    if (match) return parts(text.slice(0, match.index + (/^[.]/.test(match[0]) ? 1 : 0)), match[1]!);
  }
  const bracket = BRACKETS.exec(text);
  if (bracket && looksLikeCredit(bracket[1]!)) return parts(text.slice(0, bracket.index), bracket[1]!);
  const tail = /(?<=[.!?”"…])\s+([^.!?]{3,80})$/u.exec(text);
  if (tail && looksLikeCredit(tail[1]!)) return parts(text.slice(0, tail.index), tail[1]!);
  return parts(text, '');
}

const parts = (caption: string, credit: string): SplitCaption => ({
  caption: caption.replace(/[\s|/(–-]+$/, '').trim() || undefined,
  creditText: credit.replace(/^[\s:/|–-]+|[\s:/|)–-]+$/g, '').trim() || undefined,
});

const looksLikeCredit = (text: string): boolean =>
  AGENCIES.test(text) || /^\p{Lu}[\p{L}.'’-]+(?: \p{Lu}[\p{L}.'’-]+){0,3}\s?\/\s?\S/u.test(text);

/** "S © C S": portals print the line twice; the first copy is enough. */
function withoutRepeat(text: string): string {
  const head = text.slice(0, Math.max(20, Math.floor(text.length * 0.3)));
  const again = text.length > 60 ? text.indexOf(head, head.length) : -1;
  return again > 0 ? text.slice(0, again).trim() : text;
}
