/** Line simplification with a tolerance that depends on the place. */
import type { Position } from 'geojson';
import { kmToSegment, samePoint } from './geometry.ts';

export type Tolerance = (p: Position) => number;

/** Index of the point farthest from the chord first–last, relative to its tolerance. */
function farthest(line: Position[], first: number, last: number, tolerance: Tolerance) {
  let best = { index: -1, ratio: 0 };
  for (let i = first + 1; i < last; i++) {
    const p = line[i] as Position;
    const km = kmToSegment(p, line[first] as Position, line[last] as Position);
    const ratio = km / tolerance(p);
    if (ratio > best.ratio) best = { index: i, ratio };
  }
  return best;
}

/**
 * Douglas–Peucker: no removed point is farther than its tolerance (km) from the new line. Points for which
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
  const kept = new Set([0, last]);
  const anchors = [0];
  for (let i = 1; i < last; i++) if (keep(line[i] as Position)) anchors.push(i);
  if (anchors.length === 1 && samePoint(line[0] as Position, line[last] as Position)) {
    const { index } = farthest(line, 0, last, tolerance);
    if (index > 0) anchors.push(index);
  }
  anchors.push(last);
  const open: [number, number][] = [];
  for (let i = 1; i < anchors.length; i++) {
    kept.add(anchors[i] as number);
    open.push([anchors[i - 1] as number, anchors[i] as number]);
  }
  for (let span = open.pop(); span; span = open.pop()) {
    const { index, ratio } = farthest(line, span[0], span[1], tolerance);
    if (ratio <= 1) continue;
    kept.add(index);
    open.push([span[0], index], [index, span[1]]);
  }
  return line.filter((_, i) => kept.has(i));
}
