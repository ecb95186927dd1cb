import { describe, expect, it } from 'vitest';
import { scaleBar } from '../../../src/geo/scale.ts';
import { manyTimes } from './random.ts';

/** The next of 1, 2, 5, 10, 20, … km. */
function next(km: number): number {
  return /^2/.test(km.toExponential()) ? km * 2.5 : km * 2;
}

describe('scaleBar', () => {
  it('is the longest of 1, 2, 5 · 10ⁿ km within the maximum', () => {
    manyTimes(21, (r) => {
      const [metres, longest] = [10 ** r.between(0, 5), r.between(60, 200)];
      const { km, px } = scaleBar(metres, longest);
      expect(km.toExponential()).toMatch(/^[125]e/);
      expect(px).toBeLessThanOrEqual(longest + 1e-9);
      expect((next(km) * 1000) / metres).toBeGreaterThan(longest - 1e-9);
    });
  });

  it('has a length in px that matches its km', () => {
    manyTimes(22, (r) => {
      const metres = 10 ** r.between(0, 5);
      const { km, px } = scaleBar(metres, 120);
      expect((px * metres) / 1000).toBeCloseTo(km, 6);
    });
  });

  it('fills the maximum where a round length does', () => {
    expect(scaleBar(10, 100)).toEqual({ km: 1, px: 100 });
    expect(scaleBar(2000, 100)).toEqual({ km: 200, px: 100 });
    expect(scaleBar(10_000, 100)).toEqual({ km: 1000, px: 100 });
  });
});
