/** Draws maps in the browser. Loaded where the live map is missing, or not there yet. */
import type { Atlas } from '../../atlas/atlas.ts';
import type { Messages } from '../../i18n/messages.ts';
import type { Scene } from '../../story/scene.ts';
import type { Step } from '../../story/story.ts';
import { withDrawnMeasure } from '../../svg/measure.ts';
import type { Pane } from '../../svg/pane.ts';
import { drawPane } from '../../svg/picture.ts';
import { pictureWords } from './pictureWords.ts';

/** The drawn map of a scene, as SVG for a pane; its letters are measured in `host`. */
export function redraw(
  host: Element,
  scene: Scene,
  atlas: Atlas,
  step: Step,
  messages: Messages,
  pane: Pane,
): string {
  const words = pictureWords(step, messages);
  return withDrawnMeasure(host, (measure) =>
    drawPane({ scene, atlas, words, id: 'map', measure }, pane),
  );
}
