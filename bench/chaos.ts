import type { Command } from 'commander';
import { positive, wholeNumber } from '../cli/numbers.ts';
import { count, say } from '../cli/terminal/print.ts';
import { formatSeconds, startProgress } from '../cli/terminal/progress.ts';
import type { Difference } from './chaos/differences.ts';
import { type ChaosReport, runChaos } from './chaos/run.ts';

/** Differences that are printed. */
const SHOWN = 30;

interface Options {
  articles: number;
  faults: number;
  killEvery: number;
  seed?: number;
  minutes: number;
}

export function define(program: Command): void {
  program
    .command('chaos')
    .summary('articles through the local stack while everything fails now and then')
    .description(
      `Generated articles through the local stack while functions are killed and hang, calls to AWS
fail and messages come twice, late and again. Then holds all that stands against what has to:
exit code 1 when something differs.`,
    )
    .option('--articles <n>', 'how many', wholeNumber(1, 1_000_000), 10_000)
    .option('--faults <percent>', 'of calls fail, of messages come twice, late, again', wholeNumber(0, 99), 5)
    .option('--kill-every <seconds>', 'a function', positive, 2)
    .option('--seed <n>', 'roll these dice again', wholeNumber(0, 2 ** 31))
    .option('--minutes <n>', 'at most', positive, 60)
    .action(raiseStorm);
}

async function raiseStorm({ articles, faults, killEvery, seed = Date.now() % 1e9, minutes }: Options): Promise<void> {
  say(`seed ${seed}: npm run chaos -- --seed ${seed} --articles ${articles} rolls the same dice again`);
  let progress: ReturnType<typeof startProgress> | undefined;
  const report = await runChaos({
    articles,
    faults: faults / 100,
    killEverySeconds: killEvery,
    seed,
    minutes,
    onStep: (step) => {
      progress?.stop();
      progress = undefined;
      say(step);
    },
    onProgress(done, of) {
      progress ??= startProgress('through the storm', of);
      progress.update(done, of);
    },
  });
  progress?.stop();
  printReport(report);
  process.exitCode = report.differences.length > 0 ? 1 : 0;
}

function printReport({
  events,
  objects,
  articles,
  counts,
  killed,
  frozen,
  redriven,
  tally,
  differences,
  seconds,
}: ChaosReport): void {
  const { calls = 0, messages = 0, 'sent twice': twice = 0, late = 0, redelivered = 0, ...failures } = counts;
  const failed = Object.values(failures).reduce((sum, number) => sum + number, 0);
  const list = (numbers: Record<string, number>) =>
    Object.entries(numbers)
      .filter(([, number]) => number > 0)
      .map(([name, number]) => `${number.toLocaleString('en-US')} ${name}`)
      .join(', ') || 'none';
  console.log(`${count(articles, 'article')} in ${count(objects, 'object')}, ${formatSeconds(seconds)}: events ${list(events)}`);
  console.log(`processes: ${killed} killed, ${frozen} made to hang`);
  console.log(`calls: ${failed.toLocaleString('en-US')} of ${calls.toLocaleString('en-US')} went wrong (${list(failures)})`);
  console.log(`messages: ${messages.toLocaleString('en-US')}, of which ${list({ 'sent twice': twice, late, redelivered })}`);
  console.log(`given up and redriven: ${list(redriven)}`);
  console.log(`accounts: ${tally.uploaded.toLocaleString('en-US')} uploaded = ${list(tally.endings)}`);
  const kinds: Difference['kind'][] = ['lost', 'doubled', 'older over newer', 'left over', 'wrong status', 'feed', 'accounts'];
  console.log(kinds.map((kind) => `${differences.filter((one) => one.kind === kind).length} ${kind}`).join(', '));
  for (const { kind, what } of differences.slice(0, SHOWN)) console.log(`  ${kind}: ${what}`);
  if (differences.length > SHOWN) console.log(`  and ${differences.length - SHOWN} more`);
}
