/** A country's land as a power line may use it: on the plane, whole and 1 km in from the border. */
import { buffer } from '@turf/buffer';
import type { MultiPolygon, Polygon } from 'geojson';
import {
  inside,
  nearestOn,
  sampled,
  segments,
  signedArea,
  type Line,
  type Nearest,
} from './flat.ts';
import { lonLat, type Plane, type Point } from './plane.ts';

export type Area = Polygon | MultiPolygon;

/** How far from the border a line is kept where it is bent, in km. */
export const KEPT_KM = 1;

/** Corners of a bent path stand this much further in, so that rounding cannot push it out. */
const SPARE_KM = 0.06;

/** A country's outline in km: as it is, kept off the border, and where a bent path may turn. */
export interface Ground {
  readonly code: string;
  readonly rings: readonly Line[];
  readonly kept: readonly Line[];
  readonly turns: readonly Line[];
}

/** All rings of an area on the plane, the land always on their left. */
export function ringsOf(area: Area, plane: Plane): Line[] {
  const polygons = area.type === 'Polygon' ? [area.coordinates] : area.coordinates;
  return polygons.flatMap((rings) =>
    rings.map((ring, i) => {
      const line = ring.map((p) => plane.to(lonLat(p)));
      return signedArea(line) > 0 === (i === 0) ? line : line.reverse();
    }),
  );
}

/** The ground of a country. Throws if nothing is left of it 1 km from its border. */
export function groundOf(code: string, area: Area, plane: Plane): Ground {
  const inset = (km: number): Line[] => {
    const shape = buffer({ type: 'Feature', properties: {}, geometry: area }, -km, { steps: 4 });
    if (!shape) throw new Error(`country ${code}: nothing is left ${km} km in from its border`);
    return ringsOf(shape.geometry, plane);
  };
  return {
    code,
    rings: ringsOf(area, plane),
    kept: inset(KEPT_KM),
    turns: inset(KEPT_KM + SPARE_KM),
  };
}

/** The nearest place of the land that is 1 km in from the border. */
export function nearestKept(point: Point, ground: Ground): Nearest {
  return nearestOn(point, ground.turns.flatMap(segments));
}

/** Whether a line leaves the land, but for `spareKm` around the given border crossings. */
export function leaves(
  line: Line,
  ground: Ground,
  crossings: readonly Point[] = [],
  spareKm = KEPT_KM,
): boolean {
  return sampled(line, 0.2).some(
    (p) =>
      !inside(p, ground.rings) &&
      !crossings.some((c) => Math.hypot(c[0] - p[0], c[1] - p[1]) <= spareKm),
  );
}
