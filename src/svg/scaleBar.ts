/** The bar that tells how far a kilometre is. */
import { metresPerPixel, type Camera } from '../geo/camera.ts';

/** A round number of kilometres and its length in px: the longest of 1, 2, 5 · 10ⁿ within `most` px. */
export function scaleOf(camera: Camera, most: number): { km: number; px: number } {
  const perPx = metresPerPixel(camera) / 1000;
  const power = 10 ** Math.floor(Math.log10(most * perPx));
  const km = power * ([5, 2, 1].find((step) => step * power <= most * perPx) ?? 1);
  return { km, px: km / perPx };
}
