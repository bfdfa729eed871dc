import { type ChildProcess, type SpawnOptions, spawn } from 'node:child_process';
import { once } from 'node:events';
import { join } from 'node:path';
import { NODE } from './paths.ts';

/**
 * Starts child processes and sees to it that none outlives this one.
 *
 * A small watching process knows the id of each. When this process ends, however it ends, the watcher's input closes and it
 * kills what is left: an exit handler would not run after `kill -9`, and a child that is busy would not notice by itself.
 * Children lead process groups of their own, so that Ctrl-C on the terminal reaches only whoever decides what it means.
 */
export class Processes {
  private readonly running = new Set<ChildProcess>();
  private readonly reaper = spawn(NODE, [join(import.meta.dirname, 'reaper.mjs')], {
    stdio: ['pipe', 'ignore', 'inherit'],
    detached: true,
  });

  private ending = false;

  constructor() {
    // Without the watcher nothing guarantees an end: better none of it.
    this.reaper.on('exit', () => !this.ending && process.exit(1));
    this.reaper.stdin.on('error', () => {});
  }

  start(command: string, args: string[], options: SpawnOptions): ChildProcess {
    const child = spawn(command, args, { ...options, detached: true });
    if (child.pid !== undefined) this.reaper.stdin.write(`+${child.pid}\n`);
    this.running.add(child);
    child.once('exit', () => {
      this.running.delete(child);
      if (!this.ending) this.reaper.stdin.write(`-${child.pid}\n`);
    });
    return child;
  }

  /** Of this process, the watcher and all that run at present. */
  get pids(): number[] {
    return [process, this.reaper, ...this.running].map(({ pid }) => pid).filter((pid) => pid !== undefined);
  }

  /** Kills all of them, who hold nothing that is still needed, and waits until they are gone. */
  async end(): Promise<void> {
    this.ending = true;
    const ended = [...this.running, this.reaper].map((child) => once(child, 'exit'));
    for (const child of this.running) child.kill('SIGKILL');
    this.reaper.stdin.end();
    await Promise.all(ended);
  }
}
