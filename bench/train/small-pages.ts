import { logistic } from '../../functions/clean/forest.ts';
import { SMALL_BLOCKS } from '../../functions/clean/judge.ts';
import { assemble, conclude } from '../../functions/clean/page.ts';
import { PAGE_COLUMNS } from '../../functions/clean/page-features.ts';
import { agreement } from './agreement.ts';
import { binRows } from './bins.ts';
import { BOOST_SETTINGS, type BoostSettings, type GrownForest, grow } from './boost.ts';
import { crossValidate } from './folds.ts';
import { collectRows, type PageRows, readKnownPage } from './page-rows.ts';
import type { KnownPage } from './pages.ts';
import { plainPages } from './plain.ts';

/** The second forest for small pages: learned from small plain pages made of all others, and from what the sets have of few blocks. */

const SETTINGS: BoostSettings = { ...BOOST_SETTINGS, trees: 100, rate: 0.1, leaves: 16, rowShare: 0.5, columnShare: 0.3 };
/** Of each page so many are made, by other templates. */
const TURNS = [0, 5];

/** Prints how far such pages come out right by forests that have seen nothing of their domain, and returns the forest of all. */
export function trainSmallPages(known: readonly KnownPage[]): GrownForest {
  const small = known.filter((page) => readKnownPage(page).blocks.length <= SMALL_BLOCKS);
  const rows = collectRows([...small, ...TURNS.flatMap((turn) => [...plainPages(known, turn)])]);
  const binned = binRows({ ...rows, columns: PAGE_COLUMNS });
  printOutcomes(rows, crossValidate(binned, SETTINGS));
  return grow(
    binned,
    Int32Array.from({ length: binned.rows }, (_, row) => row),
    SETTINGS,
  );
}

function printOutcomes(rows: PageRows, scores: Float32Array): void {
  const figures = { made: [] as number[], known: [] as number[] };
  for (const [index, page] of rows.pages.entries()) {
    if (!page.truth || !page.isArticle) continue;
    const reading = readKnownPage(page);
    const [start, end] = [rows.starts[index]!, rows.starts[index + 1]!];
    const judgement = { words: rows.words.subarray(start, end), probabilities: scores.subarray(start, end).map(logistic) };
    const { blocks } = assemble(reading, conclude(reading, judgement), 0);
    figures[page.made ? 'made' : 'known'].push(agreement(blocks.map(({ text }) => text).join('\n'), page.truth));
  }
  for (const [kind, values] of Object.entries(figures)) {
    const mean = values.reduce((sum, value) => sum + value, 0) / values.length;
    console.log(`small pages, ${kind}: mean F1 ${mean.toFixed(4)} of ${values.length}, by the second forest alone`);
  }
}
