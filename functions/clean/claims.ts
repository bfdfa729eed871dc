import { GetObjectCommand, PutObjectCommand, type S3Client } from '@aws-sdk/client-s3';
import { getSignedUrl } from '@aws-sdk/s3-request-presigner';
import type { Claims } from '../../shared/claims.ts';
import type { StageName } from '../../shared/names.ts';

/**
 * Half a day: retries end within an hour, and the role's credentials behind a signature hardly live longer. A claim that ran
 * out fails its message into the dead-letter queue; replaying the raw object makes a new one.
 */
const CLAIM_LIFE_SECONDS = 12 * 3600;

const CLAIMING_STAGES: readonly StageName[] = ['parse', 'enrich', 'store'];

/** Signs, for each later stage of one document, an address to write its payload to and one to read it from. Nothing is written yet. */
export async function signClaims(s3: S3Client, bucket: string, traceId: string): Promise<Claims> {
  const claims: Claims = {};
  for (const stage of CLAIMING_STAGES) {
    const object = { Bucket: bucket, Key: `claims/${traceId}/${stage}` };
    claims[stage] = {
      put: await getSignedUrl(s3, new PutObjectCommand(object), { expiresIn: CLAIM_LIFE_SECONDS }),
      get: await getSignedUrl(s3, new GetObjectCommand(object), { expiresIn: CLAIM_LIFE_SECONDS }),
    };
  }
  return claims;
}
