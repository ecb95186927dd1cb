/** The cross on the map of a quiz: arrow keys move it, and the map along where it would leave it. */
import { moved, project, unproject, worldSize, type Camera } from '../../geo/camera.ts';
import type { LonLat, Size } from '../../geo/geo.ts';

/** CSS px of a press of an arrow key, and with Shift. */
const [STEP, FINE] = [24, 4];
/** What it keeps from the edge of the map, in px. */
const EDGE = 40;

const ARROWS: Readonly<Partial<Record<string, readonly [x: number, y: number]>>> = {
  ArrowLeft: [-1, 0],
  ArrowRight: [1, 0],
  ArrowUp: [0, -1],
  ArrowDown: [0, 1],
};

/** Where the cross goes by a key, and the camera that keeps it in view; undefined for another key. */
export function moveCross(
  { key, shiftKey }: Pick<KeyboardEvent, 'key' | 'shiftKey'>,
  cross: LonLat | undefined,
  camera: Camera,
  { width, height }: Size,
): { readonly at: LonLat; readonly camera?: Camera } | undefined {
  const arrow = ARROWS[key];
  if (!arrow) return undefined;
  // The first press brings it to the middle of the map.
  if (!cross) return { at: camera.center };
  const scale = worldSize(camera.zoom);
  const [x, y] = project(cross);
  const step = shiftKey ? FINE : STEP;
  const next = [x + (arrow[0] * step) / scale, y + (arrow[1] * step) / scale] as const;
  const [cx, cy] = project(camera.center);
  const right = beyond((next[0] - cx) * scale, width / 2 - EDGE);
  const down = beyond((next[1] - cy) * scale, height / 2 - EDGE);
  const at = unproject(next);
  return right === 0 && down === 0 ? { at } : { at, camera: moved(camera, right, down) };
}

/** By how much a distance from the middle is beyond a limit, on either side. */
function beyond(distance: number, limit: number): number {
  return Math.sign(distance) * Math.max(0, Math.abs(distance) - limit);
}

/** Levels that a key zooms by. */
export function zoomKey(key: string): number {
  return key === '+' || key === '=' ? 1 : key === '-' || key === '−' ? -1 : 0;
}
