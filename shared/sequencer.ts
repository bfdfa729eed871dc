/** Beyond any real sequencer of S3, which has 16 to 20 digits. */
const REAL_DIGITS = 32;
/** Milliseconds since 1970 in hexadecimal: 11 digits until the year 2527. */
const STAMP_DIGITS = 12;

/**
 * The sequencer of a replayed event: newer than the newest event that the ledger knows of the object, and than every replay before it,
 * yet older than any real event that S3 sends after that one, since those differ within the digits that are kept as they are. So a replay
 * can never outrank an upload that it did not know of. (The order is that of `comparable` in shared/table.ts.)
 *
 * @param newest the ledger's sequencer of the object; missing when it has none: then any real event outranks the replay
 * @param stamp milliseconds since 1970: the same for all of one run, so that a run that is taken up again changes nothing twice
 */
export function replaySequencer(newest: string | undefined, stamp: number): string {
  const real = (newest ?? '').slice(0, REAL_DIGITS).padEnd(REAL_DIGITS, '0');
  return real + stamp.toString(16).toUpperCase().padStart(STAMP_DIGITS, '0');
}

/** Whether a document is one that was there already and comes through again: it goes by the backfill queues. */
export const isReplay = ({ sequencer }: { sequencer?: string }): boolean => stampOf(sequencer) !== undefined;

/** Whether two events of one object tell of the same upload: of its bytes, the first time or sent through again. */
export function isSameUpload(a: string, b: string): boolean {
  const [one, other] = [a, b].map((sequencer) => sequencer.slice(0, REAL_DIGITS).replace(/0+$/, ''));
  // Nothing is known of what was replayed before its event came.
  return one !== '' && one === other;
}

/** When the object's newest event was sent, if it was a replay: the run's stamp. */
export function stampOf(sequencer: string | undefined): number | undefined {
  if (sequencer === undefined || sequencer.length <= REAL_DIGITS) return undefined;
  return Number.parseInt(sequencer.slice(REAL_DIGITS).padEnd(STAMP_DIGITS, '0'), 16);
}
