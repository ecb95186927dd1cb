/** Whether a geometry is one that we draw (RFC 7946). Build and tests only. */
import { inWorld } from './look.ts';
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

/** Reports the first thing that is wrong: type, a position, too few of them, a ring left open. */
export function checkGeometry(value: Value): void {
  if (!value.given) return value.mismatch('a geometry');
  const type = readKnown(value.at('type'), TYPES, 'geometry type');
  const coordinates = value.at('coordinates');
  if (type === undefined || readList(coordinates, 'coordinates') === undefined) return;
  const wrong = fault(coordinates.raw, type, DEPTHS[type]);
  if (wrong !== undefined) coordinates.error(`\`${coordinates.name}\`: ${wrong}`);
}

function fault(part: unknown, type: GeometryType, depth: number): string | undefined {
  if (!Array.isArray(part)) return `there is ${JSON.stringify(part)} where a list should be`;
  if (depth === 0) return faultOfPosition(part);
  if (part.length === 0) return 'a list is empty';
  for (const inner of part) {
    const wrong = fault(inner, type, depth - 1);
    if (wrong !== undefined) return wrong;
  }
  return depth === 1 ? faultOfLine(part, type) : undefined;
}

function faultOfPosition(position: readonly unknown[]): string | undefined {
  const [lon, lat] = position;
  const text = JSON.stringify(position);
  if (position.length < 2 || position.length > 3 || !position.every(Number.isFinite)) {
    return `${text} is no position [lon, lat]`;
  }
  if (inWorld([Number(lon), Number(lat)])) return undefined;
  const swapped = inWorld([Number(lat), Number(lon)])
    ? '; longitude comes first: are they swapped?'
    : '';
  return `${text} is outside the world${swapped}`;
}

function faultOfLine(line: readonly unknown[], type: GeometryType): string | undefined {
  if (type === 'MultiPoint') return undefined;
  if (type === 'LineString' || type === 'MultiLineString') {
    return line.length < 2 ? 'a line needs two positions' : undefined;
  }
  if (line.length < 4) return 'a ring needs four positions';
  const [first, last] = [JSON.stringify(line[0]), JSON.stringify(line.at(-1))];
  return first === last ? undefined : `a ring is not closed: it begins ${first} and ends ${last}`;
}
