import { readdirSync } from 'node:fs';
import { expect, test } from 'vitest';
import { listed } from '../../scripts/sets.mjs';

test('each browser test file that a set lists is there, and in one set only', () => {
  const files = readdirSync('tests/browser');
  expect(listed.filter((name) => !files.includes(`${name}.spec.ts`))).toEqual([]);
  expect(new Set(listed).size).toBe(listed.length);
});
