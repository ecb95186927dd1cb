/** Draws maps in the browser. Loaded only where the live map is missing. */
import type { Atlas } from '../model/atlas.ts';
import type { Size } from '../model/geo.ts';
import type { Scene } from '../model/scene.ts';
import { canvasMeasure } from '../picture/measure.ts';
import { drawPicture } from '../picture/picture.ts';

/** The drawn map of a scene, as SVG for a screen of this size in CSS px. */
export function redraw(
  scene: Scene,
  atlas: Atlas,
  words: { readonly title: string; readonly description: string },
  screen: Size,
): string {
  const measure = canvasMeasure("'Noto Sans', 'Noto Sans Arabic', sans-serif");
  return drawPicture({ scene, atlas, words, id: 'map', measure, screen });
}
