/** The sweep-line algorithm, compared with testing all pairs of edges. */
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { findSelfIntersection } from '../../../src/authoring/ring.ts';

type Point = [number, number];

/** Whether any two edges cross, by comparing all pairs; exact, since coordinates are integers. */
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

/** Rings on a small grid, which often touch and overlap. */
const rings = (size: number, most: number) =>
  fc
    .array(fc.tuple(fc.integer({ min: 0, max: size }), fc.integer({ min: 0, max: size })), {
      minLength: 3,
      maxLength: most,
    })
    .map(closed);

describe('findSelfIntersection', () => {
  test.each([
    [3, 8],
    [8, 10],
    [1000, 14],
  ])('agrees with comparing all edges: %s units, %s points', (size, most) => {
    fc.assert(
      fc.property(rings(size, most), (ring) => {
        expect(findSelfIntersection(ring) !== undefined).toBe(crossesAnywhere(ring));
      }),
      { numRuns: 1000, seed: 11 },
    );
  });

  test('returns the later edge', () => {
    expect(findSelfIntersection(closed([[0, 0], [4, 4], [4, 0], [0, 4]]))).toBe(2); // prettier-ignore
  });

  test('ignores edges that touch, overlap or have no length', () => {
    expect(findSelfIntersection(closed([[0, 0], [4, 0], [4, 4], [2, 0], [0, 4]]))).toBeUndefined(); // prettier-ignore
    expect(findSelfIntersection(closed([[0, 0], [4, 0], [2, 0], [2, 2]]))).toBeUndefined(); // prettier-ignore
    expect(findSelfIntersection(closed([[0, 0], [0, 0], [4, 0], [4, 0], [4, 4]]))).toBeUndefined(); // prettier-ignore
  });

  test('ignores a ring along one line', () => {
    expect(findSelfIntersection(closed([[0, 0], [1e-9, 1e-9], [1, 1]]))).toBeUndefined(); // prettier-ignore
  });
});
