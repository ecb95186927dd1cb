import { spawnSync } from 'node:child_process';
import { readdirSync } from 'node:fs';
import { expect, test } from 'vitest';
import { listed } from '../../../scripts/sets.mjs';

test('each browser test file that a set lists is there, and in one set only', () => {
  const files = readdirSync('tests/browser');
  expect(listed.filter((name) => !files.includes(`${name}.spec.ts`))).toEqual([]);
  expect(new Set(listed).size).toBe(listed.length);
});

test('a set that there is not is named, with those that there are', () => {
  for (const args of [[], ['core', 'nightly']]) {
    const { status, stderr } = spawnSync('node', ['scripts/test.mjs', ...args], {
      encoding: 'utf8',
    });
    expect(stderr).toContain(`(core, more, unbounded), not “${args.join(' ')}”`);
    expect(status).toBe(1);
  }
});
