/**
 * The Wakhan layer: the corridor, cut from the country polygons, its gate, gap and widths with their
 * measures, and the points of the table.
 */
import type { Geometry, LineString } from 'geojson';
import * as v from 'valibot';
import type { FeatureProperties, Figure, LocalizedText } from '../../../src/atlas/atlas.ts';
import type { Kind } from '../../../src/atlas/kinds.ts';
import { featureFields } from '../../../src/atlas/schema/feature.ts';
import { line, number, optional, record, type Infer } from '../../../src/atlas/schema/values.ts';
import type { ProjectedBase } from './baseGeography.ts';
import type { Corridor } from './corridor.ts';
import { BASE_AS_OF, BASE_KM, type FactsById } from './countries.ts';
import { additions, asOfFields, entryFields } from './entries.ts';
import type { Plane } from '../../../src/geo/azimuthal.ts';
import { toLonLat } from '../../../src/geo/geo.ts';
import { distance, interpolate, type Line, type Point } from '../../../src/geo/plane.ts';
import type { DrawnSegment } from './lines.ts';
import type { Namer } from './names.ts';
import {
  corridorFigures,
  distanceFigure,
  distanceLabel,
  distanceTo,
  gapFigure,
  gateFigure,
  measureLabel,
  measureCorridor,
  polygonOf,
  type MeasuredCorridor,
  widthFigures,
  type Sides,
} from './corridorMeasures.ts';
import { round } from '../base/geometry.ts';
import { createFeature, type LayerFeature } from './write.ts';

/** Decimals of a degree, as in the base map, so that the corridor coincides with its borders. */
const DECIMALS = 4;

/** Decimals of computed lines: 0.001° is about 0.1 km, far below the base map's error. */
const LINE_DECIMALS = 3;

/** Decimals of points, as in the sources: 0.0001° is about 10 m. */
const POINT_DECIMALS = 4;

/** Facts on what is computed; those absent have a default. */
const computedFacts = record({
  ...entryFields,
  id: optional(entryFields.id),
  kind: optional(entryFields.kind),
  status: optional(entryFields.status),
});

/** The table: facts on what is computed, on a lake, and on points. */
export const wakhanTable = record({
  corridor: computedFacts,
  gate: computedFacts,
  gap: computedFacts,
  'gap-start': computedFacts,
  'gap-end': computedFacts,
  'width-greatest': computedFacts,
  distance: computedFacts,
  zorkul: additions,
  points: v.array(
    record({
      ...entryFields,
      status: optional(entryFields.status),
      precisionKm: featureFields.entries.precisionKm,
      country: line(),
      lon: number(-180, 180),
      lat: number(-90, 90),
    }),
    'a list',
  ),
});

type WakhanTable = Infer<typeof wakhanTable>;
type MeasureKey = Exclude<keyof WakhanTable, 'zorkul' | 'points'>;

/** Input besides the table; `lines` are those whose distance can be measured. */
export interface WakhanInput {
  readonly map: ProjectedBase;
  readonly namer: Namer;
  readonly lines: readonly { readonly id: string; readonly segments: readonly DrawnSegment[] }[];
}

/** The layer, and facts for features of other layers. */
export interface WakhanLayer {
  readonly features: readonly LayerFeature[];
  readonly corridor: MeasuredCorridor;
  /** Additional figures of lines, by group id. */
  readonly distances: Readonly<Record<string, readonly Figure[]>>;
  /** Facts on lakes, by lake id. */
  readonly lakes: FactsById;
}

/** The corridor's country and its neighbours. */
const SIDES: Sides = { country: 'AF', left: 'TJ', right: 'PK', end: 'CN' };

/** Position of the label along the greatest width, off the middle, where the corridor's name is. */
const WIDTH_LABEL_SHARE = 0.25;

/** Id of the place that defines the western gate. */
const GATE_PLACE = 'sultan-ishkashim';

/** Id of the line whose distance to the corridor is shown: readers tend to expect it there. */
const DISTANT_LINE = 'casa-hvdc';

function pointFeature(
  { lon, lat, country, ...own }: WakhanTable['points'][number],
  namer: Namer,
): LayerFeature {
  const properties: FeatureProperties = {
    status: 'exists',
    ...own,
    ...asOfFields(own.asOf),
    ...namer(own.id),
    countries: country.split('/'),
  };
  return createFeature(properties, { type: 'Point', coordinates: [lon, lat] }, POINT_DECIMALS);
}

function toLineString(points: Line, plane: Plane): LineString {
  return { type: 'LineString', coordinates: points.map((p) => [...plane.from(p)]) };
}

function shortestDistance(corridor: Corridor, segments: readonly DrawnSegment[], plane: Plane) {
  const each = segments.map(({ line }) => ({
    ...distanceTo(projectLine(line, plane), corridor),
    error: line.properties.precisionKm,
    countries: line.properties.countries ?? [],
  }));
  return each.reduce((least, one) => (one.km < least.km ? one : least));
}

