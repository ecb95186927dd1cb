import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { beside, STACKED } from '../../../src/app/map/insets.ts';

const size = { width: 900, height: 700 };
const insets = { top: 84, right: 64, bottom: 40, left: 64 };

describe('beside', () => {
  it('gives up the side that leaves the most room', () => {
    expect(beside(insets, [560, 100, 880, 640], size)).toEqual({ ...insets, right: 356 });
    expect(beside(insets, [20, 100, 340, 640], size)).toEqual({ ...insets, left: 356 });
    expect(beside(insets, [0, 500, 900, 700], size)).toEqual({ ...insets, bottom: 216 });
    expect(beside(insets, [0, 0, 900, 200], size)).toEqual({ ...insets, top: 216 });
  });

  it('is the mirror image in a text that runs from the right', () => {
    for (const [x0, x1] of [
      [560, 880],
      [20, 340],
      [300, 620],
    ] as const) {
      const { left, right } = beside(insets, [x0, 100, x1, 640], size);
      const mirrored = beside(insets, [900 - x1, 100, 900 - x0, 640], size);
      if (x0 + x1 !== 900) expect([mirrored.right, mirrored.left]).toEqual([left, right]);
    }
  });

  it('leaves the free part as it is where a panel lies over all of it', () => {
    expect(beside(insets, [10, 10, 890, 690], size)).toEqual(insets);
  });

  it('takes nothing for what lies outside the free part already', () => {
    expect(beside(insets, [10, 100, 40, 640], size)).toEqual(insets);
  });
});

describe('STACKED', () => {
  it('is what the style sheets say', () => {
    for (const name of ['css/base', 'card/Card', 'quiz/quiz'])
      expect(readFileSync(`src/app/${name}.css`, 'utf8')).toContain(`@media ${STACKED} {`);
  });
});
