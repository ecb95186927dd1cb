/** The camera of a pane: what a scene looks at, in a pane of this size, beside what lies over it. */
import { cameraFor, type Camera } from '../model/camera.ts';
import type { Size } from '../model/geo.ts';
import { toward } from '../model/travel.ts';
import type { Session } from '../state/session.svelte.ts';
import { paddingFor } from './padding.ts';

type Reading = Pick<Session, 'view' | 'scene' | 'atlas' | 'picked' | 'story'>;

/** A focus without a camera of the reader's own is travelled to from the step's, no further than its card asks. */
export function cameraOf(
  { view, scene, atlas, picked, story }: Reading,
  size: Size,
  tool = false,
): Camera {
  const at = cameraFor(scene.look, size, paddingFor(size, false, story.dir, tool));
  const box = view.look || !picked ? undefined : atlas?.bounds(picked.id);
  return box ? toward(at, box, size, paddingFor(size, true, story.dir, tool)) : at;
}

/** From where the reader's own camera must move so that a feature is seen beside its card; none if they have none. */
export function cameraToward(id: string, { view, atlas, story }: Reading, size: Size) {
  const box = atlas?.bounds(id);
  if (!box || !view.look) return undefined;
  return toward(view.look, box, size, paddingFor(size, true, story.dir));
}
