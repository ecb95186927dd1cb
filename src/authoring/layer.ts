/** A layer's GeoJSON, checked. Build and tests only: the browser trusts what the build has let through. */
import type { LayerData } from '../atlas/atlas.ts';
import type { Bounds } from '../geo/geo.ts';
import { checkDrawn, type DrawnKind } from './drawable.ts';
import { checkEntry, checkProperties } from './entry.ts';
import { checkGeometry } from './geometry.ts';
import { faultOfJson } from './json.ts';
import { jsonValue } from './jsonValue.ts';
import { nearest, throwErrors, type Problem } from './problem.ts';
import { Reporter } from './reporter.ts';
import { readFields, readList, readSlug, Value } from './value.ts';

/** What a layer stands beside; what is absent is not compared. */
export interface LayerContext {
  /** Ids of all sources. */
  readonly sources?: readonly string[];
  /** Where other layers and groups have their ids: id → what it is there. */
  readonly taken?: ReadonlyMap<string, string>;
  /** The box around all that the map is about. */
  readonly region?: Bounds | undefined;
  /** What is drawn; without it, any kind passes. */
  readonly kinds?: readonly DrawnKind[];
}

/**
 * The layer that a text is. Throws a ContentError with every problem, each at its place and naming its
 * feature by id, or by index where it has none.
 */
export function parseLayer(file: string, text: string): LayerData {
  const { problems, layer } = checkLayer(file, text);
  throwErrors(problems);
  if (layer === undefined) throw new Error(`${file} gave neither a layer nor a problem`);
  return layer;
}

/** Everything that keeps a text from being a layer; the layer, if nothing does. */
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

/** The JSON of a layer; reports what is wrong with it and in it. */
function readLayerJson(reporter: Reporter, context: LayerContext): unknown {
  const { text } = reporter;
  const fault = faultOfJson(text);
  if (fault !== undefined) {
    reporter.report(fault.offset, fault.message);
    return undefined;
  }
  const json: unknown = JSON.parse(text);
  jsonValue(reporter, json, (root) => checkCollection(root, context));
  return json;
}

/** Reports what keeps a value from being a layer. */
export function checkCollection(root: Value, context: LayerContext): void {
  if (root.at('type').raw !== 'FeatureCollection') {
    const expected = '`"type": "FeatureCollection"`';
    return root.error('this is no GeoJSON layer', { expected });
  }
  const system = systemOf(root.at('crs'));
  if (system !== undefined) {
    const expected = 'longitude and latitude, WGS 84 (EPSG:4326), as GeoJSON always has them';
    return root
      .at('crs')
      .error(`the layer is in the coordinate system \`${system}\``, { expected });
  }
  const seen = new Set<unknown>();
  readList(root.at('features'))?.forEach((item, index) => {
    const id = item.at('id').raw;
    const called = typeof id === 'string' ? `\`${id}\`` : `number ${index}`;
    // Within a feature, names of values count from it; places in the file do not.
    const feature = new Value(item.raw, [], (path, message, hints) => {
      const place = path.reduce<Value>((inner, key) => inner.at(key), item);
      place.error(`feature ${called}: ${message}`, hints);
    });
    checkFeature(feature, context);
    if (id !== undefined && seen.has(id))
      feature.at('id').error('there is another feature of this id');
    seen.add(id);
  });
}

/** A coordinate system that a layer names (as GeoJSON of 2008 could), where it is not that of longitude and latitude. */
function systemOf(crs: Value): string | undefined {
  const { raw } = crs.at('properties').at('name');
  if (!crs.given || typeof raw !== 'string') return undefined;
  return /(?:CRS84|EPSG:+4326)$/i.test(raw) ? undefined : raw;
}

function checkFeature(feature: Value, { sources, taken, region, kinds }: LayerContext): void {
  if (!readFields(feature)) return;
  if (feature.at('type').raw !== 'Feature') feature.at('type').mismatch('"Feature"');
  const id = readSlug(feature.at('id'));
  const other = id === undefined ? undefined : taken?.get(id);
  if (other !== undefined) feature.at('id').error(`the id stands for something else: ${other}`);
  const properties = feature.at('properties');
  if (properties.given && properties.at('id').raw !== feature.at('id').raw) {
    properties.at('id').mismatch('the id of the feature');
  }
  const type = checkGeometry(feature.at('geometry'), region);
  checkEntry(properties);
  if (type !== undefined && kinds !== undefined) checkDrawn(properties, type, kinds);
  checkProperties(properties);
  if (sources !== undefined) checkKnown(properties, sources);
}

/** Sources that nobody has entered. */
function checkKnown(properties: Value, known: readonly string[]): void {
  const cited = [properties, properties.at('flow'), ...itemsOf(properties.at('figures'))];
  const lists = cited.map((one) => one.at('sources'));
  for (const item of lists.flatMap(itemsOf)) {
    const { raw } = item;
    if (typeof raw === 'string' && !known.includes(raw))
      item.error(`there is no source \`${raw}\``, {
        expected: 'an id of data/facts/sources.json',
        suggestion: nearest(raw, known),
      });
  }
}

function itemsOf(list: Value): readonly Value[] {
  return Array.isArray(list.raw) ? list.raw.map((_, i) => list.at(i)) : [];
}
