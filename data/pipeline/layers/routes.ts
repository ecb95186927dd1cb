/**
 * Lines through way-points: split at borders, kept within each country, and rounded at way-points within
 * their precision.
 */
import {
  distance,
  interpolate,
  crossingFraction,
  lineLength,
  nearestPoint,
  samplePoints,
  type Line,
  type Segment,
  type Point,
} from '../../../src/geo/plane.ts';
import { ringsContain } from '../../../src/geo/ring.ts';
import { leavesCountry, nearestInset, type CountryShape } from './countryShape.ts';
import { shortestPathInside } from './shortestPath.ts';

/** A way-point on the plane; one with two countries is a border crossing. */
export interface WayPoint {
  readonly id: string;
  readonly name: string;
  readonly point: Point;
  readonly countries: readonly string[];
  readonly precisionKm: number;
  readonly sources: readonly string[];
  /** Id of a station at this point: an end of a line, never moved. */
  readonly station?: string;
}

/**
 * A way-point as used by the line; `movedKm` is the distance by which it was moved into its country or, for
 * a crossing (`fixed`), onto the border.
 */
export interface Stop {
  readonly id: string;
  readonly name: string;
  readonly point: Point;
  readonly precisionKm: number;
  readonly sources: readonly string[];
  readonly fixed: boolean;
  readonly movedKm: number;
}

/** The part of a line in one country: `legs[i]` runs from `stops[i]` to `stops[i + 1]`. */
export interface Part {
  readonly country: string;
  readonly stops: readonly Stop[];
  readonly legs: readonly Line[];
}

/** Countries and borders of the base map. */
export interface BaseMap {
  shape(country: string): CountryShape;
  border(a: string, b: string): readonly Segment[];
}

/** A leg between stops: straight if that stays in the country, else the shortest path inside. */
export function createLeg(from: Stop, to: Stop, ground: CountryShape): Line {
  const straight = [from.point, to.point];
  const crossings = [from, to].filter((s) => s.fixed).map((s) => s.point);
  return leavesCountry(straight, ground, crossings)
    ? shortestPathInside(from.point, to.point, ground)
    : straight;
}

/** Converts a way-point to a stop; moves it 1 km into its country if it is outside on the base map. */
export function createStop(point: WayPoint, ground: CountryShape): Stop {
  const { id, name, precisionKm, sources } = point;
  const stop = { id, name, precisionKm, sources, fixed: false, movedKm: 0, point: point.point };
  if (ringsContain(ground.rings, point.point)) return stop;
  if (point.station)
    throw new Error(`${id}: the base map has station ${point.station} outside ${ground.code}`);
  const { point: kept, km } = nearestInset(point.point, ground);
  return { ...stop, point: kept, movedKm: km };
}

/** Moves a named crossing onto the border of the base map. */
function snapCrossing(point: WayPoint, border: readonly Segment[]): Stop {
  const { id, name, precisionKm, sources } = point;
  const on = nearestPoint(point.point, border);
  return { id, name, precisionKm, sources, fixed: true, point: on.point, movedKm: on.km };
}

/**
 * Finds where a line between stops in two countries crosses the border: of the intersections with the
 * straight line, the one with the shortest total path; without any, the border point nearest to the middle.
 */
function findCrossing(
  from: Stop,
  to: Stop,
  sides: readonly [CountryShape, CountryShape],
  map: BaseMap,
): Stop {
  const border = map.border(sides[0].code, sides[1].code);
  const straight: Segment = [from.point, to.point];
  const intersections = border.flatMap((s) => {
    const t = crossingFraction(straight, s);
    return t === undefined ? [] : [interpolate(from.point, to.point, t)];
  });
  const places = intersections.length
    ? intersections
    : [nearestPoint(interpolate(from.point, to.point, 0.5), border).point];
  const stops = places.map((point) => ({
    id: `${from.id}-${to.id}`,
    name: `${from.name} – ${to.name}`,
    point,
    precisionKm: Math.max(from.precisionKm, to.precisionKm),
    sources: [],
    fixed: true,
    movedKm: 0,
  }));
  const pathLength = (stop: Stop): number =>
    lineLength(createLeg(from, stop, sides[0])) + lineLength(createLeg(stop, to, sides[1]));
  return stops.reduce((best, stop) => (pathLength(stop) < pathLength(best) ? stop : best));
}

