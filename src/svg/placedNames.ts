/** The placed names of a pane, for the live map to write. */
import type { PlacedName } from '../cartography/placedName.ts';
import { unproject } from '../geo/camera.ts';
import { placeLabels, type Label, type Measure } from './labels.ts';
import { groundOfPane, type Pane } from './pane.ts';
import type { Drawable } from '../cartography/drawn.ts';
import type { Scene } from '../story/scene.ts';
import type { Frame } from './projection.ts';

/** The names of a scene in a pane, the most important last. */
export function placedNames(
  scene: Scene,
  atlas: Drawable,
  pane: Pane,
  measure: Measure,
): PlacedName[] {
  const ground = groundOfPane(scene, pane, measure);
  return placeLabels(ground, atlas).map((label) => placed(label, ground.frame));
}

function placed(label: Label, { origin, scale }: Frame): PlacedName {
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
    back: drawn.state.back,
  };
}
