import { compress, decompress } from './envelope.ts';
import type { StageName } from './names.ts';

/**
 * Claim checks: a payload too large for a message waits in the work bucket.
 *
 * The functions that chew hostile input may touch no bucket. So clean, which may, signs one address to write and one to
 * read for each later stage of this one document and sends them along: a stage can reach the claims it was handed, nothing else.
 */
export type Claims = Partial<Record<StageName, Claim>>;

/** Presigned addresses of one work object. */
export interface Claim {
  put: string;
  get: string;
}

/** A work object is at most some tens of MB, inside AWS: longer than this is a stall. */
const CLAIM_TIMEOUT_MS = 15_000;

/** Writes a payload for a later stage. @throws ClaimError */
export async function putClaim(claim: Claim | undefined, payload: unknown): Promise<void> {
  if (!claim) throw new ClaimError('the payload is too large for a message, and no claim was signed for it');
  const response = await fetch(claim.put, {
    method: 'PUT',
    body: new Uint8Array(compress(JSON.stringify(payload))),
    signal: AbortSignal.timeout(CLAIM_TIMEOUT_MS),
  });
  if (!response.ok) throw new ClaimError(`writing a claim answered ${response.status}`);
}

/** Reads the payload that an earlier stage wrote. @throws ClaimError */
export async function getClaim(claim: Claim | undefined): Promise<unknown> {
  if (!claim) throw new ClaimError('the message has a claimed payload, and no claim to read it by');
  const response = await fetch(claim.get, { signal: AbortSignal.timeout(CLAIM_TIMEOUT_MS) });
  if (!response.ok)
    throw new ClaimError(`reading a claim answered ${response.status}; 403 means it ran out: replay the raw object`);
  return decompress(new Uint8Array(await response.arrayBuffer()));
}

/** Retryable. Its message holds no address: a signed one is a secret. */
export class ClaimError extends Error {
  override readonly name = 'ClaimError';
}
