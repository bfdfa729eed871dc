#!/usr/bin/env node
import { CommanderError, program } from 'commander';
import { QueryError } from '../shared/filters.ts';
import { Failure, WrongUse } from './failure.ts';

/** The command line: one verb per file in verbs/. Exit codes: 0 fine, 1 something failed, 2 wrong use. */
const VERBS = {
  start: () => import('./verbs/start.ts'),
  extract: () => import('./verbs/extract.ts'),
  enrich: () => import('./verbs/enrich.ts'),
  ingest: () => import('./verbs/ingest.ts'),
  smoke: () => import('./verbs/smoke.ts'),
  status: () => import('./verbs/status.ts'),
  cost: () => import('./verbs/cost.ts'),
  reconcile: () => import('./verbs/reconcile.ts'),
  dead: () => import('./verbs/dead.ts'),
  redrive: () => import('./verbs/redrive.ts'),
  drop: () => import('./verbs/drop.ts'),
  replay: () => import('./verbs/replay.ts'),
  list: () => import('./verbs/list.ts'),
  show: () => import('./verbs/show.ts'),
  versions: () => import('./verbs/versions.ts'),
  differences: () => import('./verbs/differences.ts'),
  story: () => import('./verbs/story.ts'),
  withdraw: () => import('./verbs/withdraw.ts'),
  export: () => import('./verbs/export.ts'),
  invoke: () => import('./verbs/invoke.ts'),
};

program
  .name('copydesk')
  .description('Turns raw news copy (saved pages, text dumps) into clean, structured, enriched article records.')
  .showHelpAfterError('(add --help for how to use it)')
  .helpCommand(false)
  .exitOverride()
  .addHelpText(
    'after',
    `
Exit codes: 0 fine, 1 something failed, 2 wrong use.
Examples:
  $ copydesk extract page.html                      one page, on the terminal
  $ copydesk extract pages/ --out articles.ndjson   a folder, on all cores
  $ copydesk start                                  the whole pipeline, here (also: npm start)`,
  );

// Each verb loads what it works with, so only the one that is wanted; all of them for the help, and to guess what was meant.
const wanted = Object.entries(VERBS).filter(([verb]) => verb === process.argv[2]);
for (const [, load] of wanted.length > 0 ? wanted : Object.entries(VERBS)) (await load()).define(program);

// A reader that has seen enough (`| head`) closes the pipe, a closed terminal is gone: no failures of ours.
process.stdout.on('error', (error: NodeJS.ErrnoException) => {
  if (error.code === 'EPIPE' || error.code === 'EIO') process.exit();
  throw error;
});

try {
  await program.parseAsync();
} catch (error) {
  process.exitCode = explain(error);
}

/** Says on stderr what went wrong, in words for the person who typed the command; returns the exit code. */
function explain(error: unknown): number {
  // commander has already printed its own message (or the help that was asked for, which is no error).
  if (error instanceof CommanderError) return error.exitCode === 0 ? 0 : 2;
  const isWrongUse = error instanceof WrongUse || error instanceof QueryError;
  if (isWrongUse || error instanceof Failure) {
    console.error(`copydesk: ${error.message}`);
    return isWrongUse ? 2 : 1;
  }
  const { message, name, code, $metadata } = error as Error & { code?: string; $metadata?: unknown };
  // The system's and AWS's errors say what is wrong; anything else is a defect of ours, and its stack helps to mend it.
  if ($metadata) console.error(`copydesk: AWS answered ${name}: ${message}`);
  else if (code) console.error(`copydesk: ${message}`);
  else console.error('copydesk: this is a defect of copydesk, not of your input:', error);
  return 1;
}
