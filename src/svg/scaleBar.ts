/** The scale bar. */
import { metresPerPixel, type Camera } from '../geo/camera.ts';

/** The longest of 1, 2, 5 · 10ⁿ km whose bar is at most `maxPx` long, with its length in px. */
export function scaleBarOf(camera: Camera, maxPx: number): { km: number; px: number } {
  const kmPerPx = metresPerPixel(camera) / 1000;
  const magnitude = 10 ** Math.floor(Math.log10(maxPx * kmPerPx));
  const km = magnitude * ([5, 2, 1].find((step) => step * magnitude <= maxPx * kmPerPx) ?? 1);
  return { km, px: km / kmPerPx };
}
