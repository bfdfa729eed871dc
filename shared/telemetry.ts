import { Logger } from '@aws-lambda-powertools/logger';
import { Metrics, MetricUnit } from '@aws-lambda-powertools/metrics';
import { REJECTION_CODES, type RejectionCode } from './errors.ts';
import { CONFIDENCE_METRIC, LATENCY_METRIC, outcomesOf, rejectionMetric, type StageName } from './names.ts';

/** How one document left a stage. */
export type Outcome = ReturnType<typeof outcomesOf>[number];

/** One structured line per article and stage. Ids, sizes, statuses: never a word of the document. */
export interface StageLine {
  stage: StageName;
  outcome: Outcome;
  traceId?: string;
  messageId?: string;
  bucket?: string;
  key?: string;
  articleId?: string;
  code?: RejectionCode;
  bytes?: number;
  ms?: number;
  /** How sure clean is of what it kept, 0 to 1. */
  confidence?: number;
  /** From the upload's event to now, of what was stored. */
  sinceUploadMs?: number;
  receiveCount?: number;
  error?: SafeError;
}

/** An error as far as it may be logged. */
export interface SafeError {
  name: string;
  message?: string;
  at?: string;
}

export interface Telemetry {
  line(line: StageLine): void;
  /** Publishes the counts of all lines since the last call, zeroes included. Called once per invocation. */
  flush(): void;
}

/** Powertools' logger and EMF metrics for one stage, in the namespace that the environment names. */
export function createTelemetry(stage: StageName): Telemetry {
  const logger = new Logger({ serviceName: stage });
  const metrics = new Metrics({ serviceName: stage });
  let lines: StageLine[] = [];
  return {
    line(line) {
      lines.push(line);
      const { outcome } = line;
      if (outcome === 'failed') logger.error(outcome, { article: line });
      else if (outcome === 'rejected') logger.warn(outcome, { article: line });
      else logger.info(outcome, { article: line });
    },
    flush() {
      if (lines.length === 0) return;
      for (const outcome of outcomesOf(stage))
        if (outcome !== 'failed')
          metrics.addMetric(outcome, MetricUnit.Count, lines.filter((line) => line.outcome === outcome).length);
      // A value for each, so that their average is the rate of failures.
      for (const { outcome } of lines) metrics.addMetric('failed', MetricUnit.Count, outcome === 'failed' ? 1 : 0);
      // An alarm on a defect needs its zeroes too; store sees every rejection, so it alone counts them by code.
      if (stage === 'store') {
        for (const code of REJECTION_CODES)
          metrics.addMetric(rejectionMetric(code), MetricUnit.Count, lines.filter((line) => line.code === code).length);
      }
      for (const { sinceUploadMs, confidence } of lines) {
        if (sinceUploadMs !== undefined) metrics.addMetric(LATENCY_METRIC, MetricUnit.Milliseconds, sinceUploadMs);
        if (confidence !== undefined) metrics.addMetric(CONFIDENCE_METRIC, MetricUnit.NoUnit, confidence);
      }
      metrics.publishStoredMetrics();
      lines = [];
    },
  };
}

/**
 * What may be logged of an error. AWS's and our own messages speak of requests and objects; any other message may quote the
 * document (a JSON error does), so only its name and place are kept.
 */
export function describeError(error: unknown): SafeError {
  if (!(error instanceof Error)) return { name: typeof error };
  // A schema's issues are told by their paths: fields of ours, not words of the document.
  if ('issues' in error && Array.isArray(error.issues))
    return { name: error.name, message: error.issues.map(({ path, code }) => `${path?.join('.')}: ${code}`).join('; ') };
  const spoken = '$metadata' in error || OUR_ERRORS.has(error.name);
  const at = framesOf(error).find((line) => line.trimStart().startsWith('at '));
  return { name: error.name, ...(spoken && { message: error.message }), ...(at && { at: at.trim() }) };
}

/** The stack begins with the message, and a line of a quoted document may begin with "at": only what follows the message is a place. */
function framesOf({ message, stack = '' }: Error): string[] {
  const start = stack.indexOf(message);
  return start < 0 ? [] : stack.slice(start + message.length).split('\n');
}

const OUR_ERRORS = new Set(['MalformedMessage', 'ClaimError', 'DeliveryError']);