/** The stops of a line by country; neighbours share the stop at their border. */
function stopsByCountry(
  points: readonly WayPoint[],
  map: BaseMap,
): { country: string; stops: Stop[] }[] {
  const out: { country: string; stops: Stop[] }[] = [];
  points.forEach((point, i) => {
    const last = out.at(-1);
    const [country = '', next] = point.countries;
    if (next !== undefined) {
      const stop = snapCrossing(point, map.border(country, next));
      if (!last || last.country !== country)
        throw new Error(`${point.id}: a crossing from ${country} must follow a point there`);
      last.stops.push(stop);
      out.push({ country: next, stops: [stop] });
      return;
    }
    const stop = createStop(point, map.shape(country));
    if (last && last.country === country) last.stops.push(stop);
    else if (!last) out.push({ country, stops: [stop] });
    else {
      const before = last.stops.at(-1);
      if (!before || i === 0) throw new Error(`${point.id}: no point before it`);
      const cross = findCrossing(before, stop, [map.shape(last.country), map.shape(country)], map);
      last.stops.push(cross);
      out.push({ country, stops: [cross, stop] });
    }
  });
  return out;
}

/** Splits a line through way-points into one part per country. */
export function splitByCountry(points: readonly WayPoint[], map: BaseMap): Part[] {
  return stopsByCountry(points, map).map(({ country, stops }) => {
    const legs = stops.slice(1).map((to, i) => createLeg(stops[i] as Stop, to, map.shape(country)));
    return { country, stops, legs };
  });
}

/** A parabola in six steps that cuts a corner from `cut` km before to `cut` km after it. */
function cornerCurve(before: Point, corner: Point, after: Point, cut: number): Point[] {
  const from = interpolate(corner, before, cut / distance(corner, before));
  const to = interpolate(corner, after, cut / distance(corner, after));
  return Array.from({ length: 7 }, (_, i) => {
    const t = i / 6;
    return interpolate(interpolate(from, corner, t), interpolate(corner, to, t), t);
  });
}

/** Distance in km at which to cut a corner: the curve passes within a quarter of the stop's precision. */
function cutDistance(before: Point, stop: Stop, after: Point): number {
  const reach = 0.3 * Math.min(distance(before, stop.point), distance(stop.point, after));
  const [a, b] = [before, after].map((p) =>
    interpolate(stop.point, p, 1 / distance(stop.point, p)),
  );
  if (!a || !b) return 0;
  const sag = distance(stop.point, interpolate(a, b, 0.5)) / 2;
  return sag < 1e-6 ? 0 : Math.min(reach, stop.precisionKm / 4 / sag);
}

/** Whether a rounded corner stays in the country, or in its inset if the way-point is there. */
function staysInside(bend: Line, stop: Stop, ground: CountryShape): boolean {
  const land = ringsContain(ground.insetRings, stop.point) ? ground.insetRings : ground.rings;
  return samplePoints(bend, 0.2).every((p) => ringsContain(land, p));
}

/** The line to draw for a part: its legs, rounded at way-points where that stays in the country. */
export function drawPart(part: Part, ground: CountryShape): Line {
  const out: Point[] = [...(part.legs[0] ?? [])];
  part.legs.slice(1).forEach((next, i) => {
    const stop = part.stops[i + 1] as Stop;
    const [before, after] = [out.at(-2), next[1]];
    const cut = before && after ? cutDistance(before, stop, after) : 0;
    const bend =
      before && after && cut > 0.3 ? cornerCurve(before, stop.point, after, cut) : undefined;
    if (bend && staysInside(bend, stop, ground)) out.splice(-1, 1, ...bend);
    out.push(...next.slice(1));
  });
  return out;
}
