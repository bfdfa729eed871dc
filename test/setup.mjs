import { mkdtempSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

/** Whatever the tests (CDK among them) leave in the folder for temporary files goes with the run. */
export default function setUp() {
  process.env.TMPDIR = mkdtempSync(join(tmpdir(), 'copydesk-test-'));
}
