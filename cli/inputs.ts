import { readdirSync, realpathSync, statSync } from 'node:fs';
import { resolvePath } from './paths.ts';

export interface Input {
  /** The path as the user gave it; inside a folder, the folder as given and the path below it. */
  source: string;
  /** The same as an absolute path. */
  file: string;
  /** A folder that cannot be read, and why. */
  unreadable?: string;
}

/**
 * The files of the given paths in the order given, folders recursively and sorted by name. Names with a leading dot
 * are left out of folders. What doesn't exist is listed all the same: reading it tells why. Holds one folder's names
 * at a time, not the whole list.
 */
export function* listInputs(paths: readonly string[]): Generator<Input> {
  for (const path of paths) yield* listPath(path, resolvePath(path));
}

/** Depth is bounded by the file system's own path length. */
function* listPath(source: string, file: string, ancestors: readonly string[] = []): Generator<Input> {
  if (!isFolder(file)) {
    yield { source, file };
    return;
  }
  try {
    const folder = realpathSync(file);
    if (ancestors.includes(folder)) return; // a symbolic link back up
    const names = readdirSync(folder)
      .filter((name) => !name.startsWith('.'))
      .sort();
    const prefix = source.endsWith('/') ? source : `${source}/`;
    for (const name of names) yield* listPath(prefix + name, `${folder}/${name}`, [...ancestors, folder]);
  } catch (error) {
    yield { source, file, unreadable: (error as Error).message };
  }
}

function isFolder(file: string): boolean {
  try {
    return statSync(file).isDirectory();
  } catch {
    return false; // reading it as a file tells why
  }
}
