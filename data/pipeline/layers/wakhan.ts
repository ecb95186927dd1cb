/**
 * The Wakhan layer: the corridor cut off from the country polygons, its gate and least gap with what
 * is measured of them, and the points of the table.
 */
import type { Geometry, LineString } from 'geojson';
import type { FeatureProperties, Figure, Words } from '../../../src/atlas/atlas.ts';
import type { LaidOut } from './base.ts';
import type { Corridor } from './corridor.ts';
import { BASE_AS_OF, BASE_KM, type FactsById } from './countries.ts';
import { entryOf, numberOf, textOf } from './entries.ts';
import { apart, between, type Line } from './flat.ts';
import type { DrawnSegment } from './lines.ts';
import type { Namer } from './names.ts';
import { lonLat, type Plane, type Point } from './plane.ts';
import {
  corridorFigures,
  distanceFigure,
  distanceLabel,
  distanceTo,
  gapFigure,
  gateFigure,
  labelOf,
  measureCorridor,
  polygonOf,
  type MeasuredCorridor,
  widthFigures,
  type Sides,
} from './survey.ts';
import { record } from './tables.ts';
import { feature, round, type LayerFeature } from './write.ts';

/** Decimals of a degree: the base map's own, so that the corridor lies on its borders. */
const DECIMALS = 4;

/** Decimals of computed lines: 0.001° is about 0.1 km, far below the base map's error. */
const LINE_DECIMALS = 3;

/** Decimals of points: 0.0001° is about 10 m, as the sources have them. */
const POINT_DECIMALS = 4;

/** The lines whose distance is measured, and how features get their names. */
export interface Surroundings {
  readonly map: LaidOut;
  readonly namer: Namer;
  readonly lines: readonly { readonly id: string; readonly segments: readonly DrawnSegment[] }[];
}

/** The layer, and what it says about things in other layers. */
export interface WakhanLayer {
  readonly features: readonly LayerFeature[];
  readonly corridor: MeasuredCorridor;
  /** Further figures of lines, by group id. */
  readonly distances: Readonly<Record<string, readonly Figure[]>>;
  /** Facts on lakes, by lake id. */
  readonly lakes: FactsById;
}

/** Whose panhandle it is, and between whom. */
const SIDES: Sides = { country: 'AF', left: 'TJ', right: 'PK', end: 'CN' };

/** Where on the greatest width its label stands: not in the middle, where the corridor's name is. */
const BESIDE = 0.25;

/** The place that its western gate is drawn from. */
const GATE_PLACE = 'sultan-ishkashim';

/** The line that readers look for in the corridor, and that does not run there. */
const LINE_APART = 'casa-hvdc';

function pointFeature(value: unknown, where: string, namer: Namer): LayerFeature {
  const fields = record(value, where);
  const own = entryOf({ status: 'exists', ...fields }, where);
  const at = [numberOf(fields, 'lon', where), numberOf(fields, 'lat', where)];
  const properties: FeatureProperties = {
    ...own,
    ...namer(own.id),
    precisionKm: numberOf(fields, 'precisionKm', where),
    countries: textOf(fields, 'country', where).split('/'),
  };
  return feature(properties, { type: 'Point', coordinates: at }, POINT_DECIMALS);
}

function lineOf(points: Line, plane: Plane): LineString {
  return { type: 'LineString', coordinates: points.map((p) => [...plane.from(p)]) };
}

function distanceOf(corridor: Corridor, segments: readonly DrawnSegment[], plane: Plane) {
  const each = segments.map(({ line }) => ({
    ...distanceTo(pointsOf(line, plane), corridor),
    error: line.properties.precisionKm,
    countries: line.properties.countries ?? [],
  }));
  return each.reduce((least, one) => (one.km < least.km ? one : least));
}

function pointsOf(line: LayerFeature, plane: Plane): Line {
  if (line.geometry.type !== 'LineString') throw new Error(`${line.id} is no line`);
  return line.geometry.coordinates.map((p) => plane.to(lonLat(p)));
}

function figured(figures: readonly Figure[]): Pick<FeatureProperties, 'figures'> {
  return figures.length > 0 ? { figures } : {};
}

