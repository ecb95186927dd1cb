/** Coverage of the relief. */
import { boundsOf, type Camera } from '../geo/camera.ts';
import { contains } from '../geo/geo.ts';
import type { MapSettings } from './options.ts';

/** Whether the relief covers the whole view, so that its edge is never visible. */
export function isOnRelief(
  camera: Camera,
  { container, relief }: Pick<MapSettings, 'container' | 'relief'>,
): boolean {
  const { clientWidth: width, clientHeight: height } = container;
  return contains(relief.bounds, boundsOf(camera, { width, height }));
}
