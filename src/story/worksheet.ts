/** Which places a worksheet asks for: by what a story mentions, and how exactly it is known where they are. */
import type { Point } from 'geojson';
import type { Atlas, AtlasFeature } from '../atlas/atlas.ts';
import {
  boundsOf,
  cameraFor,
  metresPerPixel,
  project,
  worldSize,
  type Camera,
  type Look,
} from '../geo/camera.ts';
import type { Bounds, Padding, Size } from '../geo/geo.ts';
import { overlaps } from '../geo/overlap.ts';
import type { Story } from './story.ts';

/** CSS px of the picture with the map: 180 mm wide, which A4 and Letter leave between their margins. */
export const WORKSHEET_MAP: Size = { width: 680, height: 470 };
/** Px around what the map is to show, at the least. */
const EDGE: Padding = { top: 24, right: 24, bottom: 24, left: 24 };
/** What a finger or a pencil can tell apart on paper: 3 mm, in CSS px. */
const POINT = (3 / 25.4) * 96;
/** More than that is no longer a lesson. */
const PLACES_MOST = 14;

/** What may be asked for, under the heading that it stands under, in that order. */
const GROUPS = {
  countries: ['country'],
  water: ['river', 'lake', 'reservoir'],
  settlements: ['capital', 'city', 'town', 'village', 'district', 'settlement'],
  crossings: ['crossing', 'pass'],
  power: ['hydropower-plant', 'substation', 'converter-station'],
  areas: ['corridor'],
} as const satisfies Readonly<Record<string, readonly string[]>>;

export type PlaceGroup = keyof typeof GROUPS;
export const PLACE_GROUPS = Object.keys(GROUPS) as readonly PlaceGroup[];

/** The heading that a kind of thing stands under; undefined for what is not asked for. */
export function placeGroup(kind: string): PlaceGroup | undefined {
  return PLACE_GROUPS.find((group) => (GROUPS[group] as readonly string[]).includes(kind));
}

/** How far off in km a place may be so that one can still point at it on the worksheet's map. */
export function pointableKm(look: Look): number {
  return (POINT * metresPerPixel(cameraFor(look, WORKSHEET_MAP, EDGE))) / 1000;
}

/** Why a place cannot be asked for on the map of a look: an area may be so small that its number hides it. */
export type Unaskable = 'kind' | 'inexact' | 'outside' | 'small';

/** `box` is the one around the feature. */
export function unaskable(
  { geometry, properties }: AtlasFeature,
  look: Look,
  box: Bounds | undefined,
): Unaskable | undefined {
  if (placeGroup(properties.kind) === undefined) return 'kind';
  if (properties.precisionKm > pointableKm(look)) return 'inexact';
  const camera = cameraFor(look, WORKSHEET_MAP, EDGE);
  if (!overlaps(geometry, boundsOf(camera, WORKSHEET_MAP))) return 'outside';
  const area = geometry.type === 'Polygon' || geometry.type === 'MultiPolygon';
  return area && (box === undefined || extent(box, camera) < 2 * POINT) ? 'small' : undefined;
}

/** The shorter side of a box, in CSS px. */
function extent([west, south, east, north]: Bounds, { zoom }: Camera): number {
  const [x0, y0] = project([west, north]);
  const [x1, y1] = project([east, south]);
  return Math.min(x1 - x0, y1 - y0) * worldSize(zoom);
}

/**
 * Ids of the places that a story's worksheet asks for, on the map of its first step: those that it
 * chooses itself, else those that most of its steps mention. Of two that cannot be told apart, as
 * exactly as they are known, only the first is asked for.
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
    if (unaskable(feature, look, atlas.bounds(id)) !== undefined) continue;
    if (chosen.some((one) => !apart(one, feature, look))) continue;
    if (chosen.length < PLACES_MOST) chosen.push(feature);
  }
  return chosen.map(({ properties }) => properties.id);
}

/** Ids that steps mention, those of most steps first, each once. */
function byMentions(steps: Story['steps']): readonly string[] {
  const counts = new Map<string, number>();
  for (const id of steps.flatMap(({ mentions }) => mentions))
    counts.set(id, (counts.get(id) ?? 0) + 1);
  return [...counts].toSorted(([, a], [, b]) => b - a).map(([id]) => id);
}

/** Whether two points can be told apart on paper, wherever they are within their precision. */
function apart(a: AtlasFeature, b: AtlasFeature, look: Look): boolean {
  if (a.geometry.type !== 'Point' || b.geometry.type !== 'Point') return true;
  const camera = cameraFor(look, WORKSHEET_MAP, EDGE);
  const [x0, y0] = positionOf(a.geometry);
  const [x1, y1] = positionOf(b.geometry);
  const px = Math.hypot(x1 - x0, y1 - y0) * worldSize(camera.zoom);
  const doubt = a.properties.precisionKm + b.properties.precisionKm;
  return px > POINT && (px * metresPerPixel(camera)) / 1000 > doubt;
}

function positionOf({ coordinates: [lon = 0, lat = 0] }: Point): readonly [x: number, y: number] {
  return project([lon, lat]);
}
