// Makes `npm start` and `npm test` one command on a fresh clone: installs when node_modules does not match the lockfile.
// Plain JavaScript without dependencies: it runs before anything is installed, on whatever Node.js npm itself runs on.
import { spawnSync } from 'node:child_process';
import { existsSync, readFileSync, symlinkSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';

const root = join(dirname(fileURLToPath(import.meta.url)), '..');

const missing = findMissing();
if (missing) install(missing);
linkCommand();

/**
 * The first thing node_modules lacks, or nothing. npm writes `.package-lock.json` last, after a whole install, so a
 * half-finished one is noticed; it keeps what is there, so a package added by hand does not cause a new install.
 * Optional packages are for other machines' processors and may be absent.
 */
function findMissing() {
  const wanted = readPackages(join(root, 'package-lock.json'));
  const present = readPackages(join(root, 'node_modules', '.package-lock.json'));
  for (const [path, { version, integrity, optional }] of Object.entries(wanted)) {
    const there = present[path];
    if (path === '' || (!there && optional)) continue;
    if (there?.version !== version || there?.integrity !== integrity) return path.replace(/^.*node_modules\//, '');
  }
  // Node.js 24 itself comes as a package whose install script places the binary: no lockfile tells whether it did.
  if (!existsSync(join(root, 'node_modules', '.bin', 'node'))) return 'node';
}

function readPackages(file) {
  return existsSync(file) ? (JSON.parse(readFileSync(file, 'utf8')).packages ?? {}) : {};
}

function install(reason) {
  const first = !existsSync(join(root, 'node_modules'));
  const why = first ? 'first run' : `${reason} is not as the lockfile has it`;
  console.error(`copydesk: ${why}: installing dependencies (npm ci), about a minute …`);
  const windows = process.platform === 'win32';
  // npm's own words go to stderr: stdout is for what the command itself prints (`--json`).
  const { status } = spawnSync(windows ? 'npm.cmd' : 'npm', ['ci', '--loglevel=error'], {
    cwd: root,
    stdio: ['ignore', 2, 2],
    shell: windows,
  });
  if (status !== 0) {
    console.error('copydesk: npm ci failed; the lines above say why. Mend it and run the same command again.');
    process.exit(status ?? 1);
  }
}

/**
 * Makes `npx copydesk` find the command among the dependencies' commands. npx finds it without, too, by way of a cache of its own
 * that stays broken once it was made at a bad moment. Windows' commands are no links; there, npx's own way has to do.
 */
function linkCommand() {
  const link = join(root, 'node_modules', '.bin', 'copydesk');
  if (process.platform !== 'win32' && !existsSync(link)) symlinkSync(join('..', '..', 'cli', 'copydesk.ts'), link);
}
