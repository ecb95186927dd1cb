/** The speaker's pointer: from a position on the map to the screen of the audience. */
import { project, worldSize, type Camera } from '../../geo/camera.ts';
import type { LonLat } from '../../geo/geo.ts';
import type { Scene } from '../../story/scene.ts';

/** Offset of a position from the center of the map, in px. */
export function offsetFromCenter(
  [lon, lat]: LonLat,
  { center, zoom }: Camera,
): [x: number, y: number] {
  const [[x, y], [cx, cy]] = [project([lon, lat]), project(center)];
  return [(x - cx) * worldSize(zoom), (y - cy) * worldSize(zoom)];
}

/** Screen position of a point on the map around `element`; undefined outside the map. */
export function screenPosition(
  element: Element,
  at: LonLat,
  { look }: Scene,
): readonly [number, number] | undefined {
  const pane = element.closest('.ecm')?.querySelector<HTMLElement>('.pane');
  const camera = 'center' in look ? look : readCamera(pane?.dataset['camera']);
  if (!pane || !camera) return undefined;
  const rect = pane.getBoundingClientRect();
  const scale = rect.width / pane.offsetWidth;
  const [dx, dy] = offsetFromCenter(at, camera);
  const [x, y] = [rect.width / 2 + dx * scale, rect.height / 2 + dy * scale];
  const inside = x >= 0 && y >= 0 && x <= rect.width && y <= rect.height;
  return inside ? [rect.left + x, rect.top + y] : undefined;
}

/** Parses the `data-camera` attribute. */
function readCamera(text = ''): Camera | undefined {
  const [zoom, lat, lon] = text.split('/').map(Number);
  return zoom === undefined || lat === undefined || lon === undefined
    ? undefined
    : { center: [lon, lat], zoom };
}
