/** Reading numbers as readers type them. */
import { expect, test } from 'vitest';
import { readAmount } from '../../../src/app/quiz/readAmount.ts';

test.each([
  ['450', 450],
  [' 1 300 ', 1300],
  ['1,300', 1300],
  ['1٬300', 1300],
  ['10,910', 10910],
  ['1,234,567', 1234567],
  ['16.6', 16.6],
  ['16,6', 16.6],
  ['۱۳۰۰', 1300],
  ['١٦٫٦', 16.6],
  ['0', 0],
])('readAmount("%s") returns %d', (text, amount) => {
  expect(readAmount(text)).toBe(amount);
});

test.each(['', 'many', '-5', '1e3', '1.2.3', '5 km', 'Infinity'])(
  'readAmount("%s") returns undefined',
  (text) => {
    expect(readAmount(text)).toBeUndefined();
  },
);
