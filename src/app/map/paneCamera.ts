/** The camera of a pane: what a scene looks at, in a pane of this layout. */
import type { Camera } from '../../geo/camera.ts';
import { fitBeside } from '../../geo/fitting.ts';
import { toward } from '../../geo/travel.ts';
import type { Session } from '../../story/session.svelte.ts';
import type { Layout } from './insets.ts';

type Reading = Pick<Session, 'view' | 'scene' | 'atlas' | 'picked'>;
type Pane = Pick<Layout, 'size' | 'insets' | 'besideCard' | 'controls'>;

/** A focus without a camera of the reader's own is travelled to from the step's, no further than its card asks. */
export function cameraOf(
  { view, scene, atlas, picked }: Reading,
  { size, insets, besideCard, controls }: Pane,
): Camera {
  const at = fitBeside(scene.look, size, insets, controls);
  const box = view.look || !picked ? undefined : atlas?.bounds(picked.id);
  return box ? toward(at, box, size, besideCard) : at;
}

/** From where the reader's own camera must move so that a feature is seen beside its card; none if they have none. */
export function cameraToward(
  id: string,
  { view, atlas }: Pick<Reading, 'view' | 'atlas'>,
  { size, besideCard }: Pane,
) {
  const box = atlas?.bounds(id);
  if (!box || !view.look) return undefined;
  return toward(view.look, box, size, besideCard);
}
