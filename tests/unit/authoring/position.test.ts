import { describe, expect, it } from 'vitest';
import { faultOfPosition, isFar, misplacement } from '../../../src/authoring/position.ts';
import type { Bounds } from '../../../src/geo/geo.ts';

const region: Bounds = [58, 28, 78, 44];

/** Positions all over the region. */
const grid = Array.from({ length: 11 }, (_, i) => 58 + 2 * i).flatMap((x) =>
  Array.from({ length: 9 }, (_, j) => [x, 28 + 2 * j] as const),
);

describe('misplacement', () => {
  it.each([
    ['swapped', ([x, y]: readonly [number, number]) => [y, x], 'latitude and longitude swapped'],
    ['west', ([x, y]: readonly [number, number]) => [-x, y], 'the sign of its longitude turned'],
    ['south', ([x, y]: readonly [number, number]) => [x, -y], 'the sign of its latitude turned'],
    ['west and south', ([x, y]: readonly [number, number]) => [-x, -y], 'both signs turned'],
    [
      'swapped with a sign',
      ([x, y]: readonly [number, number]) => [-y, x],
      'latitude and longitude swapped and a sign turned',
    ],
  ])('tells every position of the region that is turned: %s', (_, turn, words) => {
    for (const position of grid) {
      expect(misplacement([...position], region)).toBeUndefined();
      expect(misplacement(turn(position), region)).toContain(words);
    }
  });

  it('tells a place that is not known from one far away', () => {
    expect(misplacement([0, 0], region)).toContain('is its place not known?');
    expect(misplacement([0, 0], [-10, -10, 10, 10])).toBeUndefined();
    expect(misplacement([10, 50], region)).toBeUndefined();
    expect(isFar([10, 50], region)).toBe(true);
    expect(isFar([50, 45], region)).toBe(false);
  });
});

describe('faultOfPosition', () => {
  const mercator = ([x, y]: readonly [number, number]) => [
    (x * 20_037_508.34) / 180,
    (Math.log(Math.tan(((90 + y) * Math.PI) / 360)) / (Math.PI / 180)) * (20_037_508.34 / 180),
  ];

  it('names projected coordinates as such, all over the region', () => {
    for (const position of grid)
      expect(faultOfPosition(mercator(position))).toMatch(
        /is in metres of a projection \(by their size Web Mercator, EPSG:3857\), not in degrees: export .*WGS 84 \(EPSG:4326\)$/,
      );
    expect(faultOfPosition([512_345, 3_820_000])).toContain('by their size UTM');
    expect(faultOfPosition([45_000_000, 9_000_000])).toContain('an unknown one');
  });

  it('takes degrees, with a height or without', () => {
    for (const [x, y] of grid) {
      expect(faultOfPosition([x, y])).toBeUndefined();
      expect(faultOfPosition([x, y, 4000])).toBeUndefined();
    }
    expect(faultOfPosition([34, 123])).toContain('are they swapped?');
    expect(faultOfPosition([JSON.parse('1e400'), 1])).toContain('is no position');
  });
});
