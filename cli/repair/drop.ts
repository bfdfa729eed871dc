import type { Envelope } from '../../shared/envelope.ts';
import { Rejection } from '../../shared/errors.ts';
import type { StageName } from '../../shared/names.ts';
import { subjectOf } from '../../shared/stage.ts';
import type { Connection } from '../connection.ts';
import type { DeadLetter, WholeLetter } from './dead-letters.ts';
import { queueFor } from './redrive.ts';
import { type Fate, type Match, type Taken, type Taking, takeLetters } from './take.ts';

/**
 * How a letter is given up for good, so that nothing is lost in silence:
 *
 * - `reject`: store writes its object into the ledger as rejected (`dropped`). The raw object stays, and a replay brings it back.
 * - `keep`: it names no object. It goes into a file.
 * - `never`: a takedown, which must happen, or a notification of several objects, which S3 doesn't send.
 */
export type Droppage = 'reject' | 'keep' | 'never';

export function droppageOf({ carries, source, keys }: DeadLetter): Droppage {
  if (carries === 'withdrawal' || keys.length > 1) return 'never';
  return source ? 'reject' : 'keep';
}

/**
 * Gives dead letters up.
 *
 * @param keep writes down a letter that names no object, and returns when it is safe
 */
export async function dropLetters(
  connection: Connection,
  stage: StageName,
  { match, keep, ...taking }: Omit<Taking, 'fateOf'> & { match: Match; keep: (letter: WholeLetter) => void },
): Promise<Taken> {
  const fateOf = (letter: WholeLetter): Fate => {
    const droppage = match(letter) ? droppageOf(letter) : 'never';
    if (droppage === 'never') return 'leave';
    if (droppage === 'reject') return { output: queueFor('store', letter.source), body: verdictOn(letter) };
    keep(letter);
    return 'delete';
  };
  return takeLetters(connection, stage, { ...taking, fateOf });
}

/** As store takes it. A verdict that the letter carries already stands. */
function verdictOn({ body, carries, stage, source, traceId }: WholeLetter): string {
  if (carries === 'rejection') return body;
  const rejection = new Rejection(
    'dropped',
    `was dropped by hand after all its tries in ${stage} had failed; replay it once that is mended`,
  );
  const envelope: Envelope = {
    v: 1,
    trace: { id: traceId!, source: source! },
    stages: [],
    rejection: rejection.report(stage, subjectOf(source!)),
  };
  return JSON.stringify(envelope);
}
