/** Places the labels of the live map. Loaded with it. */
import type { PlacedLabel } from '../../cartography/placedLabel.ts';
import type { Atlas } from '../../atlas/atlas.ts';
import type { Scene } from '../../story/scene.ts';
import type { MeasureText } from '../../svg/labels.ts';
import { createCanvasMeasure, MAP_FONTS } from '../../svg/measure.ts';
import type { Pane } from '../../svg/pane.ts';
import { placedLabels } from '../../svg/placedLabels.ts';
import type { FontLoads } from './fontLoads.ts';

/** Measured widths, which hold until more fonts have loaded. */
const measures = new WeakMap<FontLoads, readonly [count: number, measure: MeasureText]>();

/** Places the labels of a scene in a pane. */
export function placeLabels(
  scene: Scene,
  atlas: Atlas,
  pane: Pane,
  fonts: FontLoads,
): PlacedLabel[] {
  return placedLabels(scene, atlas, pane, measureWith(fonts));
}

function measureWith(fonts: FontLoads): MeasureText {
  const [count, kept] = measures.get(fonts) ?? [];
  if (kept && count === fonts.count) return kept;
  const measure = createCanvasMeasure(MAP_FONTS);
  measures.set(fonts, [fonts.count, measure]);
  return measure;
}
