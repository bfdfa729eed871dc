import { logistic } from '../../functions/clean/forest.ts';
import type { KnownPage } from './pages.ts';

/** The set that holds pages of other kinds: its articles are what the gate is measured by. */
const GATE_SET = 'wcxb';
/** Shares of that set's articles that may be refused. */
const LOSSES = [0.002, 0.005, 0.01, 0.015, 0.02, 0.03, 0.05];

/** The gate's trade: what each share of articles refused buys, and what the threshold would cost the other sets. */
export function printGate(pages: readonly KnownPage[], scores: Float32Array): void {
  console.log(`\ngate: articles of ${GATE_SET} refused, threshold, other pages accepted, articles of other sets refused`);
  const of = (test: (page: KnownPage) => boolean) =>
    pages.flatMap((page, index) => (test(page) ? [logistic(scores[index]!)] : [])).sort((a, b) => a - b);
  const articles = of((page) => page.isArticle && page.set === GATE_SET);
  const others = of((page) => !page.isArticle);
  const sets = [...new Set(pages.map((page) => page.set))].filter((set) => set !== GATE_SET);
  for (const loss of LOSSES) {
    const threshold = articles[Math.floor(loss * articles.length)]!;
    const accepted = others.filter((score) => score >= threshold).length / Math.max(1, others.length);
    const refused = sets.map((set) => {
      const own = of((page) => page.set === set);
      return `${set} ${((100 * own.filter((score) => score < threshold).length) / own.length).toFixed(1)} %`;
    });
    console.log(`${(100 * loss).toFixed(1)} %  ${threshold.toFixed(3)}  ${(100 * accepted).toFixed(0)} %  ${refused.join(', ')}`);
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
