/**
 * Cameras in Web Mercator, computed the same way for the static and the live map.
 * World pixels: the world is `512 · 2^zoom` CSS px wide, x grows east, y grows south (MapLibre's zoom).
 */
import type { Bounds, LonLat, Padding, Size } from './geo.ts';

/** The center of the view and MapLibre's zoom. */
export interface Camera {
  readonly center: LonLat;
  readonly zoom: number;
}

/**
 * What a scene frames: a box to fit, or a fixed camera. `shape` is the content of the box as single
 * points and coarse lines, used to keep it clear of overlays.
 */
export type Look =
  { readonly fit: Bounds; readonly shape?: readonly (readonly LonLat[])[] } | Camera;

const TILE = 512;
/** The zoom range open to readers. */
export const MIN_ZOOM = 1;
export const MAX_ZOOM = 11;
/** The highest zoom that fitting a box may give: the data are not exact enough for more. */
const MAX_FIT_ZOOM = 9;

export const NO_PADDING: Padding = { top: 0, right: 0, bottom: 0, left: 0 };

/** Projects to fractions of the Mercator world, 0…1, from its north-west corner. */
export function project([lon, lat]: LonLat): [x: number, y: number] {
  const φ = (lat * Math.PI) / 180;
  return [(lon + 180) / 360, (1 - Math.asinh(Math.tan(φ)) / Math.PI) / 2];
}

/** The inverse of `project`. */
export function unproject([x, y]: readonly [x: number, y: number]): LonLat {
  return [x * 360 - 180, (Math.atan(Math.sinh(Math.PI * (1 - 2 * y))) * 180) / Math.PI];
}

/** Width of the world in CSS px at a zoom. */
export function worldSize(zoom: number): number {
  return TILE * 2 ** zoom;
}

/** Center of a box on the Mercator plane (not the mean latitude). */
export function centerOf(box: Bounds): LonLat {
  const [x0, y0] = project([box[0], box[3]]);
  const [x1, y1] = project([box[2], box[1]]);
  return unproject([(x0 + x1) / 2, (y0 + y1) / 2]);
}

/**
 * The camera that shows a look in a view of this size. A box is fitted into the area that the insets
 * leave free; a camera is returned unchanged.
 */
export function cameraFor(look: Look, size: Size, insets: Padding = NO_PADDING): Camera {
  if (!('fit' in look)) return look;
  const [x0, y0] = project([look.fit[0], look.fit[3]]);
  const [x1, y1] = project([look.fit[2], look.fit[1]]);
  const width = Math.max(size.width - insets.left - insets.right, 1);
  const height = Math.max(size.height - insets.top - insets.bottom, 1);
  const scale = Math.min(
    width / Math.max(x1 - x0, 1e-9),
    height / Math.max(y1 - y0, 1e-9),
    worldSize(MAX_FIT_ZOOM),
  );
  return cameraAt([(x0 + x1) / 2, (y0 + y1) / 2], Math.log2(scale / TILE), insets);
}

/** The camera that centers a Mercator point in the area that the padding leaves free. */
export function cameraAt(
  [x, y]: readonly [x: number, y: number],
  zoom: number,
  padding: Padding = NO_PADDING,
): Camera {
  const scale = worldSize(zoom);
  const center = unproject([
    x + (padding.right - padding.left) / 2 / scale,
    y + (padding.bottom - padding.top) / 2 / scale,
  ]);
  return { center, zoom };
}

/** Moves the camera by CSS px to the right and down. */
export function panCamera({ center, zoom }: Camera, right: number, down: number): Camera {
  const [x, y] = project(center);
  const scale = worldSize(zoom);
  return { center: unproject([x + right / scale, y + down / scale]), zoom };
}

/**
 * Zooms by levels and moves the camera so that the place at `from` ends up at `to`, both in CSS px
 * right and down of the view's center. The zoom is clamped to the map's range.
 */
export function zoomCamera(
  camera: Camera,
  from: readonly [x: number, y: number],
  to: readonly [x: number, y: number],
  levels: number,
): Camera {
  const { center } = panCamera(camera, ...from);
  const zoom = Math.min(Math.max(camera.zoom + levels, MIN_ZOOM), MAX_ZOOM);
  return panCamera({ center, zoom }, -to[0], -to[1]);
}

/** The box that a camera shows in a view of this size, minus its padding. */
export function boundsOf(camera: Camera, size: Size, padding: Padding = NO_PADDING): Bounds {
  const [x, y] = project(camera.center);
  const scale = worldSize(camera.zoom);
  const [west, north] = unproject([
    x - (size.width / 2 - padding.left) / scale,
    y - (size.height / 2 - padding.top) / scale,
  ]);
  const [east, south] = unproject([
    x + (size.width / 2 - padding.right) / scale,
    y + (size.height / 2 - padding.bottom) / scale,
  ]);
  return [west, south, east, north];
}

/** Metres on the ground per CSS px at the camera's center. */
export function metresPerPixel({ center, zoom }: Camera): number {
  return (Math.cos((center[1] * Math.PI) / 180) * 40_075_016.686) / worldSize(zoom);
}

/** Whether two cameras show the same view, to less than a px. */
export function isSameCamera(a: Camera, b: Camera): boolean {
  return (
    Math.abs(a.zoom - b.zoom) < 1e-4 &&
    Math.abs(a.center[0] - b.center[0]) < 1e-6 &&
    Math.abs(a.center[1] - b.center[1]) < 1e-6
  );
}

/** Formats a camera as `zoom/lat/lon`, unrounded. */
export function formatCamera({ center: [lon, lat], zoom }: Camera): string {
  return [zoom, lat, lon].join('/');
}
