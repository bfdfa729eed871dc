import { spawn } from 'node:child_process';
import { join } from 'node:path';
import { NODE, ROOT } from '../../local/paths.ts';

/** What a command printed and how it ended. */
export interface Ran {
  code: number | null;
  stdout: string;
  stderr: string;
}

interface Surroundings {
  cwd?: string;
  env?: NodeJS.ProcessEnv;
}

export const copydesk = (args: string[], surroundings: Surroundings = {}): Promise<Ran> =>
  run('cli/copydesk.ts', args, surroundings);

export const bench = (args: string[]): Promise<Ran> => run('bench/bench.ts', args, {});

/** Runs the real command line as a program would: no terminal on any of its streams. */
function run(file: string, args: string[], { cwd = ROOT, env = {} }: Surroundings): Promise<Ran> {
  const { npm_lifecycle_event, INIT_CWD, ...inherited } = process.env;
  const child = spawn(NODE, [join(ROOT, file), ...args], {
    cwd,
    env: { ...inherited, ...env },
    stdio: ['ignore', 'pipe', 'pipe'],
  });
  const ran: Ran = { code: null, stdout: '', stderr: '' };
  child.stdout.setEncoding('utf8').on('data', (text: string) => {
    ran.stdout += text;
  });
  child.stderr.setEncoding('utf8').on('data', (text: string) => {
    ran.stderr += text;
  });
  return new Promise((resolve) => child.once('close', (code) => resolve({ ...ran, code })));
}

/** stdout as NDJSON: fails on anything else in it. */
export const linesOf = ({ stdout }: Ran) =>
  stdout
    .split('\n')
    .filter(Boolean)
    .map((line) => JSON.parse(line));
