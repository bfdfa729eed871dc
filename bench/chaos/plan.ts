import { Random } from '../../local/random.ts';
import { Prose } from '../store/prose.ts';
import { BAD_FILES } from './bad-files.ts';
import { type Edition, pageOf } from './page.ts';

/** One thing that happens to an object of the raw bucket. */
export type Event = { key: string } & (
  | { kind: 'put'; edition: Edition }
  | { kind: 'put bad'; file: keyof typeof BAD_FILES }
  | { kind: 'delete' }
);

/** What an event uploads; nothing for a deletion. */
export function bodyOf(event: Event): string | Buffer | undefined {
  if (event.kind === 'put') return pageOf(event.edition);
  return event.kind === 'put bad' ? BAD_FILES[event.file] : undefined;
}

/** Of a hundred articles, those whose objects also have … */
const STEPS: [share: number, step: (script: Script) => void][] = [
  [15, (script) => script.put('a', script.newEdition())],
  [8, (script) => script.put('a', script.editions.at(-1)!)],
  // Another object with the same article: the same page again, …
  [5, (script) => script.put('b', script.editions[0]!)],
  // … a later edition, or an earlier one that comes in last.
  [5, (script) => script.put('b', script.newEdition())],
  [4, (script) => script.put('b', script.newEdition({ isEarlier: true }))],
  [7, (script) => script.delete('a')],
  [3, (script) => script.delete('b')],
  [3, (script) => script.put('a', script.newEdition())],
];
const BAD_SHARE = 5;
/** Of the bad files, so many are made good later. */
const MENDED_SHARE = 30;

/** Events of different articles come in mixed, within so many of each other. */
const MIXED_WITHIN = 300;

/** Uploads, corrections, repeats, deletions and bad files for so many articles, in the order in which they happen; all from the seed. */
export function makePlan(seed: number, articles: number): Event[] {
  const random = new Random(seed);
  const prose = new Prose(random);
  const placed: { at: number; event: Event }[] = [];
  for (let number = 0; number < articles; number++) {
    let at = number;
    for (const event of scriptOf(number, random, prose)) {
      placed.push({ at, event });
      at += random.below(MIXED_WITHIN);
    }
  }
  // Stable: what happens to one object stays in order.
  return placed.sort((a, b) => a.at - b.at).map(({ event }) => event);
}

function scriptOf(number: number, random: Random, prose: Prose): Event[] {
  const script = new Script(number, random, prose);
  const isLikely = (share: number) => random.below(100) < share;
  if (isLikely(BAD_SHARE)) {
    script.putBad('a', random.pick(Object.keys(BAD_FILES) as (keyof typeof BAD_FILES)[]));
    if (isLikely(MENDED_SHARE)) script.put('a', script.newEdition());
    return script.events;
  }
  script.put('a', script.newEdition());
  for (const [share, step] of STEPS) if (isLikely(share)) step(script);
  return script.events;
}

/** The events of one article, which up to two objects carry. */
class Script {
  readonly events: Event[] = [];
  readonly editions: Edition[] = [];
  private readonly number: number;
  private readonly random: Random;
  private readonly prose: Prose;
  private readonly paragraphs: string[];

  constructor(number: number, random: Random, prose: Prose) {
    this.number = number;
    this.random = random;
    this.prose = prose;
    this.paragraphs = prose.story(4 + random.below(3));
  }

  /** Modified later than all before it, or earlier: no two editions of an article at the same moment, which tells them apart. */
  newEdition({ isEarlier = false } = {}): Edition {
    const minutes = this.editions.map((edition) => edition.minute);
    const minute = this.editions.length === 0 ? 600 : isEarlier ? Math.min(...minutes) - 7 : Math.max(...minutes) + 7;
    const [first = '', ...rest] = this.paragraphs;
    const paragraphs = this.editions.length === 0 ? [first, ...rest] : [`${this.prose.sentence([])} ${first}`, ...rest];
    const headline = this.prose
      .sentence([])
      .slice(0, 60 + this.random.below(30))
      .replace(/\W+\w*$/, '');
    const edition = { article: this.number, minute, headline, paragraphs };
    this.editions.push(edition);
    return edition;
  }

  put(object: 'a' | 'b', edition: Edition): void {
    this.events.push({ key: this.keyOf(object), kind: 'put', edition });
  }

  putBad(object: 'a' | 'b', file: keyof typeof BAD_FILES): void {
    this.events.push({ key: this.keyOf(object), kind: 'put bad', file });
  }

  /** Only what is there: S3 tells of no other deletion. */
  delete(object: 'a' | 'b'): void {
    const key = this.keyOf(object);
    const last = this.events.findLast((event) => event.key === key);
    if (last && last.kind !== 'delete') this.events.push({ key, kind: 'delete' });
  }

  private keyOf(object: 'a' | 'b'): string {
    return `articles/chaos/${this.number % 50}/${this.number}-${object}.html`;
  }
}
