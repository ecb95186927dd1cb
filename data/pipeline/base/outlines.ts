/** Simplifies the shared arcs of countries without crossings, with most detail in the core region. */
import type { Position } from 'geojson';
import { mergeArcs } from 'topojson-client';
import { containsPoint } from '../../../src/geo/geo.ts';
import {
  CORE,
  REGION,
  degreesOutside,
  lat,
  lon,
  ringKm2,
  roundPoint,
  samePoint,
} from './geometry.ts';
import type { Unit, UnitTopology } from './units.ts';
import { simplifyTogether } from './simplifyTogether.ts';

const CORE_KM = 0.15;
const REGION_KM = 0.5;
const FAR_KM = 28;
const FAR_KM_PER_DEGREE = 3;

/** Tolerance of outlines at a place in km. */
export function outlineTolerance(p: Position): number {
  if (containsPoint(CORE, p)) return CORE_KM;
  const outside = degreesOutside(p, REGION);
  return Math.min(FAR_KM, REGION_KM + FAR_KM_PER_DEGREE * outside);
}

/** Rounds points far from the region to two decimals (1 km). */
function roundForPlace(p: Position): Position {
  return degreesOutside(p, REGION) > 1 ? roundPoint(p, 2) : p;
}

/** Whether a point is on the map's edge, where polygons are cut at ±180° or at a pole. */
function isOnMapEdge(p: Position): boolean {
  return Math.abs(lon(p)) >= 179.99 || Math.abs(lat(p)) >= 89.9;
}

/** Whether an arc is an island or exclave too small to be visible at its place. */
function isNegligible(arc: Position[]): boolean {
  const start = arc[0] as Position;
  const closed = samePoint(start, arc.at(-1) as Position);
  return closed && ringKm2(arc) < 8 * outlineTolerance(start) ** 2;
}

/** Indexes of arcs on countries' outlines, without those between zones of one country. */
function outlineArcs(topo: UnitTopology): number[] {
  const byCountry = new Map<string, typeof topo.objects.units.geometries>();
  for (const g of topo.objects.units.geometries) {
    const iso3 = (g.properties as Unit).iso3;
    byCountry.set(iso3, [...(byCountry.get(iso3) ?? []), g]);
  }
  const used = new Set<number>();
  for (const parts of byCountry.values()) {
    const merged = mergeArcs(topo, parts as Parameters<typeof mergeArcs>[1]);
    for (const arc of merged.arcs.flat(2)) used.add(arc < 0 ? ~arc : arc);
  }
  return [...used].sort((a, b) => a - b);
}

/** Replaces arcs by these outlines; missing and collapsed ones become a point. */
function withOutlines(topo: UnitTopology, outlines: Map<number, Position[]>): UnitTopology {
  const arcs = (topo.arcs as Position[][]).map((arc, i) => {
    const outline = outlines.get(i) ?? [];
    const point = outline[0] ?? roundForPlace(arc[0] as Position);
    return outline.length > 1 ? outline : [point, point];
  });
  return { ...topo, arcs };
}

/** The topology with its outline arcs simplified and rounded. */
export function simplifyOutlines(topo: UnitTopology): UnitTopology {
  const used = outlineArcs(topo).filter((i) => !isNegligible(topo.arcs[i] as Position[]));
  const lines = simplifyTogether(
    used.map((i) => topo.arcs[i] as Position[]),
    { tolerance: outlineTolerance, keep: isOnMapEdge, roundPoint: roundForPlace },
  );
  return withOutlines(topo, new Map(used.map((arc, i) => [arc, lines[i] as Position[]])));
}
