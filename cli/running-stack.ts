import { mkdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { STATE_FOLDER } from '../local/paths.ts';
import type { ClientConfiguration, LocalStack } from '../local/stack.ts';

/** The local stack that a `start` keeps up, as other terminals find it: a file that says where it listens. */
export interface RunningStack {
  /** Of the `start` that owns it. */
  pid: number;
  outputs: Record<string, string>;
  clients: Record<'s3' | 'sqs' | 'sns' | 'dynamodb', ClientConfiguration>;
}

const FILE = join(STATE_FOLDER, 'running-stack.json');

/** @returns nothing when none runs; the file of one that was killed does not count */
export function findRunningStack(): RunningStack | undefined {
  try {
    const running: RunningStack = JSON.parse(readFileSync(FILE, 'utf8'));
    process.kill(running.pid, 0); // throws when there is no such process
    return running;
  } catch {
    return undefined;
  }
}

export function announceStack({ outputs, client }: LocalStack): void {
  const clients = { s3: client('s3'), sqs: client('sqs'), sns: client('sns'), dynamodb: client('dynamodb') };
  const running: RunningStack = { pid: process.pid, outputs, clients };
  mkdirSync(STATE_FOLDER, { recursive: true });
  writeFileSync(FILE, JSON.stringify(running));
  // However this process ends, short of being killed outright.
  process.once('exit', () => rmSync(FILE, { force: true }));
}
