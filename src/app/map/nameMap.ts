/** Names on the live map: placed by the code that the drawn map shares, which is loaded with it. */
import type { Messages } from '../../i18n/messages.ts';
import type { Atlas } from '../../atlas/atlas.ts';
import type { Scene } from '../../story/scene.ts';
import type { Pane } from '../../svg/pane.ts';
import type { LiveMap } from './liveMap.svelte.ts';

/** Writes the names of a scene; a map without them is told as lacking code. Returns how to stop. */
export function nameMap(
  live: Pick<LiveMap, 'map' | 'fail'>,
  { map }: Messages,
  scene: Scene,
  atlas: Atlas,
  pane: Pane,
): () => void {
  let current = true;
  import('./placeNames.ts').then(
    ({ placeNames }) => {
      if (current) live.map?.name(placeNames(scene, atlas, pane));
    },
    () => {
      if (current) live.fail(map.codeFailed, true);
    },
  );
  return () => {
    current = false;
  };
}