function projectLine(line: LayerFeature, plane: Plane): Line {
  if (line.geometry.type !== 'LineString') throw new Error(`${line.id} is no line`);
  return line.geometry.coordinates.map((p) => plane.to(toLonLat(p)));
}

function withFigures(figures: readonly Figure[]): Pick<FeatureProperties, 'figures'> {
  return figures.length > 0 ? { figures } : {};
}

/** Creates the layer: corridor, gate, measures, then the table's points in order. */
export function wakhanLayer(facts: WakhanTable, file: string, input: WakhanInput): WakhanLayer {
  const { map, namer, lines } = input;
  const points = facts.points.map((one) => pointFeature(one, namer));
  const gatePlace = points.find((point) => point.id === GATE_PLACE);
  if (gatePlace?.geometry.type !== 'Point') throw new Error(`${file}: no point ${GATE_PLACE}`);
  const corridor = measureCorridor(toLonLat(gatePlace.geometry.coordinates), SIDES, map);

  const computedFeature = (
    key: MeasureKey,
    kind: Kind,
    countries: readonly string[],
    figures: readonly Figure[],
    geometry: Geometry,
    shown: Partial<Pick<FeatureProperties, 'label' | 'anchor' | 'precisionKm'>> = {},
  ): LayerFeature => {
    const given = { id: `wakhan-${key}`, ...facts[key] };
    const own: FeatureProperties = {
      ...{ status: 'exists', asOf: BASE_AS_OF, kind },
      ...given,
      ...namer(given.id),
      precisionKm: BASE_KM.region,
      countries,
      ...withFigures([...(given.figures ?? []), ...figures]),
      ...shown,
    };
    return createFeature(own, geometry, geometry.type === 'Polygon' ? DECIMALS : LINE_DECIMALS);
  };

  const distantLine = lines.find((line) => line.id === DISTANT_LINE);
  if (!distantLine) throw new Error(`${file}: no line ${DISTANT_LINE} to measure the distance of`);
  const nearest = shortestDistance(corridor, distantLine.segments, map.plane);
  const separation = distanceFigure(
    nearest.km,
    nearest.error,
    namer(DISTANT_LINE).names,
    namer('wakhan-corridor').names,
  );
  const { plane } = map;
  const [least, greatest] = widthFigures(corridor, plane);
  const gap = gapFigure(corridor, plane);
  if (distance(corridor.gap.at, corridor.least.at) > (least.error ?? 0))
    throw new Error(
      `${file}: the least width is not at the gap, where both are drawn as one line; expected a line for each`,
    );
  /** A measured line labelled with its length; `share` is the label's position along it. */
  const measured = (
    key: MeasureKey,
    kind: Kind,
    figures: readonly Figure[],
    label: LocalizedText,
    { from, to }: Pick<MeasuredCorridor['gap'], 'from' | 'to'>,
    share: number,
    {
      countries = [SIDES.country],
      precisionKm = BASE_KM.region,
    }: Partial<Pick<FeatureProperties, 'countries' | 'precisionKm'>> = {},
  ): LayerFeature => {
    const [lon, lat] = plane.from(interpolate(from, to, share));
    return computedFeature(key, kind, countries, figures, toLineString([from, to], plane), {
      label,
      anchor: [round(lon, LINE_DECIMALS), round(lat, LINE_DECIMALS)],
      precisionKm,
    });
  };
  const end = (key: MeasureKey, country: string, at: Point): LayerFeature =>
    computedFeature(key, 'measure-end', [SIDES.country, country], [], {
      type: 'Point',
      coordinates: [...plane.from(at)],
    });
  return {
    corridor,
    features: [
      computedFeature(
        'corridor',
        'corridor',
        [SIDES.country],
        [...corridorFigures(corridor, plane), separation],
        polygonOf(corridor.ring, plane),
      ),
      computedFeature(
        'gate',
        'gate',
        [SIDES.country],
        [gateFigure(corridor)],
        toLineString(corridor.strip.gate, plane),
      ),
      measured('gap', 'gap', [gap, least], measureLabel(gap, 'gapLabel'), corridor.gap, 0.5),
      measured(
        'width-greatest',
        'width',
        [greatest],
        measureLabel(greatest, 'greatestLabel'),
        corridor.greatest,
        WIDTH_LABEL_SHARE,
      ),
      end('gap-start', SIDES.left, corridor.gap.from),
      end('gap-end', SIDES.right, corridor.gap.to),
      measured('distance', 'distance', [separation], distanceLabel(separation), nearest, 0.5, {
        countries: [...new Set([...nearest.countries, SIDES.country])],
        precisionKm: Math.ceil(nearest.error),
      }),
      ...points,
    ],
    distances: { [DISTANT_LINE]: [separation] },
    lakes: { zorkul: facts.zorkul },
  };
}
