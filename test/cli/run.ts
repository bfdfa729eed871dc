import { spawn } from 'node:child_process';
import { join } from 'node:path';
import { NODE, ROOT } from '../../local/paths.ts';

/** What a command printed and how it ended. */
export interface Ran {
  code: number | null;
  stdout: string;
  stderr: string;
}

/** Runs the real command line as a program would: no terminal on any of its streams. */
export function copydesk(args: string[], { cwd = ROOT, env = {} }: { cwd?: string; env?: NodeJS.ProcessEnv } = {}): Promise<Ran> {
  const { npm_lifecycle_event, INIT_CWD, ...inherited } = process.env;
  const child = spawn(NODE, [join(ROOT, 'cli/copydesk.ts'), ...args], {
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
