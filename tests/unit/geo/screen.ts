/** Where things stand on the screen, told without the code that is tested. */
import { project, type Camera } from '../../../src/geo/camera.ts';
import type { Bounds, LonLat, Padding, Size } from '../../../src/geo/geo.ts';

/** CSS px from the pane's top left corner. */
export function pixelOf(
  place: LonLat,
  camera: Camera,
  { width, height }: Size,
): [x: number, y: number] {
  const scale = 512 * 2 ** camera.zoom;
  const [x, y] = project(place);
  const [cx, cy] = project(camera.center);
  return [width / 2 + (x - cx) * scale, height / 2 + (y - cy) * scale];
}

/** How many px of room a box has to each edge of the free part; below 0 it is cropped there. */
export function roomAround(box: Bounds, camera: Camera, size: Size, padding: Padding): Padding {
  const [west, north] = pixelOf([box[0], box[3]], camera, size);
  const [east, south] = pixelOf([box[2], box[1]], camera, size);
  return {
    left: west - padding.left,
    right: size.width - padding.right - east,
    top: north - padding.top,
    bottom: size.height - padding.bottom - south,
  };
}

/** The least of the four. */
export function leastRoom(box: Bounds, camera: Camera, size: Size, padding: Padding): number {
  const { left, right, top, bottom } = roomAround(box, camera, size, padding);
  return Math.min(left, right, top, bottom);
}
