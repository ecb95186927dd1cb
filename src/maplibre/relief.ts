/** Where the relief may be shown. */
import { boundsOf, type Camera } from '../geo/camera.ts';
import { contains } from '../geo/geo.ts';
import type { MapSettings } from './options.ts';

/** Whether the relief covers all that a camera shows: its edge is never seen. */
export function isOnRelief(
  camera: Camera,
  { container, relief }: Pick<MapSettings, 'container' | 'relief'>,
): boolean {
  const { clientWidth: width, clientHeight: height } = container;
  return contains(relief.bounds, boundsOf(camera, { width, height }));
}
