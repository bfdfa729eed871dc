import { join } from 'node:path';
import { AssetHashType, DockerImage } from 'aws-cdk-lib';
import { Code } from 'aws-cdk-lib/aws-lambda';
import { type BuildOptions, buildSync } from 'esbuild';
import type { StageName } from '../shared/names.ts';

/** The repository's root: CDK runs the app there, and so does jest. */
const ROOT = process.cwd();

/**
 * A function's code: one ES module, with everything it needs inside.
 *
 * - The SDK comes along: loading ours from one file is faster at a cold start than Lambda's own, and its version is the tested one.
 * - Minified, names too, and without a source map: names kept are given to each closure when it is made, which cost enrich a
 *   tenth of its time, and a map is megabytes to deploy. A log line names stage, object and kind of error; `copydesk extract` of that
 *   object gives the readable trace.
 * - The same sources give the same bytes and the hash is taken of them, so a rebuild changes no asset and `cdk diff` stays quiet.
 * - node:http is required, not imported: see `infra/http.cjs`.
 *
 * esbuild runs in this process: CDK's NodejsFunction starts it through npx, half a second and a line of npm's each time.
 */
export function bundle(stage: StageName): Code {
  return Code.fromAsset(join(ROOT, 'functions', stage), {
    assetHashType: AssetHashType.OUTPUT,
    bundling: {
      image: DockerImage.fromRegistry('none: esbuild runs locally'),
      local: {
        tryBundle(outputDirectory) {
          buildSync({ ...bundleOptions(stage), outfile: join(outputDirectory, 'index.mjs') });
          return true;
        },
      },
    },
  });
}

/** Exported for the profiles of the load run, which need the map that a bundle doesn't carry. */
export const bundleOptions = (stage: StageName): BuildOptions => ({
  entryPoints: [join(ROOT, 'functions', stage, 'handler.ts')],
  absWorkingDir: ROOT,
  bundle: true,
  platform: 'node',
  target: 'node24',
  format: 'esm',
  mainFields: ['module', 'main'],
  alias: { 'node:http': join(ROOT, 'infra/http.cjs'), http: join(ROOT, 'infra/http.cjs') },
  minify: true,
  legalComments: 'none',
  // The CommonJS packages among them call require, which a module doesn't have.
  banner: { js: "import{createRequire}from'node:module';const require=createRequire(import.meta.url);" },
});
