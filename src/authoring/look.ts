/** The camera of a step (`look` in story.yaml): `{ fit: [ids] }` or `{ center: [lon, lat], zoom }`. */
import type { Look } from '../geo/camera.ts';
import { contains, union, type Bounds, type LonLat } from '../geo/geo.ts';
import { oneOf, position } from '../atlas/schema/values.ts';
import { look } from '../story/schema.ts';
import { readList, type Cursor } from './cursor.ts';
import { read, readFields } from './read.ts';

/** What a camera can be fitted to: ids, with the bounds of each (undefined if nothing is drawn for it). */
export interface ViewTargets {
  readonly ids: readonly string[];
  bounds(id: string): Bounds | undefined;
  /** Its points, lines and edges, simplified. */
  shape(id: string): readonly (readonly LonLat[])[];
}

/** Reads a camera and resolves its bounds; undefined, after reporting, if it is invalid. */
export function readLook(value: Cursor, places: ViewTargets): Look | undefined {
  if (!value.isPresent) return value.mismatch('`{ fit: [ids] }` or `{ center: [lon, lat], zoom }`');
  if (!readFields(value, look)) return undefined;
  const [fit, center, zoom] = [value.at('fit'), value.at('center'), value.at('zoom')];
  if (!fit.isPresent) {
    const lonLat = readLonLat(center);
    const zoomLevel = read(zoom, look.entries.zoom.wrapped);
    return lonLat && zoomLevel !== undefined ? { center: lonLat, zoom: zoomLevel } : undefined;
  }
  if (center.isPresent || zoom.isPresent)
    return value.error('`fit` and `center` do not go together');
  return readFit(fit, places);
}

/** Bounds around all listed features, and their shapes. */
function readFit(value: Cursor, places: ViewTargets): Look | undefined {
  const items = readList(value, 'a list of ids');
  if (items?.length === 0) return value.error('`fit` names nothing to look at');
  const parts = (items ?? []).flatMap((item) => {
    const box = readBounds(item, places);
    return box ? [{ box, shape: places.shape(String(item.raw)) }] : [];
  });
  const fit = parts.map(({ box }) => box).reduce(unionBounds, undefined);
  return fit && { fit, shape: parts.flatMap(({ shape }) => shape) };
}

function readBounds(item: Cursor, places: ViewTargets): Bounds | undefined {
  const id = read(item, oneOf(places.ids, 'feature'));
  if (id === undefined) return undefined;
  return places.bounds(id) ?? item.error(`nothing is drawn for \`${id}\`, so it can't be fitted`);
}

/** Reads a position on Earth; points out one that would be valid if swapped. */
function readLonLat(value: Cursor): LonLat | undefined {
  const lonLat = read(value, position);
  if (lonLat === undefined || isOnEarth(lonLat)) return lonLat;
  const [lon, lat] = lonLat;
  const turned = isOnEarth([lat, lon]) ? '; longitude comes first: are they swapped?' : '';
  return value.error(`[${lon}, ${lat}] is outside the world${turned}`, {
    expected: '[lon, lat] with lon in ±180 and lat in ±90',
  });
}

/** Warns of a camera center outside the story's bounds that would be inside if swapped. */
export function warnIfSwapped(value: Cursor, camera: Look, others: Bounds | undefined): void {
  if ('fit' in camera || others === undefined) return;
  const [lon, lat] = camera.center;
  if (covers(others, [lon, lat]) || !covers(others, [lat, lon])) return;
  value
    .at('center')
    .error(`[${lon}, ${lat}] is far from all that the story shows; are they swapped?`, {
      severity: 'warning',
      expected: '[lon, lat], longitude first',
    });
}

/** Union of two bounds, either of which may be missing. */
export function unionBounds(a: Bounds | undefined, b: Bounds | undefined): Bounds | undefined {
  return a && b ? union(a, b) : (a ?? b);
}

export function isOnEarth([lon, lat]: LonLat): boolean {
  return Math.abs(lon) <= 180 && Math.abs(lat) <= 90;
}

function covers(box: Bounds, [x, y]: LonLat): boolean {
  return contains(box, [x, y, x, y]);
}
