/** The camera of a scene in a pane, clear of the elements that overlap the map. */
import type { Camera } from '../../geo/camera.ts';
import { fitAroundObstacles } from '../../geo/fitting.ts';
import { ensureVisible } from '../../geo/ensureVisible.ts';
import type { Session } from '../../story/session.svelte.ts';
import type { Layout } from './insets.ts';

type SessionState = Pick<Session, 'view' | 'scene' | 'atlas' | 'selected'>;
type Pane = Pick<Layout, 'size' | 'insets' | 'insetsWithCard' | 'controls'>;

/**
 * The camera of the scene. A selected feature is brought into view beside its card: always from the
 * step's camera, from the reader's own only if `moves`, since the reader may have moved away from it.
 */
export function paneCamera(
  { view, scene, atlas, selected }: SessionState,
  { size, insets, insetsWithCard, controls }: Pane,
  moves = view.look === undefined,
): Camera {
  const camera = fitAroundObstacles(scene.look, size, insets, controls);
  const box = moves && selected ? atlas?.bounds(selected.id) : undefined;
  return box ? ensureVisible(camera, box, size, insetsWithCard) : camera;
}
