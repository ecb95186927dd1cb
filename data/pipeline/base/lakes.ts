/** Lakes and reservoirs from OpenStreetMap, in a separate file because of the ODbL. */
import { readFileSync } from 'node:fs';
import type {
  Feature,
  FeatureCollection,
  MultiPolygon,
  Polygon as GeoJsonPolygon,
  Position,
} from 'geojson';
import GeoJSONReader from 'jsts/org/locationtech/jts/io/GeoJSONReader.js';
import GeoJSONWriter from 'jsts/org/locationtech/jts/io/GeoJSONWriter.js';
import BufferOp from 'jsts/org/locationtech/jts/operation/buffer/BufferOp.js';
import { rewindRings } from '../../../src/geo/ring.ts';
import { boxAround } from '../../../src/geo/collision.ts';
import { containsPoint, type Bounds } from '../../../src/geo/geo.ts';
import { npmFile } from './download.ts';
import { CORE, REGION, lat, lon, polygonKm2, round, roundPoint } from './geometry.ts';
import { LAKES, SEA } from './lakesTable.ts';
import { simplifyTogether } from './simplifyTogether.ts';

export const OSM_LAKES = npmFile('@geo-maps/earth-lakes-100m', 'map.geo.json');

const OTHER_MIN_KM2 = { core: 15, region: 150 };
const PIECE_MIN_KM2 = 0.3;
const SIMPLIFY_KM = { core: 0.15, region: 0.7 };

export interface LakeProperties {
  key: string;
  /** English name; null for unnamed lakes. */
  name: string | null;
  /** Area of the source's polygons. */
  km2: number;
}
type Polygon = Position[][];

/** Centre of a polygon's bounding box. */
function boxCenter(polygon: Polygon): Position {
  const points = (polygon[0] as Position[]).map((p) => [lon(p), lat(p)] as const);
  const [west, south, east, north] = boxAround(points);
  return [(west + east) / 2, (south + north) / 2];
}

/** All lake polygons with their centre in the region. */
function readLakes(): Polygon[] {
  const source = JSON.parse(readFileSync(OSM_LAKES, 'utf8')) as { geometries: MultiPolygon[] };
  return source.geometries
    .flatMap((g) => g.coordinates)
    .filter((polygon) => containsPoint(REGION, boxCenter(polygon)))
    .filter((polygon) => !SEA.some((box) => containsPoint(box, boxCenter(polygon))));
}

/** Whether an unnamed lake is large enough to be drawn at its place. */
function isLargeEnough(polygon: Polygon): boolean {
  const least = containsPoint(CORE, boxCenter(polygon)) ? OTHER_MIN_KM2.core : OTHER_MIN_KM2.region;
  return polygonKm2(polygon) >= least;
}

/** Pieces are expanded and shrunk by this many degrees to close gaps. */
const GAP_DEGREES = 0.013;

/** Buffers polygons by degrees; 0 makes them valid and dissolves shared edges. */
function bufferPolygons(polygons: Polygon[], degrees: number): Polygon[] {
  const source: MultiPolygon = { type: 'MultiPolygon', coordinates: polygons };
  const whole = BufferOp.bufferOp(new GeoJSONReader().read(source), degrees);
  const result = new GeoJSONWriter().write(whole) as GeoJsonPolygon | MultiPolygon;
  return result.type === 'Polygon' ? [result.coordinates] : result.coordinates;
}

/** Creates a feature from polygons, largest first. `km2` is the area of the source's polygons. */
function createLake(key: string, name: string | null, polygons: Polygon[], closeGaps = false) {
  const area = (all: Polygon[]) => all.reduce((sum, p) => sum + polygonKm2(p), 0);
  const valid = bufferPolygons(polygons, 0);
  const km2 = round(area(valid), 0);
  if (Math.abs(area(polygons) - km2) > 0.01 * km2 + 1)
    throw new Error(`${key}: its area changed by more than 1 %`);
  const drawn = closeGaps
    ? bufferPolygons(bufferPolygons(valid, GAP_DEGREES), -GAP_DEGREES)
    : valid;
  const coordinates = drawn.sort((a, b) => polygonKm2(b) - polygonKm2(a));
  const geometry: MultiPolygon = { type: 'MultiPolygon', coordinates };
  const properties: LakeProperties = { key, name, km2 };
  return { type: 'Feature', id: key, properties, geometry } satisfies Feature;
}

/** Simplifies all rings together, so that no shores cross. */
function simplifyLakes(features: ReturnType<typeof createLake>[]): ReturnType<typeof createLake>[] {
  const rings = features.flatMap((f) => f.geometry.coordinates.flat());
  const lines = simplifyTogether(rings, {
    tolerance: (p) => (containsPoint(CORE, p) ? SIMPLIFY_KM.core : SIMPLIFY_KM.region),
    roundPoint: (p) => roundPoint(p, 4),
  });
  const simple = new Map(rings.map((ring, i) => [ring, lines[i] as Position[]]));
  return features.map((f) => {
    const coordinates = f.geometry.coordinates
      .map((polygon) => polygon.map((ring) => simple.get(ring) as Position[]))
      .filter(([outer]) => (outer as Position[]).length > 3)
      .map((polygon) => rewindRings(polygon.filter((ring) => ring.length > 3)));
    return { ...f, geometry: { ...f.geometry, coordinates } };
  });
}

/** The named lakes, merged from their pieces, and all others as one feature. */
export function lakes(): FeatureCollection<MultiPolygon, LakeProperties> {
  let rest = readLakes();
  const take = (box: Bounds) => {
    const inside = rest.filter((p) => containsPoint(box, boxCenter(p)));
    rest = rest.filter((p) => !containsPoint(box, boxCenter(p)));
    return inside.filter((p) => polygonKm2(p) >= PIECE_MIN_KM2);
  };
  const named = LAKES.map(({ key, name, box, closeGaps }) => {
    const pieces = take(box);
    if (pieces.length === 0) throw new Error(`${key}: not in the source`);
    return createLake(key, name, pieces, closeGaps);
  });
  const others = createLake('other-lakes', null, rest.filter(isLargeEnough));
  return { type: 'FeatureCollection', features: simplifyLakes([...named, others]) };
}
