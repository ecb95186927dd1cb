/** Whether a geometry is one that we draw (RFC 7946). Build and tests only. */
import type { Position } from 'geojson';
import type { Bounds } from '../geo/geo.ts';
import { inWorld } from './look.ts';
import { crossingOf, turnOf } from './ring.ts';
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

type GeometryType = keyof typeof DEPTHS;
const TYPES = Object.keys(DEPTHS) as readonly GeometryType[];

/** Something wrong, and the way to it within the coordinates. */
interface Fault {
  readonly at: readonly number[];
  readonly why: string;
}

/**
 * Reports what is wrong: type, positions, too few of them, rings that are open, cross themselves or go
 * the wrong way round; the first thing in each line or ring. With a `region`, also what would lie in it
 * only if longitude and latitude were swapped.
 */
export function checkGeometry(value: Value, region?: Bounds): void {
  if (!value.given) return value.mismatch('a geometry');
  const type = readKnown(value.at('type'), TYPES, 'geometry type');
  const coordinates = value.at('coordinates');
  if (type === undefined || readList(coordinates, 'coordinates') === undefined) return;
  const faults = [...faultsOf(coordinates.raw, type, DEPTHS[type], [])];
  for (const { at, why } of faults) {
    const place = at.reduce<Value>((inner, index) => inner.at(index), coordinates);
    place.error(`\`${coordinates.name}\`: ${why}`);
  }
  if (faults.length === 0 && region !== undefined && isSwapped(coordinates.raw, region)) {
    coordinates.error(
      `\`${coordinates.name}\` lies far from all else on the map, and would not with latitude and longitude swapped`,
      {
        expected: '[lon, lat], longitude first',
      },
    );
  }
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
    const fault = faultOfLine(part as Position[], type, at);
    if (fault !== undefined) yield fault;
  } else {
    for (const [index, inner] of part.entries())
      yield* faultsOf(inner, type, depth - 1, [...at, index]);
  }
}

function faultOfPosition(position: readonly unknown[]): string | undefined {
  const [lon, lat] = position;
  const text = JSON.stringify(position);
  if (position.length < 2 || position.length > 3 || !position.every(Number.isFinite)) {
    return `${text.slice(0, 60)} is no position [lon, lat]`;
  }
  if (inWorld([Number(lon), Number(lat)])) return undefined;
  const swapped = inWorld([Number(lat), Number(lon)])
    ? '; longitude comes first: are they swapped?'
    : '';
  return `${text} is outside the world${swapped}`;
}

function faultOfLine(
  line: readonly Position[],
  type: GeometryType,
  at: readonly number[],
): Fault | undefined {
  if (type === 'MultiPoint') return undefined;
  if (type === 'LineString' || type === 'MultiLineString')
    return line.length < 2 ? { at, why: 'a line needs two positions' } : undefined;
  if (line.length < 4) return { at, why: 'a ring needs four positions' };
  const [first, last] = [JSON.stringify(line[0]), JSON.stringify(line.at(-1))];
  if (first !== last) {
    const why = `a ring is not closed: it begins ${first} and ends ${last}`;
    return { at: [...at, line.length - 1], why };
  }
  const crossed = crossingOf(line);
  if (crossed !== undefined)
    return {
      at: [...at, crossed],
      why: `a ring crosses itself after ${JSON.stringify(line[crossed])}`,
    };
  const hole = (at.at(-1) ?? 0) > 0;
  const turn = turnOf(line);
  if (turn === 0) return { at, why: 'a ring has no area' };
  if (turn < 0 === hole) return undefined;
  const way = hole
    ? 'a hole goes round against the clock'
    : 'an outer ring goes round with the clock';
  return { at, why: `${way}: turn its positions round` };
}

/** Whether all lies outside the region and all would lie in it, if turned. */
function isSwapped(part: unknown, [west, south, east, north]: Bounds): boolean {
  const inside = (x: number, y: number): boolean =>
    x >= west && x <= east && y >= south && y <= north;
  const turned = (inner: unknown): boolean => {
    if (!Array.isArray(inner)) return false;
    const [x, y] = inner as unknown[];
    return typeof x === 'number' && typeof y === 'number'
      ? !inside(x, y) && inside(y, x)
      : inner.every(turned);
  };
  return turned(part);
}
