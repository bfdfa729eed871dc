import type { SQSClientConfig } from '@aws-sdk/client-sqs';

/**
 * By itself the SDK waits for an answer without end: one call that hangs would take
 * the whole batch into the function's timeout. Five seconds are a hundred times what AWS takes, and three tries of them still fit into
 * the shortest timeout, 30 s.
 */
const PATIENCE = { connectionTimeout: 1_000, requestTimeout: 5_000, throwOnRequestTimeout: true } as const;

/**
 * The SDK tells its logger of every call, with copies of input and output, and makes these for a logger that drops them too: a twentieth of
 * store's time. It asks first whether the logger takes such lines. (What it would write holds documents, so it must never be written.)
 */
const NO_CALLS = { trace() {}, debug() {}, warn() {}, info: undefined, error: undefined } as unknown as SQSClientConfig['logger'];

/** What every SDK client of a function is made with. */
export const CLIENT = { requestHandler: PATIENCE, logger: NO_CALLS };
