/** Checks that positions are in degrees, on Earth, and near the region of the map. Build and tests only. */
import type { Position } from 'geojson';
import { containsPoint, type Bounds } from '../geo/geo.ts';
import { isOnEarth } from './look.ts';

/** Common mistakes in positions, with the transform that corrects each. */
const TRANSFORMS: readonly (readonly [transform: (x: number, y: number) => Pair, how: string])[] = [
  [(x, y) => [y, x], 'latitude and longitude swapped'],
  [(x, y) => [-x, y], 'the sign of its longitude reversed'],
  [(x, y) => [x, -y], 'the sign of its latitude reversed'],
  [(x, y) => [-x, -y], 'both signs reversed'],
  [(x, y) => [-y, x], 'latitude and longitude swapped and a sign reversed'],
  [(x, y) => [y, -x], 'latitude and longitude swapped and a sign reversed'],
];

type Pair = readonly [number, number];

/** Larger numbers are metres. */
const MIN_METRES = 1000;
/** Half of the Earth's circumference in Web Mercator, in metres. */
const MERCATOR_LIMIT = 20_037_509;

/** Why a list is not a position on Earth; undefined if it is one. */
export function findPositionIssue(position: readonly unknown[]): string | undefined {
  const [lon, lat] = position;
  const text = JSON.stringify(position);
  if (position.length < 2 || position.length > 3 || !position.every(Number.isFinite)) {
    return `${text.slice(0, 60)} is not a position [lon, lat]`;
  }
  const [x, y] = [Number(lon), Number(lat)];
  if (isOnEarth([x, y])) return undefined;
  if (Math.max(Math.abs(x), Math.abs(y)) >= MIN_METRES)
    return `${text} is in metres of a projection (${guessProjection(x, y)}), not in degrees: export the layer as longitude and latitude, WGS 84 (EPSG:4326)`;
  const swapped = isOnEarth([y, x]) ? '; longitude comes first: are they swapped?' : '';
  return `${text} is outside the world${swapped}`;
}

/** The likely projection of coordinates in metres. */
function guessProjection(x: number, y: number): string {
  if (x >= 100_000 && x <= 900_000 && y >= 0 && y <= 10_000_000)
    return 'judging by their size, UTM';
  return Math.max(Math.abs(x), Math.abs(y)) <= MERCATOR_LIMIT
    ? 'judging by their size, Web Mercator, EPSG:3857'
    : 'an unknown one';
}

/** Why a position is probably misplaced: it is outside the region, and inside it after a transform. */
export function findMisplacement(position: Position, region: Bounds): string | undefined {
  const [x = NaN, y = NaN] = position;
  if (containsPoint(region, [x, y])) return undefined;
  if (x === 0 && y === 0)
    return 'is at longitude 0 and latitude 0, in the Atlantic: is its position unknown?';
  const transform = TRANSFORMS.find(([apply]) => containsPoint(region, apply(x, y)));
  return (
    transform && `lies far from everything else on the map, but would not with ${transform[1]}`
  );
}

/** Whether a position is farther from the region than the region's width or height. */
export function isFarFrom([x = NaN, y = NaN]: Position, region: Bounds): boolean {
  const [west, south, east, north] = region;
  const [width, height] = [east - west, north - south];
  return !containsPoint([west - width, south - height, east + width, north + height], [x, y]);
}
