import { logistic } from '../../functions/clean/forest.ts';
import type { KnownPage } from './pages.ts';

/** How many articles each threshold of the gate would refuse, and how many other pages it would let through. */
export function printGate(pages: readonly KnownPage[], scores: Float32Array): void {
  console.log('\ngate: threshold, articles refused, other pages accepted');
  const share = (list: readonly number[], test: (value: number) => boolean) =>
    (100 * list.filter(test).length) / Math.max(1, list.length);
  const of = (test: (page: KnownPage) => boolean) =>
    pages.flatMap((page, index) => (test(page) ? [logistic(scores[index]!)] : []));
  const sets = [...new Set(pages.map((page) => page.set))];
  for (const threshold of [0.1, 0.15, 0.2, 0.25, 0.3, 0.35, 0.4, 0.45, 0.5]) {
    const lost = sets.map(
      (set) =>
        `${set} ${share(
          of((page) => page.isArticle && page.set === set),
          (p) => p < threshold,
        ).toFixed(1)} %`,
    );
    const accepted = share(
      of((page) => !page.isArticle),
      (p) => p >= threshold,
    );
    console.log(`${threshold.toFixed(2)}  refused: ${lost.join(', ')}  accepted: ${accepted.toFixed(0)} %`);
  }
}

/** Stated confidence beside what came out: a calibrated one lies on the diagonal. */
export function printReliability(outcomes: Float32Array, known: Float32Array, stated: Float32Array): void {
  console.log('\nconfidence: stated (mean), measured F1 (mean), pages');
  const edges = [0, 0.6, 0.8, 0.9, 0.95, 0.97, 1.01];
  for (let bin = 0; bin + 1 < edges.length; bin++) {
    const inside = [...stated.keys()].filter(
      (at) => known[at] === 1 && stated[at]! >= edges[bin]! && stated[at]! < edges[bin + 1]!,
    );
    if (inside.length === 0) continue;
    const mean = (list: Float32Array) => inside.reduce((sum, at) => sum + list[at]!, 0) / inside.length;
    console.log(
      `${edges[bin]!.toFixed(2)}–${Math.min(1, edges[bin + 1]!).toFixed(2)}  ${mean(stated).toFixed(3)}  ${mean(outcomes).toFixed(3)}  ${inside.length}`,
    );
  }
}
