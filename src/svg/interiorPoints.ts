/** Label positions inside an area: in view and far from its edges. */
import type { Box } from '../geo/collision.ts';
import { distance, type Point } from '../geo/plane.ts';
import { ringsContain } from '../geo/ring.ts';

/** Number of sample points across and down the visible box. */
const GRID = 14;
const MAX_POINTS = 24;

/** Points in px within rings and a box, largest clearance first, with a slight preference for `anchor`. */
export function interiorPoints(
  rings: readonly (readonly Point[])[],
  box: Box,
  anchor: Point,
): Point[] {
  const [x0, y0, x1, y1] = box;
  const points = Array.from({ length: GRID * GRID }, (_, index): Point => [
    x0 + ((x1 - x0) * ((index % GRID) + 0.5)) / GRID,
    y0 + ((y1 - y0) * (Math.floor(index / GRID) + 0.5)) / GRID,
  ]);
  return points
    .filter((point) => ringsContain(rings, point))
    .map((point) => ({
      point,
      score: clearance(point, rings, box) - 0.02 * distance(point, anchor),
    }))
    .toSorted((a, b) => b.score - a.score)
    .slice(0, MAX_POINTS)
    .map(({ point }) => point);
}

/** Distance to the nearest ring vertex or box side. Horizontal distances count half, since labels are wide. */
function clearance(
  [x, y]: Point,
  rings: readonly (readonly Point[])[],
  [x0, y0, x1, y1]: Box,
): number {
  let nearest = Math.min((x - x0) / 2, (x1 - x) / 2, y - y0, y1 - y);
  for (const ring of rings)
    for (const [px, py] of ring) nearest = Math.min(nearest, Math.hypot((px - x) / 2, py - y));
  return nearest;
}
