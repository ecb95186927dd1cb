/** The height profile: places near the line with a published height, in the order of the line. */
import type { LocalizedText } from '../../../src/atlas/atlas.ts';
import type { HeightGap, HeightMark, HeightPoint, Heights } from '../../../src/atlas/evidence.ts';
import { parseOneOf } from './checks.ts';
import { readNote } from './entries.ts';
import type { Plane } from '../../../src/geo/azimuthal.ts';
import { toLonLat, type LonLat } from '../../../src/geo/geo.ts';
import {
  distance,
  lineLength,
  nearestPoint,
  segments,
  type Line,
  type Point,
} from '../../../src/geo/plane.ts';
import type { DrawnSegment } from './lines.ts';
import type { Namer } from './names.ts';
import type { Row } from './tables.ts';
import { formatSentence } from './sentences.ts';
import { round } from '../base/geometry.ts';
import type { LayerFeature } from './write.ts';

/** A place of the base geography with the height from its source. */
export interface BasePlace {
  readonly at: LonLat;
  readonly country: string;
  readonly metres: number;
}

/** Input besides the table. */
export interface HeightsInput {
  /** Consecutive segments, in order. */
  readonly segments: readonly DrawnSegment[];
  readonly plane: Plane;
  readonly namer: Namer;
  readonly places: ReadonlyMap<string, BasePlace>;
  /** Features to match with places, borders and stations. */
  readonly features: {
    readonly places: readonly LayerFeature[];
    readonly borders: readonly LayerFeature[];
    readonly stations: readonly LayerFeature[];
  };
}

/** Distance in km within which a feature counts as the place itself. */
const SAME_KM = 0.5;

/** A segment on the plane, and the length of the line before it. */
interface LineSection {
  readonly id: string;
  readonly country: string;
  readonly line: Line;
  readonly startKm: number;
  readonly precisionKm: number;
}

function lineSections({ segments: drawn, plane }: HeightsInput): readonly LineSection[] {
  let km = 0;
  return drawn.map(({ line: { id, geometry, properties }, part }) => {
    if (geometry.type !== 'LineString') throw new Error(`heights: ${id} is no line`);
    const line = geometry.coordinates.map((p) => plane.to(toLonLat(p)));
    const startKm = km;
    km += lineLength(line);
    const { precisionKm } = properties;
    return { id, country: part.country, line, startKm, precisionKm };
  });
}

/** Projects a point on a section: its distance along the whole line, and its distance from it. */
function project(point: Point, { line, startKm }: LineSection): { km: number; offKm: number } {
  const list = segments(line);
  const near = nearestPoint(point, list);
  const before = lineLength(line.slice(0, near.segment + 1));
  const [from] = list[near.segment] as (typeof list)[number];
  return { km: round(startKm + before + distance(from, near.point), 0), offKm: round(near.km, 1) };
}

function parseHeightPoint(
  row: Row,
  sections: readonly LineSection[],
  input: HeightsInput,
): HeightPoint {
  const [id, segment, metres] = [row.text('id'), row.text('segment'), row.number('metres')];
  const place = input.places.get(id);
  if (!place) throw new Error(`${row.where}: the base geography has no place ${id}`);
  const section = sections.find((one) => one.id === segment);
  if (!section) throw new Error(`${row.where}: the line has no segment ${segment}`);
  const how = parseOneOf(row.text('how'), ['model', 'stated'] as const, row.where);
  if (how === 'model' && place.metres !== metres)
    throw new Error(
      `${row.where}: height is ${metres} m, expected ${place.metres} m as in the source's model`,
    );
  const at = input.plane.to(place.at);
  const { km, offKm } = project(at, section);
  if (offKm > section.precisionKm)
    throw new Error(
      `${row.where}: ${id} is ${offKm} km from the line, more than the line's precision`,
    );
  const same = featureAt(at, input.features.places, input.plane);
  return {
    id,
    ...(same ? { feature: same.id } : {}),
    names: input.namer(id).names,
    at: place.at,
    country: place.country,
    segment,
    km,
    offKm,
    metres,
    how,
    sources: row.list('sources'),
    ...readNote(row, 'note_en'),
  };
}

/** The point feature at a place; undefined if there is none. */
function featureAt(
  at: Point,
  features: readonly LayerFeature[],
  plane: Plane,
): LayerFeature | undefined {
  return features.find(
    ({ geometry }) =>
      geometry.type === 'Point' && distance(plane.to(toLonLat(geometry.coordinates)), at) < SAME_KM,
  );
}

/** Marks for borders, where the country changes, and for stations at ends of segments. */
function createMarks(sections: readonly LineSection[], input: HeightsInput): HeightMark[] {
  const { plane, features } = input;
  const ends = sections.flatMap(({ line, startKm }) => [
    { point: line[0] as Point, km: startKm },
    { point: line.at(-1) as Point, km: startKm + lineLength(line) },
  ]);
  const marks = ends.flatMap(({ point, km }, i): HeightMark[] => {
    const station = featureAt(point, features.stations, plane);
    const before = sections[i / 2 - 1]?.country;
    const after = sections[i / 2]?.country;
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

function readWords(row: Row, column: string): LocalizedText {
  return { en: row.text(`${column}_en`), ur: row.text(`${column}_ur`) };
}

/**
 * Parses the table. Throws if a place is not in the base geography, its height differs from the source's,
 * it is too far from the line, or the rows are not in the order of the line.
 */
export function parseHeights(rows: readonly Row[], input: HeightsInput): Heights {
  const sections = lineSections(input);
  const points = rows.map((row) => parseHeightPoint(row, sections, input));
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
        label: readWords(row, 'gap'),
        note: readWords(row, 'gap_note'),
        sources: row.list('gap_sources'),
      },
    ];
  });
  const last = sections.at(-1);
  return {
    km: last ? round(last.startKm + lineLength(last.line), 0) : 0,
    segments: sections.map(({ id, startKm }) => ({ id, km: round(startKm, 0) })),
    points,
    marks: createMarks(sections, input),
    gaps,
    note: formatSentence('heights'),
  };
}
