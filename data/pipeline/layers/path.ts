/** The shortest path inside a country: a visibility graph over the corners of its kept land. */
import {
  apart,
  between,
  crossing,
  inside,
  segments,
  turn,
  type Line,
  type Segment,
} from './flat.ts';
import { nearestKept, type Ground } from './ground.ts';
import type { Point } from './plane.ts';

interface Box {
  readonly west: number;
  readonly south: number;
  readonly east: number;
  readonly north: number;
}

function boxAround(points: readonly Point[], pad: number): Box {
  const [xs, ys] = [points.map((p) => p[0]), points.map((p) => p[1])];
  return {
    west: Math.min(...xs) - pad,
    south: Math.min(...ys) - pad,
    east: Math.max(...xs) + pad,
    north: Math.max(...ys) + pad,
  };
}

function within([x, y]: Point, box: Box): boolean {
  return x >= box.west && x <= box.east && y >= box.south && y <= box.north;
}

function touches([a, b]: Segment, box: Box): boolean {
  return (
    Math.min(a[0], b[0]) <= box.east &&
    Math.max(a[0], b[0]) >= box.west &&
    Math.min(a[1], b[1]) <= box.north &&
    Math.max(a[1], b[1]) >= box.south
  );
}

/** Corners that a shortest path can turn at: those where the land is wider than a half plane. */
function corners(ring: Line): Point[] {
  const points = ring.slice(0, -1);
  return points.filter((p, i) => {
    const before = points[(i + points.length - 1) % points.length] as Point;
    const after = points[(i + 1) % points.length] as Point;
    return turn(before, p, after) < 0;
  });
}

/** Dijkstra over few hundred nodes: the indices from the first node to the second. */
function shortest(nodes: readonly Point[], sees: (a: number, b: number) => boolean): number[] {
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
      const km = (far[next] as number) + apart(nodes[next] as Point, node);
      if (km < (far[i] as number) && sees(next, i)) [far[i], from[i]] = [km, next];
    });
  }
  const way = [1];
  while (way[0] !== 0) way.unshift(from[way[0] as number] as number);
  return way;
}

/**
 * The shortest path from `a` to `b` that stays 1 km inside the country. Ends that lie nearer to the
 * border, such as a crossing, are joined by the shortest line. Throws if there is no path within
 * `padKm` of the ends.
 */
export function shortestInside(a: Point, b: Point, ground: Ground, padKm = 60): Line {
  const ends = [a, b].map((p) => (inside(p, ground.kept) ? p : nearestKept(p, ground).point));
  const box = boxAround(ends, padKm);
  const walls = ground.kept.flatMap(segments).filter((s) => touches(s, box));
  const nodes = [...ends, ...ground.turns.flatMap(corners).filter((p) => within(p, box))];
  const sees = (i: number, j: number): boolean => {
    const sight: Segment = [nodes[i] as Point, nodes[j] as Point];
    const around = boxAround(sight, 0);
    if (walls.some((wall) => touches(wall, around) && crossing(sight, wall) !== undefined))
      return false;
    return inside(between(sight[0], sight[1], 0.5), ground.kept);
  };
  const way = shortest(nodes, sees);
  if (way.length === 0)
    throw new Error(`no path inside ${ground.code} within ${padKm} km of the leg's ends`);
  const path = way.map((i) => nodes[i] as Point);
  return [a, ...path, b].filter((p, i, all) => i === 0 || apart(p, all[i - 1] as Point) > 1e-6);
}
