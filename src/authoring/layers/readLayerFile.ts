/** One file of a story's `layers/` → a layer, with every problem at its place in the file. Build only. */
import type { FeatureCollection } from 'geojson';
import type { AtlasFeature, LayerInfo, Names, Source } from '../../atlas/atlas.ts';
import type { Bounds } from '../../geo/geo.ts';
import type { DrawnKind } from '../drawable.ts';
import { decodeTable, decodeText, nameOf } from '../encoding.ts';
import { faultOfJson } from '../json.ts';
import { checkCollection, checkLayer } from '../layer.ts';
import type { Problem } from '../problem.ts';
import { Reporter } from '../reporter.ts';
import { Value, type Path } from '../value.ts';
import { collectAsks } from './asks.ts';
import { featureOf } from './feature.ts';
import type { Field } from './fields.ts';
import { idsOf } from './ids.ts';
import { readKml } from './kml.ts';
import type { LayerBytes, OwnLayer } from './ownLayers.ts';
import { isAtlasLayer, readPlainGeoJson } from './plainGeoJson.ts';
import { cellOf, type Record, type RecordFile } from './record.ts';
import type { LayerSettings } from './sidecar.ts';
import { layerSources } from './sources.ts';
import { readTable } from './table.ts';
import type { Places } from './where.ts';

/** What the layers of a story are read against. */
export interface LayerContext {
  /** Ids of layers that there are. */
  readonly layers: readonly string[];
  readonly kinds: readonly DrawnKind[];
  readonly sources: Readonly<{ [id: string]: Source }>;
  /** What ids stand for already. */
  readonly taken: ReadonlyMap<string, string>;
  readonly region?: Bounds | undefined;
  readonly places: Places;
}

/** The layer as far as it is right, and all that is wrong. */
export function readLayerFile(
  { file, name, bytes }: LayerBytes,
  id: string,
  settings: LayerSettings,
  context: LayerContext,
): { readonly layer?: OwnLayer; readonly problems: readonly Problem[] } {
  if (/\.[ct]sv$/i.test(name)) {
    const { text, encoding } = decodeTable(bytes);
    const reporter = new Reporter(file, text);
    if (encoding !== 'utf-8')
      reporter.report(0, `the table was read as ${nameOf(encoding)}, by its bytes`, {
        severity: 'warning',
        expected: 'UTF-8, or a look at whether its names are right',
      });
    return fromRecords(reporter, readTable(reporter), id, settings, context);
  }
  const reporter = new Reporter(file, decodeText(file, bytes));
  if (/\.kml$/i.test(name)) return fromRecords(reporter, readKml(reporter), id, settings, context);
  const fault = faultOfJson(reporter.text);
  if (fault !== undefined) {
    reporter.report(fault.offset, fault.message);
    return { problems: reporter.problems };
  }
  const json = JSON.parse(reporter.text) as FeatureCollection;
  return isAtlasLayer(json) || !isCollection(json)
    ? fromAtlasLayer(reporter, id, settings, context)
    : fromRecords(reporter, readPlainGeoJson(reporter, json), id, settings, context);
}

function isCollection(json: unknown): boolean {
  const { type, features, crs } = Object(json) as { [member: string]: unknown };
  const whole =
    Array.isArray(features) && features.every((one) => typeof one === 'object' && one !== null);
  return type === 'FeatureCollection' && whole && crs === undefined;
}

/** A layer that is written as those of the atlas are. */
function fromAtlasLayer(
  reporter: Reporter,
  id: string,
  settings: LayerSettings,
  context: LayerContext,
) {
  const own = settings.sources.filter((source) => typeof source !== 'string');
  const sources = [...Object.keys(context.sources), ...own.map((source) => source.id)];
  const { problems, layer } = checkLayer(reporter.file, reporter.text, { ...context, sources });
  if (layer === undefined) return { problems, layer: layerOf(id, [], own, settings, context) };
  const features = layer.features.map((feature) => ({ ...feature, id: feature.properties.id }));
  return { problems, layer: layerOf(id, features, own, settings, context) };
}

