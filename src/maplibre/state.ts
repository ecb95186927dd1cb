/** A Scene as the style's global state: the few values that all of the picture follows from. */
import type { Scene } from '../story/scene.ts';

/** Scripts whose letters join must not be set wide. */
const JOINED = ['ar', 'fa', 'ps', 'ur', 'ug'];

/** Later than every month. */
const NOW = '9999-12';

export function isJoined(lang: string): boolean {
  return JOINED.includes(lang.split('-')[0] ?? '');
}

export function globalState(scene: Scene): Record<string, unknown> {
  return {
    theme: scene.theme,
    focus: [...scene.focus],
    stress: scene.focus.length > 0,
    layers: [...scene.layers],
    hide: [...scene.hide],
    stages: scene.stages,
    out: [...scene.out],
    month: scene.month ?? NOW,
  };
}
