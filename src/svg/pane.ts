/** The one pane that a picture is for. */
import type { Camera } from '../geo/camera.ts';
import type { Box } from '../geo/collision.ts';
import type { Size } from '../geo/geo.ts';
import type { Scene } from '../story/scene.ts';
import type { Ground, Measure } from './labels.ts';
import { paneFrame } from './projection.ts';

export interface Pane {
  readonly camera: Camera;
  readonly size: Size;
  /** What lies on it, in CSS px from its corner. */
  readonly covered: readonly Box[];
}

/** What names keep from the edge of the pane, in px. */
const EDGE = 4;

/** Where names may stand in a pane. */
export function groundOfPane(
  scene: Scene,
  { camera, size, covered }: Pane,
  measure: Measure,
): Ground {
  const { width, height } = size;
  return {
    scene,
    frame: paneFrame(camera, size),
    zoom: camera.zoom,
    units: 1,
    measure,
    free: [EDGE, EDGE, width - EDGE, height - EDGE],
    view: [0, 0, width, height],
    covered,
  };
}