function fromRecords(
  reporter: Reporter,
  file: RecordFile,
  id: string,
  settings: LayerSettings,
  context: LayerContext,
) {
  const report: Reporter['report'] = (at, message, hints) => reporter.report(at, message, hints);
  if (file.unread.length > 0)
    report(0, `these are not read: ${file.unread.map((one) => `\`${one.trim()}\``).join(', ')}`, {
      severity: 'warning',
      expected: 'headers such as name, note, date, kind, source, licence',
    });
  const asks = collectAsks(id, settings.given);
  const sources = layerSources(id, file, settings, context.sources, asks);
  const idFor = idsOf(id);
  const date = settings.sources
    .map((source) => (typeof source === 'string' ? context.sources[source] : source)?.date)
    .find((one) => one !== undefined);
  const built = file.records.flatMap((record, index) => {
    const feature = featureOf(record, index, {
      ...{ settings, date, report, asks, sourcesOf: sources.of },
      ...{ kinds: context.kinds, places: context.places, region: context.region },
      idFor: (name, at) => idFor(cellOf(record, 'id')?.text, name, at),
    });
    return feature === undefined ? [] : [{ record, feature }];
  });
  asks.tell((message, hints) => report(0, message, hints));
  const features = built.map(({ feature }) => feature);
  const records = built.map(({ record }) => record);
  const broken = new Set<unknown>();
  const root = new Value({ type: 'FeatureCollection', features }, [], (path, message, hints) => {
    if (hints?.severity !== 'warning') broken.add(path[1]);
    report(placeOf(path, records), message.replace('`properties.', '`'), hints);
  });
  const own = sources.own();
  checkCollection(root, {
    ...context,
    sources: [...Object.keys(context.sources), ...own.map((source) => source.id)],
  });
  const right = features.filter((_, index) => !broken.has(index));
  return { problems: reporter.problems, layer: layerOf(id, right, own, settings, context, file) };
}

/** Property of a feature → fields that it was made of. */
const FIELDS: Readonly<{ [property: string]: readonly Field[] }> = {
  ...{ id: ['id', 'name'], names: ['name'], kind: ['kind'], status: ['status'], asOf: ['date'] },
  ...{ precisionKm: ['precision'], note: ['note'], sources: ['source', 'url'] },
  ...{ countries: ['country'], mw: ['mw'], kv: ['kv'], current: ['current', 'kind'] },
};
const WHERE: readonly Field[] = ['wkt', 'coordinates', 'lat', 'place'];

/** Where in the file a finding about a feature belongs. */
function placeOf([, index, part, property]: Path, records: readonly Record[]): number {
  const record = records[Number(index)];
  if (record === undefined) return 0;
  const fields =
    part === 'geometry' ? WHERE : (FIELDS[String(part === 'id' ? part : property)] ?? []);
  const cell = fields.map((field) => cellOf(record, field)).find((one) => one !== undefined);
  return (cell ?? record).at();
}

function layerOf(
  id: string,
  features: readonly AtlasFeature[],
  own: readonly Source[],
  settings: LayerSettings,
  { sources: known }: LayerContext,
  file?: RecordFile,
): OwnLayer {
  const all = new Map([...Object.values(known), ...own].map((source) => [source.id, source]));
  const used = [...new Set(features.flatMap(({ properties }) => properties.sources))];
  const licences = [...new Set(used.flatMap((one) => all.get(one)?.licence ?? []))];
  const names: Names = settings.names ?? { en: file?.name ?? titleOf(id) };
  const info: LayerInfo = {
    ...{ id, file: `${id}.geojson`, names },
    kinds: [...new Set(features.map(({ properties }) => properties.kind))].sort(),
    toggle: id,
    licence: settings.licence ?? file?.licence ?? licences.join('; '),
    sources: used,
  };
  return {
    info,
    data: { type: 'FeatureCollection', features: [...features] },
    sources: own.filter((source) => used.includes(source.id)),
  };
}

/** `new-schools` is “New schools”. */
function titleOf(id: string): string {
  return id.replaceAll('-', ' ').replace(/^./, (letter) => letter.toUpperCase());
}
