import { readFileSync } from 'node:fs';
import { listLicences } from '../../docs/licences.ts';

const { page, refused } = listLicences('.');

test('every package of the lock file has a licence that we allow', () => expect(refused).toEqual([]));

test('docs/licences.md is not stale: npm run licences writes it', () =>
  expect(readFileSync('docs/licences.md', 'utf8')).toBe(page));
