import type { StageName } from './names.ts';

/**
 * The two kinds of failure. A `Rejection` is final: this input can never work, the ledger says why, the message is done.
 * Any other error is retryable: the message comes back, and after its retries it waits in the dead-letter queue.
 */

/** Why an input can never become a record. The list is closed: each code has a metric and a line in the docs. */
export const REJECTION_CODES = [
  'empty', 'unsupported-form', 'too-large', 'undecodable', 'not-an-article', 'missing',
  // By a person, after all its tries had failed.
  'dropped',
] as const; // biome-ignore format: a list reads best as lines
export type RejectionCode = (typeof REJECTION_CODES)[number];

/** A rejection as data: what the ledger keeps and `extract` prints. */
export interface RejectionReport {
  code: RejectionCode;
  /** What is wrong with the input and what to do about it; names no content. */
  message: string;
  stage: StageName;
}

/** Thrown by a stage's verb. The stage handler adds the name of the object to the message. */
export class Rejection extends Error {
  override readonly name = 'Rejection';
  readonly code: RejectionCode;

  /**
   * @param code why
   * @param message what is wrong and what to do, as a clause that follows the object's name: "is empty; upload it again"
   */
  constructor(code: RejectionCode, message: string) {
    super(message);
    this.code = code;
  }

  report(stage: StageName, subject: string): RejectionReport {
    return { code: this.code, message: `${subject} ${this.message}`, stage };
  }
}
