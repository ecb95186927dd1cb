/** The row of heights: places beside the line with a published height, in the order of the line. */
import type { Words } from '../../../src/atlas/atlas.ts';
import type { HeightGap, HeightMark, HeightPoint, Heights } from '../../../src/atlas/evidence.ts';
import type { LonLat } from '../../../src/geo/geo.ts';
import { oneOf } from './checks.ts';
import { noteOf } from './entries.ts';
import { apart, lengthOf, nearestOn, segments, type Line } from './flat.ts';
import type { DrawnSegment } from './lines.ts';
import type { Namer } from './names.ts';
import { lonLat, type Plane, type Point } from './plane.ts';
import type { Row } from './tables.ts';
import { say } from './words.ts';
import { round, type LayerFeature } from './write.ts';

/** A place of the base geography: where it is and how high its source has it. */
export interface BasePlace {
  readonly at: LonLat;
  readonly country: string;
  readonly metres: number | null;
}

/** What the row is made from, beside its table. */
export interface AlongTheLine {
  /** The segments that follow each other, in order. */
  readonly segments: readonly DrawnSegment[];
  readonly plane: Plane;
  readonly namer: Namer;
  readonly places: ReadonlyMap<string, BasePlace>;
  /** Features that a row's place may be, that a border or a station is. */
  readonly features: {
    readonly places: readonly LayerFeature[];
    readonly borders: readonly LayerFeature[];
    readonly stations: readonly LayerFeature[];
  };
}

/** A feature this near is the place itself. */
const SAME_KM = 0.5;

/** A segment on the plane, and how much of the line lies before it. */
interface Stretch {
  readonly id: string;
  readonly country: string;
  readonly line: Line;
  readonly startKm: number;
  readonly precisionKm: number;
}

function stretchesOf({ segments: drawn, plane }: AlongTheLine): readonly Stretch[] {
  let km = 0;
  return drawn.map(({ line: { id, geometry, properties }, part }) => {
    if (geometry.type !== 'LineString') throw new Error(`heights: ${id} is no line`);
    const line = geometry.coordinates.map((p) => plane.to(lonLat(p)));
    const startKm = km;
    km += lengthOf(line);
    const { precisionKm } = properties;
    return { id, country: part.country, line, startKm, precisionKm };
  });
}

/** How far along the whole line the place of a stretch nearest to a point is, and how far off that. */
function project(point: Point, { line, startKm }: Stretch): { km: number; offKm: number } {
  const list = segments(line);
  const near = nearestOn(point, list);
  const before = lengthOf(line.slice(0, near.segment + 1));
  const [from] = list[near.segment] as (typeof list)[number];
  return { km: round(startKm + before + apart(from, near.point), 0), offKm: round(near.km, 1) };
}

function pointOf(row: Row, stretches: readonly Stretch[], around: AlongTheLine): HeightPoint {
  const [id, segment, metres] = [row.text('id'), row.text('segment'), row.number('metres')];
  const place = around.places.get(id);
  if (!place) throw new Error(`${row.where}: the base has no place ${id}`);
  const stretch = stretches.find((one) => one.id === segment);
  if (!stretch) throw new Error(`${row.where}: the line has no segment ${segment}`);
  const how = oneOf(row.text('how'), ['model', 'stated'] as const, row.where);
  if (how === 'model' && place.metres !== metres)
    throw new Error(
      `${row.where}: the source's model has ${String(place.metres)} m, not ${metres}`,
    );
  const at = around.plane.to(place.at);
  const { km, offKm } = project(at, stretch);
  if (offKm > stretch.precisionKm)
    throw new Error(`${row.where}: ${id} lies ${offKm} km off the line, further than it may run`);
  const same = featureAt(at, around.features.places, around.plane);
  return {
    id,
    ...(same ? { feature: same.id } : {}),
    names: around.namer(id).names,
    at: place.at,
    country: place.country,
    segment,
    km,
    offKm,
    metres,
    how,
    sources: row.list('sources'),
    ...noteOf(row, 'note_en'),
  };
}

/** The feature that stands at a place, if one does. */
function featureAt(
  at: Point,
  features: readonly LayerFeature[],
  plane: Plane,
): LayerFeature | undefined {
  return features.find(
    ({ geometry }) =>
      geometry.type === 'Point' && apart(plane.to(lonLat(geometry.coordinates)), at) < SAME_KM,
  );
}

/** A border where the country changes, a station where a segment begins or the line ends. */
function marksOf(stretches: readonly Stretch[], around: AlongTheLine): HeightMark[] {
  const { plane, features } = around;
  const ends = stretches.flatMap(({ line, startKm }) => [
    { point: line[0] as Point, km: startKm },
    { point: line.at(-1) as Point, km: startKm + lengthOf(line) },
  ]);
  const marks = ends.flatMap(({ point, km }, i): HeightMark[] => {
    const station = featureAt(point, features.stations, plane);
    const before = stretches[i / 2 - 1]?.country;
    const after = stretches[i / 2]?.country;
    const border =
      before && after && before !== after
        ? features.borders.find(({ properties: { countries = [] } }) =>
            [before, after].every((code) => countries.includes(code)),
          )
        : undefined;
    const at = plane.from(point).map((n) => round(n, 3)) as unknown as LonLat;
    const mark = ({ id, properties }: LayerFeature, kind: HeightMark['kind']): HeightMark => ({
      kind,
      id,
      names: properties.names,
      at,
      km: round(km, 0),
    });
    return [
      ...(station ? [mark(station, 'station')] : []),
      ...(border ? [mark(border, 'border')] : []),
    ];
  });
  return marks.filter(({ id }, i) => marks.findIndex((one) => one.id === id) === i);
}

function wordsOf(row: Row, column: string): Words {
  return { en: row.text(`${column}_en`), ur: row.text(`${column}_ur`) };
}

/**
 * The row out of its table. Throws where a place is not in the base, its height is not the source's,
 * it lies too far off, or the table is not in the order of the line.
 */
export function heightsOf(rows: readonly Row[], around: AlongTheLine): Heights {
  const stretches = stretchesOf(around);
  const points = rows.map((row) => pointOf(row, stretches, around));
  points.forEach(({ km, id }, i) => {
    const before = points[i - 1];
    if (before && before.km > km)
      throw new Error(`${rows[i]?.where ?? ''}: ${id} comes before ${before.id} on the line`);
  });
  const gaps = rows.flatMap((row, i): HeightGap[] => {
    if (row.maybe('gap_en') === undefined) return [];
    const [from, to] = [points[i], points[i + 1]];
    if (!from || !to) throw new Error(`${row.where}: a gap needs a place after it`);
    return [
      {
        from: from.id,
        to: to.id,
        fromKm: from.km,
        toKm: to.km,
        label: wordsOf(row, 'gap'),
        note: wordsOf(row, 'gap_note'),
        sources: row.list('gap_sources'),
      },
    ];
  });
  const last = stretches.at(-1);
  return {
    km: last ? round(last.startKm + lengthOf(last.line), 0) : 0,
    segments: stretches.map(({ id, startKm }) => ({ id, km: round(startKm, 0) })),
    points,
    marks: marksOf(stretches, around),
    gaps,
    note: say('heights'),
  };
}
