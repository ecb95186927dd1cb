/** Validates a layer's GeoJSON. Build and tests only: the browser trusts data that passed the build. */
import type { LayerData } from '../atlas/atlas.ts';
import { featureProperties, propertiesOfAnyKind } from '../atlas/schema/feature.ts';
import { slug } from '../atlas/schema/values.ts';
import type { Bounds } from '../geo/geo.ts';
import { checkDrawable, type DrawableKind } from './drawable.ts';
import { checkGeometry } from './geometry.ts';
import { findJsonIssue } from './json.ts';
import { checkJson } from './checkJson.ts';
import { findClosest, throwIfErrors, type Problem } from './problem.ts';
import { Reporter } from './reporter.ts';
import { read, readRecord } from './read.ts';
import { readList, Cursor } from './cursor.ts';

/** What a layer is validated against; absent parts are not checked. */
export interface LayerContext {
  /** Ids of all sources. */
  readonly sources?: readonly string[];
  /** Ids used by other layers and groups → what each stands for. */
  readonly takenIds?: ReadonlyMap<string, string>;
  /** Bounding box of the map's theme. */
  readonly region?: Bounds | undefined;
  /** Kinds that are drawn; without it, any kind passes. */
  readonly kinds?: readonly DrawableKind[];
}

/**
 * Parses a layer. Throws a ContentError with every problem, each at its place and naming its feature by
 * id, or by index if it has none.
 */
export function parseLayer(file: string, text: string): LayerData {
  const { problems, layer } = checkLayer(file, text);
  throwIfErrors(problems);
  if (layer === undefined) throw new Error(`${file} gave neither a layer nor a problem`);
  return layer;
}

/** Returns all problems of a layer, and the layer if there are no errors. */
export function checkLayer(
  file: string,
  text: string,
  context: LayerContext = {},
): { readonly problems: readonly Problem[]; readonly layer?: LayerData } {
  const reporter = new Reporter(file, text);
  const json = reporter.attempt(() => readLayerJson(reporter, context));
  const { problems } = reporter;
  const broken = problems.some(({ severity }) => severity === 'error');
  return { problems, ...(!broken && { layer: json as LayerData }) };
}

/** Parses the JSON of a layer and reports its problems. */
function readLayerJson(reporter: Reporter, context: LayerContext): unknown {
  const { text } = reporter;
  const fault = findJsonIssue(text);
  if (fault !== undefined) {
    reporter.report(fault.offset, fault.message);
    return undefined;
  }
  const json: unknown = JSON.parse(text);
  checkJson(reporter, json, (root) => checkCollection(root, context));
  return json;
}

/** Reports the problems of a feature collection. */
export function checkCollection(root: Cursor, context: LayerContext): void {
  if (root.at('type').raw !== 'FeatureCollection') {
    const expected = '`"type": "FeatureCollection"`';
    return root.error('this is not a GeoJSON layer', { expected });
  }
  const system = foreignCrs(root.at('crs'));
  if (system !== undefined) {
    const expected = 'longitude and latitude, WGS 84 (EPSG:4326), as GeoJSON always has them';
    return root
      .at('crs')
      .error(`the layer is in the coordinate system \`${system}\``, { expected });
  }
  const seen = new Set<unknown>();
  readList(root.at('features'))?.forEach((item, index) => {
    const id = item.at('id').raw;
    const label = typeof id === 'string' ? `\`${id}\`` : `number ${index}`;
    // Within a feature, paths in messages start at the feature; offsets do not.
    const feature = new Cursor(item.raw, [], (path, message, hints) => {
      const cursor = path.reduce<Cursor>((inner, key) => inner.at(key), item);
      cursor.error(`feature ${label}: ${message}`, hints);
    });
    checkFeature(feature, context);
    if (id !== undefined && seen.has(id))
      feature.at('id').error('there is another feature with this id');
    seen.add(id);
  });
}

/** The coordinate system declared by a layer (as in GeoJSON 2008), if it is not longitude and latitude. */
function foreignCrs(crs: Cursor): string | undefined {
  const { raw } = crs.at('properties').at('name');
  if (!crs.isPresent || typeof raw !== 'string') return undefined;
  return /(?:CRS84|EPSG:+4326)$/i.test(raw) ? undefined : raw;
}

function checkFeature(feature: Cursor, { sources, takenIds, region, kinds }: LayerContext): void {
  if (!readRecord(feature)) return;
  if (feature.at('type').raw !== 'Feature') feature.at('type').mismatch('"Feature"');
  const id = read(feature.at('id'), slug);
  const other = id === undefined ? undefined : takenIds?.get(id);
  if (other !== undefined) feature.at('id').error(`the id is already used for ${other}`);
  const properties = feature.at('properties');
  if (properties.isPresent && properties.at('id').raw !== feature.at('id').raw) {
    properties.at('id').mismatch('the id of the feature');
  }
  const type = checkGeometry(feature.at('geometry'), region);
  if (type !== undefined && kinds !== undefined) {
    read(properties, propertiesOfAnyKind);
    checkDrawable(properties, type, kinds);
  } else read(properties, featureProperties);
  if (sources !== undefined) checkSourceIds(properties, sources);
}

/** Reports unknown source ids. */
function checkSourceIds(properties: Cursor, known: readonly string[]): void {
  const cited = [properties, properties.at('flow'), ...itemsOf(properties.at('figures'))];
  const lists = cited.map((one) => one.at('sources'));
  for (const item of lists.flatMap(itemsOf)) {
    const { raw } = item;
    if (typeof raw === 'string' && !known.includes(raw))
      item.error(`there is no source \`${raw}\``, {
        expected: 'an id of data/facts/sources.json',
        suggestion: findClosest(raw, known),
      });
  }
}

function itemsOf(list: Cursor): readonly Cursor[] {
  return Array.isArray(list.raw) ? list.raw.map((_, i) => list.at(i)) : [];
}
