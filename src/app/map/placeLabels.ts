/** Places the labels of the live map. Loaded with it. */
import type { PlacedLabel } from '../../cartography/placedLabel.ts';
import type { Atlas } from '../../atlas/atlas.ts';
import type { Scene } from '../../story/scene.ts';
import { createCanvasMeasure, MAP_FONTS } from '../../svg/measure.ts';
import type { Pane } from '../../svg/pane.ts';
import { placedLabels } from '../../svg/placedLabels.ts';

/** Places the labels of a scene in a pane. */
export function placeLabels(scene: Scene, atlas: Atlas, pane: Pane): PlacedLabel[] {
  return placedLabels(scene, atlas, pane, createCanvasMeasure(MAP_FONTS));
}
