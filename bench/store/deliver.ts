import type { StoreHost } from '../../functions/store/host.ts';
import { storeSink } from '../../functions/store/store.ts';
import type { Article } from '../../shared/article.ts';
import { traceIdOf } from '../../shared/stage.ts';

/** One article through the whole of store, as the function would. @throws what made it fail */
export async function store(article: Article, host: StoreHost): Promise<void> {
  const sink = storeSink(host);
  const parcel = { trace: { id: traceIdOf(article.source), source: article.source }, stages: [], payload: article };
  const [delivery] = await sink.deliver([await sink.prepare(parcel)]);
  if (delivery!.outcome === 'failed') throw (delivery as { error: unknown }).error;
}
