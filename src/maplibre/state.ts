/** A Scene as the style's global state. */
import type { Scene } from '../story/scene.ts';

/** Sorts after every month. */
const LATEST_MONTH = '9999-12';

export function globalState(scene: Scene): Record<string, unknown> {
  return {
    theme: scene.theme,
    focus: [...scene.focus],
    hasFocus: scene.focus.length > 0,
    layers: [...scene.layers],
    hide: [...scene.hide],
    stages: scene.stages,
    excludedIds: [...scene.excludedIds],
    month: scene.month ?? LATEST_MONTH,
  };
}
