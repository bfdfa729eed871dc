/**
 * Benches of the product: `npm run bench -- <name> [options]`. Each is a file of its own that exports `run`; a new one is a row here.
 */
type Bench = { about: string; load: () => Promise<{ run: (args: string[]) => void | Promise<void> }> };

const BENCHES: Record<string, Bench> = {
  accuracy: {
    about: 'scores on the public sets beside other extractors: [--data FOLDER] [--set a,b] [--predictions FOLDER]',
    load: () => import('./accuracy.ts'),
  },
  backfill: {
    about: 'how long live articles take while others are replayed: [--articles N] [--shared]',
    load: () => import('./backfill.ts'),
  },
  bundles: {
    about: 'size of each function, and what a cold start of it takes',
    load: () => import('./bundles.ts'),
  },
  enrich: {
    about: 'quality of entities, topics, quotes, near-duplicates; speed, sizes, cold start: [--data FOLDER]',
    load: () => import('./enrich.ts'),
  },
  parse: {
    about:
      'time of parse, its fields by thirds of domains, language: [--data FOLDER] [--set a,b] [--field headline|author|datePublished]',
    load: () => import('./parse.ts'),
  },
  speed: {
    about: 'time and memory of clean beside other extractors, as ratios: [--data FOLDER] [--peers a,b]',
    load: () => import('./speed.ts'),
  },
  load: {
    about:
      'articles a second through the local stack, where processor time and memory go: [--articles N] [--corpus FOLDER] [--parts]',
    load: () => import('./load.ts'),
  },
  store: {
    about: 'what storing costs, how stories are found, how long queries take: [--articles N]',
    load: () => import('./store.ts'),
  },
};

const [name, ...args] = process.argv.slice(2);
const bench = BENCHES[name ?? ''];
if (bench === undefined) {
  const rows = Object.entries(BENCHES).map(([key, { about }]) => `  ${key.padEnd(12)} ${about}`);
  console.error(`${name ? `There is no bench "${name}". ` : ''}npm run bench -- <name> [options]\n\n${rows.join('\n')}`);
  process.exitCode = 2;
} else {
  const { run } = await bench.load();
  await run(args);
}
