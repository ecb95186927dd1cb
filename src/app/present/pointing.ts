/** From a place on the earth to the screen, over the map of the room. */
import { project, worldSize, type Camera } from '../../geo/camera.ts';
import type { LonLat } from '../../geo/geo.ts';
import type { Scene } from '../../story/scene.ts';

/** Px from the middle of a map to a place. */
export function fromMiddle([lon, lat]: LonLat, { center, zoom }: Camera): [x: number, y: number] {
  const [[x, y], [cx, cy]] = [project([lon, lat]), project(center)];
  return [(x - cx) * worldSize(zoom), (y - cy) * worldSize(zoom)];
}

/** Where a place lies on the screen, on the map of a page that shows a scene; undefined beside it. */
export function placeOnScreen(
  within: Element,
  at: LonLat,
  { look }: Scene,
): readonly [number, number] | undefined {
  const pane = within.closest('.ecm')?.querySelector<HTMLElement>('.pane');
  const camera = 'center' in look ? look : readCamera(pane?.dataset['camera']);
  if (!pane || !camera) return undefined;
  const frame = pane.getBoundingClientRect();
  const scale = frame.width / pane.offsetWidth;
  const [x, y] = fromMiddle(at, camera);
  const [right, down] = [frame.width / 2 + x * scale, frame.height / 2 + y * scale];
  const inside = right >= 0 && down >= 0 && right <= frame.width && down <= frame.height;
  return inside ? [frame.left + right, frame.top + down] : undefined;
}

/** `cameraText` back as a camera. */
function readCamera(text = ''): Camera | undefined {
  const [zoom, lat, lon] = text.split('/').map(Number);
  return zoom === undefined || lat === undefined || lon === undefined
    ? undefined
    : { center: [lon, lat], zoom };
}
