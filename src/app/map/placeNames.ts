/** Places the names of the live map. Loaded with it. */
import type { PlacedName } from '../../cartography/placedName.ts';
import type { Atlas } from '../../atlas/atlas.ts';
import type { Scene } from '../../story/scene.ts';
import { canvasMeasure, MAP_FONTS } from '../../svg/measure.ts';
import type { Pane } from '../../svg/pane.ts';
import { placedNames } from '../../svg/placedNames.ts';

/** The names of a scene in a pane. */
export function placeNames(scene: Scene, atlas: Atlas, pane: Pane): PlacedName[] {
  return placedNames(scene, atlas, pane, canvasMeasure(MAP_FONTS));
}
