/** Rivers, and lakes with reservoirs (these under the ODbL, hence in a layer of their own). */
import type { Geometry, MultiPolygon, Position } from 'geojson';
import type { FeatureProperties } from '../../../src/atlas/atlas.ts';
import { conflictingCells } from '../base/crossings.ts';
import { CORE, inBox, roundLine } from '../base/geometry.ts';
import { simplifyLine } from '../base/simplify.ts';
import { textOf, type EntryFacts } from './entries.ts';
import { readFeatures } from './base.ts';
import { named, type NameTable } from './names.ts';
import type { FactsById } from './countries.ts';
import { feature, type LayerFeature } from './write.ts';

/** How far off a river or a shore may be in km, and when its source was made. */
const KNOWN: Readonly<Record<string, { km: number; asOf: string }>> = {
  'natural-earth': { km: 2.5, asOf: '2022' },
  'gshhg-wdbii': { km: 3, asOf: '2007' },
  'osm-lakes': { km: 0.5, asOf: '2017-11' },
};

/** Base geography's keys that are other things' ids here, or that we spell otherwise. */
const IDS: Readonly<Record<string, string>> = {
  gilgit: 'gilgit-river',
  hunza: 'hunza-river',
  'son-kul': 'song-kol',
  'chatyr-kul': 'chatyr-kol',
};

function idOf(fields: Readonly<Record<string, unknown>>, file: string): string {
  const key = textOf(fields, 'key', file);
  return IDS[key] ?? key;
}

/** 0.001° is about 0.1 km, far below what is known of any river or shore. */
const DECIMALS = 3;

/** What the base geography comes with: a shore that cannot be simplified keeps it. */
const SOURCE_DECIMALS = 4;

/** By how much a drawn line may leave its source, in km: less where the stories are told. */
const TOLERANCE = { river: 0.5, core: 0.3, elsewhere: 1 } as const;

/** A base feature's own name is used where the table has none: it is in English. */
function entry(
  fields: Readonly<Record<string, unknown>>,
  kind: string,
  source: string,
  tolerance: number,
  names: NameTable,
  facts: Partial<EntryFacts> = {},
): FeatureProperties {
  const id = idOf(fields, source);
  const known = KNOWN[source];
  if (!known) throw new Error(`water: ${id} is from "${source}", of which nothing is known`);
  const own = typeof fields.name === 'string' ? { en: fields.name } : {};
  return {
    id,
    kind,
    ...named({ ...own, ...names[id] }, `names: ${id}`),
    status: 'exists',
    asOf: known.asOf,
    precisionKm: known.km + tolerance,
    ...facts,
    sources: [...new Set([source, ...(facts.sources ?? [])])],
  };
}

export function riverLayer(folder: string, names: NameTable): LayerFeature[] {
  const km = TOLERANCE.river;
  return readFeatures(folder, 'rivers.json').map(({ properties: fields, geometry }) => {
    const source = textOf(fields, 'source', 'rivers.json');
    const own = entry(fields, 'river', source, km, names);
    return feature(own, simpleRiver(geometry, km), DECIMALS);
  });
}

function simpleRiver(geometry: Geometry, km: number): Geometry {
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
      const id = idOf(fields, 'lakes.json');
      const kind = id.endsWith('-reservoir') ? 'reservoir' : 'lake';
      const inCore = geometry.coordinates.flat(2).every((p) => inBox(p, CORE));
      const km = inCore ? TOLERANCE.core : TOLERANCE.elsewhere;
      const own = entry(fields, kind, 'osm-lakes', km, names, facts[id]);
      return feature(own, simpleShores(geometry, km), SOURCE_DECIMALS);
    },
  );
}

/** Shares of the tolerance tried in turn for shores that would cross. */
const SHARES = [1, 0.7, 0.5, 0.3, 0.15];

/** Each lake as simple as its tolerance allows without crossing shores; as it was if none does. */
function simpleShores({ coordinates }: MultiPolygon, km: number): MultiPolygon {
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
    SHARES.map((share) => simple(rings, share * km)).find(
      (lines) => conflictingCells(lines).size === 0,
    ) ?? rings;
  return {
    type: 'MultiPolygon',
    coordinates: coordinates.map(lake).filter(({ length }) => length),
  };
}
