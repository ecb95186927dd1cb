/** A country's land on the plane, and an inset of 1 km that detours of lines stay within. */
import { buffer } from '@turf/buffer';
import type { MultiPolygon, Polygon } from 'geojson';
import type { Plane } from '../../../src/geo/azimuthal.ts';
import { toLonLat } from '../../../src/geo/geo.ts';
import {
  distance,
  nearestPoint,
  samplePoints,
  segments,
  type Line,
  type Nearest,
  type Point,
} from '../../../src/geo/plane.ts';
import { doubleArea, ringsContain } from '../../../src/geo/ring.ts';

export type Area = Polygon | MultiPolygon;

/** Distance in km that detours keep from the border. */
export const INSET_KM = 1;

/** Additional inset of the turning points of detours in km, so that rounding cannot move them out. */
const TURN_MARGIN_KM = 0.06;

/** A country's outline in km: the border, the inset, and the rings of possible turning points. */
export interface CountryShape {
  readonly code: string;
  readonly rings: readonly Line[];
  readonly insetRings: readonly Line[];
  readonly turnRings: readonly Line[];
}

/** All rings of an area on the plane, with the land on their left. */
export function ringsOf(area: Area, plane: Plane): Line[] {
  const polygons = area.type === 'Polygon' ? [area.coordinates] : area.coordinates;
  return polygons.flatMap((rings) =>
    rings.map((ring, i) => {
      const line = ring.map((p) => plane.to(toLonLat(p)));
      return doubleArea(line) > 0 === (i === 0) ? line : line.reverse();
    }),
  );
}

/** Creates a country's shape. Throws if the inset is empty. */
export function createCountryShape(code: string, area: Area, plane: Plane): CountryShape {
  const inset = (km: number): Line[] => {
    const shape = buffer({ type: 'Feature', properties: {}, geometry: area }, -km, { steps: 4 });
    if (!shape) throw new Error(`country ${code}: its inset of ${km} km is empty`);
    return ringsOf(shape.geometry, plane);
  };
  return {
    code,
    rings: ringsOf(area, plane),
    insetRings: inset(INSET_KM),
    turnRings: inset(INSET_KM + TURN_MARGIN_KM),
  };
}

/** The nearest point of the inset. */
export function nearestInset(point: Point, ground: CountryShape): Nearest {
  return nearestPoint(point, ground.turnRings.flatMap(segments));
}

/** Whether a line leaves the country, except within `toleranceKm` of the given border crossings. */
export function leavesCountry(
  line: Line,
  ground: CountryShape,
  crossings: readonly Point[] = [],
  toleranceKm = INSET_KM,
): boolean {
  return samplePoints(line, 0.2).some(
    (p) => !ringsContain(ground.rings, p) && !crossings.some((c) => distance(c, p) <= toleranceKm),
  );
}
