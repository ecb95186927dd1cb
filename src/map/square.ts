/** The square of stations as a signed distance field, so that one image takes any colour and edge. */
import { SQUARE_SIZE } from './paint.ts';

/** Distance in px over which MapLibre's fields fall from 1 to 0, and the value at the edge. */
const RADIUS = 8;
const EDGE = 0.75;

/** RGBA image whose alpha is the field; a square with sharp corners. */
export function squareImage(): { width: number; height: number; data: Uint8ClampedArray } {
  const { image, solid } = SQUARE_SIZE;
  const data = new Uint8ClampedArray(image * image * 4);
  for (let y = 0; y < image; y++) {
    for (let x = 0; x < image; x++) {
      const outside =
        Math.max(Math.abs(x + 0.5 - image / 2), Math.abs(y + 0.5 - image / 2)) - solid / 2;
      data[(y * image + x) * 4 + 3] = 255 * (EDGE - outside / RADIUS);
    }
  }
  return { width: image, height: image, data };
}
