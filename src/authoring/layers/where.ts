/** Where a record is: by its shape, its coordinates, or the name of a known place. Build only. */
import type { Geometry } from 'geojson';
import { parse as parseWkt } from 'wellknown';
import type { Names } from '../../atlas/atlas.ts';
import { readLonLat } from '../../atlas/measureText.ts';
import { nearest, type Hints } from '../problem.ts';
import { misplacement } from '../position.ts';
import type { Bounds } from '../../geo/geo.ts';
import { cellOf, type Cell, type Record } from './record.ts';
import { united } from './rewind.ts';

/** A place of the gazetteer. */
export interface Place {
  readonly id: string;
  readonly names: Names;
  readonly kind: string;
  readonly precisionKm: number;
  readonly sources: readonly string[];
  readonly countries?: readonly string[];
  /** Absent for what is no point. */
  readonly point?: readonly number[];
}

/** The places of the atlas by their names. */
export interface Places {
  named(name: string): readonly Place[];
  /** All names, to suggest one. */
  readonly names: () => readonly string[];
}

/** Where a record is, and how exactly that is known, in km. */
export interface Where {
  readonly geometry: Geometry;
  readonly precisionKm: number;
  /** The place that was found by its name. */
  readonly place?: Place;
}

export type Report = (at: number, message: string, hints?: Hints) => void;

/** The place of a record; undefined, after a report, if it has none. */
export function whereIs(
  record: Record,
  places: Places,
  region: Bounds | undefined,
  report: Report,
): Where | undefined {
  if (record.geometry) return exactly(record.geometry);
  const [wkt, pair] = [cellOf(record, 'wkt'), cellOf(record, 'coordinates')];
  const [lat, lon] = [cellOf(record, 'lat'), cellOf(record, 'lon')];
  if (wkt) return fromWkt(wkt, report);
  if (pair) return fromPair(pair, region, report);
  if (lat && lon) return fromNumbers(lat, lon, report);
  if (lat ?? lon) {
    const lacks = lat ? 'longitude' : 'latitude';
    return told(report, (lat ?? lon)?.at() ?? 0, `the row has no ${lacks}`, 'both');
  }
  const name = cellOf(record, 'place') ?? cellOf(record, 'name');
  if (name) return fromName(name, places, report);
  return told(
    report,
    record.at(),
    'nothing says where this is',
    'coordinates or the name of a place',
  );
}

function told(report: Report, at: number, message: string, expected: string): undefined {
  report(at, message, { expected });
}

function fromWkt(cell: Cell, report: Report): Where | undefined {
  const geometry = parseWkt(cell.text) as Geometry | null;
  if (geometry) return exactly(geometry);
  const shown = cell.text.slice(0, 40);
  return told(
    report,
    cell.at(),
    `“${shown}” is no geometry`,
    'well-known text, as in `POINT (69.2 34.5)`',
  );
}

/** `34.5, 69.2` has its latitude first, unless that lies nowhere near and the other way round does. */
function fromPair(cell: Cell, region: Bounds | undefined, report: Report): Where | undefined {
  const read = readLonLat(cell.text);
  if ('problem' in read)
    return told(report, cell.at(), read.words.en, '`34.5, 69.2`, latitude first');
  const { at } = read;
  const turned = region && misplacement([...at], region) !== undefined;
  const [x, y] = at;
  const position = turned && misplacement([y, x], region) === undefined ? [y, x] : [x, y];
  return {
    geometry: { type: 'Point', coordinates: position },
    precisionKm: precisionOf([cell.text]),
  };
}

function fromNumbers(lat: Cell, lon: Cell, report: Report): Where | undefined {
  const position = [lon, lat].map((cell) => {
    const value = numberOf(cell.text);
    if (value === undefined)
      report(
        cell.at(),
        `“${cell.text.slice(0, 40)}” is no ${cell.field === 'lat' ? 'latitude' : 'longitude'}`,
        {
          expected: 'degrees, as in 34.5 or 34,5 or 34°30′N',
        },
      );
    return value ?? NaN;
  });
  if (position.some(Number.isNaN)) return undefined;
  return {
    geometry: { type: 'Point', coordinates: position },
    precisionKm: precisionOf([lat.text, lon.text]),
  };
}

/** A number with a point, a comma or an Arabic sign before its decimals, in any digits; or an angle. */
export function numberOf(text: string): number | undefined {
  const plain = text
    .replace(/[٠-٩۰-۹]/g, (digit) => String((digit.codePointAt(0) ?? 0) & 15))
    .replace(/[\u200e\u200f]/g, '')
    .trim()
    .replace(/°$/, '')
    .replace(/[−–]/g, '-')
    .replace(/(?<=\d)[,٫](?=\d)/g, '.');
  if (/^[+-]?\d+(?:\.\d+)?$/.test(plain)) return Number(plain);
  const east = /[EW]|east|west|مشرق|مغرب|[вз]\.?\s?д/i.test(text);
  const read = readLonLat(east ? `0 N ${plain}` : `${plain} 0 E`);
  return 'at' in read ? read.at[east ? 0 : 1] : undefined;
}

function fromName(cell: Cell, places: Places, report: Report): Where | undefined {
  const [whole, first = ''] = [cell.text, cell.text.split(/[,،;(]/, 1)[0]];
  const all = places.named(whole);
  const found = all.length > 0 ? all : places.named(first);
  const points = found.filter(({ point }) => point !== undefined);
  const [place] = points;
  const named = `“${whole.slice(0, 60)}”`;
  if (place?.point && points.length === 1)
    return {
      geometry: { type: 'Point', coordinates: [...place.point] },
      precisionKm: place.precisionKm,
      place,
    };
  if (points.length > 1) {
    const ids = points.map(({ id }) => `\`${id}\``).join(', ');
    return told(
      report,
      cell.at(),
      `${named} names several places: ${ids}`,
      'coordinates, or a name of one alone',
    );
  }
  if (found.length > 0)
    return told(
      report,
      cell.at(),
      `${named} is no point on the map`,
      'the name of a town or another point, or coordinates',
    );
  const suggestion = nearest(whole, places.names());
  report(cell.at(), `the gazetteer has no place ${named}`, {
    expected: 'coordinates in `lat` and `lon`, or another name of it',
    suggestion,
  });
  return undefined;
}

function exactly(given: Geometry): Where {
  const geometry = united(given);
  const numbers = JSON.stringify(geometry).match(/-?\d+(?:\.\d+)?/g) ?? [];
  return { geometry, precisionKm: precisionOf(numbers) };
}

/** Half of what the last decimal is worth on the ground, in km; from 10 m to 60 km. */
function precisionOf(numbers: readonly string[]): number {
  const decimals = Math.max(
    ...numbers.map((one) => /[.,٫]([\d٠-٩۰-۹]+)/.exec(one)?.[1]?.length ?? 0),
    0,
  );
  return Math.max(0.01, Number((111 / 2 / 10 ** decimals).toPrecision(1)));
}
