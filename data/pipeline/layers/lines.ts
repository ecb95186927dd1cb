/** The layers of lines: segments as drawn, and the bands in which they may run. */
import { length } from '@turf/length';
import type { Figure, FeatureProperties, Words } from '../../../src/atlas/atlas.ts';
import type { LayerFeature } from './write.ts';
import type { LaidOut } from './base.ts';
import { band, halfWidth, reaches, type Reach } from './bands.ts';
import { KEPT_KM } from './ground.ts';
import { drawnLength, drawnShare } from './measures.ts';
import type { Namer } from './names.ts';
import { drawn, partsOf, type Part, type Stop, type WayPoint } from './routes.ts';
import { joined, say } from './words.ts';
import { feature, round } from './write.ts';

/** What the tables say about a segment; `legLength` is the published length in km, low and high. */
export interface SegmentFacts extends Omit<FeatureProperties, 'precisionKm'> {
  readonly country: string;
  readonly legLength?: readonly [low: number, high: number];
}

/** A way-point that was moved: into its country or, if it is a crossing, onto the border. */
export interface Moved {
  readonly id: string;
  readonly km: number;
}

/** A segment as the layer holds it. */
export interface SegmentProperties extends FeatureProperties {
  readonly moved?: readonly Moved[];
}

/** A segment drawn: its feature, its band, and what figures and tests need besides. */
export interface DrawnSegment {
  readonly line: LayerFeature<SegmentProperties>;
  readonly band: LayerFeature;
  readonly part: Part;
  readonly reaches: readonly Reach[];
  /** Length as drawn. */
  readonly km: number;
  /** Published length, low and high, where there is one. */
  readonly published?: readonly [low: number, high: number];
}

/** How many decimals of a degree a schematic line is worth: 0.001° is about 0.1 km. */
export const LINE_DECIMALS = 3;

/**
 * A segment's precision in whole km: half the width of its band where that is widest, that is in
 * the middle of a leg or at a way-point.
 */
export function precisionOf(legs: readonly Reach[]): number {
  const points = legs.flatMap(({ from, to }) => [from.precisionKm, to.precisionKm]);
  return Math.ceil(Math.max(...legs.map(halfWidth), ...points));
}

/** Named crossings nearer to the border than this are as exact as the map: nothing to tell. */
const TOLD_KM = 0.5;

function movedStops(part: Part): Stop[] {
  return part.stops.filter((stop) => stop.movedKm > (stop.fixed ? TOLD_KM : 0));
}

function drawingNotes(part: Part, namer: Namer): Words | undefined {
  const bent = part.legs.some((line) => line.length > 2);
  return joined([
    bent ? say('bent', { kept: KEPT_KM }) : undefined,
    ...movedStops(part).map((stop) => {
      const [name, km] = [namer(stop.id).names, round(stop.movedKm, 1)];
      return stop.fixed ? say('crossing', { name, km }) : say('moved', { name, km, kept: KEPT_KM });
    }),
  ]);
}

/** The sources of a drawing: of the way-points, and the base map that it is kept within. */
function routeOf(part: Part): string[] {
  return [...new Set([...part.stops.flatMap((stop) => stop.sources), 'natural-earth'])];
}

/** One segment with its band; a segment without a published length gets the band of its points. */
function drawSegment(facts: SegmentFacts, part: Part, map: LaidOut, namer: Namer): DrawnSegment {
  const { country, legLength, figures = [], note, ...own } = facts;
  const route = routeOf(part);
  const rest = { ...own, route, sources: [...new Set([...own.sources, ...route])] };
  const line = drawn(part, map.ground(country));
  const coordinates = line.map((p) => [...map.plane.from(p)]);
  const legs = reaches(part, legLength?.[1]);
  const precisionKm = precisionOf(legs);
  const placed = feature(
    { ...rest, precisionKm },
    { type: 'LineString', coordinates },
    LINE_DECIMALS,
  );
  const km = length(placed, { units: 'kilometers' });
  const drawing: Figure[] = [
    drawnLength(km, say('drawnLength')),
    ...(legLength ? [drawnShare(km, legLength, say('drawnShare'))] : []),
  ];
  const moved = movedStops(part).map(({ id, movedKm }) => ({ id, km: round(movedKm, 1) }));
  const properties: SegmentProperties = {
    ...placed.properties,
    countries: [country],
    figures: [...figures, ...drawing],
    ...noted(joined([note, drawingNotes(part, namer)])),
    ...(moved.length ? { moved } : {}),
  };
  const area = band(legs, map.country(country).area, map.plane);
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
    note: say(legLength ? 'band' : 'bandOfPoints'),
  };
  return {
    line: feature(properties, placed.geometry, LINE_DECIMALS),
    band: feature(bandProperties, area, LINE_DECIMALS),
    part,
    reaches: legs,
    km,
    ...(legLength ? { published: legLength } : {}),
  };
}

function noted(note: Words | undefined): { note?: Words } {
  return note ? { note } : {};
}

/**
 * All segments of a line through its way-points, one per country. Throws if the tables have no
 * segment for a country that the line passes, or one for a country that it does not.
 */
export function drawLine(
  name: string,
  points: readonly WayPoint[],
  segments: readonly SegmentFacts[],
  map: LaidOut,
  namer: Namer,
): DrawnSegment[] {
  const parts = partsOf(points, map);
  const countries = parts.map((part) => part.country);
  if (countries.join() !== segments.map((s) => s.country).join())
    throw new Error(
      `waypoints: line ${name} runs through ${countries.join(', ')}, but segments.json has it in ${segments.map((s) => s.country).join(', ') || 'none'}`,
    );
  return segments.map((facts, i) => drawSegment(facts, parts[i] as Part, map, namer));
}
