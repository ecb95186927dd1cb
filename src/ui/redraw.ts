/** Draws maps in the browser. Loaded only where the live map is missing. */
import type { Atlas } from '../model/atlas.ts';
import type { Scene } from '../model/scene.ts';
import { withDrawnMeasure } from '../picture/measure.ts';
import type { Pane } from '../picture/pane.ts';
import { drawPane } from '../picture/picture.ts';

/** The drawn map of a scene, as SVG for a pane; its letters are measured in `host`. */
export function redraw(
  host: Element,
  scene: Scene,
  atlas: Atlas,
  words: { readonly title: string; readonly description: string },
  pane: Pane,
): string {
  return withDrawnMeasure(host, (measure) =>
    drawPane({ scene, atlas, words, id: 'map', measure }, pane),
  );
}
