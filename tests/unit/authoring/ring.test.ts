/** Rings that cross themselves, found by a sweep, against every pair of edges compared. */
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { crossingOf, turnOf } from '../../../src/authoring/ring.ts';

type Point = [number, number];

/** Whether any two edges cross, by comparing all; whole numbers, so that it is exact. */
function crossesAnywhere(ring: readonly Point[]): boolean {
  const edges = ring.slice(1).map((to, i) => [ring[i]!, to] as const);
  const side = ([a, b]: readonly [Point, Point], p: Point): number =>
    (b[0] - a[0]) * (p[1] - a[1]) - (b[1] - a[1]) * (p[0] - a[0]);
  return edges.some((one, i) =>
    edges
      .slice(i + 1)
      .some(
        (other) =>
          side(one, other[0]) * side(one, other[1]) < 0 &&
          side(other, one[0]) * side(other, one[1]) < 0,
      ),
  );
}

const closed = (points: readonly Point[]): readonly Point[] => [...points, points[0]!];

/** Rings on a small grid touch, overlap and repeat themselves often. */
const rings = (size: number, most: number) =>
  fc
    .array(fc.tuple(fc.integer({ min: 0, max: size }), fc.integer({ min: 0, max: size })), {
      minLength: 3,
      maxLength: most,
    })
    .map(closed);

describe('a crossing', () => {
  test.each([
    [3, 8],
    [8, 10],
    [1000, 14],
  ])('is found where there is one, and only there: %s units, %s points', (size, most) => {
    fc.assert(
      fc.property(rings(size, most), (ring) => {
        expect(crossingOf(ring) !== undefined).toBe(crossesAnywhere(ring));
      }),
      { numRuns: 1000, seed: 11 },
    );
  });

  test('is told by the later of its edges', () => {
    expect(crossingOf(closed([[0, 0], [4, 4], [4, 0], [0, 4]]))).toBe(2); // prettier-ignore
  });

  test('is none where edges touch, overlap or stand still', () => {
    expect(crossingOf(closed([[0, 0], [4, 0], [4, 4], [2, 0], [0, 4]]))).toBeUndefined(); // prettier-ignore
    expect(crossingOf(closed([[0, 0], [4, 0], [2, 0], [2, 2]]))).toBeUndefined(); // prettier-ignore
    expect(crossingOf(closed([[0, 0], [0, 0], [4, 0], [4, 0], [4, 4]]))).toBeUndefined(); // prettier-ignore
  });

  test('is none in a ring that goes there and back along one line', () => {
    expect(crossingOf(closed([[0, 0], [1e-9, 1e-9], [1, 1]]))).toBeUndefined(); // prettier-ignore
  });
});

test('a ring goes round against the clock where its area is above zero', () => {
  expect(turnOf(closed([[0, 0], [1, 0], [1, 1]]))).toBeGreaterThan(0); // prettier-ignore
  expect(turnOf(closed([[0, 0], [1, 1], [1, 0]]))).toBeLessThan(0); // prettier-ignore
});
