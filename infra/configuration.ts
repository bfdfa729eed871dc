import type { Node } from 'constructs';
import { STAGES, type StageName } from '../shared/names.ts';

/** What a deployment can set: from `cdk.json` or `cdk … -c copydesk:<setting>=<value>`. docs/configuration.md is its table. */
export interface Configuration {
  environment: 'dev' | 'prod';
  /** Batches a stage's mapping runs at a time. */
  maxConcurrency: Record<StageName, number>;
  /** The same, of what is replayed: beside live articles, and never in their way. */
  backfillConcurrency: number;
  logRetentionDays: number;
  rawNoncurrentDays: number;
  dayShards: number;
  /** Names of the enrichers to run; empty runs all. */
  enrichers: string;
  logLevel: 'DEBUG' | 'INFO' | 'WARN' | 'ERROR';
  /** By keys of AWS's own, or by one of the stack's. */
  encryption: 'aws' | 'kms';
  /** Told about every alarm and its end. */
  alarmEmail?: string;
}

/** Our settings among CDK's own context keys. */
const CONTEXT_PREFIX = 'copydesk:';

/** A setting: its default, and what turns a context value into it. `read` throws with what was expected. */
interface Setting<T> {
  default: T;
  /** The default in prod, where that is another. */
  inProd?: T;
  read(value: unknown): T;
}

const SETTINGS = {
  environment: { default: 'dev', read: oneOf('dev', 'prod') },
  'maxConcurrency.clean': { default: 5, read: wholeNumber(2, 1000) },
  'maxConcurrency.parse': { default: 5, read: wholeNumber(2, 1000) },
  'maxConcurrency.enrich': { default: 5, read: wholeNumber(2, 1000) },
  'maxConcurrency.store': { default: 5, read: wholeNumber(2, 1000) },
  // The least that a mapping takes.
  backfillConcurrency: { default: 2, read: wholeNumber(2, 1000) },
  // The periods CloudWatch Logs takes, up to two years.
  logRetentionDays: {
    default: 14,
    inProd: 90,
    read: oneOfNumbers(1, 3, 5, 7, 14, 30, 60, 90, 120, 150, 180, 365, 400, 545, 731),
  },
  rawNoncurrentDays: { default: 7, inProd: 30, read: wholeNumber(1, 3650) },
  dayShards: { default: 1, read: wholeNumber(1, 100) },
  enrichers: { default: '', read: matching(/^([a-z]+(,[a-z]+)*)?$/, 'names of enrichers with commas between, or nothing') },
  logLevel: { default: 'INFO', read: oneOf('DEBUG', 'INFO', 'WARN', 'ERROR') },
  encryption: { default: 'aws', read: oneOf('aws', 'kms') },
  alarmEmail: { default: undefined, read: matching(/^[^\s@]+@[^\s@]+\.[^\s@]+$/, 'an e-mail address') },
} satisfies Record<string, Setting<unknown>>;

export const SETTING_NAMES = Object.keys(SETTINGS);

/**
 * The configuration in a construct tree's context.
 * @throws Error that names every unknown setting and every value that doesn't fit, with what would
 */
export function readConfiguration(node: Node): Configuration {
  const errors = unknownSettings(node);
  let isProduction = false;
  const read = <T>(name: keyof typeof SETTINGS): T => {
    const setting = SETTINGS[name] as Setting<T>;
    const value: unknown = node.tryGetContext(CONTEXT_PREFIX + name);
    if (value === undefined) return isProduction ? (setting.inProd ?? setting.default) : setting.default;
    try {
      return setting.read(value);
    } catch (error) {
      errors.push(`${CONTEXT_PREFIX}${name} is ${JSON.stringify(value)}; give ${(error as Error).message}`);
      return setting.default;
    }
  };
  isProduction = read('environment') === 'prod';
  const configuration: Configuration = {
    environment: read('environment'),
    maxConcurrency: Object.fromEntries(STAGES.map((stage) => [stage, read(`maxConcurrency.${stage}`)])) as Record<
      StageName,
      number
    >,
    backfillConcurrency: read('backfillConcurrency'),
    logRetentionDays: read('logRetentionDays'),
    rawNoncurrentDays: read('rawNoncurrentDays'),
    dayShards: read('dayShards'),
    enrichers: read('enrichers'),
    logLevel: read('logLevel'),
    encryption: read('encryption'),
    alarmEmail: read('alarmEmail'),
  };
  if (errors.length > 0)
    throw new Error(`The configuration has errors (docs/configuration.md lists all settings):\n- ${errors.join('\n- ')}`);
  return configuration;
}

/** A misspelt setting would silently leave its default. */
function unknownSettings(node: Node): string[] {
  return Object.keys(node.getAllContext())
    .filter((key) => key.startsWith(CONTEXT_PREFIX) && !SETTING_NAMES.includes(key.slice(CONTEXT_PREFIX.length)))
    .map((key) => `${key} is no setting; there are ${SETTING_NAMES.map((name) => CONTEXT_PREFIX + name).join(', ')}`);
}

function oneOf<T extends string>(...allowed: T[]): (value: unknown) => T {
  return (value) => {
    const found = allowed.find((candidate) => candidate === value);
    if (found === undefined) throw new Error(`one of ${allowed.join(', ')}`);
    return found;
  };
}

/** Values from the command line are strings, those from cdk.json numbers. */
function wholeNumber(least: number, most: number): (value: unknown) => number {
  return (value) => {
    const number = typeof value === 'string' && /^\d+$/.test(value) ? Number(value) : value;
    if (typeof number !== 'number' || !Number.isInteger(number) || number < least || number > most) {
      throw new Error(`a whole number from ${least} to ${most}`);
    }
    return number;
  };
}

function oneOfNumbers(...allowed: number[]): (value: unknown) => number {
  return (value) => {
    const found = allowed.find((candidate) => candidate === Number(value));
    if (found === undefined) throw new Error(`one of ${allowed.join(', ')}`);
    return found;
  };
}

function matching(pattern: RegExp, expected: string): (value: unknown) => string {
  return (value) => {
    if (typeof value !== 'string' || !pattern.test(value)) throw new Error(expected);
    return value;
  };
}
