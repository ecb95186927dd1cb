/** Everything of `evidence.json`: milestones, heights, power, and what is not drawn. */
import type { Point } from 'geojson';
import type { Evidence } from '../../../src/atlas/evidence.ts';
import { readFeatures } from './base.ts';
import type { Known } from './checks.ts';
import { notDrawnOf } from './context.ts';
import { heightsOf, type AlongTheLine, type BasePlace } from './heights.ts';
import { milestonesOf } from './milestones.ts';
import { lonLat } from './plane.ts';
import { powerOf } from './power.ts';
import { readJson, readTable, record } from './tables.ts';
import type { LayerFeature } from './write.ts';

/** What the tables of evidence may point at, and what some of it is computed from. */
export interface Drawn {
  readonly layers: Readonly<Record<string, readonly LayerFeature[]>>;
  readonly groups: readonly { readonly id: string }[];
  readonly along: Pick<AlongTheLine, 'segments' | 'plane' | 'namer'>;
}

/** The segments that power follows from the first station to the last, in order. */
const WAY = [
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
        at: lonLat(geometry.coordinates),
        country: String(properties.iso2),
        metres: typeof properties.demMetres === 'number' ? properties.demMetres : null,
      },
    ]),
  );
}

/** Reads the tables; throws with file and place where one points at nothing. */
export function evidenceOf(base: string, facts: string, drawn: Drawn): Evidence {
  const { layers, groups, along } = drawn;
  const context = readJson(facts, 'context.json');
  const features = Object.values(layers).flatMap((all) => all.map(({ id }) => id));
  const draft: Known = {
    entries: new Set([...features, ...groups.map(({ id }) => id)]),
    listed: new Set(),
    sources: new Set(Object.keys(record(readJson(facts, 'sources.json'), 'sources.json'))),
  };
  const notDrawn = notDrawnOf(context, 'context.json', draft);
  const known: Known = { ...draft, listed: new Set(notDrawn.map(({ id }) => id)) };
  const segments = WAY.map((id) => {
    const found = along.segments.find(({ line }) => line.id === id);
    if (!found) throw new Error(`heights: there is no segment ${id}`);
    return found;
  });
  const stations = (layers['casa-1000'] ?? []).filter(({ geometry }) => geometry.type === 'Point');
  const [places = [], borders = []] = [layers.places, layers.borders];
  return {
    milestones: milestonesOf(readJson(facts, 'milestones.json'), 'milestones.json', known),
    heights: heightsOf(readTable(facts, 'heights.csv'), {
      ...along,
      segments,
      places: basePlaces(base),
      features: { places, borders, stations },
    }),
    power: powerOf(readJson(facts, 'flows.json'), 'flows.json', layers.generation ?? [], known),
    notDrawn,
  };
}

/** Every id that a `sources` anywhere within names. */
export function sourcesWithin(value: unknown): readonly string[] {
  if (typeof value !== 'object' || value === null) return [];
  return Object.entries(value).flatMap(([key, inner]) =>
    key === 'sources' && Array.isArray(inner) ? inner.map(String) : sourcesWithin(inner),
  );
}
