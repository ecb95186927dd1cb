/** Whether an entry (feature properties or group) says all that it must. Build and tests only. */
import type { FeatureProperties, Figure, Located, Measure, Status, Unit } from '../atlas/atlas.ts';
import { readDate } from './date.ts';
import { isLang } from './direction.ts';
import {
  optional,
  readFields,
  readItems,
  readKnown,
  readLine,
  readList,
  readNumber,
  readSlug,
  type Value,
} from './value.ts';

/** The members of a union, which the type checker keeps complete. */
function all<T extends string>(members: Readonly<Record<T, true>>): readonly T[] {
  return Object.keys(members) as T[];
}

/** How things can stand. */
export const STATUSES = all<Status>({
  exists: true,
  'in-service': true,
  built: true,
  'under-construction': true,
  suspended: true,
  planned: true,
  unknown: true,
});

const MEASURES = all<Measure>({
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

const UNITS = all<Unit>({
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

const LOCATED = all<Located>({
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

/** Characters of a name, as it finds room on the map and on a card. */
const NAME = 80;

const WAYS = all<Figure['how']>({ published: true, computed: true, drawn: true, inferred: true });
const CURRENTS = all<NonNullable<FeatureProperties['current']>>({ ac: true, dc: true });
const ROLES = all<NonNullable<FeatureProperties['roles']>[number]>({
  sends: true,
  carries: true,
  receives: true,
});

/** Reports what is missing or wrong in what every feature and every group carries. */
export function checkEntry(entry: Value): void {
  if (!readFields(entry)) return;
  readSlug(entry.at('id'));
  readLine(entry.at('kind'));
  checkWords(entry.at('names'), NAME);
  optional(entry.at('local'), (local) => checkLocal(local, entry.at('names')));
  readKnown(entry.at('status'), STATUSES, 'status');
  readDate(entry.at('asOf'), 'any');
  optional(entry.at('undated'), readTrue);
  readNumber(entry.at('precisionKm'), 0, Infinity);
  optional(entry.at('located'), (one) => readKnown(one, LOCATED, 'way of locating'));
  optional(entry.at('route'), (list) => readItems(list, (one) => readLine(one)));
  checkSources(entry.at('sources'));
  optional(entry.at('figures'), (figures) => readList(figures)?.forEach(checkFigure));
  optional(entry.at('note'), (note) => checkWords(note));
  optional(entry.at('countries'), (list) => readItems(list, readCountry));
}

/** Reports what is wrong in the further properties of features. */
export function checkProperties(properties: Value): void {
  optional(properties.at('group'), readSlug);
  optional(properties.at('current'), (value) => readKnown(value, CURRENTS, 'current'));
  optional(properties.at('kv'), (value) => readNumber(value, 0, 2000));
  optional(properties.at('mw'), (value) => readNumber(value, 0, Infinity));
  optional(properties.at('river'), readSlug);
  optional(properties.at('flow'), checkFlow);
  optional(properties.at('roles'), (list) =>
    readItems(list, (one) => readKnown(one, ROLES, 'role')),
  );
  optional(properties.at('label'), (label) => checkWords(label, NAME));
  optional(properties.at('rank'), (value) => readNumber(value, 0, 5));
}

/** Since which month, in which words, and by which sources a direction is planned. */
function checkFlow(flow: Value): void {
  if (!readFields(flow)) return;
  readDate(flow.at('since'), 'month');
  checkWords(flow.at('words'));
  checkSources(flow.at('sources'));
}

/** Words by language: English at least, none empty, every key a language. */
function checkWords(words: Value, most = Infinity): void {
  if (!readFields(words)) return;
  readLine(words.at('en'), most);
  for (const lang of Object.keys(Object(words.raw) as object)) {
    if (!isLang(lang)) words.at(lang).error(`\`${lang}\` is no language`);
    else if (lang !== 'en') readLine(words.at(lang), most);
  }
}

/** The language of the name in local use, in which there must be a name. */
function checkLocal(local: Value, names: Value): void {
  const lang = readLine(local);
  if (lang !== undefined && !names.at(lang).given) local.error(`there is no name in \`${lang}\``);
}

/** At least one id of a source. */
function checkSources(sources: Value): void {
  const items = readItems(sources, (one) => readLine(one));
  if (sources.given && items.length === 0)
    sources.error('no source is named', { expected: 'one or more' });
}

function checkFigure(figure: Value): void {
  if (!readFields(figure)) return;
  readKnown(figure.at('measure'), MEASURES, 'measure');
  readKnown(figure.at('unit'), UNITS, 'unit');
  const how = readKnown(figure.at('how'), WAYS, 'way of knowing');
  const [value, range] = [figure.at('value'), figure.at('range')];
  if (!value.given && !range.given) figure.error(`\`${figure.name}\` has neither value nor range`);
  optional(value, (one) => readNumber(one, -Infinity, Infinity));
  optional(range, checkRange);
  optional(figure.at('error'), (one) => readNumber(one, 0, Infinity));
  optional(figure.at('date'), (one) => readDate(one, 'any'));
  optional(figure.at('note'), (note) => checkWords(note));
  optional(figure.at('superseded'), readTrue);
  if (how === 'computed' || how === 'drawn')
    readItems(figure.at('sources'), (one) => readLine(one));
  else checkSources(figure.at('sources'));
}

function readTrue(value: Value): void {
  if (value.raw !== true) value.mismatch('`true`, or nothing');
}

function checkRange(range: Value): void {
  const [low, high, more] = readList(range)?.map(({ raw }) => raw) ?? [];
  if (typeof low === 'number' && typeof high === 'number' && low <= high && more === undefined)
    return;
  range.error(`\`${range.name}\` is no range`, { expected: '[low, high]' });
}

/** ISO 3166-1 alpha-2. */
function readCountry(value: Value): string | undefined {
  const { raw } = value;
  if (typeof raw === 'string' && /^[A-Z]{2}$/.test(raw)) return raw;
  return value.mismatch('a country code of two capitals, as in CH');
}
