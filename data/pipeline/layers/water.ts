/** The layers of rivers, and of lakes and reservoirs, which are separate because of their licence (ODbL). */
import * as v from 'valibot';
import type { Geometry, LineString, MultiLineString, MultiPolygon, Position } from 'geojson';
import type { FeatureProperties } from '../../../src/atlas/atlas.ts';
import type { Kind } from '../../../src/atlas/kinds.ts';
import { line, slug } from '../../../src/atlas/schema/values.ts';
import { containsPoint } from '../../../src/geo/geo.ts';
import { conflictingCells } from '../base/crossings.ts';
import { CORE, roundLine } from '../base/geometry.ts';
import { simplifyLine } from '../base/simplify.ts';
import type { EntryFacts } from './entries.ts';
import { readFeatures } from './baseGeography.ts';
import { parseNames, type NameTable } from './names.ts';
import type { FactsById } from './countries.ts';
import { createFeature, type LayerFeature } from './write.ts';

/** Precision in km and date of each source. */
const SOURCE_PRECISION: Readonly<Record<string, { km: number; asOf: string }>> = {
  'natural-earth': { km: 2.5, asOf: '2022' },
  'gshhg-wdbii': { km: 3, asOf: '2007' },
  'osm-lakes': { km: 0.5, asOf: '2017-11' },
};

/** Ids for keys of the base geography that clash with other ids or are spelled differently. */
const IDS: Readonly<Record<string, string>> = {
  gilgit: 'gilgit-river',
  hunza: 'hunza-river',
  'son-kul': 'song-kol',
  'chatyr-kul': 'chatyr-kol',
};

const idOf = (key: string): string => IDS[key] ?? key;

/** The English name of a river or lake in the base geography, if it has one. */
const englishName = v.nullable(line());

/** 0.001° is about 0.1 km, far below the precision of any river or shore. */
const DECIMALS = 3;

/** Decimals of the base geography, kept for shores that cannot be simplified. */
const SOURCE_DECIMALS = 4;

/** Tolerance of simplification in km; less in the core region. */
const TOLERANCE = { river: 0.5, core: 0.3, elsewhere: 1 } as const;

/** Properties of a river or lake. The base geography's English name is the fallback. */
function waterProperties(
  id: string,
  name: string | null,
  kind: Kind,
  source: string,
  tolerance: number,
  names: NameTable,
  facts: Partial<EntryFacts> = {},
): FeatureProperties {
  const precision = SOURCE_PRECISION[source];
  if (!precision) throw new Error(`water: ${id} has an unknown source, "${source}"`);
  return {
    id,
    kind,
    ...parseNames({ ...(name === null ? {} : { en: name }), ...names[id] }, `names: ${id}`),
    status: 'exists',
    asOf: precision.asOf,
    precisionKm: precision.km + tolerance,
    ...facts,
    sources: [...new Set([source, ...(facts.sources ?? [])])],
  };
}

export function riverLayer(folder: string, names: NameTable): LayerFeature[] {
  const km = TOLERANCE.river;
  const fields = { key: slug, name: englishName, source: line() };
  const rivers = readFeatures(folder, 'rivers.json', ['LineString', 'MultiLineString'], fields);
  return rivers.map(({ properties: { key, name, source }, geometry }) => {
    const own = waterProperties(idOf(key), name, 'river', source, km, names);
    return createFeature(own, simplifyRiver(geometry, km), DECIMALS);
  });
}

function simplifyRiver(geometry: LineString | MultiLineString, km: number): Geometry {
  const simple = (points: Position[]) => simplifyLine(points, () => km);
  if (geometry.type === 'LineString')
    return { ...geometry, coordinates: simple(geometry.coordinates) };
  return { ...geometry, coordinates: geometry.coordinates.map(simple) };
}

export function lakeLayer(folder: string, names: NameTable, facts: FactsById): LayerFeature[] {
  return readFeatures(folder, 'lakes.json', ['MultiPolygon'], { key: slug, name: englishName }).map(
    ({ properties: { key, name }, geometry }) => {
      const id = idOf(key);
      const kind = id.endsWith('-reservoir') ? 'reservoir' : 'lake';
      const inCore = geometry.coordinates.flat(2).every((p) => containsPoint(CORE, p));
      const km = inCore ? TOLERANCE.core : TOLERANCE.elsewhere;
      const own = waterProperties(id, name, kind, 'osm-lakes', km, names, facts[id]);
      return createFeature(own, simplifyShores(geometry, km), SOURCE_DECIMALS);
    },
  );
}

/** Shares of the tolerance to try in turn until shores do not intersect. */
const TOLERANCE_SHARES = [1, 0.7, 0.5, 0.3, 0.15];

/** Simplifies each lake as far as shores do not intersect; leaves it unchanged if no share works. */
function simplifyShores({ coordinates }: MultiPolygon, km: number): MultiPolygon {
  const simple = (rings: Position[][], tolerance: number) =>
    rings
      .map((ring) =>
        roundLine(
          simplifyLine(ring, () => tolerance),
          DECIMALS,
        ),
      )
      .filter(({ length }) => length > 3);
  const lake = (rings: Position[][]) =>
    TOLERANCE_SHARES.map((share) => simple(rings, share * km)).find(
      (lines) => conflictingCells(lines).size === 0,
    ) ?? rings;
  return {
    type: 'MultiPolygon',
    coordinates: coordinates.map(lake).filter(({ length }) => length),
  };
}
