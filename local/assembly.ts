import { spawn } from 'node:child_process';
import { createHash } from 'node:crypto';
import { existsSync, mkdirSync, readdirSync, readFileSync, renameSync, rmSync, statSync, utimesSync } from 'node:fs';
import { join, relative } from 'node:path';
import { NODE, ROOT, STATE_FOLDER } from './paths.ts';

/** What a cloud assembly is made of: the app, the functions and what they share, the settings, and the packages. */
const SOURCES = ['infra', 'functions', 'shared', 'cdk.json', 'package-lock.json'];

/** Assemblies are kept for a day after their last use: going back and forth between two branches stays quick. */
const KEPT_MS = 24 * 3600 * 1000;

/**
 * The cloud assembly of the present sources: the one from last time when nothing changed, or a new one. Synthesis is what
 * `cdk synth` does, bundles included, into a folder of its own, so that a `cdk.out` for another environment
 * is neither used nor overwritten.
 *
 * @param onSynth told when a synthesis begins, which takes seconds
 * @returns the assembly's folder
 * @throws Error with what the app printed, when synthesis fails
 */
export async function ensureAssembly(onSynth: () => void): Promise<string> {
  const assemblies = join(STATE_FOLDER, 'assemblies');
  const folder = join(assemblies, fingerprint());
  if (existsSync(folder)) {
    utimesSync(folder, new Date(), new Date());
    return folder;
  }
  onSynth();
  mkdirSync(assemblies, { recursive: true });
  // Built aside and moved into place: another process never sees half an assembly.
  const unfinished = `${folder}.${process.pid}`;
  await synthesize(unfinished);
  try {
    renameSync(unfinished, folder);
  } catch (error) {
    rmSync(unfinished, { recursive: true });
    if (!existsSync(folder)) throw error;
  }
  removeUnused(assemblies);
  return folder;
}

/** Of the contents, not the dates: a checkout changes dates only. */
function fingerprint(): string {
  const hash = createHash('sha256');
  for (const path of SOURCES.flatMap(filesBelow))
    hash
      .update(path)
      .update('\0')
      .update(readFileSync(join(ROOT, path)))
      .update('\0');
  return hash.digest('hex').slice(0, 16);
}

function filesBelow(path: string): string[] {
  if (statSync(join(ROOT, path)).isFile()) return [path];
  const entries = readdirSync(join(ROOT, path), { recursive: true, withFileTypes: true });
  return entries
    .filter((entry) => entry.isFile())
    .map((entry) => relative(ROOT, join(entry.parentPath, entry.name)))
    .sort();
}

/**
 * Runs the CDK app as `cdk synth` does: context and output folder in its environment, and the template told where its assets are.
 * Without CDK's validator, which takes as long as all the rest: the tests and `cdk synth` run it.
 */
function synthesize(outputFolder: string): Promise<void> {
  const { context } = JSON.parse(readFileSync(join(ROOT, 'cdk.json'), 'utf8')) as { context: object };
  const app = spawn(NODE, ['infra/app.ts'], {
    cwd: ROOT,
    stdio: ['ignore', 'pipe', 'pipe'],
    env: {
      ...process.env,
      CDK_OUTDIR: outputFolder,
      CDK_CONTEXT_JSON: JSON.stringify({ ...context, 'aws:cdk:enable-asset-metadata': true }),
      CDK_VALIDATION: 'false',
    },
  });
  const output: Buffer[] = [];
  app.stdout.on('data', (chunk: Buffer) => output.push(chunk));
  app.stderr.on('data', (chunk: Buffer) => output.push(chunk));
  return new Promise((resolve, reject) => {
    app.on('error', reject);
    app.on('close', (code) => {
      if (code === 0) return resolve();
      rmSync(outputFolder, { recursive: true, force: true });
      reject(
        new Error(`Synthesizing the stack failed; \`npx cdk synth\` says the same:\n${Buffer.concat(output).toString('utf8')}`),
      );
    });
  });
}

/** A stack that is up starts new processes from its assembly, so one is kept while it may be in use. */
function removeUnused(assemblies: string): void {
  for (const name of readdirSync(assemblies)) {
    const folder = join(assemblies, name);
    if (Date.now() - statSync(folder).mtimeMs > KEPT_MS) rmSync(folder, { recursive: true, force: true });
  }
}
