import { describe, expect, it } from 'vitest';
import { stepAt } from '../../../src/story/scroll.ts';

describe('stepAt', () => {
  it.each([
    ['before the first has come to the line', [300, 900, 1500], 0],
    ['when the first has passed', [-10, 900, 1500], 0],
    ['when the second touches the line', [-700, 200, 800], 1],
    ['when all have passed', [-900, -500, -100], 2],
  ])('%s', (_, tops, step) => {
    expect(stepAt(tops, 200, false)).toBe(step);
  });

  it('is the last step at the end of the page, even below the line', () => {
    expect(stepAt([-900, -500, 600], 200, true)).toBe(2);
  });

  it('never decreases while scrolling down', () => {
    const tops = [40, 380, 400, 900, 2100];
    let before = 0;
    for (let scrolled = 0; scrolled < 2500; scrolled += 7) {
      const step = stepAt(
        tops.map((top) => top - scrolled),
        150,
        false,
      );
      expect(step).toBeGreaterThanOrEqual(before);
      before = step;
    }
    expect(before).toBe(tops.length - 1);
  });

  it('is 0 without steps', () => {
    expect([stepAt([], 200, false), stepAt([], 200, true)]).toEqual([0, 0]);
  });
});
