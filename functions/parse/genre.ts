import type { Article } from '../../shared/article.ts';
import { placeOfHeadline } from './headline.ts';
import { asText, typesOf } from './jsonld.ts';
import type { Page } from './page.ts';
import { RELEASE_LABEL } from './releaselabel.ts';
import { releaseSource } from './republished.ts';
import { namesSite, type SiteNames } from './sitename.ts';

/** What kind of piece it is, where the evidence says so. */
export function findGenre(page: Page, names: SiteNames, agency: string | undefined, headline?: string): Article['genre'] {
  const types = page.article ? typesOf(page.article).join(' ') : '';
  if (/LiveBlogPosting/.test(types) || page.nodes.some((node) => typesOf(node).includes('LiveBlogPosting'))) return 'live';
  if (/Opinion/.test(types)) return 'opinion';
  // A check of a claim is no review.
  if (/(?<!Claim|Media)Review/.test(types) || isOnlyReview(page)) return 'review';
  if (/Gallery/.test(types)) return 'gallery';
  if ((agency !== undefined && RELEASE_WIRES.has(agency)) || isLabelledRelease(page) || releaseSource(page.document))
    return 'press-release';
  const path = page.url ? new URL(page.url).pathname.toLowerCase() : '';
  const name = path.slice(path.lastIndexOf('/') + 1);
  const declared = [
    asText(page.article?.genre),
    asText(page.article?.articleSection),
    page.meta('article:section')[0]?.text ?? '',
  ];
  const says = [...declared, path.slice(0, -name.length || undefined), edgesOf(name), ...labels(page, names)]
    .join(' / ')
    .toLowerCase();
  // What no headline says by the way may stand anywhere in the address.
  if (/press[- ]?release|pressemitteilung|communiqu[ée] de presse/.test(`${says} ${path}`)) return 'press-release';
  if (OPINION.test(says)) return 'opinion';
  if (REVIEW.test(says)) return 'review';
  if (/\blive-?(?:blog|ticker|updates?)\b|\bdirect-live\b/.test(`${says} ${path}`) || LIVE.test(headline ?? '')) return 'live';
  if (/NewsArticle/.test(types)) return 'news';
  return undefined;
}

/** A review told apart from the article that it is: of one thing, with its mark. Shops and guides have one for each thing. */
function isOnlyReview(page: Page): boolean {
  const reviews = page.nodes.filter((node) => typesOf(node).some((type) => type === 'Review'));
  return reviews.length === 1 && reviews[0]!.itemReviewed !== undefined && reviews[0]!.reviewRating !== undefined;
}

/** "Storm live: …", "Liveblog | …", "EN VIVO: …": the label before or after the colon. */
const LIVE =
  /^(?:live(?:blog|ticker)?|en direct|en vivo|directo|ao vivo|diretta|na żywo|canlı|онлайн)\s?[:|–—-]|\b(?:live(?:blog|ticker)|live updates)\b|\blive\s?[:|]|[:–—|-]\s?live$/iu;

/** Wires that carry what companies and offices pay them to carry. */
const RELEASE_WIRES = new Set(['PR Newswire', 'Business Wire', 'GlobeNewswire', 'OTS']);

/** Its label stands above or below the headline, where others have a kicker, or opens the text. */
function isLabelledRelease(page: Page): boolean {
  const headline = placeOfHeadline(page, undefined) ?? 0;
  return (
    page
      .lines('kicker', 'headline', 'deck')
      .some(({ at, text }) => Math.abs(at - headline) <= LABEL_REACH && RELEASE_LABEL.test(text.trim())) ||
    page.document.blocks.slice(0, 2).some(({ text }) => RELEASE_LABEL.test(text))
  );
}
const LABEL_REACH = 3;

const OPINION =
  /\b(?:opinion|opinions|op-ed|commentisfree|editorial|(?:gast)?kommentar|gastbeitrag|meinung|leitartikel|kolumne|opini[oó]n|opini[aã]o|opinie?|opini|opinia|opinione|columnists?|tribune|mening|åsikt|debatt)\b|(?<!\p{L})(?:мнени[ея]|думк[аи]|社説|评论|社评|사설|칼럼|رأي|مقالات الرأي|דעות|απόψεις|γνώμη|köşe yazıs?ı?)(?!\p{L})/u;
const REVIEW = /\breviews?\b|\brezension\b|\bkritik\b/;

/** First and last word of an address's last part, "…-book-review.html": in between they are the headline's, and any story's. */
const edgesOf = (name: string): string => {
  const words = name.replace(/\.\w+$/, '').split('-');
  return `${words[0]} ${words.at(-1)}`;
};

/** Kickers that are nothing but a label: "Guest comment" over the headline. */
const labels = (page: Page, names: SiteNames): string[] =>
  page
    .lines('kicker')
    .filter(
      (line) =>
        line.place === 'head' && line.text.trim().split(/\s+/).length <= 2 && !/\b(?:menu|nav\w*)\b/.test(line.hints ?? ''),
    )
    .map((line) => line.text)
    .filter((text) => !namesSite(text, names));
