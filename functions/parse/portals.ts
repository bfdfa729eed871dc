/**
 * Portals and readers that carry other people's stories: by domain, and by the name they print. What they show is provided
 * by them and published by someone else.
 */
const PORTALS: [name: string, domains: string, phrases: RegExp][] = [
  [
    'MSN',
    'msn.com',
    /\bbest MSN experience\b|\bMicrosoft Start\b|^MSN$|\bMSN(?: News)?\b(?=.{0,40}\b(?:experience|homepage|feed)\b)/,
  ],
  [
    'Yahoo',
    'yahoo.com yahoo.co.jp',
    /^Yahoo!?(?: (?:News|Finance|Sports|Life|Entertainment|Nachrichten|Noticias|Actualités|Notizie))?$|Yahoo!ニュース/i,
  ],
  ['AOL', 'aol.com aol.co.uk', /^AOL(?:\.com)?$/],
  ['Google News', 'news.google.com', /^Google News$/i],
  ['Apple News', 'apple.news', /^Apple News\+?$/i],
  ['Flipboard', 'flipboard.com', /^Flipboard$/i],
  ['SmartNews', 'smartnews.com', /^SmartNews$/i],
  ['NewsBreak', 'newsbreak.com', /^News ?Break$/i],
  ['Head Topics', 'headtopics.com', /^Head ?Topics$/i],
  ['Dailyhunt', 'dailyhunt.in', /^Dailyhunt$/i],
  ['upday', 'upday.com', /^upday$/i],
  ['Naver', 'naver.com', /^(?:Naver|네이버)(?: ?뉴스)?$/i],
  ['Daum', 'daum.net', /^(?:Daum|다음)(?: ?뉴스)?$/i],
  ['LINE NEWS', 'news.line.me', /^LINE NEWS$/],
  ['Toutiao', 'toutiao.com', /^今日头条$|^Toutiao$/],
  ['Sohu', 'sohu.com', /^搜狐(?:网)?$/],
  ['GMX', 'gmx.net gmx.de gmx.at gmx.ch', /^GMX$/],
  ['WEB.DE', 'web.de', /^WEB\.DE$/i],
  ['Pocket', 'getpocket.com', /^Pocket$/],
  ['PressReader', 'pressreader.com', /^PressReader$/i],
  ['MyWay', 'myway.com', /^MyWay$/i],
];

export interface Portal {
  name: string;
  domain?: string;
}

const byDomain = new Map<string, Portal>();
for (const [name, domains] of PORTALS) {
  const [main] = domains.split(' ') as [string];
  for (const domain of domains.split(' ')) byDomain.set(domain, { name, domain: main });
}

/** The portal at this host, its parents included: news.yahoo.com is Yahoo. */
export function portalOfHost(host: string): Portal | undefined {
  const labels = host.toLowerCase().split('.');
  for (let at = 0; at < labels.length - 1; at++) {
    const portal = byDomain.get(labels.slice(at).join('.'));
    if (portal) return portal;
  }
  return undefined;
}

/** Whose copyright line stands below every story of theirs, whoever wrote it. */
export const isPortalOwner = (holder: string): boolean =>
  /^(?:microsoft|yahoo|aol|oath|verizon media|google|apple|naver|kakao|line yahoo|1&1|flipboard|smartnews)\b/i.test(holder);

/** Portals nobody listed: "Please update your browser for the best experience on Example". */
const BANNER = /\bfor the best (?:\p{L}+ )?experience on (\p{Lu}[\p{L}\p{N}]{1,20}(?: \p{Lu}[\p{L}\p{N}]{1,20})?)\b/u;

/** Some word of every phrase above: nearly all texts hold none. */
const ANY_PORTAL =
  /experience|microsoft start|msn|yahoo|aol|google|apple|flipboard|smartnews|news ?break|head ?topics|dailyhunt|upday|naver|네이버|daum|다음|line news|toutiao|今日头条|sohu|搜狐|gmx|web\.de|pocket|pressreader|myway/i;

/** The portal that a site name or a banner names; without a domain when only its own words are known. */
export function portalOfText(text: string): Portal | undefined {
  if (!ANY_PORTAL.test(text)) return undefined;
  for (const [name, domains, phrase] of PORTALS)
    if (phrase.test(text.slice(0, 200))) return { name, domain: domains.split(' ')[0]! };
  const banner = BANNER.exec(text.slice(0, 200));
  return banner ? { name: banner[1]! } : undefined;
}
