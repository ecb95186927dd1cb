/** Places the names of the live map. Loaded with it. */
import type { PlacedName } from '../look/placedName.ts';
import type { Atlas } from '../model/atlas.ts';
import type { Scene } from '../model/scene.ts';
import { canvasMeasure, MAP_FONTS } from '../picture/measure.ts';
import type { Pane } from '../picture/pane.ts';
import { placedNames } from '../picture/placedNames.ts';

/** The names of a scene in a pane. */
export function placeNames(scene: Scene, atlas: Atlas, pane: Pane): PlacedName[] {
  return placedNames(scene, atlas, pane, canvasMeasure(MAP_FONTS));
}
