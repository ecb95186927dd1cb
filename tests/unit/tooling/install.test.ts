import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { isInstalled, nodeProblem, root } from '../../../scripts/install.mjs';

describe('nodeProblem', () => {
  test.each(['20.19.0', '20.20.2', '22.12.0', '23.0.0', '24.1.0', '26.0.0'])(
    'accepts %s',
    (version) => {
      expect(nodeProblem(version)).toBeUndefined();
    },
  );

  test.each(['18.20.0', '20.18.3', '21.7.0', '22.11.0'])('returns a message for %s', (version) => {
    expect(nodeProblem(version)).toContain(
      `20.19 or newer (of 22: 22.12 or newer); the current version is ${version}.`,
    );
  });

  test('accepts the running Node', () => {
    expect(nodeProblem()).toBeUndefined();
  });
});

describe('isInstalled', () => {
  const lock = {
    packages: {
      '': { name: 'ours', version: '0.1.0' },
      'node_modules/a': { version: '1.0.0' },
      'node_modules/b-win32': { version: '1.0.0', optional: true },
    },
  };
  const record = (packages: object) => ({ packages });

  test('is true if all packages are there, except those of other systems', () => {
    expect(isInstalled(lock, record({ 'node_modules/a': { version: '1.0.0' } }))).toBe(true);
  });

  test('is false for a missing package, another version, or no record', () => {
    expect(isInstalled(lock, record({}))).toBe(false);
    expect(isInstalled(lock, record({ 'node_modules/a': { version: '0.9.0' } }))).toBe(false);
    expect(isInstalled(lock, undefined)).toBe(false);
    expect(isInstalled(undefined, record({}))).toBe(false);
  });

  test('reads the files that npm writes', () => {
    const read = (path: string): unknown => JSON.parse(readFileSync(join(root, path), 'utf8'));
    const [real, there] = [read('package-lock.json'), read('node_modules/.package-lock.json')];
    expect(isInstalled(real, there)).toBe(true);
    expect(isInstalled(real, record({}))).toBe(false);
  });
});
