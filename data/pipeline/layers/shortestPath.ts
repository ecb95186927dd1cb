/** Shortest paths within a country, by a visibility graph over the corners of its inset. */
import { boxAround, boxesOverlap, growBox } from '../../../src/geo/collision.ts';
import { containsPoint } from '../../../src/geo/geo.ts';
import {
  distance,
  interpolate,
  crossingFraction,
  segments,
  orientation,
  type Line,
  type Segment,
  type Point,
} from '../../../src/geo/plane.ts';
import { ringsContain } from '../../../src/geo/ring.ts';
import { nearestInset, type CountryShape } from './countryShape.ts';

/** Reflex corners, the only ones at which a shortest path can turn. */
function corners(ring: Line): Point[] {
  const points = ring.slice(0, -1);
  return points.filter((p, i) => {
    const before = points[(i + points.length - 1) % points.length] as Point;
    const after = points[(i + 1) % points.length] as Point;
    return orientation(before, p, after) < 0;
  });
}

/** Dijkstra over a few hundred nodes: indices of the path from node 0 to node 1; empty if there is none. */
function dijkstra(nodes: readonly Point[], isVisible: (a: number, b: number) => boolean): number[] {
  const [far, from, done] = [nodes.map(() => Infinity), nodes.map(() => -1), new Set<number>()];
  far[0] = 0;
  for (;;) {
    let next = -1;
    far.forEach((km, i) => {
      if (!done.has(i) && km < (next < 0 ? Infinity : (far[next] as number))) next = i;
    });
    if (next < 0) return [];
    if (next === 1) break;
    done.add(next);
    nodes.forEach((node, i) => {
      if (done.has(i)) return;
      const km = (far[next] as number) + distance(nodes[next] as Point, node);
      if (km < (far[i] as number) && isVisible(next, i)) [far[i], from[i]] = [km, next];
    });
  }
  const path = [1];
  while (path[0] !== 0) path.unshift(from[path[0] as number] as number);
  return path;
}

/**
 * The shortest path from `a` to `b` within the country's inset. Ends outside the inset, such as border
 * crossings, are joined by the shortest line. Throws if there is no path within `padKm` of the ends.
 */
export function shortestPathInside(a: Point, b: Point, ground: CountryShape, padKm = 60): Line {
  const ends = [a, b].map((p) =>
    ringsContain(ground.insetRings, p) ? p : nearestInset(p, ground).point,
  );
  const box = growBox(boxAround(ends), padKm);
  const walls = ground.insetRings
    .flatMap(segments)
    .map((wall) => ({ wall, around: boxAround(wall) }))
    .filter(({ around }) => boxesOverlap(around, box));
  const turns = ground.turnRings.flatMap(corners).filter((p) => containsPoint(box, p));
  const nodes = [...ends, ...turns];
  const sees = (i: number, j: number): boolean => {
    const sight: Segment = [nodes[i] as Point, nodes[j] as Point];
    const sightBox = boxAround(sight);
    const isBlocked = walls.some(
      ({ wall, around }) =>
        boxesOverlap(around, sightBox) && crossingFraction(sight, wall) !== undefined,
    );
    return !isBlocked && ringsContain(ground.insetRings, interpolate(sight[0], sight[1], 0.5));
  };
  const way = dijkstra(nodes, sees);
  if (way.length === 0)
    throw new Error(`no path inside ${ground.code} within ${padKm} km of the leg's ends`);
  const path = way.map((i) => nodes[i] as Point);
  return [a, ...path, b].filter((p, i, all) => i === 0 || distance(p, all[i - 1] as Point) > 1e-6);
}
