/** The committed layers with helpers: distances to borders, points along lines. */
import { readFileSync } from 'node:fs';
import path from 'node:path';
import type { Feature, Position } from 'geojson';
import { createPlane } from '../../src/geo/azimuthal.ts';
import { toLonLat } from '../../src/geo/geo.ts';
import {
  distance,
  nearestPoint,
  samplePoints,
  segments,
  type Line,
  type Point,
} from '../../src/geo/plane.ts';
import { ringsContain } from '../../src/geo/ring.ts';
import { ringsOf } from '../../data/pipeline/layers/countryShape.ts';
import type { AtlasIndex, FeatureProperties, LayerData } from '../../src/atlas/atlas.ts';

const data = path.resolve(import.meta.dirname, '../../data');

export const folders = { base: path.join(data, 'base'), facts: path.join(data, 'facts') };

/** The text of a committed file of `data/layers`. */
export function committed(name: string): string {
  return readFileSync(path.join(data, 'layers', name), 'utf8');
}

export const index = JSON.parse(committed('atlas.json')) as AtlasIndex;

export const layers: Readonly<Record<string, LayerData>> = Object.fromEntries(
  index.layers.map(({ id, file }) => [id, JSON.parse(committed(file)) as LayerData]),
);

export type Placed = Feature<LayerData['features'][number]['geometry'], FeatureProperties>;

/** The features of a layer. Throws if there is no such layer. */
export function features(layer: string): readonly Placed[] {
  const found = layers[layer];
  if (!found) throw new Error(`no layer ${layer}`);
  return found.features;
}

/** A feature by its id, in any layer. */
export function byId(id: string): Placed {
  const found = Object.keys(layers)
    .flatMap(features)
    .find((one) => one.id === id);
  if (!found) throw new Error(`no feature ${id}`);
  return found;
}

/** A plane for the region of the four countries; lengths are accurate to about 0.5 %. */
export const plane = createPlane([71, 37.5]);

/** All positions of a feature. */
export function positions({ geometry }: Placed): Position[] {
  switch (geometry.type) {
    case 'Point':
      return [geometry.coordinates];
    case 'LineString':
      return geometry.coordinates;
    case 'MultiLineString':
    case 'Polygon':
      return geometry.coordinates.flat();
    case 'MultiPolygon':
      return geometry.coordinates.flat(2);
    default:
      throw new Error(`no positions in a ${geometry.type}`);
  }
}

/** A feature's polygons; in each, the outer ring is first. */
export function polygons({ geometry }: Placed): Position[][][] {
  if (geometry.type === 'Polygon') return [geometry.coordinates];
  return geometry.type === 'MultiPolygon' ? geometry.coordinates : [];
}

/** The points of a line on the plane, in km. */
export function projectedLine(feature: Placed): Line {
  if (feature.geometry.type !== 'LineString') throw new Error(`${String(feature.id)} is no line`);
  return feature.geometry.coordinates.map((p) => plane.to(toLonLat(p)));
}

/** Points along a line, at most `km` apart. */
export function pointsAlong(feature: Placed, km: number): Point[] {
  return samplePoints(projectedLine(feature), km);
}

const ringsCache = new Map<string, readonly Line[]>();

/** The rings of an area on the plane. */
export function ringsById(id: string): readonly Line[] {
  const { geometry } = byId(id);
  if (geometry.type !== 'Polygon' && geometry.type !== 'MultiPolygon')
    throw new Error(`${id} is no area`);
  const rings = ringsCache.get(id) ?? ringsOf(geometry, plane);
  ringsCache.set(id, rings);
  return rings;
}

/** The id of a country's feature by its code. */
export function countryId(code: string): string {
  const found = features('countries').find((one) => one.properties.countries?.[0] === code);
  if (!found) throw new Error(`no country ${code}`);
  return found.properties.id;
}

/** How far outside an area a point lies, in km; 0 if it is inside. */
export function kmOutside(point: Point, id: string): number {
  const rings = ringsById(id);
  return ringsContain(rings, point) ? 0 : nearestPoint(point, rings.flatMap(segments)).km;
}

export { distance };
