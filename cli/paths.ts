import { dirname, resolve } from 'node:path';
import { fileURLToPath } from 'node:url';

/** The project's folder: cdk.out, samples and the running stack's state are found from here. */
export const projectRoot = dirname(dirname(fileURLToPath(import.meta.url)));

/**
 * Where the user stands. npm runs scripts in the project's folder and says in INIT_CWD where it was called; a process
 * that merely inherited INIT_CWD from such a script (a test) stands where it is.
 */
export function standingFolder(): string {
  const { INIT_CWD, npm_lifecycle_event } = process.env;
  return npm_lifecycle_event && INIT_CWD && process.cwd() === projectRoot ? INIT_CWD : process.cwd();
}

/** @param path as the user wrote it */
export function resolvePath(path: string): string {
  return resolve(standingFolder(), path);
}
