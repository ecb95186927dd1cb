/** Draws maps in the browser. Loaded only where the live map is missing. */
import type { Atlas } from '../../atlas/atlas.ts';
import type { Scene } from '../../story/scene.ts';
import { withDrawnMeasure } from '../../svg/measure.ts';
import type { Pane } from '../../svg/pane.ts';
import { drawPane } from '../../svg/picture.ts';

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
