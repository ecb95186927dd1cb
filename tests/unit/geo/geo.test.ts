import { describe, expect, it } from 'vitest';
import { contains, union, type Bounds } from '../../../src/geo/geo.ts';
import { boxIn, manyTimes } from './random.ts';

describe('union', () => {
  it('is the smallest box with both, in any order', () => {
    manyTimes(31, (r) => {
      const [a, b] = [boxIn(r, 60), boxIn(r, 60)];
      const both = union(a, b);
      expect(contains(both, a) && contains(both, b)).toBe(true);
      expect(union(b, a)).toEqual(both);
      both.forEach((edge, at) => {
        expect([a[at], b[at]]).toContain(edge);
      });
    });
  });

  it('returns the outer box for a box that it contains', () => {
    const box: Bounds = [60, 30, 80, 44];
    expect(union(box, [65, 35, 66, 36])).toEqual(box);
  });
});

describe('contains', () => {
  const outer: Bounds = [60, 30, 80, 44];

  it('counts touching edges as inside', () => {
    expect(contains(outer, outer)).toBe(true);
    expect(contains(outer, [60, 30, 60, 30])).toBe(true);
  });

  it.each([
    ['west', [59.9, 31, 70, 40]],
    ['south', [61, 29.9, 70, 40]],
    ['east', [61, 31, 80.1, 40]],
    ['north', [61, 31, 70, 44.1]],
  ] as [string, Bounds][])('is false for a box that extends beyond the %s edge', (_, inner) => {
    expect(contains(outer, inner)).toBe(false);
  });
});
