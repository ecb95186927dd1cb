import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { root } from '../../../scripts/install.mjs';

interface Manifest {
  readonly version: string;
  readonly engines: { readonly node: string };
  readonly scripts: Readonly<Record<string, string>>;
  readonly devDependencies: Readonly<Record<string, string>>;
}

const read = (path: string) => JSON.parse(readFileSync(join(root, path), 'utf8')) as Manifest;
const { devDependencies, scripts, engines } = read('package.json');

test('maplibre-gl is pinned exactly, at 6.17.0 or newer (CVE-2026-85061)', () => {
  const pinned = devDependencies['maplibre-gl'] ?? '';
  expect(pinned).toMatch(/^\d+\.\d+\.\d+$/);
  const [major = 0, minor = 0] = pinned.split('.').map(Number);
  expect(major > 6 || (major === 6 && minor >= 17)).toBe(true);
  expect(read('node_modules/maplibre-gl/package.json').version).toBe(pinned);
});

test('the commands for a fresh clone import only Node modules', () => {
  expect(engines.node).toBe('>=20.19');
  expect(scripts.start).toBe('node scripts/start.mjs');
  expect(scripts.test).toBe('node scripts/test.mjs core');
  const files = ['start', 'test', 'arguments', 'install', 'browser', 'testSets', 'testSummary'];
  for (const file of files) {
    const text = readFileSync(join(root, `scripts/${file}.mjs`), 'utf8');
    const statics = [...text.matchAll(/^import .* from '(.+)';$/gm)].map(([, from]) => from);
    expect(
      statics.filter(
        (from) =>
          !/^(node:|\.\/(arguments|install|browser|testSets|testSummary)\.mjs$)/.test(from ?? ''),
      ),
    ).toEqual([]);
  }
});
