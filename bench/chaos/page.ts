/** What an article says at one moment. */
export interface Edition {
  article: number;
  /** When it was modified, in minutes of a day: another for each edition of an article. */
  minute: number;
  headline: string;
  paragraphs: string[];
}

export const addressOf = ({ article }: Edition): string => `https://paper${article % 40}.example/news/${article}`;

/** ISO 8601; day and time of an edition. */
export function modifiedOf({ article, minute }: Edition): string {
  const day = String(1 + (article % 28)).padStart(2, '0');
  return `2026-03-${day}T${twoDigits(Math.floor(minute / 60))}:${twoDigits(minute % 60)}:00Z`;
}

const twoDigits = (number: number) => String(number).padStart(2, '0');

/** As a newsroom's page: with navigation around the article, and its facts among the meta tags. */
export function pageOf(edition: Edition): string {
  const { article, headline, paragraphs } = edition;
  const address = addressOf(edition);
  const day = String(1 + (article % 28)).padStart(2, '0');
  return `<!doctype html><html lang="en"><head><meta charset="utf-8"><title>${headline}</title>
<meta property="og:type" content="article"><meta property="og:title" content="${headline}">
<meta property="og:site_name" content="Paper ${article % 40}"><link rel="canonical" href="${address}">
<meta property="article:published_time" content="2026-03-${day}T05:00:00Z">
<meta property="article:modified_time" content="${modifiedOf(edition)}">
</head><body><nav><a href="/">Home</a> <a href="/sport">Sport</a></nav><article><h1>${headline}</h1>
${paragraphs.map((text) => `<p>${text}</p>`).join('\n')}
</article><footer>All rights reserved.</footer></body></html>`;
}
