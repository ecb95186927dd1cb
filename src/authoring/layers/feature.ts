/** Turns a record into a feature. Build only. */
import type { AtlasFeature, FeatureProperties, Names } from '../../atlas/atlas.ts';
import type { Kind } from '../../atlas/kinds.ts';
import { ATTRIBUTE_NAMES, type AttributeName } from '../../atlas/schema/attributes.ts';
import { detectLanguages } from '../../mentions/language.ts';
import { tokenize } from '../../mentions/tokenize.ts';
import type { Bounds } from '../../geo/geo.ts';
import { rewind } from '../../geo/ring.ts';
import { shapeOf, kindsOfShape, type DrawableKind } from '../drawable.ts';
import type { GeometryType } from '../geometry.ts';
import type { MissingMetadata } from './missingMetadata.ts';
import { findCell, type LayerRecord } from './record.ts';
import type { LayerSettings } from './sidecar.ts';
import {
  readLocalizedNumber,
  locateRecord,
  type PlaceLookup,
  type ReportAt,
  type RecordLocation,
} from './location.ts';

/** What a record is converted with. */
export interface FeatureContext {
  readonly settings: LayerSettings;
  readonly kinds: readonly DrawableKind[];
  readonly places: PlaceLookup;
  readonly region?: Bounds | undefined;
  /** Source ids of a record; empty, after reporting, if it has none. */
  sourcesOf(record: LayerRecord): readonly string[];
  /** Date of the layer's sources. */
  readonly date?: string | undefined;
  /** Returns a unique id. */
  idFor(words: string, index: number): string;
  readonly report: ReportAt;
  readonly missing: MissingMetadata;
}

/** Creates the feature; undefined, after reporting, if its location, kind, name, date or source is missing. */
export function createFeature(
  record: LayerRecord,
  index: number,
  context: FeatureContext,
): AtlasFeature | undefined {
  const { settings, report } = context;
  const location = locateRecord(record, context.places, context.region, report);
  if (location === undefined) return undefined;
  const kind = readKind(record, location, context);
  const names = readNames(record, location);
  const sources = [...new Set([...(location.place?.sources ?? []), ...context.sourcesOf(record)])];
  const asOf = findCell(record, 'date')?.text ?? settings.asOf ?? context.date;
  if (names === undefined) report(record.at(), 'it has no name', { expected: 'a column `name`' });
  if (asOf === undefined) context.missing.add('date');
  if (kind === undefined || names === undefined || asOf === undefined || sources.length === 0)
    return undefined;
  const id = context.idFor(findCell(record, 'id')?.text ?? names.en, index);
  const properties: FeatureProperties = {
    ...{ id, names },
    // Kind and status are checked with the whole layer.
    kind: kind as Kind,
    status: (toSlug(findCell(record, 'status')?.text) ??
      settings.status ??
      'exists') as FeatureProperties['status'],
    ...{ asOf, precisionKm: readPrecisionKm(record, location, settings), sources },
    ...(location.place && { located: 'gazetteer' }),
    ...readNote(record),
    ...readCountries(record, location),
    ...readAttributes(record),
    ...readCurrent(record),
  };
  return { type: 'Feature', id, properties, geometry: rewind(location.geometry) };
}

function readKind(
  record: LayerRecord,
  location: RecordLocation,
  context: FeatureContext,
): string | undefined {
  const given =
    toSlug(findCell(record, 'kind')?.text) ?? context.settings.kind ?? location.place?.kind;
  if (given !== undefined) return given;
  const shape = shapeOf(location.geometry.type as GeometryType);
  context.missing.add('kind', kindsOfShape(context.kinds, shape));
  return undefined;
}

/** Names by language. The first name serves as English if there is none. */
function readNames(record: LayerRecord, { place }: RecordLocation): Names | undefined {
  const own = findCell(record, 'name')?.text;
  const byLang = byLanguage(record, 'name');
  const first = own ?? Object.values(byLang)[0];
  if (first === undefined) return place?.names;
  const isPlace = own !== undefined && Object.values(place?.names ?? {}).includes(own);
  const lang = detectLanguage(first);
  return {
    ...(isPlace && place?.names),
    en: byLang['en'] ?? (isPlace ? place?.names.en : undefined) ?? first,
    ...(own !== undefined && lang !== 'en' && { [lang]: own }),
    ...byLang,
  };
}

/** Texts of a field by language, in column order. */
function byLanguage(
  { cells }: LayerRecord,
  field: 'name' | 'note',
): { readonly [lang: string]: string } {
  const localized = cells.filter((cell) => cell.field === field && cell.lang && cell.text);
  return Object.fromEntries(localized.map(({ lang = '', text }) => [lang, text]));
}

/** Detects the language of a name by its letters. */
function detectLanguage(name: string): string {
  const words = tokenize(name);
  const script = words[0]?.script ?? 'latin';
  return detectLanguages(words)[script] || 'en';
}

function readNote(record: LayerRecord): Pick<FeatureProperties, 'note'> {
  const byLang = byLanguage(record, 'note');
  const en = findCell(record, 'note')?.text ?? byLang['en'] ?? Object.values(byLang)[0];
  return en === undefined ? {} : { note: { ...byLang, en } };
}

function readPrecisionKm(
  record: LayerRecord,
  location: RecordLocation,
  settings: LayerSettings,
): number {
  const given = findCell(record, 'precision')?.text;
  const own = given === undefined ? undefined : (readLocalizedNumber(given) ?? NaN);
  return (
    own ?? (location.place ? location.precisionKm : (settings.precisionKm ?? location.precisionKm))
  );
}

function readCountries(
  record: LayerRecord,
  { place }: RecordLocation,
): Pick<FeatureProperties, 'countries'> {
  const codes = findCell(record, 'country')?.text.split(/[\s,;]+/) ?? [];
  const own =
    codes.length > 0 && codes.every((code) => /^[A-Z]{2}$/.test(code)) ? codes : undefined;
  const countries = own ?? place?.countries;
  return countries === undefined ? {} : { countries };
}

function readAttributes(record: LayerRecord): Pick<FeatureProperties, AttributeName> {
  return Object.fromEntries(
    ATTRIBUTE_NAMES.flatMap((name) => {
      const text = findCell(record, name)?.text;
      return text === undefined ? [] : [[name, readLocalizedNumber(text) ?? text]];
    }),
  );
}

function readCurrent(record: LayerRecord): Pick<FeatureProperties, 'current'> {
  const text = findCell(record, 'current')?.text.toLowerCase();
  return text === undefined ? {} : { current: text as 'ac' | 'dc' };
}

/** Kebab case: `Border crossing` → `border-crossing`. */
function toSlug(text: string | undefined): string | undefined {
  return text
    ?.trim()
    .toLowerCase()
    .replace(/[\s_]+/g, '-');
}
