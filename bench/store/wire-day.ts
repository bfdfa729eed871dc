import { takeFingerprint } from '../../functions/enrich/fingerprint/fingerprint.ts';
import { Random } from '../../local/random.ts';
import type { Article } from '../../shared/article.ts';
import { PIPELINE_VERSION, SCHEMA_VERSION } from '../../shared/version.ts';
import { Prose } from './prose.ts';

/** An article with the story it really belongs to. */
export interface Copy {
  article: Article;
  story: number;
}

/**
 * A made-up wire day: stories that publishers carry once or up to forty times, cut from the end, with edited words, other headlines and
 * furniture of their own; and stories that quote each other and are none the less two.
 *
 * @returns copies in the order they come in
 */
export function wireDay({ articles = 2000, stories = 300, seed = 7 } = {}): Copy[] {
  const random = new Random(seed);
  const prose = new Prose(random);
  const publishers = Array.from({ length: 60 }, (_, n) => ({
    name: prose.name(),
    domain: `paper${n}.example`,
    furniture: [prose.sentence([]), `${prose.sentence([])} ${prose.sentence([])}`],
  }));
  const texts = Array.from({ length: stories }, () => prose.story(6 + random.below(12)));
  // One story in five quotes two sentences of another.
  for (const text of texts) if (random.chance(0.2)) text.splice(2, 0, random.pick(texts)[1]!.split('. ').slice(0, 2).join('. '));
  const copies = timesCarried(articles, stories, random).flatMap((times, story) => Array.from({ length: times }, () => story));
  for (let at = copies.length - 1; at > 0; at--) {
    const other = random.below(at + 1);
    [copies[at], copies[other]] = [copies[other]!, copies[at]!];
  }
  return copies.map((story, number) => {
    const publisher = random.pick(publishers);
    const paragraphs = carry(texts[story]!, publisher.furniture, prose, random);
    return { story, article: buildArticle(number, paragraphs, prose.sentence([]), publisher) };
  });
}

/** Each once at least and at most 40 times, few of them often: in proportion to 1/rank. */
function timesCarried(articles: number, stories: number, random: Random): number[] {
  const times = new Array<number>(stories).fill(1);
  for (let left = articles - stories; left > 0; ) {
    const story = Math.floor(stories ** random.next()) - 1;
    const chosen = times[story]! < 40 ? story : random.below(stories);
    if (times[chosen]! >= 40) continue;
    times[chosen]!++;
    left--;
  }
  return times;
}

/** What becomes of a story at one publisher. Two in five carry it whole; the others cut it, at most to two fifths. */
function carry(text: string[], furniture: string[], prose: Prose, random: Random): string[] {
  const kept = random.chance(0.4) ? text.length : Math.max(3, Math.ceil(text.length * (0.4 + 0.6 * random.next())));
  const edits = random.chance(0.5) ? 0.02 : 0;
  const edited = text.slice(0, kept).map((paragraph) =>
    paragraph
      .split(' ')
      .map((word) => (random.chance(edits) ? prose.common() : word))
      .join(' '),
  );
  if (random.chance(0.3)) edited[0] = `${prose.sentence([])} ${edited[0]}`;
  return [...(random.chance(0.3) ? [furniture[1]!] : []), ...edited, ...(random.chance(0.5) ? [furniture[0]!] : [])];
}

function buildArticle(
  number: number,
  paragraphs: string[],
  headline: string,
  publisher: { name: string; domain: string },
): Article {
  const articleBody = paragraphs.join('\n\n');
  const second = String(number % 60).padStart(2, '0');
  const minute = String(Math.floor(number / 60) % 60).padStart(2, '0');
  const datePublished = `2026-03-02T${String(Math.floor(number / 3600) % 24).padStart(2, '0')}:${minute}:${second}Z`;
  return {
    id: `copy${String(number).padStart(6, '0')}`,
    version: 1,
    schemaVersion: SCHEMA_VERSION,
    source: { bucket: 'raw', key: `articles/copy-${number}.html`, sequencer: '01', receivedAt: datePublished },
    headline,
    author: [],
    publisher: { name: publisher.name, domain: publisher.domain },
    datePublished,
    keywords: [],
    inLanguage: 'en',
    articleBody,
    blocks: paragraphs.map((text) => ({ type: 'paragraph', text })),
    image: [],
    citation: [],
    fingerprint: takeFingerprint(articleBody),
    evidence: {},
    cleaning: { form: 'html', method: 'blocks', confidence: 1, removed: [] },
    warnings: [],
    pipeline: { version: PIPELINE_VERSION, stages: [] },
  };
}
