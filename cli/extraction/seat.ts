import { type ChildProcess, fork } from 'node:child_process';
import { fileURLToPath } from 'node:url';
import { NODE } from '../../local/paths.ts';
import type { Input } from '../inputs.ts';
import { type LineError, type WrittenLine, writeLine } from './line.ts';
import type { WorkerMessage } from './worker.ts';

const WORKER = fileURLToPath(new URL('./worker.ts', import.meta.url));

/** The heap that one input may cost, as for the functions. */
const HEAP_MB = 512;

/** How a worker was lost: the rest of a sentence that begins with the input's name. */
type Loss = Pick<LineError, 'code'> & { what: string };

/**
 * A place for one worker, which is started at the first input and again after one that brought it down. A worker is a
 * process, not a thread: a thread that runs out of memory fast enough takes the whole process with it.
 */
export class Seat {
  readonly #timeLimitMs: number;
  #worker: ChildProcess | undefined;
  #closed = false;
  #stage: LineError['stage'] = 'read';
  #answer: (answer: WrittenLine | Loss) => void = () => {};

  /** @param timeLimitMs wall time that one input may take; the worker's own start does not count */
  constructor(timeLimitMs: number) {
    this.#timeLimitMs = timeLimitMs;
  }

  /**
   * Takes one input at a time. Always answers with a line: an input that hangs or kills its worker gets one that says so.
   * @throws when no worker starts, or when it is closed
   */
  async extract(input: Input): Promise<WrittenLine> {
    const worker = await this.#ready();
    const what = `took longer than ${this.#timeLimitMs / 1000} s; leave it out`;
    const timer = setTimeout(() => this.#lose(worker, { code: 'timed-out', what }), this.#timeLimitMs);
    const answer = await new Promise<WrittenLine | Loss>((resolve) => {
      this.#answer = resolve;
      worker.send(input);
    });
    clearTimeout(timer);
    if ('json' in answer) return answer;
    const { source } = input;
    return writeLine({ source, error: { code: answer.code, message: `${source} ${answer.what}`, stage: this.#stage } }, 'failed');
  }

  /** Ends the worker, in the middle of an input too. */
  close(): void {
    this.#closed = true;
    this.#worker?.kill('SIGKILL');
  }

  /** Whoever still waits for a worker when the run ends early gets none. */
  async #ready(): Promise<ChildProcess> {
    if (!this.#closed) this.#worker ??= await this.#start();
    if (!this.#closed) return this.#worker!;
    this.#worker?.kill('SIGKILL');
    throw new Error('closed');
  }

  #start(): Promise<ChildProcess> {
    const worker = fork(WORKER, {
      execPath: NODE,
      execArgv: [`--max-old-space-size=${HEAP_MB}`],
      serialization: 'advanced',
      stdio: ['ignore', 'ignore', 'pipe', 'ipc'],
    });
    let lastWords = '';
    worker.stderr!.setEncoding('utf8').on('data', (text: string) => {
      lastWords = (lastWords + text).slice(-LAST_WORDS);
    });
    return new Promise((resolve, reject) => {
      worker.on('message', (message: WorkerMessage) => {
        if (message === 'ready') resolve(worker);
        else if (typeof message === 'string') this.#stage = message;
        else this.#answer(message);
      });
      worker.on('error', () => {}); // a message that no longer reached it; its end follows
      worker.on('close', (code, signal) => {
        reject(new Error(`a worker does not start:\n${lastWords}`)); // of no effect once it was ready
        this.#lose(worker, explainEnd(lastWords, signal ?? `code ${code}`));
      });
    });
  }

  #lose(worker: ChildProcess, loss: Loss): void {
    if (worker !== this.#worker) return;
    this.#worker = undefined;
    worker.kill('SIGKILL');
    this.#answer(loss);
  }
}

/** Characters kept of what a worker wrote to stderr: V8's report of a full heap is about 2,000. */
const LAST_WORDS = 4_000;

function explainEnd(lastWords: string, how: string): Loss {
  if (lastWords.includes('heap out of memory'))
    return { code: 'out-of-memory', what: `needs more than ${HEAP_MB} MB; leave it out` };
  return { code: 'crashed', what: `ended its process with ${how}; leave it out` };
}
