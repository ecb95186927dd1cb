/** Rivers, and lakes with reservoirs (these under the ODbL, hence in a layer of their own). */
import type { FeatureProperties } from '../../../src/model/atlas.ts';
import { textOf, type EntryFacts } from './entries.ts';
import { readFeatures } from './base.ts';
import { named, type NameTable } from './names.ts';
import type { FactsById } from './countries.ts';
import { feature, type LayerFeature } from './write.ts';

/** How far off a river or a shore may be in km, and when its source was made. */
const KNOWN: Readonly<Record<string, { km: number; asOf: string }>> = {
  'natural-earth': { km: 2.5, asOf: '2022' },
  'gshhg-wdbii': { km: 3, asOf: '2017' },
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

/** No fewer decimals than the base geography comes with: it is passed on as it is. */
const DECIMALS = 4;

/** A base feature's own name is used where the table has none: it is in English. */
function entry(
  fields: Readonly<Record<string, unknown>>,
  kind: string,
  source: string,
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
    precisionKm: known.km,
    ...facts,
    sources: [...new Set([source, ...(facts.sources ?? [])])],
  };
}

export function riverLayer(folder: string, names: NameTable): LayerFeature[] {
  return readFeatures(folder, 'rivers.json').map((river) => {
    const source = textOf(river.properties, 'source', 'rivers.json');
    return feature(entry(river.properties, 'river', source, names), river.geometry, DECIMALS);
  });
}

export function lakeLayer(folder: string, names: NameTable, facts: FactsById): LayerFeature[] {
  return readFeatures(folder, 'lakes.json').map(({ properties: fields, geometry }) => {
    const id = idOf(fields, 'lakes.json');
    const kind = id.endsWith('-reservoir') ? 'reservoir' : 'lake';
    return feature(entry(fields, kind, 'osm-lakes', names, facts[id]), geometry, DECIMALS);
  });
}
