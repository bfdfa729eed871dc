import fc from 'fast-check';
import type { Article, Source } from '../../../shared/article.ts';
import { replaySequencer } from '../../../shared/sequencer.ts';
import { type Parcel, traceIdOf } from '../../../shared/stage.ts';
import { contentHashOf } from '../../../shared/table.ts';
import { buildArticle, buildSource } from '../../factories/article.ts';

/** What can happen to a few objects that carry two articles, and what must stand of it in the end, whatever the order. */

/** One event: of an object, at its own moment; `at` orders the events of an object, and the takedowns by hand among all. */
export type Put = { kind: 'put' | 'replay'; object: number; article: number; content: number; modified: number };
export type Event =
  | Put
  | { kind: 'remove'; object: number }
  | { kind: 'reject'; object: number }
  | { kind: 'withdraw'; article: number };

/**
 * @param replays of 10 deliveries of an upload
 * @param others of 10, that carry the other article. Mostly it is one: that is where deliveries get into each other's way
 */
export const eventsOf = ({
  objects,
  replays,
  others,
}: {
  objects: number;
  replays: number;
  others: number;
}): fc.Arbitrary<Event[]> => {
  const object = fc.nat(objects - 1);
  return fc.array(
    fc.oneof(
      {
        weight: 7,
        arbitrary: fc.record({
          // What is replayed is the object's last upload; a put when there is none.
          kind: oneOf('put' as const, 'replay' as const, replays),
          object,
          article: oneOf(0, 1, others),
          content: fc.nat(2),
          modified: fc.nat(2),
        }),
      },
      { weight: 2, arbitrary: fc.record({ kind: fc.constant('remove' as const), object }) },
      { weight: 1, arbitrary: fc.record({ kind: fc.constant('reject' as const), object }) },
      { weight: 1, arbitrary: fc.record({ kind: fc.constant('withdraw' as const), article: fc.constant(0) }) },
    ),
    { minLength: 2, maxLength: 6 },
  );
};

const oneOf = <A, B>(usual: A, other: B, ofTen: number): fc.Arbitrary<A | B> =>
  fc.oneof({ weight: 10 - ofTen, arbitrary: fc.constant(usual) }, { weight: ofTen, arbitrary: fc.constant(other) });

const instant = (at: number) => `2026-03-02T08:00:${String(at).padStart(2, '0')}Z`;

/** The upload that an event tells of: its own, or of a replay that of the object before it. */
function uploadOf(all: Event[], at: number): number {
  const { kind, object } = all[at] as Put;
  const before = all.findLastIndex(
    (other, index) =>
      index < at &&
      (other.kind === 'put' || other.kind === 'replay' || other.kind === 'remove' || other.kind === 'reject') &&
      other.object === object,
  );
  if (kind !== 'replay' || before < 0 || all[before]!.kind === 'remove') return at;
  return uploadOf(all, before);
}

export function sourceOf(all: Event[], at: number): Source {
  const event = all[at]!;
  const upload = uploadOf(all, at);
  const sequencer = `0${upload + 1}`;
  return buildSource({
    key: `articles/${'object' in event ? event.object : 'none'}.html`,
    sequencer: upload === at ? sequencer : replaySequencer(sequencer, at),
    receivedAt: instant(upload),
  });
}

export function parcelOf(all: Event[], at: number): Parcel<Article> {
  const event = all[at]!;
  const source = sourceOf(all, at);
  const trace = { id: traceIdOf(source), source };
  switch (event.kind) {
    case 'put':
    case 'replay':
      return { trace, stages: [], payload: articleOf(event, source) };
    case 'remove':
      return { trace, stages: [], withdrawal: { at: instant(at) } };
    case 'reject':
      return { trace, stages: [], rejection: { code: 'empty', message: 'is empty', stage: 'clean' } };
    case 'withdraw':
      return { trace, stages: [], withdrawal: { at: instant(at), articleId: `article${event.article}` } };
  }
}

function articleOf({ article, content, modified }: Put, source: Source): Article {
  return buildArticle({
    id: `article${article}`,
    source,
    headline: `Headline ${content}`,
    dateModified: `2026-03-0${modified + 3}`,
    entities: [0, 1, 2]
      .filter((entity) => entity !== content)
      .map((entity) => ({ id: `person/${entity}`, type: 'PERSON' as const, name: `P${entity}`, salience: 0.5, mentions: [] })),
  });
}

/** What must stand in the end, whatever the order: computed from the set of events alone. @returns hash of the content, or nothing */
export function expected(all: Event[], article: number): string | undefined {
  const takedown = all.findLastIndex((event) => event.kind === 'withdraw' && event.article === article);
  const alive = [0, 1, 2].flatMap((object) => {
    const isPut = (event: Event): event is Put => (event.kind === 'put' || event.kind === 'replay') && event.object === object;
    const last = all.findLastIndex((event) => isPut(event) && event.article === article);
    if (last < 0) return [];
    const upload = uploadOf(all, last);
    // The same upload turned out to carry another article.
    if (all.some((event, at) => at > last && isPut(event) && event.article !== article && uploadOf(all, at) === upload))
      return [];
    const removed = all.findLastIndex((event) => event.kind === 'remove' && event.object === object);
    return last > removed && upload > takedown ? [{ event: all[last] as Put, at: last }] : [];
  });
  const strongest = alive
    .map(({ event, at }) => ({ modified: event.modified, hash: contentHashOf(articleOf(event, sourceOf(all, at))) }))
    .sort((a, b) => b.modified - a.modified || (a.hash < b.hash ? 1 : -1))[0];
  return strongest?.hash;
}
