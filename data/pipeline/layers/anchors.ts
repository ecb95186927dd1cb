/** Where the labels of areas stand: the point furthest from their edges. */
import bboxClip from '@turf/bbox-clip';
import type { Feature, MultiPolygon, Polygon, Position } from 'geojson';
import polylabel from 'polylabel';
import type { LonLat } from '../../../src/geo/geo.ts';
import { windingOf } from './winding.ts';
import type { LayerFeature } from './write.ts';

type Box = [west: number, south: number, east: number, north: number];
/** A country that reaches beyond is labelled in the region; one that takes part, where the stories play. */
const REGION: Box = [60, 28, 80, 44.5];
const STAGE: Box = [69.3, 33, 75.2, 41.4];
const AREAS = ['country', 'lake', 'reservoir', 'corridor'];
/** Precision of the search in degrees, and decimals kept: a label needs no more. */
const PRECISION = 0.01;
const DECIMALS = 2;

/** Adds `anchor` to areas that carry a label; everything else is returned as it is. */
export function anchored(features: readonly LayerFeature[]): LayerFeature[] {
  return features.map((feature) => {
    const { geometry, properties } = feature;
    if (!AREAS.includes(properties.kind)) return feature;
    if (geometry.type !== 'Polygon' && geometry.type !== 'MultiPolygon') return feature;
    return {
      ...feature,
      properties: { ...properties, anchor: anchorOf(geometry, properties.roles ? STAGE : REGION) },
    };
  });
}

/** The anchor of an area: in the box if it reaches into it. */
function anchorOf(geometry: Polygon | MultiPolygon, box: Box): LonLat {
  const inside = polygonsOf(bboxClip(geometry, box));
  return farthestInside(inside.length > 0 ? inside : polygonsOf({ geometry }));
}

function polygonsOf({ geometry }: Pick<Feature, 'geometry'>): Position[][][] {
  const polygons =
    geometry.type === 'Polygon'
      ? [geometry.coordinates]
      : geometry.type === 'MultiPolygon'
        ? geometry.coordinates
        : [];
  return polygons.filter(([ring]) => (ring?.length ?? 0) > 3);
}

/** Searched in the largest polygon, on a plane where a degree of longitude is as short as it is there. */
function farthestInside(polygons: readonly Position[][][]): LonLat {
  const largest = polygons.reduce((a, b) => (size(a) >= size(b) ? a : b));
  const lat = largest[0]?.[0]?.[1] ?? 0;
  const squeeze = Math.cos((lat * Math.PI) / 180);
  const plane = largest.map((ring) =>
    ring.map(([x = 0, y = 0]): [number, number] => [x * squeeze, y]),
  );
  const [x, y] = polylabel(plane, PRECISION);
  return [+(x / squeeze).toFixed(DECIMALS), +y.toFixed(DECIMALS)];
}

function size(polygon: Position[][]): number {
  return Math.abs(windingOf(polygon[0] ?? []));
}
