/** The layers of rivers, and of lakes and reservoirs, which are separate because of their licence (ODbL). */
import type { Geometry, MultiPolygon, Position } from 'geojson';
import type { FeatureProperties } from '../../../src/atlas/atlas.ts';
import type { Kind } from '../../../src/atlas/kinds.ts';
import { containsPoint } from '../../../src/geo/geo.ts';
import { conflictingCells } from '../base/crossings.ts';
import { CORE, roundLine } from '../base/geometry.ts';
import { simplifyLine } from '../base/simplify.ts';
import { parseText, type EntryFacts } from './entries.ts';
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

function featureId(fields: Readonly<Record<string, unknown>>, file: string): string {
  const key = parseText(fields, 'key', file);
  return IDS[key] ?? key;
}

/** 0.001° is about 0.1 km, far below the precision of any river or shore. */
const DECIMALS = 3;

/** Decimals of the base geography, kept for shores that cannot be simplified. */
const SOURCE_DECIMALS = 4;

/** Tolerance of simplification in km; less in the core region. */
const TOLERANCE = { river: 0.5, core: 0.3, elsewhere: 1 } as const;

/** Properties of a river or lake. The base geography's English name is the fallback. */
function waterProperties(
  fields: Readonly<Record<string, unknown>>,
  kind: Kind,
  source: string,
  tolerance: number,
  names: NameTable,
  facts: Partial<EntryFacts> = {},
): FeatureProperties {
  const id = featureId(fields, source);
  const precision = SOURCE_PRECISION[source];
  if (!precision) throw new Error(`water: ${id} has an unknown source, "${source}"`);
  const own = typeof fields.name === 'string' ? { en: fields.name } : {};
  return {
    id,
    kind,
    ...parseNames({ ...own, ...names[id] }, `names: ${id}`),
    status: 'exists',
    asOf: precision.asOf,
    precisionKm: precision.km + tolerance,
    ...facts,
    sources: [...new Set([source, ...(facts.sources ?? [])])],
  };
}

export function riverLayer(folder: string, names: NameTable): LayerFeature[] {
  const km = TOLERANCE.river;
  return readFeatures(folder, 'rivers.json').map(({ properties: fields, geometry }) => {
    const source = parseText(fields, 'source', 'rivers.json');
    const own = waterProperties(fields, 'river', source, km, names);
    return createFeature(own, simplifyRiver(geometry, km), DECIMALS);
  });
}

function simplifyRiver(geometry: Geometry, km: number): Geometry {
  const line = (points: Position[]) => simplifyLine(points, () => km);
  if (geometry.type === 'LineString')
    return { ...geometry, coordinates: line(geometry.coordinates) };
  if (geometry.type === 'MultiLineString')
    return { ...geometry, coordinates: geometry.coordinates.map(line) };
  throw new Error(`rivers.json: a ${geometry.type} is no river`);
}

export function lakeLayer(folder: string, names: NameTable, facts: FactsById): LayerFeature[] {
  return readFeatures<MultiPolygon>(folder, 'lakes.json').map(
    ({ properties: fields, geometry }) => {
      const id = featureId(fields, 'lakes.json');
      const kind = id.endsWith('-reservoir') ? 'reservoir' : 'lake';
      const inCore = geometry.coordinates.flat(2).every((p) => containsPoint(CORE, p));
      const km = inCore ? TOLERANCE.core : TOLERANCE.elsewhere;
      const own = waterProperties(fields, kind, 'osm-lakes', km, names, facts[id]);
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
