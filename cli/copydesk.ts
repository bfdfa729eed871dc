#!/usr/bin/env node
import { assembleProgram, runProgram } from './run-program.ts';

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

const program = (await assembleProgram('copydesk', VERBS))
  .description('Turns raw news copy (saved pages, text dumps) into clean, structured, enriched article records.')
  .addHelpText(
    'after',
    `
Exit codes: 0 fine, 1 something failed, 2 wrong use.
Examples:
  $ copydesk extract page.html                      one page, on the terminal
  $ copydesk extract pages/ --out articles.ndjson   a folder, on all cores
  $ copydesk start                                  the whole pipeline, here (also: npm start)`,
  );

await runProgram(program);
