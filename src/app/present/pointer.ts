/** The speaker's pointer: from a position on the map to the screen of the audience. */
import { project, worldSize, type Camera } from '../../geo/camera.ts';
import type { LonLat } from '../../geo/geo.ts';

/** Offset of a position from the center of the map, in px. */
export function offsetFromCenter(
  [lon, lat]: LonLat,
  { center, zoom }: Camera,
): [x: number, y: number] {
  const [[x, y], [cx, cy]] = [project([lon, lat]), project(center)];
  return [(x - cx) * worldSize(zoom), (y - cy) * worldSize(zoom)];
}

/** Screen position of a point on the map around `element`, shown from a camera; undefined outside the map. */
export function screenPosition(
  element: Element,
  at: LonLat,
  camera: Camera,
): readonly [number, number] | undefined {
  const pane = element.closest('.ecm')?.querySelector<HTMLElement>('.pane');
  if (!pane) return undefined;
  const rect = pane.getBoundingClientRect();
  const scale = rect.width / pane.offsetWidth;
  const [dx, dy] = offsetFromCenter(at, camera);
  const [x, y] = [rect.width / 2 + dx * scale, rect.height / 2 + dy * scale];
  const inside = x >= 0 && y >= 0 && x <= rect.width && y <= rect.height;
  return inside ? [rect.left + x, rect.top + y] : undefined;
}
