/** Finds lines and rings that cannot be drawn. Build and tests only. */
import type { Position } from 'geojson';
import { doubleArea, ringContains } from '../geo/ring.ts';
import { findSelfIntersection, findIntersection } from './ring.ts';

/** An issue, with its path within the coordinates. */
export interface CoordinateIssue {
  readonly path: readonly number[];
  readonly reason: string;
}

/** The first issue of a line. */
export function findLineIssue(
  line: readonly Position[],
  path: readonly number[],
): CoordinateIssue | undefined {
  if (line.length < 2) return { path, reason: 'a line needs two positions' };
  const [first] = line;
  if (line.every((position) => same(position, first)))
    return { path, reason: `a line has no length: all its positions are ${JSON.stringify(first)}` };
  return findAntimeridianIssue(line, path);
}

/** The first issue of a ring. In a polygon, all rings after the first are holes. */
export function findRingIssue(
  ring: readonly Position[],
  path: readonly number[],
  hole: boolean,
): CoordinateIssue | undefined {
  if (ring.length < 4) return { path, reason: 'a ring needs four positions' };
  const [first, last] = [JSON.stringify(ring[0]), JSON.stringify(ring.at(-1))];
  if (first !== last) {
    const reason = `a ring is not closed: it begins ${first} and ends ${last}`;
    return { path: [...path, ring.length - 1], reason };
  }
  const antimeridian = findAntimeridianIssue(ring, path);
  if (antimeridian !== undefined) return antimeridian;
  const crossing = findSelfIntersection(ring);
  if (crossing !== undefined)
    return {
      path: [...path, crossing],
      reason: `a ring crosses itself after ${JSON.stringify(ring[crossing])}`,
    };
  const area = doubleArea(ring);
  if (area === 0) return { path, reason: 'a ring has no area' };
  if (area < 0 === hole) return undefined;
  const problem = hole ? 'a hole runs counterclockwise' : 'an outer ring runs clockwise';
  return { path, reason: `${problem}: reverse its positions` };
}

/** The first hole that is not inside the outer ring. Expects rings that are valid by themselves. */
export function findHoleIssue(
  [outer = [], ...holes]: readonly (readonly Position[])[],
  path: readonly number[],
): CoordinateIssue | undefined {
  const vertices = new Set(outer.map((position) => JSON.stringify(position)));
  const inside = (position: Position): boolean =>
    vertices.has(JSON.stringify(position)) || ringContains(outer, position);
  for (const [index, hole] of holes.entries()) {
    const holePath = [...path, index + 1];
    const outside = hole.findIndex((position) => !inside(position));
    if (outside >= 0)
      return {
        path: [...holePath, outside],
        reason: `a hole lies outside its area, at ${JSON.stringify(hole[outside])}`,
      };
  }
  if (holes.length === 0 || findIntersection([outer, ...holes]) === undefined) return undefined;
  return { path, reason: 'rings of an area cross each other' };
}

/** A segment that would be drawn the long way around the world, since it crosses the 180° meridian. */
function findAntimeridianIssue(
  line: readonly Position[],
  path: readonly number[],
): CoordinateIssue | undefined {
  const jumps = (to: Position, i: number): boolean =>
    i > 0 && Math.abs((to[0] ?? 0) - (line[i - 1]?.[0] ?? 0)) > 180;
  const index = line.findIndex(jumps);
  if (index < 0) return undefined;
  const [from, to] = [line[index - 1], line[index]].map((one) => JSON.stringify(one));
  const reason = `from ${from} to ${to} the line would go around the world: it crosses the 180° meridian; split it there`;
  return { path: [...path, index], reason };
}

function same([x, y]: Position, other: Position | undefined): boolean {
  return x === other?.[0] && y === other?.[1];
}
