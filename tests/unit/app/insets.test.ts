import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { insetsBeside, STACKED } from '../../../src/app/map/insets.ts';

const size = { width: 900, height: 700 };
const insets = { top: 84, right: 64, bottom: 40, left: 64 };

describe('insetsBeside', () => {
  it('widens the inset that leaves the largest area', () => {
    expect(insetsBeside(insets, [560, 100, 880, 640], size)).toEqual({ ...insets, right: 356 });
    expect(insetsBeside(insets, [20, 100, 340, 640], size)).toEqual({ ...insets, left: 356 });
    expect(insetsBeside(insets, [0, 500, 900, 700], size)).toEqual({ ...insets, bottom: 216 });
    expect(insetsBeside(insets, [0, 0, 900, 200], size)).toEqual({ ...insets, top: 216 });
  });

  it('is mirrored for right-to-left layouts', () => {
    for (const [x0, x1] of [
      [560, 880],
      [20, 340],
      [300, 620],
    ] as const) {
      const { left, right } = insetsBeside(insets, [x0, 100, x1, 640], size);
      const mirrored = insetsBeside(insets, [900 - x1, 100, 900 - x0, 640], size);
      if (x0 + x1 !== 900) expect([mirrored.right, mirrored.left]).toEqual([left, right]);
    }
  });

  it('returns the insets unchanged if the panel covers the whole free part', () => {
    expect(insetsBeside(insets, [10, 10, 890, 690], size)).toEqual(insets);
  });

  it('returns the insets unchanged for a panel outside the free part', () => {
    expect(insetsBeside(insets, [10, 100, 40, 640], size)).toEqual(insets);
  });
});

describe('STACKED', () => {
  it('is the media query of the style sheets', () => {
    for (const name of ['css/base', 'card/Card', 'quiz/quiz'])
      expect(readFileSync(`src/app/${name}.css`, 'utf8')).toContain(`@media ${STACKED} {`);
  });
});
