import type { Verdict } from './blocks.ts';
import { keepEnclosed } from './enclosed.ts';
import type { Judgement } from './judge.ts';
import type { Reading } from './page.ts';
import { keepSeries } from './series.ts';
import { dropSlips } from './slips.ts';

/**
 * What a reader of the body would mend, line by line, once it is settled what the article is: steps that change a few lines of few pages, and
 * nothing of what the page as a whole looks like.
 * @returns new verdicts
 */
export function mendBody(reading: Reading, judgement: Judgement, decided: readonly Verdict[]): Verdict[] {
  const verdicts = [...decided];
  keepSeries(reading, judgement, verdicts);
  keepEnclosed(reading, judgement, verdicts);
  dropSlips(reading, verdicts);
  return verdicts;
}
