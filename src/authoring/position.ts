/** Whether a position is one on the Earth in degrees, and on the map that it is meant for. Build and tests only. */
import type { Position } from 'geojson';
import type { Bounds } from '../geo/geo.ts';
import { inWorld } from './look.ts';

/** What a position would be, turned so, with what went wrong then. */
const TURNS: readonly (readonly [turn: (x: number, y: number) => Pair, how: string])[] = [
  [(x, y) => [y, x], 'latitude and longitude swapped'],
  [(x, y) => [-x, y], 'the sign of its longitude turned'],
  [(x, y) => [x, -y], 'the sign of its latitude turned'],
  [(x, y) => [-x, -y], 'both signs turned'],
  [(x, y) => [-y, x], 'latitude and longitude swapped and a sign turned'],
  [(x, y) => [y, -x], 'latitude and longitude swapped and a sign turned'],
];

type Pair = readonly [number, number];

/** Numbers so large are metres. */
const METRES = 1000;
/** Half of the Earth's circumference in Web Mercator, in metres. */
const MERCATOR = 20_037_509;

/** Why a list of numbers is no position in the world; undefined if it is one. */
export function faultOfPosition(position: readonly unknown[]): string | undefined {
  const [lon, lat] = position;
  const text = JSON.stringify(position);
  if (position.length < 2 || position.length > 3 || !position.every(Number.isFinite)) {
    return `${text.slice(0, 60)} is no position [lon, lat]`;
  }
  const [x, y] = [Number(lon), Number(lat)];
  if (inWorld([x, y])) return undefined;
  if (Math.max(Math.abs(x), Math.abs(y)) >= METRES)
    return `${text} is in metres of a projection (${projectionOf(x, y)}), not in degrees: export the layer as longitude and latitude, WGS 84 (EPSG:4326)`;
  const swapped = inWorld([y, x]) ? '; longitude comes first: are they swapped?' : '';
  return `${text} is outside the world${swapped}`;
}

/** The projection that metres are probably of. */
function projectionOf(x: number, y: number): string {
  if (x >= 100_000 && x <= 900_000 && y >= 0 && y <= 10_000_000) return 'by their size UTM';
  return Math.max(Math.abs(x), Math.abs(y)) <= MERCATOR
    ? 'by their size Web Mercator, EPSG:3857'
    : 'an unknown one';
}

/** Why a position is probably not where it is meant to be: outside the region, and in it once turned. */
export function misplacement(position: Position, region: Bounds): string | undefined {
  const [x = NaN, y = NaN] = position;
  if (inBox([x, y], region)) return undefined;
  if (x === 0 && y === 0)
    return 'is at longitude 0 and latitude 0, in the Atlantic: is its place not known?';
  const turn = TURNS.find(([turned]) => inBox(turned(x, y), region));
  return turn && `lies far from all else on the map, and would not with ${turn[1]}`;
}

/** Whether a position lies farther from the region than the region is wide or high. */
export function isFar([x = NaN, y = NaN]: Position, region: Bounds): boolean {
  const [west, south, east, north] = region;
  const [wide, high] = [east - west, north - south];
  return !inBox([x, y], [west - wide, south - high, east + wide, north + high]);
}

function inBox([x, y]: Pair, [west, south, east, north]: Bounds): boolean {
  return x >= west && x <= east && y >= south && y <= north;
}
