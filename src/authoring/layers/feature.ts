/** A record → a feature as the atlas has them. Build only. */
import type { AtlasFeature, FeatureProperties, Names } from '../../atlas/atlas.ts';
import { languagesOf } from '../../mentions/language.ts';
import { splitWords } from '../../mentions/split.ts';
import type { Bounds } from '../../geo/geo.ts';
import { shapeOf, kindsOfShape, type DrawnKind } from '../drawable.ts';
import type { GeometryType } from '../geometry.ts';
import type { Asks } from './asks.ts';
import { cellOf, type Record } from './record.ts';
import { rewound } from './rewind.ts';
import type { LayerSettings } from './sidecar.ts';
import { numberOf, whereIs, type Places, type Report, type Where } from './where.ts';

/** What a record is read against. */
export interface FeatureContext {
  readonly settings: LayerSettings;
  readonly kinds: readonly DrawnKind[];
  readonly places: Places;
  readonly region?: Bounds | undefined;
  /** Ids of the sources of a record; none, after a report, where it has none. */
  sourcesOf(record: Record): readonly string[];
  /** Date of the layer's sources; undefined where they have none. */
  readonly date?: string | undefined;
  /** An id that no other feature has. */
  idFor(words: string, index: number): string;
  readonly report: Report;
  readonly asks: Asks;
}

/** The feature; undefined, after a report or a question, if it is nowhere or of no kind. */
export function featureOf(
  record: Record,
  index: number,
  context: FeatureContext,
): AtlasFeature | undefined {
  const { settings, report } = context;
  const where = whereIs(record, context.places, context.region, report);
  if (where === undefined) return undefined;
  const kind = kindOf(record, where, context);
  const names = namesOf(record, where);
  const sources = [...new Set([...(where.place?.sources ?? []), ...context.sourcesOf(record)])];
  const asOf = cellOf(record, 'date')?.text ?? settings.asOf ?? context.date;
  if (names === undefined) report(record.at(), 'it has no name', { expected: 'a column `name`' });
  if (asOf === undefined) context.asks.lack('date');
  if (kind === undefined || names === undefined || asOf === undefined || sources.length === 0)
    return undefined;
  const id = context.idFor(cellOf(record, 'id')?.text ?? names.en, index);
  const properties: FeatureProperties = {
    ...{ id, kind, names },
    status: (slug(cellOf(record, 'status')?.text) ??
      settings.status ??
      'exists') as FeatureProperties['status'],
    ...{ asOf, precisionKm: precisionOf(record, where, settings), sources },
    ...(where.place && { located: 'gazetteer' }),
    ...notesOf(record),
    ...countriesOf(record, where),
    ...numbersOf(record),
    ...currentOf(record),
  };
  return { type: 'Feature', id, properties, geometry: rewound(where.geometry) };
}

function kindOf(record: Record, where: Where, context: FeatureContext): string | undefined {
  const given = slug(cellOf(record, 'kind')?.text) ?? context.settings.kind ?? where.place?.kind;
  if (given !== undefined) return given;
  const shape = shapeOf(where.geometry.type as GeometryType);
  context.asks.lack('kind', kindsOfShape(context.kinds, shape));
  return undefined;
}

/** Its names by language; where none is English, the first stands for it. */
function namesOf(record: Record, { place }: Where): Names | undefined {
  const own = cellOf(record, 'name')?.text;
  const byLang = byLanguage(record, 'name');
  const first = own ?? Object.values(byLang)[0];
  if (first === undefined) return place?.names;
  const isPlace = own !== undefined && Object.values(place?.names ?? {}).includes(own);
  const lang = langOf(first);
  return {
    ...(isPlace && place?.names),
    en: byLang['en'] ?? (isPlace ? place?.names.en : undefined) ?? first,
    ...(own !== undefined && lang !== 'en' && { [lang]: own }),
    ...byLang,
  };
}

/** The words of a field in languages of their own, in the order of the columns. */
function byLanguage(
  { cells }: Record,
  field: 'name' | 'note',
): { readonly [lang: string]: string } {
  const told = cells.filter((cell) => cell.field === field && cell.lang && cell.text);
  return Object.fromEntries(told.map(({ lang = '', text }) => [lang, text]));
}

/** The language of a name by its letters. */
function langOf(name: string): string {
  const words = splitWords(name);
  const script = words[0]?.script ?? 'latin';
  return languagesOf(words)[script] || 'en';
}

function notesOf(record: Record): Pick<FeatureProperties, 'note'> {
  const byLang = byLanguage(record, 'note');
  const en = cellOf(record, 'note')?.text ?? byLang['en'] ?? Object.values(byLang)[0];
  return en === undefined ? {} : { note: { ...byLang, en } };
}

function precisionOf(record: Record, where: Where, settings: LayerSettings): number {
  const given = cellOf(record, 'precision')?.text;
  const own = given === undefined ? undefined : (numberOf(given) ?? NaN);
  return own ?? (where.place ? where.precisionKm : (settings.precisionKm ?? where.precisionKm));
}

function countriesOf(record: Record, { place }: Where): Pick<FeatureProperties, 'countries'> {
  const codes = cellOf(record, 'country')?.text.split(/[\s,;]+/) ?? [];
  const own =
    codes.length > 0 && codes.every((code) => /^[A-Z]{2}$/.test(code)) ? codes : undefined;
  const countries = own ?? place?.countries;
  return countries === undefined ? {} : { countries };
}

function numbersOf(record: Record): Pick<FeatureProperties, 'mw' | 'kv'> {
  const read = (field: 'mw' | 'kv') => {
    const text = cellOf(record, field)?.text;
    return text === undefined ? {} : { [field]: numberOf(text) ?? text };
  };
  return { ...read('mw'), ...read('kv') };
}

function currentOf(record: Record): Pick<FeatureProperties, 'current'> {
  const text = cellOf(record, 'current')?.text.toLowerCase();
  return text === undefined ? {} : { current: text as 'ac' | 'dc' };
}

/** Words as ids have them: `Border crossing` is `border-crossing`. */
function slug(text: string | undefined): string | undefined {
  return text
    ?.trim()
    .toLowerCase()
    .replace(/[\s_]+/g, '-');
}
