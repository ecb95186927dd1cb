import { spawnSync } from 'node:child_process';
import { readdirSync } from 'node:fs';
import { expect, test } from 'vitest';
import { listedSpecs } from '../../../scripts/testSets.mjs';

test('each listed browser test file exists, and is in one set only', () => {
  const files = readdirSync('tests/browser');
  expect(listedSpecs.filter((name) => !files.includes(`${name}.spec.ts`))).toEqual([]);
  expect(new Set(listedSpecs).size).toBe(listedSpecs.length);
});

test('an unknown set is reported with the known ones', () => {
  for (const args of [[], ['core', 'nightly']]) {
    const { status, stderr } = spawnSync('node', ['scripts/test.mjs', ...args], {
      encoding: 'utf8',
    });
    expect(stderr).toContain(`(core, more, unbounded), not “${args.join(' ')}”`);
    expect(status).toBe(1);
  }
});
