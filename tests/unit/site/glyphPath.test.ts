/** Compact path data of glyph outlines. */
import { expect, test } from 'vitest';
import { glyphPath } from '../../../src/site/glyphPath.ts';

test('flips lines and curves vertically and writes relative, rounded offsets', () => {
  expect(glyphPath('M10,20L10,-5.4Q20,30,40.2,50C1,2,3,4,5,6Z')).toBe(
    'M10-20v25q10-35 30-55c-39 48-37 46-35 44z',
  );
});

test('omits the second control point of a smooth curve', () => {
  expect(glyphPath('M0,50Q0,100,50,100Q100,100,100,50Q100,0,50,0')).toBe(
    'M0-50q0-50 50-50t50 50t-50 50',
  );
});

test('keeps the control point of a curve after a corner or a line', () => {
  expect(glyphPath('M0,0Q0,50,50,50Q50,0,100,0')).toBe('M0 0q0-50 50-50q0 50 50 50');
  expect(glyphPath('M0,0Q0,50,50,50L60,50Q110,50,110,0')).toBe('M0 0q0-50 50-50h10q50 0 50 50');
});
