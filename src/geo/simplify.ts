/** Line simplification by Douglas and Peucker. */

/** Distance of a point from the chord a–b, in any unit. */
type ChordDistance<P> = (point: P, a: P, b: P) => number;

/** Index of the point farthest from the chord between two points of a line, and its distance; -1 and 0 if none is off it. */
export function farthestPoint<P>(
  line: readonly P[],
  first: number,
  last: number,
  distanceOf: ChordDistance<P>,
): { readonly index: number; readonly distance: number } {
  let farthest = { index: -1, distance: 0 };
  for (let index = first + 1; index < last; index++) {
    const distance = distanceOf(line[index] as P, line[first] as P, line[last] as P);
    if (distance > farthest.distance) farthest = { index, distance };
  }
  return farthest;
}

/**
 * Simplifies a line: splits it at the farthest point of each chord while that is farther than its tolerance.
 * The ends stay, and the points at `kept`.
 */
export function simplify<P>(
  line: readonly P[],
  distanceOf: ChordDistance<P>,
  tolerance: (point: P) => number,
  kept: readonly number[] = [],
): P[] {
  const anchors = [0, ...kept, line.length - 1];
  const result = new Set(anchors);
  const open = anchors.slice(1).map((last, i): [number, number] => [anchors[i] as number, last]);
  for (let span = open.pop(); span; span = open.pop()) {
    const { index, distance } = farthestPoint(line, ...span, distanceOf);
    if (index < 0 || distance <= tolerance(line[index] as P)) continue;
    result.add(index);
    open.push([span[0], index], [index, span[1]]);
  }
  return line.filter((_, index) => result.has(index));
}
