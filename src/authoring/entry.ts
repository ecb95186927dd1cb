/** Validates entries: the properties of features, and groups. Build and tests only. */
import type {
  FeatureProperties,
  Figure,
  LocationMethod,
  Measure,
  Status,
  Unit,
} from '../atlas/atlas.ts';
import { readDate } from './date.ts';
import { isLang } from './direction.ts';
import {
  readOptional,
  readFields,
  readItems,
  readKnown,
  readLine,
  readList,
  readNumber,
  readSlug,
  type Cursor,
} from './cursor.ts';

/** Lists the members of a union; the type checker keeps the list complete. */
function membersOf<T extends string>(members: Readonly<Record<T, true>>): readonly T[] {
  return Object.keys(members) as T[];
}

/** All values of `status`. */
export const STATUSES = membersOf<Status>({
  exists: true,
  'in-service': true,
  built: true,
  'under-construction': true,
  suspended: true,
  planned: true,
  unknown: true,
});

const MEASURES = membersOf<Measure>({
  length: true,
  width: true,
  'width-least': true,
  'width-greatest': true,
  gap: true,
  distance: true,
  area: true,
  elevation: true,
  population: true,
  capacity: true,
  voltage: true,
  towers: true,
  progress: true,
  'drawn-share': true,
});

const UNITS = membersOf<Unit>({
  km: true,
  'km²': true,
  m: true,
  MW: true,
  kV: true,
  '%': true,
  people: true,
  towers: true,
  '1': true,
});

const LOCATION_METHODS = membersOf<LocationMethod>({
  districts: true,
  reading: true,
  ends: true,
  towns: true,
  'stand-in': true,
  parts: true,
  base: true,
  list: true,
  computed: true,
  gazetteer: true,
});

/** Maximum characters of a name, so that it fits on the map and on a card. */
const MAX_NAME_LENGTH = 80;

const HOW_KNOWN = membersOf<Figure['how']>({
  published: true,
  computed: true,
  drawn: true,
  inferred: true,
});
const CURRENTS = membersOf<NonNullable<FeatureProperties['current']>>({ ac: true, dc: true });
const ROLES = membersOf<NonNullable<FeatureProperties['roles']>[number]>({
  sends: true,
  carries: true,
  receives: true,
});

/** Checks the fields that features and groups have in common. */
export function checkEntry(entry: Cursor): void {
  if (!readFields(entry)) return;
  readSlug(entry.at('id'));
  readLine(entry.at('kind'));
  checkLocalizedText(entry.at('names'), MAX_NAME_LENGTH);
  readOptional(entry.at('local'), (local) => checkLocalName(local, entry.at('names')));
  readKnown(entry.at('status'), STATUSES, 'status');
  readDate(entry.at('asOf'), 'any');
  readOptional(entry.at('undated'), readTrue);
  readNumber(entry.at('precisionKm'), 0, Infinity);
  readOptional(entry.at('located'), (one) => readKnown(one, LOCATION_METHODS, 'way of locating'));
  readOptional(entry.at('route'), (list) => readItems(list, (one) => readLine(one)));
  checkSources(entry.at('sources'));
  readOptional(entry.at('figures'), (figures) => readList(figures)?.forEach(checkFigure));
  readOptional(entry.at('note'), (note) => checkLocalizedText(note));
  readOptional(entry.at('countries'), (list) => readItems(list, readCountry));
}

/** Checks the further properties of features. */
export function checkProperties(properties: Cursor): void {
  readOptional(properties.at('group'), readSlug);
  readOptional(properties.at('current'), (value) => readKnown(value, CURRENTS, 'current'));
  readOptional(properties.at('kv'), (value) => readNumber(value, 0, 2000));
  readOptional(properties.at('mw'), (value) => readNumber(value, 0, Infinity));
  readOptional(properties.at('river'), readSlug);
  readOptional(properties.at('flow'), checkFlow);
  readOptional(properties.at('roles'), (list) =>
    readItems(list, (one) => readKnown(one, ROLES, 'role')),
  );
  readOptional(properties.at('label'), (label) => checkLocalizedText(label, MAX_NAME_LENGTH));
  readOptional(properties.at('rank'), (value) => readNumber(value, 0, 5));
}

/** A planned direction of flow: since which month, its description and its sources. */
function checkFlow(flow: Cursor): void {
  if (!readFields(flow)) return;
  readDate(flow.at('since'), 'month');
  checkLocalizedText(flow.at('words'));
  checkSources(flow.at('sources'));
}

/** Text by language: English is required, no text is empty, every key is a language tag. */
function checkLocalizedText(words: Cursor, most = Infinity): void {
  if (!readFields(words)) return;
  readLine(words.at('en'), most);
  for (const lang of Object.keys(Object(words.raw) as object)) {
    if (!isLang(lang)) words.at(lang).error(`\`${lang}\` is not a language code`);
    else if (lang !== 'en') readLine(words.at(lang), most);
  }
}

/** The language of the local name, in which a name is required. */
function checkLocalName(local: Cursor, names: Cursor): void {
  const lang = readLine(local);
  if (lang !== undefined && !names.at(lang).isPresent)
    local.error(`there is no name in \`${lang}\``);
}

/** At least one source id. */
function checkSources(sources: Cursor): void {
  const items = readItems(sources, (one) => readLine(one));
  if (sources.isPresent && items.length === 0)
    sources.error('no source is named', { expected: 'one or more' });
}

function checkFigure(figure: Cursor): void {
  if (!readFields(figure)) return;
  readKnown(figure.at('measure'), MEASURES, 'measure');
  readKnown(figure.at('unit'), UNITS, 'unit');
  const how = readKnown(figure.at('how'), HOW_KNOWN, 'way of knowing');
  const [value, range] = [figure.at('value'), figure.at('range')];
  if (!value.isPresent && !range.isPresent)
    figure.error(`\`${figure.name}\` has neither value nor range`);
  readOptional(value, (one) => readNumber(one, -Infinity, Infinity));
  readOptional(range, checkRange);
  readOptional(figure.at('error'), (one) => readNumber(one, 0, Infinity));
  readOptional(figure.at('date'), (one) => readDate(one, 'any'));
  readOptional(figure.at('note'), (note) => checkLocalizedText(note));
  readOptional(figure.at('superseded'), readTrue);
  if (how === 'computed' || how === 'drawn')
    readItems(figure.at('sources'), (one) => readLine(one));
  else checkSources(figure.at('sources'));
}

function readTrue(value: Cursor): void {
  if (value.raw !== true) value.mismatch('`true`, or nothing');
}

function checkRange(range: Cursor): void {
  const [low, high, more] = readList(range)?.map(({ raw }) => raw) ?? [];
  if (typeof low === 'number' && typeof high === 'number' && low <= high && more === undefined)
    return;
  range.error(`\`${range.name}\` is not a range`, { expected: '[low, high]' });
}

/** ISO 3166-1 alpha-2. */
function readCountry(value: Cursor): string | undefined {
  const { raw } = value;
  if (typeof raw === 'string' && /^[A-Z]{2}$/.test(raw)) return raw;
  return value.mismatch('a country code of two capital letters, as in CH');
}
