/** Validates geometries (RFC 7946). Build and tests only. */
import type { Position } from 'geojson';
import type { Bounds } from '../geo/geo.ts';
import {
  findHoleIssue,
  findLineIssue,
  findRingIssue,
  type CoordinateIssue,
} from './coordinateIssues.ts';
import { findPositionIssue, isFarFrom, findMisplacement } from './position.ts';
import { oneOf } from '../atlas/schema/values.ts';
import { readList, type Cursor } from './cursor.ts';
import { read } from './read.ts';

/** Nesting depth of positions in `coordinates`. */
const DEPTHS = {
  Point: 0,
  MultiPoint: 1,
  LineString: 1,
  MultiLineString: 2,
  Polygon: 2,
  MultiPolygon: 3,
} as const;

export type GeometryType = keyof typeof DEPTHS;
const TYPES = Object.keys(DEPTHS) as readonly GeometryType[];

/**
 * Reports an unknown type, invalid or too few positions, lines without length, segments across the 180°
 * meridian, rings that are open, intersect themselves or are wound the wrong way, and holes outside their
 * ring; the first issue of each line or ring. With a `region`, also reports positions that would lie in it
 * only if they were swapped or had another sign, and warns of geometries far from it.
 */
export function checkGeometry(geometry: Cursor, region?: Bounds): GeometryType | undefined {
  if (!geometry.isPresent) return geometry.mismatch('a geometry');
  const type = read(geometry.at('type'), oneOf(TYPES, 'geometry type'));
  const coordinates = geometry.at('coordinates');
  if (type === undefined || readList(coordinates, 'coordinates') === undefined) return undefined;
  const issues = [...findIssues(coordinates.raw, type, DEPTHS[type], [])];
  for (const { path, reason } of issues) {
    const cursor = path.reduce<Cursor>((inner, index) => inner.at(index), coordinates);
    cursor.error(`\`${coordinates.name}\`: ${reason}`);
  }
  if (issues.length === 0 && region !== undefined) checkLocation(coordinates, region);
  return type;
}

function* findIssues(
  part: unknown,
  type: GeometryType,
  depth: number,
  path: readonly number[],
): Generator<CoordinateIssue> {
  if (!Array.isArray(part)) {
    yield { path, reason: `there is ${JSON.stringify(part)} where a list should be` };
  } else if (depth === 0) {
    const reason = findPositionIssue(part);
    if (reason !== undefined) yield { path, reason };
  } else if (part.length === 0) {
    yield { path, reason: 'a list is empty' };
  } else if (depth === 1) {
    for (const [index, inner] of part.entries()) {
      const [issue] = findIssues(inner, type, 0, [...path, index]);
      if (issue !== undefined) {
        yield issue;
        return;
      }
    }
    const issue = findPartIssue(part as Position[], type, path);
    if (issue !== undefined) yield issue;
  } else {
    let valid = true;
    for (const [index, inner] of part.entries())
      for (const issue of findIssues(inner, type, depth - 1, [...path, index])) {
        valid = false;
        yield issue;
      }
    const holes =
      valid && depth === 2 && type !== 'MultiLineString'
        ? findHoleIssue(part as Position[][], path)
        : undefined;
    if (holes !== undefined) yield holes;
  }
}

function findPartIssue(
  part: readonly Position[],
  type: GeometryType,
  path: readonly number[],
): CoordinateIssue | undefined {
  if (type === 'MultiPoint') return undefined;
  if (type === 'LineString' || type === 'MultiLineString') return findLineIssue(part, path);
  return findRingIssue(part, path, (path.at(-1) ?? 0) > 0);
}

/** Reports one problem if all positions are misplaced in the same way, else the first misplaced position. */
function checkLocation(coordinates: Cursor, region: Bounds): void {
  const all = [...positionsOf(coordinates.raw, [])];
  const found = all.flatMap(({ position, path }) => {
    const reason = findMisplacement(position, region);
    return reason === undefined ? [] : [{ position, path, reason }];
  });
  const [first] = found;
  const hints = { expected: '[lon, lat], longitude first' };
  if (
    first !== undefined &&
    found.every(({ reason }) => reason === first.reason) &&
    found.length === all.length
  )
    coordinates.error(`\`${coordinates.name}\` ${first.reason}`, hints);
  else if (first !== undefined)
    first.path
      .reduce<Cursor>((inner, index) => inner.at(index), coordinates)
      .error(`\`${coordinates.name}\`: ${JSON.stringify(first.position)} ${first.reason}`, hints);
  else if (all.every(({ position }) => isFarFrom(position, region)))
    coordinates.error(`\`${coordinates.name}\` lies far from everything else on the map`, {
      severity: 'warning',
      expected: 'a place in the region that the map shows',
    });
}

/** Every position with its path. */
function* positionsOf(
  part: unknown,
  path: readonly number[],
): Generator<{ readonly position: Position; readonly path: readonly number[] }> {
  if (!Array.isArray(part)) return;
  if (typeof part[0] === 'number') yield { position: part as Position, path };
  else for (const [index, inner] of part.entries()) yield* positionsOf(inner, [...path, index]);
}
