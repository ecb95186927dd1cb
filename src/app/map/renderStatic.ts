/** Renders static maps in the browser. Loaded where the live map failed or has not loaded yet. */
import type { Atlas } from '../../atlas/atlas.ts';
import type { Messages } from '../../i18n/messages.ts';
import type { Scene } from '../../story/scene.ts';
import type { Step } from '../../story/story.ts';
import { withDomMeasure } from '../../svg/measure.ts';
import type { Pane } from '../../svg/pane.ts';
import { drawPane } from '../../svg/picture.ts';
import { pictureText } from './pictureText.ts';

/** Renders a scene as SVG for a pane. Text is measured inside `container`. */
export function renderStatic(
  container: Element,
  scene: Scene,
  atlas: Atlas,
  step: Step,
  messages: Messages,
  pane: Pane,
): string {
  const words = pictureText(step, messages);
  return withDomMeasure(container, (measure) =>
    drawPane({ scene, atlas, words, id: 'map', measure }, pane),
  );
}
