import { readFileSync, statSync } from 'node:fs';
import { MAX_BYTES, rejectTooLarge } from '../../functions/clean/limits.ts';
import type { RawObject } from '../../shared/document.ts';
import { Rejection } from '../../shared/errors.ts';
import type { Input } from '../inputs.ts';
import { extractArticle } from '../pipeline.ts';
import { type LineError, type WrittenLine, writeLine } from './line.ts';

/**
 * A process of its own that takes one input at a time and answers with its line. Before each stage it says which: should
 * the input hang or end the process, that is the last thing known.
 */
export type WorkerMessage = 'ready' | WrittenLine | Stage;
type Stage = LineError['stage'];

process.on('disconnect', () => process.exit());
process.on('message', (input: Input) => tell(extract(input)));
tell('ready');

function tell(message: WorkerMessage): void {
  process.send!(message);
}

function extract(input: Input): WrittenLine {
  let stage: Stage = 'read';
  const begin = (next: Stage) => {
    stage = next;
    tell(next);
  };
  begin('read');
  try {
    return writeLine({ source: input.source, article: extractArticle(readRaw(input), begin) }, 'extracted');
  } catch (error) {
    return explain(input.source, stage, error as Error);
  }
}

function readRaw({ source, file, unreadable }: Input): RawObject {
  if (unreadable) throw new Error(unreadable);
  const stats = statSync(file);
  if (!stats.isFile()) throw new Error('is no regular file');
  if (stats.size > MAX_BYTES) rejectTooLarge(`has ${stats.size} bytes, more than ${MAX_BYTES}`);
  return { bytes: readFileSync(file), source: { bucket: 'file', key: source, bytes: stats.size } };
}

function explain(source: string, stage: Stage, error: Error): WrittenLine {
  // Too large to be read at all is what clean says of the same object in the bucket.
  if (error instanceof Rejection)
    return writeLine({ source, error: error.report(stage === 'read' ? 'clean' : stage, source) }, 'rejected');
  const code = stage === 'read' ? 'unreadable' : 'failed';
  return writeLine({ source, error: { code, message: `${source}: ${error.message}`, stage } }, 'failed');
}
