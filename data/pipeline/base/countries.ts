/** Country polygons from the simplified topology. */
import type { Feature, FeatureCollection, MultiPolygon, Position } from 'geojson';
import { merge } from 'topojson-client';
import { doubleArea, rewindRings } from '../../../src/geo/ring.ts';
import { containsPoint } from '../../../src/geo/geo.ts';
import { REGION, polygonKm2, samePoint } from './geometry.ts';
import type { Unit, UnitTopology } from './units.ts';

export interface CountryProperties {
  iso3: string;
  iso2: string | null;
  /** 'region' if part of the country is in the detailed region. */
  detail: 'region' | 'world';
}
export type Country = Feature<MultiPolygon, CountryProperties>;

/** Splits a ring at points where it touches itself. */
function simpleRings(ring: Position[]): Position[][] {
  const rings: Position[][] = [];
  const path: Position[] = [];
  for (const p of ring) {
    const seen = path.findIndex((q) => samePoint(p, q));
    if (seen >= 0) {
      const loop = [...path.splice(seen), p];
      if (loop.length > 3 && doubleArea(loop) !== 0) rings.push(loop);
    }
    path.push(p);
  }
  return rings;
}

/** Splits polygons into polygons of simple rings; pieces connected by one point become separate. */
function simplePolygons(polygons: Position[][][]): Position[][][] {
  return polygons.flatMap((polygon) => {
    const [outer, ...holes] = polygon.map(simpleRings);
    const shells = outer ?? [];
    if (shells.length < 2) return shells.map((shell) => [shell, ...holes.flat()]);
    if (holes.flat().length > 0)
      throw new Error('expected no holes in an outline that touches itself');
    return shells.map((shell) => [shell]);
  });
}

/** Splits, rewinds (RFC 7946) and sorts polygons, largest first. */
function normalizePolygons(polygons: Position[][][]): Position[][][] {
  return simplePolygons(polygons)
    .map(rewindRings)
    .sort((a, b) => polygonKm2(b) - polygonKm2(a));
}

/** One feature per country, sorted by code; countries that vanished in simplification are omitted. */
export function countries(topo: UnitTopology): FeatureCollection<MultiPolygon, CountryProperties> {
  const units = new Map<string, { unit: Unit; parts: typeof topo.objects.units.geometries }>();
  for (const g of topo.objects.units.geometries) {
    const unit = g.properties as Unit;
    const entry = units.get(unit.iso3) ?? { unit, parts: [] };
    entry.parts.push(g);
    units.set(unit.iso3, entry);
  }
  const features: Country[] = [];
  for (const [iso3, { unit, parts }] of [...units].sort()) {
    const merged = merge(topo, parts as Parameters<typeof merge>[1]);
    const coordinates = normalizePolygons(merged.coordinates);
    if (coordinates.length === 0) continue;
    const detail = coordinates.flat(2).some((p) => containsPoint(REGION, p)) ? 'region' : 'world';
    const properties = { iso3, iso2: unit.iso2, detail } as const;
    features.push({
      type: 'Feature',
      id: iso3,
      properties,
      geometry: { type: 'MultiPolygon', coordinates },
    });
  }
  return { type: 'FeatureCollection', features };
}
