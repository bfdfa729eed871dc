// Makes `npm start` and `npm test` one command on a fresh clone: installs when node_modules does not match the lockfile.
// Plain JavaScript without dependencies: it runs before anything is installed, on whatever Node.js npm itself runs on.
import { spawnSync } from 'node:child_process';
import { existsSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';

const root = join(dirname(fileURLToPath(import.meta.url)), '..');
const stamp = join(root, 'node_modules', '.copydesk-lock');
const lock = readFileSync(join(root, 'package-lock.json'), 'utf8');
// bin/node is Node 24 as a package: its install script places it, so it is looked for by itself.
const installed = existsSync(stamp) && readFileSync(stamp, 'utf8') === lock && existsSync(join(root, 'node_modules/.bin/node'));

if (!installed) {
  console.error('copydesk: installing dependencies (npm ci), about a minute …');
  const npm = process.platform === 'win32' ? 'npm.cmd' : 'npm';
  const { status } = spawnSync(npm, ['ci', '--loglevel=error'], {
    cwd: root,
    stdio: ['ignore', 2, 2],
    shell: process.platform === 'win32',
  });
  if (status !== 0) {
    console.error('copydesk: npm ci failed; the lines above say why. Mend it and run the same command again.');
    process.exit(status ?? 1);
  }
  mkdirSync(dirname(stamp), { recursive: true });
  writeFileSync(stamp, lock);
}
