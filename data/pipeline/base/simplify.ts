/** Line simplification with a tolerance in km that depends on the place. */
import type { Position } from 'geojson';
import { farthestPoint, simplify } from '../../../src/geo/simplify.ts';
import { kmToSegment, samePoint } from './geometry.ts';

export type Tolerance = (p: Position) => number;

/**
 * Simplifies a line. No removed point is farther than its tolerance (km) from the new line. Points for which
 * `keep` returns true stay. A closed line within the tolerance of a chord is reduced to fewer than four
 * points.
 */
export function simplifyLine(
  line: Position[],
  tolerance: Tolerance,
  keep: (p: Position) => boolean = () => false,
): Position[] {
  const last = line.length - 1;
  if (last < 2) return line;
  // Relative to the tolerance, so that the point that exceeds it most is the farthest.
  const distance = (p: Position, a: Position, b: Position) => kmToSegment(p, a, b) / tolerance(p);
  const kept = line.flatMap((p, i) => (i > 0 && i < last && keep(p) ? [i] : []));
  if (kept.length === 0 && samePoint(line[0] as Position, line[last] as Position)) {
    const { index } = farthestPoint(line, 0, last, distance);
    if (index > 0) kept.push(index);
  }
  return simplify(line, distance, () => 1, kept);
}
