/** How large the picture of a view is, and what it shows. */
import type { Camera } from '../../../geo/camera.ts';
import type { Size } from '../../../geo/geo.ts';

/** Width of the picture in px, and how tall or flat it may be. */
const WIDTH = 1280;
const HEIGHT = { least: 720, most: 1280 };

/** Size and camera of the picture: it shows at least what the pane shows, larger, or within a size that is given. */
export function pictureFrame(
  camera: Camera,
  size: Size,
  within?: Size,
): { size: Size; camera: Camera } {
  const [width, height] = [Math.max(size.width, 1), Math.max(size.height, 1)];
  const tall = Math.round((WIDTH * height) / width);
  const own = within ?? {
    width: WIDTH,
    height: Math.min(Math.max(tall, HEIGHT.least), HEIGHT.most),
  };
  const larger = Math.min(own.width / width, own.height / height);
  return { size: own, camera: { ...camera, zoom: camera.zoom + Math.log2(larger) } };
}
