/** atlas.json and its layers → Atlas. Runs in the browser and trusts the files, which the build has checked. */
import type { Geometry, Position } from 'geojson';
import type {
  Atlas,
  AtlasFeature,
  AtlasIndex,
  FeatureProperties,
  Group,
  LayerData,
  LayerInfo,
} from './atlas.ts';
import type { Bounds } from '../geo/geo.ts';
import { isWebAddress } from './webAddress.ts';
import { patiently } from './patience.ts';

/** The atlas, ready to ask. Boxes are computed when first asked for. */
export function readAtlas(index: AtlasIndex, layers: Readonly<Record<string, LayerData>>): Atlas {
  const groups = new Map(index.groups.map((group) => [group.id, group]));
  const features = new Map<string, AtlasFeature>();
  const toggleOf = new Map<string, string>();
  for (const [layer, { features: list }] of Object.entries(layers)) {
    const toggle = index.layers.find((info) => info.id === layer)?.toggle;
    for (const feature of list) {
      const { id } = feature.properties;
      features.set(id, { ...feature, id });
      if (toggle !== undefined) toggleOf.set(id, toggle);
    }
  }
  const boxes = new Map<string, Bounds | undefined>();
  const entry = (id: string): FeatureProperties | Group | undefined =>
    groups.get(id) ?? features.get(id)?.properties;
  const members = (id: string): readonly AtlasFeature[] =>
    [...idsWithin(id, groups)].flatMap((one) => features.get(one) ?? []);
  const toggles = (id: string): readonly string[] => [
    ...new Set(members(id).flatMap((feature) => toggleOf.get(feature.id) ?? [])),
  ];
  const bounds = (id: string): Bounds | undefined => {
    if (!boxes.has(id)) boxes.set(id, boxOf(members(id)));
    return boxes.get(id);
  };
  return { ...index, data: layers, entry, members, toggles, bounds };
}

/** Who follows an atlas on its way. */
export interface Arrivals {
  /** `atlas.json` is here. */
  readonly onindex?: (index: AtlasIndex) => void;
  /** What to wait for before a layer is asked for; without it, nothing. */
  readonly before?: (layer: LayerInfo) => Promise<unknown> | undefined;
  readonly onlayer?: (id: string, data: LayerData) => void;
  /** Nothing has come for a while of a layer, or of `atlas.json` (`undefined`); see `patiently`. */
  readonly onquiet?: (layer: LayerInfo | undefined, again: () => void) => void;
}

/**
 * Loads `atlas.json` from a folder, or the index whose address ends in `.json`, then its layers. Throws a sentence that names the
 * file which could not be loaded or is not what it should be.
 */
export async function fetchAtlas(
  base: URL | string,
  { onindex, before, onlayer, onquiet }: Arrivals = {},
  fetch: typeof globalThis.fetch = globalThis.fetch,
): Promise<Atlas> {
  const [, within, name = 'atlas.json'] = /^(.*\/)([^/]+\.json)$/.exec(String(base)) ?? [];
  const folder = within ?? String(base).replace(/(?<!\/)\/*$/, '/');
  const bring = <T>(file: string, fits: (value: unknown) => value is T, layer?: LayerInfo) => {
    const once = (by: typeof globalThis.fetch) => load(folder + file, by, fits);
    return onquiet
      ? patiently(
          once,
          (again) => {
            onquiet(layer, again);
          },
          fetch,
        )
      : once(fetch);
  };
  const index = withWebSources(await bring(name, isIndex));
  onindex?.(index);
  const layers = await Promise.all(
    index.layers.map(async (layer) => {
      const { id, file } = layer;
      await before?.(layer);
      const data = await bring(file, isLayer, layer);
      onlayer?.(id, data);
      return [id, data] as const;
    }),
  );
  return readAtlas(index, Object.fromEntries(layers));
}

async function load<T>(
  url: string,
  fetch: typeof globalThis.fetch,
  fits: (value: unknown) => value is T,
): Promise<T> {
  const response = await fetch(url).catch((cause: unknown) => {
    throw new Error(`${url} could not be loaded: no answer.`, { cause });
  });
  if (!response.ok)
    throw new Error(`${url} could not be loaded: the server answered ${response.status}.`);
  const value: unknown = await response.json().catch((cause: unknown) => {
    throw new Error(`${url} could not be read: it is not JSON.`, { cause });
  });
  if (!fits(value)) throw new Error(`${url} could not be read: it is not part of an atlas.`);
  return value;
}

function isIndex(value: unknown): value is AtlasIndex {
  const { layers, groups } = Object(value) as Partial<Record<string, unknown>>;
  return Array.isArray(layers) && Array.isArray(groups);
}

/** The index without addresses that are none of the web's: it may lie on a site that is not ours. */
function withWebSources(index: AtlasIndex): AtlasIndex {
  const sources = Object.entries(index.sources).map(([id, { url, ...source }]) => {
    return [id, url !== undefined && isWebAddress(url) ? { ...source, url } : source] as const;
  });
  return { ...index, sources: Object.fromEntries(sources) };
}

function isLayer(value: unknown): value is LayerData {
  return Array.isArray((Object(value) as Partial<Record<string, unknown>>)['features']);
}

/** The ids that an id stands for, groups opened; a group within itself is opened once. */
function idsWithin(
  id: string,
  groups: ReadonlyMap<string, Group>,
  seen = new Set<string>(),
): Set<string> {
  if (seen.has(id)) return seen;
  seen.add(id);
  for (const member of groups.get(id)?.members ?? []) idsWithin(member, groups, seen);
  return seen;
}

function boxOf(features: readonly AtlasFeature[]): Bounds | undefined {
  let [west, south, east, north] = [Infinity, Infinity, -Infinity, -Infinity];
  for (const { geometry } of features) {
    for (const [lon = NaN, lat = NaN] of positions(geometry)) {
      [west, east] = [Math.min(west, lon), Math.max(east, lon)];
      [south, north] = [Math.min(south, lat), Math.max(north, lat)];
    }
  }
  return west <= east && south <= north ? [west, south, east, north] : undefined;
}

/** Every position of a geometry, one after the other. */
function* positions(geometry: Geometry): Generator<Position> {
  if (geometry.type === 'GeometryCollection') {
    for (const part of geometry.geometries) yield* positions(part);
  } else {
    yield* within(geometry.coordinates);
  }
}

type Nested = Position | readonly Nested[];

function* within(coordinates: Nested): Generator<Position> {
  if (isPosition(coordinates)) yield coordinates;
  else for (const part of coordinates) yield* within(part);
}

function isPosition(coordinates: Nested): coordinates is Position {
  return typeof coordinates[0] === 'number';
}
