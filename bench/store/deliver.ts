import type { StoreHost } from '../../functions/store/host.ts';
import { storeSink } from '../../functions/store/store.ts';
import type { Article } from '../../shared/article.ts';
import { traceIdOf } from '../../shared/stage.ts';

/** Articles through the whole of store in one batch, as the function would. @throws what made the first that failed fail */
export async function store(articles: Article | readonly Article[], host: StoreHost): Promise<void> {
  const sink = storeSink(host);
  const parcels = [articles]
    .flat()
    .map((payload) => ({ trace: { id: traceIdOf(payload.source), source: payload.source }, stages: [], payload }));
  for (const delivery of await sink.deliver(await Promise.all(parcels.map((parcel) => sink.prepare(parcel))))) {
    if (delivery.outcome === 'failed') throw (delivery as { error: unknown }).error;
  }
}
