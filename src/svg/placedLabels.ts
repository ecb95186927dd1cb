/** Placed labels of a pane, for the live map. */
import type { PlacedLabel } from '../cartography/placedLabel.ts';
import { unproject } from '../geo/camera.ts';
import { placeLabels, type PlacedBlock, type MeasureText } from './labels.ts';
import { paneLabelContext, type Pane } from './pane.ts';
import type { DrawableAtlas } from '../cartography/drawnFeatures.ts';
import type { Scene } from '../story/scene.ts';
import type { Frame } from './projection.ts';

/** Places the labels of a scene in a pane, most important last. */
export function placedLabels(
  scene: Scene,
  atlas: DrawableAtlas,
  pane: Pane,
  measure: MeasureText,
): PlacedLabel[] {
  const context = paneLabelContext(scene, pane, measure);
  return placeLabels(context, atlas).map((label) => toPlacedLabel(label, context.frame));
}

function toPlacedLabel(label: PlacedBlock, { origin, scale }: Frame): PlacedLabel {
  const {
    drawn,
    style,
    at: [x, y],
    lines,
    turn,
    middle,
    spacing,
  } = label;
  const text = (local: boolean) =>
    lines
      .filter(({ scale: size }) => size < 1 === local)
      .map(({ text: line }) => line)
      .join('\n');
  const anchor = lines[0]?.anchor ?? 'middle';
  return {
    id: drawn.feature.id,
    style: style.id,
    at: unproject([origin[0] + x / scale, origin[1] + y / scale]),
    text: text(false),
    local: lines.some(({ scale: size }) => size < 1) ? `\n${text(true)}` : '',
    turn,
    offset: middle,
    align: anchor === 'middle' ? 'center' : anchor,
    spacing,
    faded: drawn.state.faded,
  };
}
