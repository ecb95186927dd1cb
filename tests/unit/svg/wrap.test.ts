import { expect, test } from 'vitest';
import { wrapText } from '../../../src/svg/wrap.ts';

/** Every letter is one px wide. */
const width = (text: string) => Array.from(text).length;

test('wrapText returns lines of similar length, without losses', () => {
  const lines = wrapText('Sangtuda–Nowshera line, Afghan section', 16, width);
  expect(lines).toEqual(['Sangtuda–', 'Nowshera line,', 'Afghan section']);
});

test.each(['least width: 17 ± 3 km', 'کم سے کم چوڑائی: 17 ± 3 کلومیٹر'])(
  'a number and its error stay on one line: %s',
  (text) => {
    for (let most = 8; most <= 24; most++)
      expect(wrapText(text, most, width).some((line) => line.includes('17 ± 3'))).toBe(true);
  },
);
