import { meter } from '../../cli/cost/meter.ts';
import type { StoreHost } from '../../functions/store/host.ts';
import { findStoryRoot } from '../../shared/reads.ts';
import { openRecords } from '../../shared/records.ts';
import { store } from './deliver.ts';
import type { Copy } from './wire-day.ts';

/** As many copies arrive at a time: what is found must not hang on one after the other. */
const AT_A_TIME = 8;

/**
 * A made-up wire day, stored as it would arrive.
 *
 * @returns of the pairs found to be one story, the share that are; of those that are, the share found; WRU of an article for its story
 */
export async function measureStories(
  host: StoreHost,
  day: Copy[],
): Promise<{ precision: number; recall: number; writeUnits: number }> {
  const { client, bill } = meter(host.dynamodb);
  const metered = { ...host, dynamodb: client };
  const waiting = [...day];
  const lane = async () => {
    for (let copy = waiting.shift(); copy; copy = waiting.shift()) await store(copy.article, metered);
  };
  await Promise.all(Array.from({ length: AT_A_TIME }, lane));
  const found = await storiesOf(day, host);
  const score = comparePairs(
    day.map(({ story }) => String(story)),
    found,
  );
  const units = bill.lines.filter(({ what }) => what === 'BAND' || what === 'STORY').reduce((sum, line) => sum + line.units, 0);
  return { ...score, writeUnits: units / day.length };
}

async function storiesOf(day: Copy[], host: StoreHost): Promise<string[]> {
  const { readArticles } = openRecords(host);
  const stories: string[] = [];
  for (let start = 0; start < day.length; start += 100) {
    const articles = await readArticles(day.slice(start, start + 100).map(({ article }) => article.id));
    for (const { storyId } of articles) stories.push(await findStoryRoot(storyId!, host));
  }
  return stories;
}

function comparePairs(truth: string[], found: string[]): { precision: number; recall: number } {
  const pairs = (groups: string[]) => {
    const sizes = new Map<string, number>();
    for (const group of groups) sizes.set(group, (sizes.get(group) ?? 0) + 1);
    return [...sizes.values()].reduce((sum, size) => sum + (size * (size - 1)) / 2, 0);
  };
  const both = pairs(truth.map((group, at) => `${group} ${found[at]}`));
  return { precision: both / pairs(found), recall: both / pairs(truth) };
}
