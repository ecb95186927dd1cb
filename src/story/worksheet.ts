/** Selects the places that a worksheet asks for, by a story's mentions and the precision of positions. */
import type { Point } from 'geojson';
import type { Atlas, AtlasFeature } from '../atlas/atlas.ts';
import { kindInfo } from '../atlas/kinds.ts';
import {
  boundsOf,
  cameraFor,
  metresPerPixel,
  project,
  worldSize,
  type Camera,
  type Look,
} from '../geo/camera.ts';
import type { Bounds, Size } from '../geo/geo.ts';
import { INSETS } from '../geo/insets.ts';
import { intersects } from '../geo/intersects.ts';
import type { Story } from './story.ts';

/** Size of the map in CSS px: 180 mm wide, which fits between the margins of A4 and Letter. */
export const WORKSHEET_MAP: Size = { width: 680, height: 470 };
/** Smallest distance that readers can tell apart on paper: 3 mm, in CSS px. */
const MIN_SEPARATION_PX = (3 / 25.4) * 96;
/** Most places that fit a lesson. */
const MAX_PLACES = 14;

/** Largest position error in km with which a place can still be pointed out on the worksheet's map. */
export function resolutionKm(look: Look): number {
  return (
    (MIN_SEPARATION_PX * metresPerPixel(cameraFor(look, WORKSHEET_MAP, INSETS.picture))) / 1000
  );
}

/** Why a place cannot be asked for. `small`: an area that its number would hide. */
export type ExclusionReason = 'kind' | 'inexact' | 'outside' | 'small';

/** Why a feature cannot be asked for on the map of a look, or undefined. `box` is its bounding box. */
export function exclusionReason(
  { geometry, properties }: AtlasFeature,
  look: Look,
  box: Bounds | undefined,
): ExclusionReason | undefined {
  if (kindInfo(properties.kind).placeGroup === undefined) return 'kind';
  if (properties.precisionKm > resolutionKm(look)) return 'inexact';
  const camera = cameraFor(look, WORKSHEET_MAP, INSETS.picture);
  if (!intersects(geometry, boundsOf(camera, WORKSHEET_MAP))) return 'outside';
  const area = geometry.type === 'Polygon' || geometry.type === 'MultiPolygon';
  return area && (box === undefined || shortSidePx(box, camera) < 2 * MIN_SEPARATION_PX)
    ? 'small'
    : undefined;
}

/** The shorter side of a box, in CSS px. */
function shortSidePx([west, south, east, north]: Bounds, { zoom }: Camera): number {
  const [x0, y0] = project([west, north]);
  const [x1, y1] = project([east, south]);
  return Math.min(x1 - x0, y1 - y0) * worldSize(zoom);
}

/**
 * Ids of the places that a story's worksheet asks for on the map of the first step: the story's own
 * choice, else those mentioned in most steps. Of two places that cannot be told apart, the first counts.
 */
export function worksheetPlaces(
  { steps, worksheet }: Story,
  atlas: Pick<Atlas, 'members' | 'bounds'>,
): readonly string[] {
  const look = steps[0]?.look;
  if (!look) return [];
  const chosen: AtlasFeature[] = [];
  for (const id of worksheet?.places ?? byMentions(steps)) {
    const [feature, ...others] = atlas.members(id);
    if (!feature || others.length > 0 || feature.properties.id !== id) continue;
    if (exclusionReason(feature, look, atlas.bounds(id)) !== undefined) continue;
    if (chosen.some((one) => !areDistinguishable(one, feature, look))) continue;
    if (chosen.length < MAX_PLACES) chosen.push(feature);
  }
  return chosen.map(({ properties }) => properties.id);
}

/** Ids that steps mention, those in most steps first, without duplicates. */
function byMentions(steps: Story['steps']): readonly string[] {
  const counts = new Map<string, number>();
  for (const id of steps.flatMap(({ mentions }) => mentions))
    counts.set(id, (counts.get(id) ?? 0) + 1);
  return [...counts].toSorted(([, a], [, b]) => b - a).map(([id]) => id);
}

/** Whether two points can be told apart on paper, given their precision. */
function areDistinguishable(a: AtlasFeature, b: AtlasFeature, look: Look): boolean {
  if (a.geometry.type !== 'Point' || b.geometry.type !== 'Point') return true;
  const camera = cameraFor(look, WORKSHEET_MAP, INSETS.picture);
  const [x0, y0] = positionOf(a.geometry);
  const [x1, y1] = positionOf(b.geometry);
  const px = Math.hypot(x1 - x0, y1 - y0) * worldSize(camera.zoom);
  const errorKm = a.properties.precisionKm + b.properties.precisionKm;
  return px > MIN_SEPARATION_PX && (px * metresPerPixel(camera)) / 1000 > errorKm;
}

function positionOf({ coordinates: [lon = 0, lat = 0] }: Point): readonly [x: number, y: number] {
  return project([lon, lat]);
}
