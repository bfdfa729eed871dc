import { execFile } from 'node:child_process';
import { cpSync, mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, symlinkSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { promisify } from 'node:util';
import { NODE, ROOT } from '../../local/paths.ts';

// Two whole syntheses, on a machine that may be busy with other suites.
jest.setTimeout(120_000);

const folder = mkdtempSync(join(tmpdir(), 'copydesk-rebuild-'));
afterAll(() => rmSync(folder, { recursive: true }));

/** What `cdk diff` compares: the template, which names each bundle by the hash of its contents. */
async function synthesizeIn(checkout: string): Promise<{ template: string; assets: string[] }> {
  const root = join(folder, checkout);
  mkdirSync(root, { recursive: true });
  for (const source of ['infra', 'functions', 'shared', 'cdk.json', 'package.json'])
    cpSync(join(ROOT, source), join(root, source), { recursive: true });
  symlinkSync(join(ROOT, 'node_modules'), join(root, 'node_modules'));
  const { context } = JSON.parse(readFileSync(join(root, 'cdk.json'), 'utf8')) as { context: object };
  const assembly = join(root, 'cdk.out');
  const env = { ...process.env, CDK_OUTDIR: assembly, CDK_CONTEXT_JSON: JSON.stringify(context), CDK_VALIDATION: 'false' };
  await promisify(execFile)(NODE, ['infra/app.ts'], { cwd: root, env });
  const assets = readdirSync(assembly).filter((name) => name.startsWith('asset.'));
  return { template: readFileSync(join(assembly, 'copydesk-dev.template.json'), 'utf8'), assets: assets.sort() };
}

test('two checkouts of the same sources give the same template and the same bundles, wherever they lie', async () => {
  const here = await synthesizeIn('a');
  const there = await synthesizeIn('somewhere/else with spaces/and a longer path');
  expect(here.assets).toHaveLength(4);
  expect(there).toEqual(here);
});
