/**
 * What every SDK client of a function is made with. By itself the SDK waits for an answer without end: one call that hangs would take
 * the whole batch into the function's timeout. Five seconds are a hundred times what AWS takes, and three tries of them still fit into
 * the shortest timeout, 30 s.
 */
export const PATIENCE = {
  requestHandler: { connectionTimeout: 1_000, requestTimeout: 5_000, throwOnRequestTimeout: true },
} as const;
