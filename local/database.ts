import { createRequire } from 'node:module';
import { connect, createServer } from 'node:net';
import { dirname, join } from 'node:path';
import { setTimeout as delay } from 'node:timers/promises';
import { NODE } from './paths.ts';
import type { Processes } from './processes.ts';

/** Under load a process takes seconds to start. */
const START_TIMEOUT_MS = 20_000;

/**
 * DynamoDB in a process of its own, in memory, on a free port: dynoxide where its binary is installed (Linux on x64), dynalite
 * elsewhere.
 *
 * @returns its endpoint, "http://127.0.0.1:port"
 */
export async function startDatabase(processes: Processes, commandFor = databaseCommand): Promise<string> {
  const port = await freePort();
  const [command, ...args] = commandFor(port);
  const child = processes.start(command!, args, { stdio: ['ignore', 'ignore', 'ignore'] });
  let exited: number | string | null | undefined;
  child.once('error', (error) => {
    exited = error.message;
  });
  child.once('exit', (code, signal) => {
    exited = code ?? signal;
  });
  const deadline = Date.now() + START_TIMEOUT_MS;
  while (!(await answers(port))) {
    if (exited !== undefined) throw new Error(`The local DynamoDB (${command}) ended at start: ${exited}`);
    if (Date.now() > deadline)
      throw new Error(`The local DynamoDB (${command}) does not answer after ${START_TIMEOUT_MS / 1000} s`);
    await delay(20);
  }
  return `http://127.0.0.1:${port}`;
}

function databaseCommand(port: number): string[] {
  try {
    const installed = createRequire(import.meta.url).resolve('@dynoxide/linux-x64/package.json');
    return [join(dirname(installed), 'dynoxide'), 'serve', '--port', String(port)];
  } catch {
    return dynaliteCommand(port);
  }
}

export function dynaliteCommand(port: number): string[] {
  return [NODE, join(import.meta.dirname, 'dynalite.ts'), String(port)];
}

/** Neither of the two can choose a port by itself and say which. */
function freePort(): Promise<number> {
  return new Promise((resolve, reject) => {
    const server = createServer();
    server.once('error', reject);
    server.listen(0, '127.0.0.1', () => {
      const { port } = server.address() as { port: number };
      server.close(() => resolve(port));
    });
  });
}

function answers(port: number): Promise<boolean> {
  return new Promise((resolve) => {
    const socket = connect(port, '127.0.0.1');
    socket.once('connect', () => socket.end(() => resolve(true)));
    socket.once('error', () => resolve(false));
  });
}
