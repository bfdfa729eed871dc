import type { Random } from '../../local/random.ts';
import type { LocalStack } from '../../local/stack.ts';

/** One in so many is not killed but stopped: it hangs until its timeout ends it. */
const FREEZE_ONE_IN = 5;

/** Ends processes of functions, in the middle of whatever they do. */
export class Storm {
  killed = 0;
  frozen = 0;
  private readonly stack: LocalStack;
  private readonly random: Random;
  private readonly timer: NodeJS.Timeout;
  private readonly stopped = new Set<number>();

  constructor(stack: LocalStack, random: Random, everySeconds: number) {
    this.stack = stack;
    this.random = random;
    this.timer = setInterval(() => void this.strike(), everySeconds * 1000);
  }

  /** Those that hang are let go on. */
  end(): void {
    clearInterval(this.timer);
    for (const pid of this.stopped) signal(pid, 'SIGCONT');
  }

  private async strike(): Promise<void> {
    const pids = (await this.stack.state()).flatMap((state) => state.pids).filter((pid) => !this.stopped.has(pid));
    if (pids.length === 0) return;
    const pid = this.random.pick(pids);
    if (this.random.below(FREEZE_ONE_IN) > 0) {
      if (signal(pid, 'SIGKILL')) this.killed++;
    } else if (signal(pid, 'SIGSTOP')) {
      this.frozen++;
      this.stopped.add(pid);
    }
  }
}

/** @returns whether there was such a process */
function signal(pid: number, name: NodeJS.Signals): boolean {
  try {
    return process.kill(pid, name);
  } catch {
    return false;
  }
}
