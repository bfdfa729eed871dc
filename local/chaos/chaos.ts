import { Random } from '../random.ts';

/** What is let go wrong between the functions and AWS. */
export interface ChaosOptions {
  /** Of the dice. The order in which processes get to run is not in their hands: the same seed gives the same kind of run, not the same run. */
  seed: number;
  /** Of the calls of functions to AWS, so many in one go wrong; between the stages, so many messages do. */
  probability: number;
  /** Functions are ended after this fraction of their timeout: one that hangs costs a minute otherwise. */
  timeoutScale: number;
}

/** How often what happened, by its name; `calls` and `messages` count all that could have. */
export type ChaosCounts = Record<string, number>;

/** The dice that everything which goes wrong is thrown with. */
export class Chaos {
  readonly random: Random;
  readonly counts: ChaosCounts = { calls: 0, messages: 0 };
  private readonly probability: number;
  private isOver = false;

  constructor({ seed, probability }: ChaosOptions) {
    this.random = new Random(seed);
    this.probability = probability;
  }

  /** Whether something goes wrong this time. */
  strikes(): boolean {
    return !this.isOver && this.random.chance(this.probability);
  }

  get isRaging(): boolean {
    return !this.isOver;
  }

  count(name: string): void {
    this.counts[name] = (this.counts[name] ?? 0) + 1;
  }

  /** From now on all goes well. */
  end(): void {
    this.isOver = true;
  }
}
