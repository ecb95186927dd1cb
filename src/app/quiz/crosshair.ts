/** Keyboard control of a quiz map: arrow keys move the crosshair, and pan the map at its edge. */
import { panCamera, project, unproject, worldSize, type Camera } from '../../geo/camera.ts';
import type { LonLat, Size } from '../../geo/geo.ts';

/** Per press of an arrow key, without and with Shift. */
const [STEP_PX, FINE_STEP_PX] = [24, 4];
/** Minimum distance from the edge of the map. */
const MARGIN_PX = 40;

const ARROWS: Readonly<Partial<Record<string, readonly [x: number, y: number]>>> = {
  ArrowLeft: [-1, 0],
  ArrowRight: [1, 0],
  ArrowUp: [0, -1],
  ArrowDown: [0, 1],
};

/** The next position, and the camera if the map has to pan. Returns undefined for other keys. */
export function moveCrosshair(
  { key, shiftKey }: Pick<KeyboardEvent, 'key' | 'shiftKey'>,
  crosshair: LonLat | undefined,
  camera: Camera,
  { width, height }: Size,
): { readonly at: LonLat; readonly camera?: Camera } | undefined {
  const arrow = ARROWS[key];
  if (!arrow) return undefined;
  // The first press puts the crosshair at the center of the map.
  if (!crosshair) return { at: camera.center };
  const scale = worldSize(camera.zoom);
  const [x, y] = project(crosshair);
  const step = shiftKey ? FINE_STEP_PX : STEP_PX;
  const next = [x + (arrow[0] * step) / scale, y + (arrow[1] * step) / scale] as const;
  const [cx, cy] = project(camera.center);
  const right = overflow((next[0] - cx) * scale, width / 2 - MARGIN_PX);
  const down = overflow((next[1] - cy) * scale, height / 2 - MARGIN_PX);
  const at = unproject(next);
  return right === 0 && down === 0 ? { at } : { at, camera: panCamera(camera, right, down) };
}

/** How far a signed distance exceeds a limit in absolute terms. */
function overflow(distance: number, limit: number): number {
  return Math.sign(distance) * Math.max(0, Math.abs(distance) - limit);
}

/** Zoom levels of a key: 1 for plus, -1 for minus, else 0. */
export function zoomStep(key: string): number {
  return key === '+' || key === '=' ? 1 : key === '-' || key === '−' ? -1 : 0;
}
