/** Labels of the live map, placed by the same code as on the static map. */
import type { Messages } from '../../i18n/messages.ts';
import type { Atlas } from '../../atlas/atlas.ts';
import type { Scene } from '../../story/scene.ts';
import type { Pane } from '../../svg/pane.ts';
import { afterPaint } from '../shell/afterPaint.ts';
import type { FontLoads } from './fontLoads.ts';
import type { LiveMap } from './liveMap.svelte.ts';

/**
 * Shows the labels of a scene once the map rests: placing them takes as long as several frames of a flight.
 * The map fails if their code cannot be loaded. Returns a stop function.
 */
export function showLabels(
  live: Pick<LiveMap, 'map' | 'fail'>,
  { map }: Messages,
  scene: Scene,
  atlas: Atlas,
  pane: Pane,
  fonts: FontLoads,
): () => void {
  let current = true;
  const cancel = afterPaint(() => {
    import('./placeLabels.ts').then(
      ({ placeLabels }) => {
        live.map?.whenAtRest(() => {
          if (current) live.map?.setLabels(placeLabels(scene, atlas, pane, fonts));
        });
      },
      () => {
        if (current) live.fail(map.codeFailed, true);
      },
    );
  });
  return () => {
    current = false;
    cancel();
  };
}
