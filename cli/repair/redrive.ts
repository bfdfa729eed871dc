import { OUTPUTS, type StageName } from '../../shared/names.ts';
import { isReplay } from '../../shared/sequencer.ts';
import type { Connection } from '../connection.ts';
import type { WholeLetter } from './dead-letters.ts';
import { notificationOf } from './notification.ts';
import { type Fate, type Match, type Taken, type Taking, takeLetters } from './take.ts';

export interface Redriven extends Taken {
  /** Of those sent, so many go through clean again, since their payload could no longer be fetched. */
  restarted: number;
}

/** Sends dead letters back to where they came from. */
export async function redrive(
  connection: Connection,
  stage: StageName,
  { match, ...taking }: Omit<Taking, 'fateOf'> & { match: Match },
): Promise<Redriven> {
  const fateOf = (letter: WholeLetter) => (match(letter) ? returnOf(letter) : 'leave');
  const taken = await takeLetters(connection, stage, { ...taking, fateOf });
  return { ...taken, restarted: taken.sent.filter(({ restart }) => restart).length };
}

function returnOf({ stage, source, restart, body }: WholeLetter): Fate {
  if (restart) return { output: queueFor('clean', source), body: notificationOf(source!) };
  return { output: queueFor(stage, source), body };
}

/** The output that names the queue. What was replayed goes on doing so, behind live articles. */
export const queueFor = (stage: StageName, source: WholeLetter['source']): string =>
  source && isReplay(source) ? OUTPUTS.backfillQueueUrl(stage) : OUTPUTS.queueUrl(stage);
