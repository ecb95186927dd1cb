/** Reads one file of a story's `layers/` folder as a layer and reports each problem at its place. Build only. */
import type { FeatureCollection } from 'geojson';
import type { AtlasFeature, LayerInfo, Names, Source } from '../../atlas/atlas.ts';
import { ATTRIBUTE_NAMES } from '../../atlas/schema/attributes.ts';
import type { Bounds } from '../../geo/geo.ts';
import type { DrawableKind } from '../drawable.ts';
import { decodeTable, decodeText, encodingName } from '../encoding.ts';
import { findJsonIssue } from '../json.ts';
import { checkCollection, checkLayer } from '../layer.ts';
import type { Problem } from '../problem.ts';
import { Reporter } from '../reporter.ts';
import { Cursor, type Path } from '../cursor.ts';
import { collectMissingMetadata } from './missingMetadata.ts';
import { createFeature } from './feature.ts';
import type { Field } from './fields.ts';
import { createIdGenerator } from './ids.ts';
import { readKml } from './kml.ts';
import type { LayerBytes, StoryLayer } from './storyLayers.ts';
import { isAtlasLayer, readPlainGeoJson } from './plainGeoJson.ts';
import { findCell, type LayerRecord, type RecordFile } from './record.ts';
import type { LayerSettings } from './sidecar.ts';
import { collectLayerSources } from './sources.ts';
import { readTable } from './table.ts';
import type { PlaceLookup } from './location.ts';

/** What the layers of a story are validated against. */
export interface StoryLayerContext {
  /** Ids of existing layers. */
  readonly layers: readonly string[];
  readonly kinds: readonly DrawableKind[];
  readonly sources: Readonly<{ [id: string]: Source }>;
  /** Ids in use → what each stands for. */
  readonly takenIds: ReadonlyMap<string, string>;
  readonly region?: Bounds | undefined;
  readonly places: PlaceLookup;
}

/** Reads a layer: its valid features, and all problems. */
export function readLayerFile(
  { file, name, bytes }: LayerBytes,
  id: string,
  settings: LayerSettings,
  context: StoryLayerContext,
): { readonly layer?: StoryLayer; readonly problems: readonly Problem[] } {
  if (/\.[ct]sv$/i.test(name)) {
    const { text, encoding } = decodeTable(bytes);
    const reporter = new Reporter(file, text);
    if (encoding !== 'utf-8')
      reporter.report(0, `the table was read as ${encodingName(encoding)}, judging by its bytes`, {
        severity: 'warning',
        expected: 'UTF-8, or a check that its names are right',
      });
    return readRecordLayer(reporter, readTable(reporter), id, settings, context);
  }
  const reporter = new Reporter(file, decodeText(file, bytes));
  if (/\.kml$/i.test(name))
    return readRecordLayer(reporter, readKml(reporter), id, settings, context);
  const fault = findJsonIssue(reporter.text);
  if (fault !== undefined) {
    reporter.report(fault.offset, fault.message);
    return { problems: reporter.problems };
  }
  const json = JSON.parse(reporter.text) as FeatureCollection;
  return isAtlasLayer(json) || !isCollection(json)
    ? readAtlasLayer(reporter, id, settings, context)
    : readRecordLayer(reporter, readPlainGeoJson(reporter, json), id, settings, context);
}

function isCollection(json: unknown): boolean {
  const { type, features, crs } = Object(json) as { [member: string]: unknown };
  const whole =
    Array.isArray(features) && features.every((one) => typeof one === 'object' && one !== null);
  return type === 'FeatureCollection' && whole && crs === undefined;
}

/** Reads a layer in the format of the atlas. */
function readAtlasLayer(
  reporter: Reporter,
  id: string,
  settings: LayerSettings,
  context: StoryLayerContext,
) {
  const ownSources = settings.sources.filter((source) => typeof source !== 'string');
  const sources = [...Object.keys(context.sources), ...ownSources.map((source) => source.id)];
  const { problems, layer } = checkLayer(reporter.file, reporter.text, { ...context, sources });
  if (layer === undefined)
    return { problems, layer: createLayer(id, [], ownSources, settings, context) };
  const features = layer.features.map((feature) => ({ ...feature, id: feature.properties.id }));
  return { problems, layer: createLayer(id, features, ownSources, settings, context) };
}

