import { describe, expect, it } from 'vitest';
import { findPositionIssue, isFarFrom, findMisplacement } from '../../../src/authoring/position.ts';
import type { Bounds } from '../../../src/geo/geo.ts';

const region: Bounds = [58, 28, 78, 44];

/** Positions all over the region. */
const grid = Array.from({ length: 11 }, (_, i) => 58 + 2 * i).flatMap((x) =>
  Array.from({ length: 9 }, (_, j) => [x, 28 + 2 * j] as const),
);

describe('findMisplacement', () => {
  it.each([
    ['swapped', ([x, y]: readonly [number, number]) => [y, x], 'latitude and longitude swapped'],
    ['west', ([x, y]: readonly [number, number]) => [-x, y], 'the sign of its longitude reversed'],
    ['south', ([x, y]: readonly [number, number]) => [x, -y], 'the sign of its latitude reversed'],
    ['west and south', ([x, y]: readonly [number, number]) => [-x, -y], 'both signs reversed'],
    [
      'swapped with a sign',
      ([x, y]: readonly [number, number]) => [-y, x],
      'latitude and longitude swapped and a sign reversed',
    ],
  ])('detects every misplaced position of the region: %s', (_, turn, words) => {
    for (const position of grid) {
      expect(findMisplacement([...position], region)).toBeUndefined();
      expect(findMisplacement(turn(position), region)).toContain(words);
    }
  });

  it('distinguishes [0, 0] from distant positions', () => {
    expect(findMisplacement([0, 0], region)).toContain('is its position unknown?');
    expect(findMisplacement([0, 0], [-10, -10, 10, 10])).toBeUndefined();
    expect(findMisplacement([10, 50], region)).toBeUndefined();
    expect(isFarFrom([10, 50], region)).toBe(true);
    expect(isFarFrom([50, 45], region)).toBe(false);
  });
});

describe('findPositionIssue', () => {
  const mercator = ([x, y]: readonly [number, number]) => [
    (x * 20_037_508.34) / 180,
    (Math.log(Math.tan(((90 + y) * Math.PI) / 360)) / (Math.PI / 180)) * (20_037_508.34 / 180),
  ];

  it('detects projected coordinates everywhere in the region', () => {
    for (const position of grid)
      expect(findPositionIssue(mercator(position))).toMatch(
        /is in metres of a projection \(judging by their size, Web Mercator, EPSG:3857\), not in degrees: export .*WGS 84 \(EPSG:4326\)$/,
      );
    expect(findPositionIssue([512_345, 3_820_000])).toContain('judging by their size, UTM');
    expect(findPositionIssue([45_000_000, 9_000_000])).toContain('an unknown one');
  });

  it('accepts degrees, with or without an elevation', () => {
    for (const [x, y] of grid) {
      expect(findPositionIssue([x, y])).toBeUndefined();
      expect(findPositionIssue([x, y, 4000])).toBeUndefined();
    }
    expect(findPositionIssue([34, 123])).toContain('are they swapped?');
    expect(findPositionIssue([JSON.parse('1e400'), 1])).toContain('is not a position');
  });
});
