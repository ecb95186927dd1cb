import { describe, expect, test } from 'vitest';
import { distanceToSegment, type Point } from '../../../src/geo/plane.ts';
import { simplify } from '../../../src/geo/simplify.ts';

const wave = Array.from({ length: 400 }, (_, i): Point => [i, 20 * Math.sin(i / 30)]);

/** Simplifies with a tolerance in the unit of the line. */
const simplified = (
  line: readonly Point[],
  tolerance: (p: Point) => number,
  kept?: readonly number[],
) => simplify(line, distanceToSegment, tolerance, kept);

describe('simplify', () => {
  test('keeps the ends and the tolerance', () => {
    const kept = simplified(wave, () => 0.5);
    expect(kept[0]).toBe(wave[0]);
    expect(kept.at(-1)).toBe(wave.at(-1));
    expect(kept.length).toBeLessThan(60);
    for (const p of wave) {
      const distances = kept.slice(1).map((b, i) => distanceToSegment(p, kept[i]!, b));
      expect(Math.min(...distances)).toBeLessThanOrEqual(0.5);
    }
  });

  test('keeps fewer points where the tolerance is higher', () => {
    const kept = simplified(wave, ([x]) => (x < 200 ? 0.1 : 3));
    const left = kept.filter(([x]) => x < 200).length;
    expect(left).toBeGreaterThan(3 * (kept.length - left));
  });

  test('keeps given points', () => {
    const straight: Point[] = [0, 1, 2, 3, 4].map((x) => [x, 0]);
    expect(simplified(straight, () => 1, [3])).toEqual([
      [0, 0],
      [3, 0],
      [4, 0],
    ]);
  });

  test('returns lines of fewer than three points', () => {
    for (const length of [0, 1, 2]) {
      const line = wave.slice(0, length);
      expect(simplified(line, () => 1)).toEqual(line);
    }
  });
});
