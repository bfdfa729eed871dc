import { Logger } from '@aws-lambda-powertools/logger';
import { Metrics, MetricUnit } from '@aws-lambda-powertools/metrics';
import { REJECTION_CODES, type RejectionCode } from './errors.ts';
import { METRIC_NAMESPACE, type StageName } from './names.ts';

/** How one document left a stage. */
export type Outcome = 'passed' | 'rejected' | 'failed' | 'stored' | 'duplicate' | 'stale' | 'withdrawn';

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

/** Powertools' logger and EMF metrics for one stage. */
export function createTelemetry(stage: StageName): Telemetry {
  const logger = new Logger({ serviceName: stage });
  const metrics = new Metrics({ namespace: METRIC_NAMESPACE, serviceName: stage });
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
      const outcomes: Outcome[] =
        stage === 'store'
          ? ['stored', 'duplicate', 'stale', 'rejected', 'withdrawn', 'failed']
          : ['passed', 'rejected', 'failed'];
      for (const outcome of outcomes)
        metrics.addMetric(outcome, MetricUnit.Count, lines.filter((line) => line.outcome === outcome).length);
      // An alarm on a defect needs its zeroes too; store sees every rejection, so it alone counts them by code.
      if (stage === 'store') {
        for (const code of REJECTION_CODES)
          metrics.addMetric(`rejected-${code}`, MetricUnit.Count, lines.filter((line) => line.code === code).length);
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
  const at = error.stack?.split('\n').find((line) => line.trimStart().startsWith('at '));
  return { name: error.name, ...(spoken && { message: error.message }), ...(at && { at: at.trim() }) };
}

const OUR_ERRORS = new Set(['MalformedMessage', 'ClaimError', 'DeliveryError']);
