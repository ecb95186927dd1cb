/** Creates `evidence.json`: milestones, heights, power, and entries that are not drawn. */
import type { Evidence, Milestone, NotDrawn } from '../../../src/atlas/schema/evidence.ts';
import { country, number, slug } from '../../../src/atlas/schema/values.ts';
import { readFeatures } from './baseGeography.ts';
import { parseHeights, type HeightsInput, type BasePlace } from './heights.ts';
import { toLonLat } from '../../../src/geo/geo.ts';
import { createPower, type FlowTable } from './power.ts';
import type { Row } from './tables.ts';
import type { LayerFeature } from './write.ts';

/** Tables, layers, and further input of the heights. */
export interface EvidenceInput {
  readonly tables: {
    readonly milestones: readonly Milestone[];
    readonly flows: FlowTable;
    readonly notDrawn: readonly NotDrawn[];
    readonly heights: readonly Row[];
  };
  readonly layers: Readonly<Record<string, readonly LayerFeature[]>>;
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
  const fields = { key: slug, iso2: country, demMetres: number() };
  return new Map(
    readFeatures(folder, 'places.json', ['Point'], fields).map(
      ({ properties: { key, iso2, demMetres }, geometry }) => [
        key,
        { at: toLonLat(geometry.coordinates), country: iso2, metres: demMetres },
      ],
    ),
  );
}

/** Creates the evidence. Throws with the location of errors. */
export function createEvidence(base: string, { tables, layers, along }: EvidenceInput): Evidence {
  const { milestones, flows, notDrawn, heights } = tables;
  const segments = POWER_PATH.map((id) => {
    const found = along.segments.find(({ line }) => line.id === id);
    if (!found) throw new Error(`heights: there is no segment ${id}`);
    return found;
  });
  const stations = (layers['casa-1000'] ?? []).filter(({ geometry }) => geometry.type === 'Point');
  const [places = [], borders = []] = [layers.places, layers.borders];
  return {
    milestones,
    heights: parseHeights(heights, {
      ...along,
      segments,
      places: basePlaces(base),
      features: { places, borders, stations },
    }),
    power: createPower(flows, layers.generation ?? []),
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
