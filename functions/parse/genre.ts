import type { Article } from '../../shared/article.ts';
import { asText, typesOf } from './jsonld.ts';
import type { Page } from './page.ts';

/** What kind of piece it is, where the evidence says so. */
export function findGenre(page: Page): Article['genre'] {
  const types = page.article ? typesOf(page.article).join(' ') : '';
  if (/LiveBlogPosting/.test(types)) return 'live';
  if (/Opinion/.test(types)) return 'opinion';
  if (/Review/.test(types)) return 'review';
  if (/Gallery/.test(types)) return 'gallery';
  const says = [
    asText(page.article?.genre),
    asText(page.article?.articleSection),
    page.meta('article:section')[0]?.text,
    page.url,
  ]
    .filter(Boolean)
    .join(' ')
    .toLowerCase();
  if (/press[- ]?release|pressemitteilung|communiqu[ée] de presse/.test(says)) return 'press-release';
  if (
    /\b(?:opinion|opinions|op-ed|commentisfree|editorial|kommentar|meinung|opini[oó]n|opinione|columnists?|tribune)\b/.test(says)
  )
    return 'opinion';
  if (/\breviews?\b|\brezension\b|\bkritik\b/.test(says)) return 'review';
  if (/\blive-?(?:blog|ticker|updates?)\b|\bdirect-live\b/.test(says)) return 'live';
  if (/NewsArticle/.test(types)) return 'news';
  return undefined;
}
