import { type Options, SingleBar } from 'cli-progress';
import { coloursFor } from './print.ts';

export interface Progress {
  update(done: number, total?: number): void;
  stop(): void;
}

/** How all bars look. They vanish when they are done: what follows tells the result. */
export const barOptions: Options = {
  stream: process.stderr,
  barsize: 24,
  barCompleteChar: '━',
  barIncompleteChar: ' ',
  hideCursor: true,
  clearOnComplete: true,
};

/** A bar on stderr with rate and time left; nothing when stderr is no terminal. */
export function startProgress(label: string, total: number): Progress {
  if (!process.stderr.isTTY) return { update() {}, stop() {} };
  const { dim, cyan } = coloursFor(process.stderr);
  const began = performance.now();
  const bar = new SingleBar({
    ...barOptions,
    format: `${label} ${cyan('{bar}')} {value}/{total} ${dim('{rate}/s, {left}')}`,
  });
  // The rate over the whole run: what the time left is reckoned from.
  const payload = (done: number, of: number) => {
    const seconds = Math.max((performance.now() - began) / 1000, 0.001);
    const rate = done / seconds;
    return { rate: rate.toFixed(rate < 10 ? 1 : 0), left: rate > 0 ? `${formatSeconds((of - done) / rate)} left` : '' };
  };
  bar.start(total, 0, payload(0, total));
  // Leaves the terminal as it was, with its cursor.
  const interrupt = () => process.exit(130);
  process.once('exit', () => bar.stop());
  process.once('SIGINT', interrupt);
  return {
    update(done, of = total) {
      bar.setTotal(of);
      bar.update(done, payload(done, of));
    },
    stop() {
      bar.stop();
      process.removeListener('SIGINT', interrupt);
    },
  };
}

/** A count on stderr with its rate, where the total is not known; nothing when stderr is no terminal. */
export function startCounter(label: string): { update(done: number): void; stop(): void } {
  if (!process.stderr.isTTY) return { update() {}, stop() {} };
  const { dim } = coloursFor(process.stderr);
  const began = performance.now();
  let shown = 0;
  return {
    update(done) {
      const now = performance.now();
      if (now - shown < 100) return;
      shown = now;
      process.stderr.write(`\r\x1b[K${label} ${done} ${dim(`${Math.round((done / (now - began)) * 1000)}/s`)}`);
    },
    stop: () => void process.stderr.write('\r\x1b[K'),
  };
}

/** "8 s", "3 min 20 s", "2 h 5 min" */
export function formatSeconds(seconds: number): string {
  const whole = Math.round(seconds);
  if (whole < 60) return `${whole} s`;
  if (whole < 3600) return `${Math.floor(whole / 60)} min ${whole % 60} s`;
  return `${Math.floor(whole / 3600)} h ${Math.floor((whole % 3600) / 60)} min`;
}
