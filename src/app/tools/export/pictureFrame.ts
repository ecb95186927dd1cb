/** Size and camera of an exported picture. */
import type { Camera } from '../../../geo/camera.ts';
import type { Size } from '../../../geo/geo.ts';

const WIDTH_PX = 1280;
const HEIGHT_PX = { min: 720, max: 1280 };

/**
 * Enlarges a pane to the size of the picture, by default in the proportions of the pane. The picture shows
 * at least what the pane shows.
 */
export function pictureFrame(
  camera: Camera,
  size: Size,
  fixedSize?: Size,
): { size: Size; camera: Camera } {
  const [width, height] = [Math.max(size.width, 1), Math.max(size.height, 1)];
  const proportional = Math.round((WIDTH_PX * height) / width);
  const clamped = Math.min(Math.max(proportional, HEIGHT_PX.min), HEIGHT_PX.max);
  const pictureSize = fixedSize ?? { width: WIDTH_PX, height: clamped };
  const scale = Math.min(pictureSize.width / width, pictureSize.height / height);
  return { size: pictureSize, camera: { ...camera, zoom: camera.zoom + Math.log2(scale) } };
}
