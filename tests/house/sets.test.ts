import { readdirSync } from 'node:fs';
import { expect, test } from 'vitest';
import { sets } from '../../scripts/sets.mjs';

test('each browser test file stands in one set, and each name is that of a file', () => {
  const files = readdirSync('tests/browser').filter((name) => name.endsWith('.spec.ts'));
  const named = Object.values(sets).flatMap(({ browser }) => browser);
  expect(named.map((name) => `${name}.spec.ts`).sort()).toEqual(files.sort());
});
