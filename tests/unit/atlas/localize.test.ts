import { expect, test } from 'vitest';
import { localize } from '../../../src/atlas/localize.ts';

test('localize takes the language, else English, else nothing', () => {
  const names = { en: 'River', ur: 'دریا' };
  expect(localize(names, 'ur')).toBe('دریا');
  expect(localize(names, 'ru')).toBe('River');
  expect(localize(undefined, 'ur')).toBe('');
});
