import { parseArgs } from 'node:util';
import { count, say } from '../cli/terminal/print.ts';
import { formatSeconds, startProgress } from '../cli/terminal/progress.ts';
import type { Difference } from './chaos/differences.ts';
import { type ChaosReport, runChaos } from './chaos/run.ts';

/**
 * `npm run chaos -- [--articles 10000] [--faults 5] [--kill-every 2] [--seed N] [--minutes 60]`: generated articles through the local
 * stack while functions are killed and hang, so many per cent of their calls to AWS fail and as many messages come twice, late and again.
 * Then holds all that stands against what has to. Exit code 1 when something differs.
 */
/** Differences that are printed. */
const SHOWN = 30;

const { values } = parseArgs({
  options: {
    articles: { type: 'string', default: '10000' },
    faults: { type: 'string', default: '5' },
    'kill-every': { type: 'string', default: '2' },
    seed: { type: 'string', default: String(Date.now() % 1e9) },
    minutes: { type: 'string', default: '60' },
  },
});
const run = {
  articles: Number(values.articles),
  faults: Number(values.faults) / 100,
  killEverySeconds: Number(values['kill-every']),
  seed: Number(values.seed),
  minutes: Number(values.minutes),
};
if (!Object.values(run).every((number) => number >= 0) || !(run.killEverySeconds > 0) || run.faults >= 1) {
  say('npm run chaos -- [--articles 10000] [--faults 5 (%)] [--kill-every 2 (seconds)] [--seed N] [--minutes 60]: numbers');
  process.exit(2);
}
say(`seed ${run.seed}: npm run chaos -- --seed ${run.seed} --articles ${run.articles} rolls the same dice again`);
let progress: ReturnType<typeof startProgress> | undefined;
const report = await runChaos({
  ...run,
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
