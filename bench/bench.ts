import { assembleProgram, runProgram } from '../cli/run-program.ts';

/** Benches and proofs of the product: `npm run bench -- <name> [options]`. Each is a file of its own; a new one is a row here. */
const BENCHES = {
  accuracy: () => import('./accuracy.ts'),
  parse: () => import('./parse.ts'),
  enrich: () => import('./enrich.ts'),
  store: () => import('./store.ts'),
  speed: () => import('./speed.ts'),
  bundles: () => import('./bundles.ts'),
  load: () => import('./load.ts'),
  backfill: () => import('./backfill.ts'),
  fuzz: () => import('./fuzz.ts'),
  chaos: () => import('./chaos.ts'),
};

await runProgram(await assembleProgram('npm run bench --', BENCHES));
