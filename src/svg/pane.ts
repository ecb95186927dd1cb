/** The pane that a map is shown in. */
import type { Camera } from '../geo/camera.ts';
import type { Box } from '../geo/collision.ts';
import type { Size } from '../geo/geo.ts';
import type { Scene } from '../story/scene.ts';
import type { LabelContext, MeasureText } from './labels.ts';
import { paneFrame } from './projection.ts';

export interface Pane {
  readonly camera: Camera;
  readonly size: Size;
  /** Boxes of overlays, in CSS px from its corner. */
  readonly covered: readonly Box[];
}

/** Minimum distance of labels from the edge of the pane. */
const MARGIN_PX = 4;

/** The context for placing labels in a pane. */
export function paneLabelContext(
  scene: Scene,
  { camera, size, covered }: Pane,
  measure: MeasureText,
): LabelContext {
  const { width, height } = size;
  return {
    scene,
    frame: paneFrame(camera, size),
    zoom: camera.zoom,
    units: 1,
    measure,
    free: [MARGIN_PX, MARGIN_PX, width - MARGIN_PX, height - MARGIN_PX],
    view: [0, 0, width, height],
    covered,
  };
}
