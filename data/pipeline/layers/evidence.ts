/** Creates `evidence.json`: milestones, heights, power, and entries that are not drawn. */
import type { Point } from 'geojson';
import type { Evidence } from '../../../src/atlas/evidence.ts';
import { readFeatures } from './baseGeography.ts';
import type { KnownIds } from './checks.ts';
import { parseNotDrawn } from './context.ts';
import { parseHeights, type HeightsInput, type BasePlace } from './heights.ts';
import { parseMilestones } from './milestones.ts';
import { toLonLat } from '../../../src/geo/geo.ts';
import { parsePower } from './power.ts';
import { readJson, readTable, parseRecord } from './tables.ts';
import type { LayerFeature } from './write.ts';

/** Layers and groups that the tables refer to, and the input of the heights. */
export interface EvidenceInput {
  readonly layers: Readonly<Record<string, readonly LayerFeature[]>>;
  readonly groups: readonly { readonly id: string }[];
  readonly along: Pick<HeightsInput, 'segments' | 'plane' | 'namer'>;
}

/** The segments from the first station to the last, in order of power flow. */
const POWER_PATH = [
  'casa-datka-sughd-kg',
  'casa-datka-sughd-tj',
  'tajik-500kv-sughd-regar',
  'casa-regar-sangtuda',
  'casa-hvdc-tj',
  'casa-hvdc-af',
  'casa-hvdc-pk',
];

/** Places of the base geography by key. */
function basePlaces(folder: string): ReadonlyMap<string, BasePlace> {
  return new Map(
    readFeatures<Point>(folder, 'places.json').map(({ id, properties, geometry }) => [
      String(id),
      {
        at: toLonLat(geometry.coordinates),
        country: String(properties.iso2),
        metres: typeof properties.demMetres === 'number' ? properties.demMetres : null,
      },
    ]),
  );
}

/** Creates the evidence from its tables. Throws with file and location of errors. */
export function createEvidence(base: string, facts: string, drawn: EvidenceInput): Evidence {
  const { layers, groups, along } = drawn;
  const context = readJson(facts, 'context.json');
  const features = Object.values(layers).flatMap((all) => all.map(({ id }) => id));
  const draft: KnownIds = {
    entries: new Set([...features, ...groups.map(({ id }) => id)]),
    listed: new Set(),
    sources: new Set(Object.keys(parseRecord(readJson(facts, 'sources.json'), 'sources.json'))),
  };
  const notDrawn = parseNotDrawn(context, 'context.json', draft);
  const known: KnownIds = { ...draft, listed: new Set(notDrawn.map(({ id }) => id)) };
  const segments = POWER_PATH.map((id) => {
    const found = along.segments.find(({ line }) => line.id === id);
    if (!found) throw new Error(`heights: there is no segment ${id}`);
    return found;
  });
  const stations = (layers['casa-1000'] ?? []).filter(({ geometry }) => geometry.type === 'Point');
  const [places = [], borders = []] = [layers.places, layers.borders];
  return {
    milestones: parseMilestones(readJson(facts, 'milestones.json'), 'milestones.json', known),
    heights: parseHeights(readTable(facts, 'heights.csv'), {
      ...along,
      segments,
      places: basePlaces(base),
      features: { places, borders, stations },
    }),
    power: parsePower(readJson(facts, 'flows.json'), 'flows.json', layers.generation ?? [], known),
    notDrawn,
  };
}

/** Collects the ids in all `sources` lists within a value. */
export function collectSources(value: unknown): readonly string[] {
  if (typeof value !== 'object' || value === null) return [];
  return Object.entries(value).flatMap(([key, inner]) =>
    key === 'sources' && Array.isArray(inner) ? inner.map(String) : collectSources(inner),
  );
}
