/** Whether a geometry is one that we draw (RFC 7946). Build and tests only. */
import type { Position } from 'geojson';
import type { Bounds } from '../geo/geo.ts';
import { faultOfHoles, faultOfLine, faultOfRing, type Fault } from './lineFault.ts';
import { faultOfPosition, isFar, misplacement } from './position.ts';
import { readKnown, readList, type Value } from './value.ts';

/** How deep positions lie in `coordinates`. */
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
 * Reports what is wrong: type, positions, too few of them, lines of no length, stretches over the 180°
 * meridian, rings that are open, cross themselves or go the wrong way round, holes outside; the first
 * thing in each line or ring. With a `region`, also positions that would lie in it only if they were
 * swapped or had another sign, and as a warning what lies far from it.
 */
export function checkGeometry(value: Value, region?: Bounds): GeometryType | undefined {
  if (!value.given) return value.mismatch('a geometry');
  const type = readKnown(value.at('type'), TYPES, 'geometry type');
  const coordinates = value.at('coordinates');
  if (type === undefined || readList(coordinates, 'coordinates') === undefined) return undefined;
  const faults = [...faultsOf(coordinates.raw, type, DEPTHS[type], [])];
  for (const { at, why } of faults) {
    const place = at.reduce<Value>((inner, index) => inner.at(index), coordinates);
    place.error(`\`${coordinates.name}\`: ${why}`);
  }
  if (faults.length === 0 && region !== undefined) checkPlace(coordinates, region);
  return type;
}

function* faultsOf(
  part: unknown,
  type: GeometryType,
  depth: number,
  at: readonly number[],
): Generator<Fault> {
  if (!Array.isArray(part)) {
    yield { at, why: `there is ${JSON.stringify(part)} where a list should be` };
  } else if (depth === 0) {
    const why = faultOfPosition(part);
    if (why !== undefined) yield { at, why };
  } else if (part.length === 0) {
    yield { at, why: 'a list is empty' };
  } else if (depth === 1) {
    for (const [index, inner] of part.entries()) {
      const [fault] = faultsOf(inner, type, 0, [...at, index]);
      if (fault !== undefined) {
        yield fault;
        return;
      }
    }
    const fault = faultOfPart(part as Position[], type, at);
    if (fault !== undefined) yield fault;
  } else {
    let fine = true;
    for (const [index, inner] of part.entries())
      for (const fault of faultsOf(inner, type, depth - 1, [...at, index])) {
        fine = false;
        yield fault;
      }
    const holes =
      fine && depth === 2 && type !== 'MultiLineString'
        ? faultOfHoles(part as Position[][], at)
        : undefined;
    if (holes !== undefined) yield holes;
  }
}

function faultOfPart(
  part: readonly Position[],
  type: GeometryType,
  at: readonly number[],
): Fault | undefined {
  if (type === 'MultiPoint') return undefined;
  if (type === 'LineString' || type === 'MultiLineString') return faultOfLine(part, at);
  return faultOfRing(part, at, (at.at(-1) ?? 0) > 0);
}

/** One finding for a whole that is turned, or one for the first position of it that is. */
function checkPlace(coordinates: Value, region: Bounds): void {
  const all = [...positionsOf(coordinates.raw, [])];
  const found = all.flatMap(({ position, at }) => {
    const why = misplacement(position, region);
    return why === undefined ? [] : [{ position, at, why }];
  });
  const [first] = found;
  const hints = { expected: '[lon, lat], longitude first' };
  if (
    first !== undefined &&
    found.every(({ why }) => why === first.why) &&
    found.length === all.length
  )
    coordinates.error(`\`${coordinates.name}\` ${first.why}`, hints);
  else if (first !== undefined)
    first.at
      .reduce<Value>((inner, index) => inner.at(index), coordinates)
      .error(`\`${coordinates.name}\`: ${JSON.stringify(first.position)} ${first.why}`, hints);
  else if (all.every(({ position }) => isFar(position, region)))
    coordinates.error(`\`${coordinates.name}\` lies far from all else on the map`, {
      severity: 'warning',
      expected: 'a place in the region that the map shows',
    });
}

/** Every position with the way to it. */
function* positionsOf(
  part: unknown,
  at: readonly number[],
): Generator<{ readonly position: Position; readonly at: readonly number[] }> {
  if (!Array.isArray(part)) return;
  if (typeof part[0] === 'number') yield { position: part as Position, at };
  else for (const [index, inner] of part.entries()) yield* positionsOf(inner, [...at, index]);
}
