/** Label anchors of areas: the point farthest from the edges. */
import bboxClip from '@turf/bbox-clip';
import type { Feature, MultiPolygon, Polygon, Position } from 'geojson';
import polylabel from 'polylabel';
import type { Bounds, LonLat } from '../../../src/geo/geo.ts';
import { doubleArea } from '../../../src/geo/ring.ts';
import type { LayerFeature } from './write.ts';

/** Areas are labelled within the region; countries with a role, within the stories' region. */
const REGION: Bounds = [60, 28, 80, 44.5];
const STORY_REGION: Bounds = [69.3, 33, 75.2, 41.4];
const LABELLED_AREAS = ['country', 'lake', 'reservoir', 'corridor'];
/** Precision of the search in degrees, and decimals of the result. */
const PRECISION = 0.01;
const DECIMALS = 2;

/** Adds `anchor` to labelled areas; returns other features unchanged. */
export function addAnchors(features: readonly LayerFeature[]): LayerFeature[] {
  return features.map((feature) => {
    const { geometry, properties } = feature;
    if (!LABELLED_AREAS.includes(properties.kind)) return feature;
    if (geometry.type !== 'Polygon' && geometry.type !== 'MultiPolygon') return feature;
    return {
      ...feature,
      properties: {
        ...properties,
        anchor: findAnchor(geometry, properties.roles ? STORY_REGION : REGION),
      },
    };
  });
}

/** The anchor of an area, within the box if they overlap. */
function findAnchor(geometry: Polygon | MultiPolygon, box: Bounds): LonLat {
  const inside = polygonsOf(bboxClip(geometry, [...box]));
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

/** Searches the largest polygon, with longitudes scaled by the cosine of the latitude. */
function farthestInside(polygons: readonly Position[][][]): LonLat {
  const largest = polygons.reduce((a, b) => (size(a) >= size(b) ? a : b));
  const lat = largest[0]?.[0]?.[1] ?? 0;
  const lonScale = Math.cos((lat * Math.PI) / 180);
  const plane = largest.map((ring) =>
    ring.map(([x = 0, y = 0]): [number, number] => [x * lonScale, y]),
  );
  const [x, y] = polylabel(plane, PRECISION);
  return [+(x / lonScale).toFixed(DECIMALS), +y.toFixed(DECIMALS)];
}

function size(polygon: Position[][]): number {
  return Math.abs(doubleArea(polygon[0] ?? []));
}
