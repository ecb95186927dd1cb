/** The camera of a scene in a pane, clear of the elements that overlap the map. */
import type { Camera } from '../../geo/camera.ts';
import { fitAroundObstacles } from '../../geo/fitting.ts';
import { ensureVisible } from '../../geo/ensureVisible.ts';
import type { Session } from '../../story/session.svelte.ts';
import type { Layout } from './insets.ts';

type SessionState = Pick<Session, 'view' | 'scene' | 'atlas' | 'selected'>;
type Pane = Pick<Layout, 'size' | 'insets' | 'insetsWithCard' | 'controls'>;

/** The camera of the scene, moved as far as a selected feature needs unless the reader has set it. */
export function paneCamera(
  { view, scene, atlas, selected }: SessionState,
  { size, insets, insetsWithCard, controls }: Pane,
): Camera {
  const camera = fitAroundObstacles(scene.look, size, insets, controls);
  const box = view.look || !selected ? undefined : atlas?.bounds(selected.id);
  return box ? ensureVisible(camera, box, size, insetsWithCard) : camera;
}

/** The reader's own camera, moved until a feature is visible beside its card; undefined without one. */
export function cameraForFeature(
  id: string,
  { view, atlas }: Pick<SessionState, 'view' | 'atlas'>,
  { size, insetsWithCard }: Pane,
) {
  const box = atlas?.bounds(id);
  if (!box || !view.look) return undefined;
  return ensureVisible(view.look, box, size, insetsWithCard);
}