/** The layer out of its table: corridor, gate, least gap, then the points in the table's order. */
export function wakhanLayer(table: unknown, file: string, around: Surroundings): WakhanLayer {
  const { map, namer, lines } = around;
  const facts = record(table, file);
  if (!Array.isArray(facts.points)) throw new Error(`${file}: "points" must be a list`);
  const points = facts.points.map((value, i) =>
    pointFeature(value, `${file} point ${i + 1}`, namer),
  );
  const gatePlace = points.find((point) => point.id === GATE_PLACE);
  if (gatePlace?.geometry.type !== 'Point') throw new Error(`${file}: no point ${GATE_PLACE}`);
  const corridor = measureCorridor(lonLat(gatePlace.geometry.coordinates), SIDES, map);

  const base = { status: 'exists', asOf: BASE_AS_OF };
  const computedFeature = (
    key: string,
    kind: string,
    countries: readonly string[],
    figures: readonly Figure[],
    geometry: Geometry,
    shown: Partial<Pick<FeatureProperties, 'label' | 'anchor' | 'precisionKm'>> = {},
  ): LayerFeature => {
    const where = `${file}: ${key}`;
    const fields = { id: `wakhan-${key}`, ...base, kind, ...record(facts[key], where) };
    const given = entryOf(fields, where);
    const own = {
      ...given,
      ...namer(given.id),
      precisionKm: BASE_KM.region,
      countries,
      ...figured([...(given.figures ?? []), ...figures]),
      ...shown,
    };
    return feature(own, geometry, geometry.type === 'Polygon' ? DECIMALS : LINE_DECIMALS);
  };

  const apartLine = lines.find((line) => line.id === LINE_APART);
  if (!apartLine) throw new Error(`${file}: no line ${LINE_APART} to measure the distance of`);
  const nearest = distanceOf(corridor, apartLine.segments, map.plane);
  const distance = distanceFigure(
    nearest.km,
    nearest.error,
    namer(LINE_APART).names,
    namer('wakhan-corridor').names,
  );
  const { plane } = map;
  const [least, greatest] = widthFigures(corridor, plane);
  const gap = gapFigure(corridor, plane);
  if (apart(corridor.gap.at, corridor.least.at) > (least.error ?? 0))
    throw new Error(`${file}: the least width is not at the gap; draw it by itself`);
  /** A measured line with its length as label, at a share of its way. */
  const measured = (
    key: string,
    kind: string,
    figures: readonly Figure[],
    label: Words,
    { from, to }: Pick<MeasuredCorridor['gap'], 'from' | 'to'>,
    share: number,
    {
      countries = [SIDES.country],
      precisionKm = BASE_KM.region,
    }: Partial<Pick<FeatureProperties, 'countries' | 'precisionKm'>> = {},
  ): LayerFeature => {
    const [lon, lat] = plane.from(between(from, to, share));
    return computedFeature(key, kind, countries, figures, lineOf([from, to], plane), {
      label,
      anchor: [round(lon, LINE_DECIMALS), round(lat, LINE_DECIMALS)],
      precisionKm,
    });
  };
  const end = (key: string, country: string, at: Point): LayerFeature =>
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
        [...corridorFigures(corridor, plane), distance],
        polygonOf(corridor.ring, plane),
      ),
      computedFeature(
        'gate',
        'gate',
        [SIDES.country],
        [gateFigure(corridor)],
        lineOf(corridor.strip.gate, plane),
      ),
      measured('gap', 'gap', [gap, least], labelOf(gap, 'gapLabel'), corridor.gap, 0.5),
      measured(
        'width-greatest',
        'width',
        [greatest],
        labelOf(greatest, 'greatestLabel'),
        corridor.greatest,
        BESIDE,
      ),
      end('gap-start', SIDES.left, corridor.gap.from),
      end('gap-end', SIDES.right, corridor.gap.to),
      measured('distance', 'distance', [distance], distanceLabel(distance), nearest, 0.5, {
        countries: [...new Set([...nearest.countries, SIDES.country])],
        precisionKm: Math.ceil(nearest.error),
      }),
      ...points,
    ],
    distances: { [LINE_APART]: [distance] },
    lakes: facts.zorkul ? { zorkul: record(facts.zorkul, `${file}: zorkul`) } : {},
  };
}
