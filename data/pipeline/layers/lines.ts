/** The layers of lines: drawn segments and their uncertainty bands. */
import type { Figure, FeatureProperties, LocalizedText } from '../../../src/atlas/atlas.ts';
import { lengthKm } from '../../../src/geo/measure.ts';
import type { ProjectedBase } from './baseGeography.ts';
import { bandArea, halfWidth, bandLegs, type BandLeg } from './bands.ts';
import { INSET_KM } from './countryShape.ts';
import { drawnLength, drawnShare } from './figures.ts';
import type { Namer } from './names.ts';
import { drawPart, splitByCountry, type Part, type Stop, type WayPoint } from './routes.ts';
import { joinWords, formatSentence } from './sentences.ts';
import { round } from '../base/geometry.ts';
import { createFeature, type LayerFeature } from './write.ts';

/** A segment's facts; `legLength` is the range of published lengths in km. */
export interface SegmentFacts extends Omit<FeatureProperties, 'precisionKm'> {
  readonly country: string;
  readonly legLength?: readonly [low: number, high: number];
}

/** A drawn segment and its band, with intermediate results for figures and tests. */
export interface DrawnSegment {
  readonly line: LayerFeature;
  readonly band: LayerFeature;
  readonly part: Part;
  readonly reaches: readonly BandLeg[];
  /** Drawn length in km. */
  readonly km: number;
  /** Range of published lengths in km, if any. */
  readonly published?: readonly [low: number, high: number];
}

/** Decimals of schematic lines: 0.001° is about 0.1 km. */
export const LINE_DECIMALS = 3;

/** A segment's precision in whole km: half the largest width of its band, at mid-leg or at a way-point. */
export function precisionOf(legs: readonly BandLeg[]): number {
  const points = legs.flatMap(({ from, to }) => [from.precisionKm, to.precisionKm]);
  return Math.ceil(Math.max(...legs.map(halfWidth), ...points));
}

/** Named crossings moved by less (in km) are within the map's precision and are not reported. */
const MIN_REPORTED_KM = 0.5;

function movedStops(part: Part): Stop[] {
  return part.stops.filter((stop) => stop.movedKm > (stop.fixed ? MIN_REPORTED_KM : 0));
}

function drawingNotes(part: Part, namer: Namer): LocalizedText | undefined {
  const bent = part.legs.some((line) => line.length > 2);
  return joinWords([
    bent ? formatSentence('bent', { kept: INSET_KM }) : undefined,
    ...movedStops(part).map((stop) => {
      const [name, km] = [namer(stop.id).names, round(stop.movedKm, 1)];
      return stop.fixed
        ? formatSentence('crossing', { name, km })
        : formatSentence('moved', { name, km, kept: INSET_KM });
    }),
  ]);
}

/** Sources of a drawing: those of its way-points, and the base map. */
function routeSources(part: Part): string[] {
  return [...new Set([...part.stops.flatMap((stop) => stop.sources), 'natural-earth'])];
}

/** Draws a segment and its band; without a published length, the band follows from the points' precision. */
function drawSegment(
  facts: SegmentFacts,
  part: Part,
  map: ProjectedBase,
  namer: Namer,
): DrawnSegment {
  const { country, legLength, figures = [], note, ...own } = facts;
  const route = routeSources(part);
  const rest = { ...own, route, sources: [...new Set([...own.sources, ...route])] };
  const line = drawPart(part, map.shape(country));
  const coordinates = line.map((p) => [...map.plane.from(p)]);
  const legs = bandLegs(part, legLength?.[1]);
  const precisionKm = precisionOf(legs);
  const placed = createFeature(
    { ...rest, precisionKm },
    { type: 'LineString', coordinates },
    LINE_DECIMALS,
  );
  const km = lengthKm(placed.geometry);
  const drawing: Figure[] = [
    drawnLength(km, formatSentence('drawnLength')),
    ...(legLength ? [drawnShare(km, legLength, formatSentence('drawnShare'))] : []),
  ];
  const moved = movedStops(part).map(({ id, movedKm }) => ({ id, km: round(movedKm, 1) }));
  const properties: FeatureProperties = {
    ...placed.properties,
    countries: [country],
    figures: [...figures, ...drawing],
    ...optionalNote(joinWords([note, drawingNotes(part, namer)])),
    ...(moved.length ? { moved } : {}),
  };
  const area = bandArea(legs, map.country(country).area, map.plane);
  const { id, status, asOf, sources, group, current } = placed.properties;
  const bandProperties: FeatureProperties = {
    id: `band-${id}`,
    kind: placed.properties.kind === 'existing-line' ? 'existing-band' : 'band',
    ...namer(`band-${id}`),
    status,
    asOf,
    precisionKm,
    sources,
    ...(group ? { group } : {}),
    ...(current ? { current } : {}),
    countries: [country],
    note: formatSentence(legLength ? 'band' : 'bandOfPoints'),
  };
  return {
    line: createFeature(properties, placed.geometry, LINE_DECIMALS),
    band: createFeature(bandProperties, area, LINE_DECIMALS),
    part,
    reaches: legs,
    km,
    ...(legLength ? { published: legLength } : {}),
  };
}

function optionalNote(note: LocalizedText | undefined): { note?: LocalizedText } {
  return note ? { note } : {};
}

/**
 * Draws the segments of a line through its way-points, one per country. Throws unless the table's segments
 * match the countries that the line crosses.
 */
export function drawLine(
  name: string,
  points: readonly WayPoint[],
  segments: readonly SegmentFacts[],
  map: ProjectedBase,
  namer: Namer,
): DrawnSegment[] {
  const parts = splitByCountry(points, map);
  const countries = parts.map((part) => part.country);
  if (countries.join() !== segments.map((s) => s.country).join())
    throw new Error(
      `waypoints: line ${name} runs through ${countries.join(', ')}, but segments.json has it in ${segments.map((s) => s.country).join(', ') || 'none'}`,
    );
  return segments.map((facts, i) => drawSegment(facts, parts[i] as Part, map, namer));
}
