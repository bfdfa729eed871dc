import { readFileSync } from 'node:fs';
import * as z from 'zod';
import { WrongUse } from '../failure.ts';
import LISTED from './prices.us-east-1.json' with { type: 'json' };

const price = z.number().min(0);

/** Dollars for one of each. */
const pricesSchema = z.object({
  region: z.string(),
  asOf: z.string(),
  note: z.string(),
  s3: z.object({ put: price, get: price, gbMonth: price }),
  sqs: z.object({ request: price }),
  lambda: z.object({ request: price, gbSecond: z.object({ arm64: price, x86_64: price }) }),
  dynamodb: z.object({ wru: price, rru: price, gbMonth: price, backupGbMonth: price }),
  sns: z.object({ request: price }),
  logs: z.object({ gb: price, gbMonth: price }),
  xray: z.object({ trace: price }),
  cloudwatch: z.object({ metricMonth: price, alarmMonth: price, dashboardMonth: price }),
  kms: z.object({ keyMonth: price }),
});
export type Prices = z.infer<typeof pricesSchema>;

/** @param file of another region or day, in the shape of ours. @throws WrongUse that says what is missing in it */
export function readPrices(file?: string): Prices {
  if (file === undefined) return pricesSchema.parse(LISTED);
  let given: unknown;
  try {
    given = JSON.parse(readFileSync(file, 'utf8'));
  } catch (error) {
    throw new WrongUse(`${file} cannot be read as JSON: ${(error as Error).message}`);
  }
  const prices = pricesSchema.safeParse(given);
  if (prices.success) return prices.data;
  const wrong = prices.error.issues.map(({ path, message }) => `${path.join('.')}: ${message}`).join('; ');
  throw new WrongUse(`${file} is no price table (${wrong}); cli/cost/prices.us-east-1.json is one to copy`);
}
