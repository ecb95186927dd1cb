/** Creates an Atlas from atlas.json and its layers. Runs in the browser; the build has validated the files. */
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
import { withStallDetection } from './stallDetection.ts';

/** Creates an atlas with look-ups. Bounding boxes are computed lazily. */
export function createAtlas(index: AtlasIndex, layers: Readonly<Record<string, LayerData>>): Atlas {
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
    [...memberIds(id, groups)].flatMap((one) => features.get(one) ?? []);
  const toggles = (id: string): readonly string[] => [
    ...new Set(members(id).flatMap((feature) => toggleOf.get(feature.id) ?? [])),
  ];
  const bounds = (id: string): Bounds | undefined => {
    if (!boxes.has(id)) boxes.set(id, boxOf(members(id)));
    return boxes.get(id);
  };
  return { ...index, data: layers, entry, members, toggles, bounds };
}

/** Callbacks while an atlas loads. */
export interface AtlasLoadHooks {
  /** `atlas.json` has loaded. */
  readonly onIndex?: (index: AtlasIndex) => void;
  /** Returns what to await before a layer is requested. */
  readonly beforeLayer?: (layer: LayerInfo) => Promise<unknown> | undefined;
  readonly onLayer?: (id: string, data: LayerData) => void;
  /** A layer, or `atlas.json` (`undefined`), has stalled; see `withStallDetection`. */
  readonly onStall?: (layer: LayerInfo | undefined, retry: () => void) => void;
}

/**
 * Loads the index, then its layers. `base` is a folder with `atlas.json`, or the URL of an index that
 * ends in `.json`. Throws with the URL of a file that could not be loaded or has the wrong shape.
 */
export async function fetchAtlas(
  base: URL | string,
  { onIndex, beforeLayer, onLayer, onStall }: AtlasLoadHooks = {},
  fetch: typeof globalThis.fetch = globalThis.fetch,
): Promise<Atlas> {
  const [, withinFolder, name = 'atlas.json'] = /^(.*\/)([^/]+\.json)$/.exec(String(base)) ?? [];
  const folder = withinFolder ?? String(base).replace(/(?<!\/)\/*$/, '/');
  const loadFile = <T>(
    file: string,
    isValid: (value: unknown) => value is T,
    layer?: LayerInfo,
  ) => {
    const loadWith = (by: typeof globalThis.fetch) => loadJson(folder + file, by, isValid);
    return onStall
      ? withStallDetection(
          loadWith,
          (retry) => {
            onStall(layer, retry);
          },
          fetch,
        )
      : loadWith(fetch);
  };
  const index = withoutUnsafeUrls(await loadFile(name, isIndex));
  onIndex?.(index);
  const layers = await Promise.all(
    index.layers.map(async (layer) => {
      const { id, file } = layer;
      await beforeLayer?.(layer);
      const data = await loadFile(file, isLayer, layer);
      onLayer?.(id, data);
      return [id, data] as const;
    }),
  );
  return createAtlas(index, Object.fromEntries(layers));
}

async function loadJson<T>(
  url: string,
  fetch: typeof globalThis.fetch,
  isValid: (value: unknown) => value is T,
): Promise<T> {
  const response = await fetch(url).catch((cause: unknown) => {
    throw new Error(`${url} could not be loaded: no answer.`, { cause });
  });
  if (!response.ok)
    throw new Error(`${url} could not be loaded: the server answered ${response.status}.`);
  const value: unknown = await response.json().catch((cause: unknown) => {
    throw new Error(`${url} could not be read: it is not JSON.`, { cause });
  });
  if (!isValid(value)) throw new Error(`${url} could not be read: it is not part of an atlas.`);
  return value;
}

function isIndex(value: unknown): value is AtlasIndex {
  const { layers, groups } = Object(value) as Partial<Record<string, unknown>>;
  return Array.isArray(layers) && Array.isArray(groups);
}

/** Drops source URLs that are not http(s), since the index may come from another site. */
function withoutUnsafeUrls(index: AtlasIndex): AtlasIndex {
  const sources = Object.entries(index.sources).map(([id, { url, ...source }]) => {
    return [id, url !== undefined && isWebAddress(url) ? { ...source, url } : source] as const;
  });
  return { ...index, sources: Object.fromEntries(sources) };
}

function isLayer(value: unknown): value is LayerData {
  return Array.isArray((Object(value) as Partial<Record<string, unknown>>)['features']);
}

/** All ids under an id, with groups expanded recursively. Cycles are visited once. */
function memberIds(
  id: string,
  groups: ReadonlyMap<string, Group>,
  seen = new Set<string>(),
): Set<string> {
  if (seen.has(id)) return seen;
  seen.add(id);
  for (const member of groups.get(id)?.members ?? []) memberIds(member, groups, seen);
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

/** All positions of a geometry. */
function* positions(geometry: Geometry): Generator<Position> {
  if (geometry.type === 'GeometryCollection') {
    for (const part of geometry.geometries) yield* positions(part);
  } else {
    yield* nestedPositions(geometry.coordinates);
  }
}

type Nested = Position | readonly Nested[];

function* nestedPositions(coordinates: Nested): Generator<Position> {
  if (isPosition(coordinates)) yield coordinates;
  else for (const part of coordinates) yield* nestedPositions(part);
}

function isPosition(coordinates: Nested): coordinates is Position {
  return typeof coordinates[0] === 'number';
}
