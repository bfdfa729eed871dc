import type { Article } from '../../shared/article.ts';
import type { RejectionCode } from '../../shared/errors.ts';
import type { StageName } from '../../shared/names.ts';

/** One line of `extract`'s output: what became of one input. */
export type Line = { source: string; article: Article } | { source: string; error: LineError };

/** Besides the pipeline's own rejections: the file could not be read, or the input brought its process down. */
export interface LineError {
  code: RejectionCode | 'unreadable' | 'failed' | 'timed-out' | 'out-of-memory' | 'crashed';
  message: string;
  stage: 'read' | StageName;
}

/** A line as a worker hands it over: written as JSON there, so that the main process only passes it on. */
export interface WrittenLine {
  json: string;
  /** `rejected` is an answer about the input; `failed` means that there is none. */
  outcome: 'extracted' | 'rejected' | 'failed';
}

export function writeLine(line: Line, outcome: WrittenLine['outcome']): WrittenLine {
  return { json: JSON.stringify(line), outcome };
}
