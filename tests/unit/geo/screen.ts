/** Screen positions, computed independently of the tested code. */
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

/** Distances in px from a box to the edges of the unpadded area; negative where it is cropped. */
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

/** The smallest of the four distances. */
export function leastRoom(box: Bounds, camera: Camera, size: Size, padding: Padding): number {
  const { left, right, top, bottom } = roomAround(box, camera, size, padding);
  return Math.min(left, right, top, bottom);
}
