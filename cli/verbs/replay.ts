import type { Command } from 'commander';
import { prefixOf, type Standing, walkStandings } from '../accounting/objects.ts';
import { connect } from '../connection.ts';
import { WrongUse } from '../failure.ts';
import { readDay } from '../filters.ts';
import { paceOf, REPLAY_RATE, readRate } from '../repair/rate.ts';
import { exemptionOf, replayObjects } from '../repair/replay.ts';
import { count, say } from '../terminal/print.ts';
import { startCounter } from '../terminal/progress.ts';

interface Options {
  since?: string;
  rate: number;
  resume?: number;
  yes?: boolean;
  stack?: string;
}

export function define(program: Command): void {
  program
    .command('replay')
    .summary('sends raw objects through the pipeline again')
    .description(
      `Sends raw objects through the whole pipeline again, so that a better extractor's records replace what is there: as corrections where
they say something else, without a trace where they don't. They wait in queues of their own, so live articles are not held up. An
upload that comes in meanwhile outranks the replay. What was taken down by hand stays so.`,
    )
    .argument('[prefix]', 'objects whose keys begin so, with or without articles/')
    .option('--since <time>', 'uploaded then or later: yyyy-mm-dd, or with a time as 2026-03-02T08:15Z', readTime)
    .option('--rate <n>', 'at most so many a second', readRate, REPLAY_RATE)
    .option('--resume <stamp>', 'take up the run that was given this stamp: leaves out what has come through', readStamp)
    .option('--yes', 'do it; without, they are only counted')
    .option('--stack <name>', 'a stack on AWS, with your credentials; without, the local one that `copydesk start` keeps up')
    .addHelpText(
      'after',
      `
Examples:
  $ copydesk replay news/2026/
  $ copydesk replay --since 2026-11-01 --rate 20 --yes --stack copydesk-dev
  $ copydesk replay articles/ --yes`,
    )
    .action(runReplay);
}

async function runReplay(prefix: string | undefined, { since, rate, resume, yes, stack }: Options): Promise<void> {
  if (prefix === undefined && since === undefined)
    throw new WrongUse('say what to replay: a prefix (`articles/` is all), --since, or both');
  const connection = await connect(stack);
  const stamp = resume ?? Date.now();
  if (yes) say(`Should this be broken off, \`--resume ${stamp}\` takes it up again.`);
  const counter = startCounter(yes ? 'sent' : 'counted');
  const pace = paceOf(rate);
  let meant = 0;
  const exempt = { withdrawn: 0, done: 0 };
  for await (const page of walkStandings(connection, { prefix: prefixOf(prefix), since })) {
    const open: Standing[] = [];
    for (const standing of page) {
      const exemption = exemptionOf(standing, stamp);
      if (exemption) exempt[exemption]++;
      else open.push(standing);
    }
    const before = meant;
    if (yes) await replayObjects(connection, open, { stamp, pace, onSent: (sent) => counter.update(before + sent) });
    meant += open.length;
    counter.update(meant);
  }
  counter.stop();
  if (exempt.withdrawn > 0) say(`${count(exempt.withdrawn, 'object')} left out: taken down by hand`);
  if (exempt.done > 0) say(`${count(exempt.done, 'object')} left out: came through already`);
  const told = yes
    ? 'sent again; `copydesk status --watch` shows how they come through'
    : 'meant. Nothing was sent: --yes sends them';
  say(`${count(meant, 'object')} ${told}`);
}

/** As ISO 8601 in UTC. @throws WrongUse */
function readTime(text: string): string {
  const day = readDay(text.slice(0, 10));
  if (text === day) return `${day}T00:00:00.000Z`;
  const time = new Date(text);
  if (!/T.*(Z|[+-]\d{2}:\d{2})$/.test(text) || Number.isNaN(time.getTime()))
    throw new WrongUse(`--since ${text}: give a day as yyyy-mm-dd (UTC), or a time with its zone as 2026-03-02T08:15Z`);
  return time.toISOString();
}

/** @throws WrongUse */
function readStamp(text: string): number {
  if (!/^\d{13}$/.test(text)) throw new WrongUse(`--resume ${text}: give the stamp that the broken-off run said, 13 digits`);
  return Number(text);
}
