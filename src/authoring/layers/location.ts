/** Locates a record by its geometry, its coordinates, or the name of a known place. Build only. */
import type { Geometry } from 'geojson';
import { parse as parseWkt } from 'wellknown';
import type { Names } from '../../atlas/atlas.ts';
import { parseCoordinates } from '../../atlas/parseCoordinates.ts';
import { findClosest, type Hints } from '../problem.ts';
import { findMisplacement } from '../position.ts';
import type { Bounds } from '../../geo/geo.ts';
import { findCell, type Cell, type LayerRecord } from './record.ts';
import { toMultiGeometry } from './multiGeometry.ts';

/** A place of the gazetteer. */
export interface GazetteerPlace {
  readonly id: string;
  readonly names: Names;
  readonly kind: string;
  readonly precisionKm: number;
  readonly sources: readonly string[];
  readonly countries?: readonly string[];
  /** Present for point features only. */
  readonly point?: readonly number[];
}

/** Places of the atlas by name. */
export interface PlaceLookup {
  byName(name: string): readonly GazetteerPlace[];
  /** All names, for suggestions. */
  readonly names: () => readonly string[];
}

/** Geometry of a record, and its precision in km. */
export interface RecordLocation {
  readonly geometry: Geometry;
  readonly precisionKm: number;
  /** The place, if it was looked up by name. */
  readonly place?: GazetteerPlace;
}

export type ReportAt = (at: number, message: string, hints?: Hints) => void;

/** Locates a record; undefined, after reporting, if it has no valid location. */
export function locateRecord(
  record: LayerRecord,
  places: PlaceLookup,
  region: Bounds | undefined,
  report: ReportAt,
): RecordLocation | undefined {
  if (record.geometry) return fromGeometry(record.geometry);
  const [wkt, pair] = [findCell(record, 'wkt'), findCell(record, 'coordinates')];
  const [lat, lon] = [findCell(record, 'lat'), findCell(record, 'lon')];
  if (wkt) return fromWkt(wkt, report);
  if (pair) return fromPair(pair, region, report);
  if (lat && lon) return fromNumbers(lat, lon, report);
  if (lat ?? lon) {
    const lacks = lat ? 'longitude' : 'latitude';
    return fail(report, (lat ?? lon)?.at() ?? 0, `the row has no ${lacks}`, 'both');
  }
  const name = findCell(record, 'place') ?? findCell(record, 'name');
  if (name) return fromName(name, places, report);
  return fail(
    report,
    record.at(),
    'nothing says where this is',
    'coordinates or the name of a place',
  );
}

function fail(report: ReportAt, at: number, message: string, expected: string): undefined {
  report(at, message, { expected });
}

function fromWkt(cell: Cell, report: ReportAt): RecordLocation | undefined {
  const geometry = parseWkt(cell.text) as Geometry | null;
  if (geometry) return fromGeometry(geometry);
  const shown = cell.text.slice(0, 40);
  return fail(
    report,
    cell.at(),
    `“${shown}” is not a geometry`,
    'well-known text, as in `POINT (69.2 34.5)`',
  );
}

/** Latitude comes first in `34.5, 69.2`, unless only the reverse lies in the region. */
function fromPair(
  cell: Cell,
  region: Bounds | undefined,
  report: ReportAt,
): RecordLocation | undefined {
  const read = parseCoordinates(cell.text);
  if ('problem' in read)
    return fail(report, cell.at(), read.words.en, '`34.5, 69.2`, latitude first');
  const { at } = read;
  const outside = region && findMisplacement([...at], region) !== undefined;
  const [x, y] = at;
  const position = outside && findMisplacement([y, x], region) === undefined ? [y, x] : [x, y];
  return {
    geometry: { type: 'Point', coordinates: position },
    precisionKm: estimatePrecisionKm([cell.text]),
  };
}

function fromNumbers(lat: Cell, lon: Cell, report: ReportAt): RecordLocation | undefined {
  const position = [lon, lat].map((cell) => {
    const value = readLocalizedNumber(cell.text);
    if (value === undefined)
      report(
        cell.at(),
        `“${cell.text.slice(0, 40)}” is not a ${cell.field === 'lat' ? 'latitude' : 'longitude'}`,
        {
          expected: 'degrees, as in 34.5 or 34,5 or 34°30′N',
        },
      );
    return value ?? NaN;
  });
  if (position.some(Number.isNaN)) return undefined;
  return {
    geometry: { type: 'Point', coordinates: position },
    precisionKm: estimatePrecisionKm([lat.text, lon.text]),
  };
}

/** Reads a number with a decimal point, comma or Arabic separator, in Western or Arabic digits; or an angle. */
export function readLocalizedNumber(text: string): number | undefined {
  const plain = text
    .replace(/[٠-٩۰-۹]/g, (digit) => String((digit.codePointAt(0) ?? 0) & 15))
    .replace(/[\u200e\u200f]/g, '')
    .trim()
    .replace(/°$/, '')
    .replace(/[−–]/g, '-')
    .replace(/(?<=\d)[,٫](?=\d)/g, '.');
  if (/^[+-]?\d+(?:\.\d+)?$/.test(plain)) return Number(plain);
  const east = /[EW]|east|west|مشرق|مغرب|[вз]\.?\s?д/i.test(text);
  const read = parseCoordinates(east ? `0 N ${plain}` : `${plain} 0 E`);
  return 'at' in read ? read.at[east ? 0 : 1] : undefined;
}

function fromName(cell: Cell, places: PlaceLookup, report: ReportAt): RecordLocation | undefined {
  const [whole, first = ''] = [cell.text, cell.text.split(/[,،;(]/, 1)[0]];
  const all = places.byName(whole);
  const found = all.length > 0 ? all : places.byName(first);
  const points = found.filter(({ point }) => point !== undefined);
  const [place] = points;
  const quoted = `“${whole.slice(0, 60)}”`;
  if (place?.point && points.length === 1)
    return {
      geometry: { type: 'Point', coordinates: [...place.point] },
      precisionKm: place.precisionKm,
      place,
    };
  if (points.length > 1) {
    const ids = points.map(({ id }) => `\`${id}\``).join(', ');
    return fail(
      report,
      cell.at(),
      `${quoted} names several places: ${ids}`,
      'coordinates, or a name that only one of them has',
    );
  }
  if (found.length > 0)
    return fail(
      report,
      cell.at(),
      `${quoted} is not a point on the map`,
      'the name of a town or another point, or coordinates',
    );
  const suggestion = findClosest(whole, places.names());
  report(cell.at(), `the gazetteer has no place ${quoted}`, {
    expected: 'coordinates in `lat` and `lon`, or another name for it',
    suggestion,
  });
  return undefined;
}

function fromGeometry(given: Geometry): RecordLocation {
  const geometry = toMultiGeometry(given);
  const numbers = JSON.stringify(geometry).match(/-?\d+(?:\.\d+)?/g) ?? [];
  return { geometry, precisionKm: estimatePrecisionKm(numbers) };
}

/** Half of the last decimal place on the ground, in km; from 10 m to 60 km. */
function estimatePrecisionKm(numbers: readonly string[]): number {
  const decimals = Math.max(
    ...numbers.map((one) => /[.,٫]([\d٠-٩۰-۹]+)/.exec(one)?.[1]?.length ?? 0),
    0,
  );
  return Math.max(0.01, Number((111 / 2 / 10 ** decimals).toPrecision(1)));
}
