/** A scene as the style's filters and global state. */
import type { Map as LiveMap } from 'maplibre-gl';
import type { Scene } from '../story/scene.ts';
import { RELIEF } from '../story/view.ts';
import { filters } from './style.ts';

/** What the paint of the style reads from a scene. */
export function globalState(scene: Scene): Record<string, unknown> {
  return { theme: scene.theme, focus: [...scene.focus], stages: scene.stages };
}

/** Shows a scene on a map whose style has loaded; `relief`: whether its tiles may be loaded. */
export function applyScene(map: LiveMap, scene: Scene, { relief }: { relief: boolean }): void {
  for (const [layer, filter] of filters(scene)) map.setFilter(layer, filter, { validate: false });
  const state = { ...globalState(scene), relief: relief && scene.layers.includes(RELIEF) };
  for (const [name, value] of Object.entries(state)) map.setGlobalStateProperty(name, value);
}