/** Reads a layer from records of a table, a KML file or plain GeoJSON. */
function readRecordLayer(
  reporter: Reporter,
  file: RecordFile,
  id: string,
  settings: LayerSettings,
  context: StoryLayerContext,
) {
  const report: Reporter['report'] = (at, message, hints) => reporter.report(at, message, hints);
  if (file.ignoredColumns.length > 0)
    report(
      0,
      `these are not read: ${file.ignoredColumns.map((one) => `\`${one.trim()}\``).join(', ')}`,
      {
        severity: 'warning',
        expected: 'headers such as name, note, date, kind, source, licence',
      },
    );
  const missing = collectMissingMetadata(id, settings.presentFields);
  const sources = collectLayerSources(id, file, settings, context.sources, missing);
  const idFor = createIdGenerator(id);
  const date = settings.sources
    .map((source) => (typeof source === 'string' ? context.sources[source] : source)?.date)
    .find((one) => one !== undefined);
  const created = file.records.flatMap((record, index) => {
    const feature = createFeature(record, index, {
      ...{ settings, date, report, missing, sourcesOf: sources.of },
      ...{ kinds: context.kinds, places: context.places, region: context.region },
      idFor: (name, at) => idFor(findCell(record, 'id')?.text, name, at),
    });
    return feature === undefined ? [] : [{ record, feature }];
  });
  missing.reportTo((message, hints) => report(0, message, hints));
  const features = created.map(({ feature }) => feature);
  const records = created.map(({ record }) => record);
  const broken = new Set<unknown>();
  const root = new Cursor({ type: 'FeatureCollection', features }, [], (path, message, hints) => {
    if (hints?.severity !== 'warning') broken.add(path[1]);
    report(locateIssue(path, records), message.replace('`properties.', '`'), hints);
  });
  const ownSources = sources.own();
  checkCollection(root, {
    ...context,
    sources: [...Object.keys(context.sources), ...ownSources.map((source) => source.id)],
  });
  const validFeatures = features.filter((_, index) => !broken.has(index));
  return {
    problems: reporter.problems,
    layer: createLayer(id, validFeatures, ownSources, settings, context, file),
  };
}

/** Fields that each property of a feature is made from. */
const FIELDS_BY_PROPERTY: Readonly<{ [property: string]: readonly Field[] }> = {
  ...{ id: ['id', 'name'], names: ['name'], kind: ['kind'], status: ['status'], asOf: ['date'] },
  ...{ precisionKm: ['precision'], note: ['note'], sources: ['source', 'url'] },
  ...{ countries: ['country'], current: ['current', 'kind'] },
  ...Object.fromEntries(ATTRIBUTE_NAMES.map((name) => [name, [name]])),
};
const LOCATION_FIELDS: readonly Field[] = ['wkt', 'coordinates', 'lat', 'place'];

/** Offset in the file of a problem with a feature. */
function locateIssue([, index, part, property]: Path, records: readonly LayerRecord[]): number {
  const record = records[Number(index)];
  if (record === undefined) return 0;
  const fields =
    part === 'geometry'
      ? LOCATION_FIELDS
      : (FIELDS_BY_PROPERTY[String(part === 'id' ? part : property)] ?? []);
  const cell = fields.map((field) => findCell(record, field)).find((one) => one !== undefined);
  return (cell ?? record).at();
}

function createLayer(
  id: string,
  features: readonly AtlasFeature[],
  ownSources: readonly Source[],
  settings: LayerSettings,
  { sources: known }: StoryLayerContext,
  file?: RecordFile,
): StoryLayer {
  const all = new Map(
    [...Object.values(known), ...ownSources].map((source) => [source.id, source]),
  );
  const used = [...new Set(features.flatMap(({ properties }) => properties.sources))];
  const licences = [...new Set(used.flatMap((one) => all.get(one)?.licence ?? []))];
  const names: Names = settings.names ?? { en: file?.name ?? titleFromId(id) };
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
    sources: ownSources.filter((source) => used.includes(source.id)),
  };
}

/** Title from an id: `new-schools` → “New schools”. */
function titleFromId(id: string): string {
  return id.replaceAll('-', ' ').replace(/^./, (letter) => letter.toUpperCase());
}
