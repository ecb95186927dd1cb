/**
 * Lines through way-points: split where they pass from one country into the next, kept inside the
 * country between, and rounded at way-points no further than these are exact.
 */
import {
  apart,
  between,
  crossing,
  inside,
  lengthOf,
  nearestOn,
  sampled,
  type Line,
  type Segment,
} from './flat.ts';
import { leaves, nearestKept, type Ground } from './ground.ts';
import { shortestInside } from './path.ts';
import type { Point } from './plane.ts';

/** A way-point on the plane. One with two countries is the border crossing between them. */
export interface WayPoint {
  readonly id: string;
  readonly name: string;
  readonly point: Point;
  readonly countries: readonly string[];
  readonly precisionKm: number;
  readonly sources: readonly string[];
  /** The id of the station that stands here: a line's end, never moved. */
  readonly station?: string;
}

/**
 * A way-point as the line uses it; `movedKm` is how far it was moved into its country, or onto the
 * border where it is a crossing (`fixed`).
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

/** What the base map says: each country's ground, and the border that two of them share. */
export interface BaseMap {
  ground(country: string): Ground;
  border(a: string, b: string): readonly Segment[];
}

/** A leg from stop to stop: straight where that stays in the country, else the shortest way inside. */
export function leg(from: Stop, to: Stop, ground: Ground): Line {
  const straight = [from.point, to.point];
  const crossings = [from, to].filter((s) => s.fixed).map((s) => s.point);
  return leaves(straight, ground, crossings)
    ? shortestInside(from.point, to.point, ground)
    : straight;
}

/** A way-point as a stop in a country; moved to 1 km inside if the base map has it elsewhere. */
export function stopIn(point: WayPoint, ground: Ground): Stop {
  const { id, name, precisionKm, sources } = point;
  const stop = { id, name, precisionKm, sources, fixed: false, movedKm: 0, point: point.point };
  if (inside(point.point, ground.rings)) return stop;
  if (point.station)
    throw new Error(`${id}: the base map has station ${point.station} outside ${ground.code}`);
  const { point: kept, km } = nearestKept(point.point, ground);
  return { ...stop, point: kept, movedKm: km };
}

/** A named crossing, put onto the border of the base map. */
function namedCrossing(point: WayPoint, border: readonly Segment[]): Stop {
  const { id, name, precisionKm, sources } = point;
  const on = nearestOn(point.point, border);
  return { id, name, precisionKm, sources, fixed: true, point: on.point, movedKm: on.km };
}

/**
 * Where a line between two stops in different countries crosses: of the places where the straight
 * line meets the border, the one with the shortest way on both sides; if they do not meet, the
 * place of the border nearest to the middle.
 */
function foundCrossing(from: Stop, to: Stop, sides: readonly [Ground, Ground], map: BaseMap): Stop {
  const border = map.border(sides[0].code, sides[1].code);
  const straight: Segment = [from.point, to.point];
  const met = border.flatMap((s) => {
    const t = crossing(straight, s);
    return t === undefined ? [] : [between(from.point, to.point, t)];
  });
  const places = met.length ? met : [nearestOn(between(from.point, to.point, 0.5), border).point];
  const stops = places.map((point) => ({
    id: `${from.id}-${to.id}`,
    name: `${from.name} – ${to.name}`,
    point,
    precisionKm: Math.max(from.precisionKm, to.precisionKm),
    sources: [],
    fixed: true,
    movedKm: 0,
  }));
  const way = (stop: Stop): number =>
    lengthOf(leg(from, stop, sides[0])) + lengthOf(leg(stop, to, sides[1]));
  return stops.reduce((best, stop) => (way(stop) < way(best) ? stop : best));
}

/** The stops of a line, country by country; neighbours share the stop at their border. */
function stopsByCountry(
  points: readonly WayPoint[],
  map: BaseMap,
): { country: string; stops: Stop[] }[] {
  const out: { country: string; stops: Stop[] }[] = [];
  points.forEach((point, i) => {
    const last = out.at(-1);
    const [country = '', next] = point.countries;
    if (next !== undefined) {
      const stop = namedCrossing(point, map.border(country, next));
      if (!last || last.country !== country)
        throw new Error(`${point.id}: a crossing from ${country} must follow a point there`);
      last.stops.push(stop);
      out.push({ country: next, stops: [stop] });
      return;
    }
    const stop = stopIn(point, map.ground(country));
    if (last && last.country === country) last.stops.push(stop);
    else if (!last) out.push({ country, stops: [stop] });
    else {
      const before = last.stops.at(-1);
      if (!before || i === 0) throw new Error(`${point.id}: no point before it`);
      const cross = foundCrossing(
        before,
        stop,
        [map.ground(last.country), map.ground(country)],
        map,
      );
      last.stops.push(cross);
      out.push({ country, stops: [cross, stop] });
    }
  });
  return out;
}

/** A line through way-points, as one part per country it passes. */
export function partsOf(points: readonly WayPoint[], map: BaseMap): Part[] {
  return stopsByCountry(points, map).map(({ country, stops }) => {
    const legs = stops.slice(1).map((to, i) => leg(stops[i] as Stop, to, map.ground(country)));
    return { country, stops, legs };
  });
}

/** The curve that cuts a corner, `cut` km before it to `cut` km after: a parabola in six steps. */
function curve(before: Point, corner: Point, after: Point, cut: number): Point[] {
  const from = between(corner, before, cut / apart(corner, before));
  const to = between(corner, after, cut / apart(corner, after));
  return Array.from({ length: 7 }, (_, i) => {
    const t = i / 6;
    return between(between(from, corner, t), between(corner, to, t), t);
  });
}

/** How far a corner of a line may be cut: the curve passes within a quarter of the stop's precision. */
function cutAt(before: Point, stop: Stop, after: Point): number {
  const reach = 0.3 * Math.min(apart(before, stop.point), apart(stop.point, after));
  const [a, b] = [before, after].map((p) => between(stop.point, p, 1 / apart(stop.point, p)));
  if (!a || !b) return 0;
  const sag = apart(stop.point, between(a, b, 0.5)) / 2;
  return sag < 1e-6 ? 0 : Math.min(reach, stop.precisionKm / 4 / sag);
}

/** Whether a rounded corner stays in the land, and off the border if its way-point does. */
function stays(bend: Line, stop: Stop, ground: Ground): boolean {
  const land = inside(stop.point, ground.kept) ? ground.kept : ground.rings;
  return sampled(bend, 0.2).every((p) => inside(p, land));
}

/** The line to draw for a part: its legs, rounded at way-points where the land allows it. */
export function drawn(part: Part, ground: Ground): Line {
  const out: Point[] = [...(part.legs[0] ?? [])];
  part.legs.slice(1).forEach((next, i) => {
    const stop = part.stops[i + 1] as Stop;
    const [before, after] = [out.at(-2), next[1]];
    const cut = before && after ? cutAt(before, stop, after) : 0;
    const bend = before && after && cut > 0.3 ? curve(before, stop.point, after, cut) : undefined;
    if (bend && stays(bend, stop, ground)) out.splice(-1, 1, ...bend);
    out.push(...next.slice(1));
  });
  return out;
}
