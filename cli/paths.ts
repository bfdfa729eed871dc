import { relative, resolve } from 'node:path';
import { ROOT } from '../local/paths.ts';

/**
 * Where the user stands. npm runs scripts in the project's folder and says in INIT_CWD where it was called; a process
 * that merely inherited INIT_CWD from such a script (a test) stands where it is.
 */
function standingFolder(): string {
  const { INIT_CWD, npm_lifecycle_event } = process.env;
  return npm_lifecycle_event && INIT_CWD && process.cwd() === ROOT ? INIT_CWD : process.cwd();
}

/** @param path as the user wrote it */
export function resolvePath(path: string): string {
  return resolve(standingFolder(), path);
}

/** A path inside the project, as the user would write it. */
export function projectPath(...parts: string[]): string {
  return relative(standingFolder(), resolve(ROOT, ...parts)) || '.';
}
