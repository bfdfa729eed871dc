import type { Reading } from './page.ts';
import { metaContent } from './page-claims.ts';

/**
 * Whether a page says that it sells one thing and is no article: a product with an offer in its data, and neither an article's node nor
 * Open Graph's word for one. Reviews say both. Of the sets' 1,300 articles none is one by this.
 */
export function sellsProduct({ evidence }: Reading): boolean {
  const types = evidence.jsonLd.flatMap((node) => [node['@type']].flat());
  if (types.some((type) => ARTICLE.test(String(type)))) return false;
  if (/article|blog/i.test(metaContent(evidence, 'og:type') ?? '')) return false;
  return evidence.jsonLd.some((node) => [node['@type']].flat().includes('Product') && node.offers !== undefined);
}

const ARTICLE = /Article|Posting|Report|Review|Recipe|HowTo/;
