/** A Scene as the style's global state. */
import type { Scene } from '../story/scene.ts';

/** Languages whose script joins letters, which rules out letter spacing. */
const CURSIVE_LANGUAGES = ['ar', 'fa', 'ps', 'ur', 'ug'];

/** Sorts after every month. */
const LATEST_MONTH = '9999-12';

export function isCursive(lang: string): boolean {
  return CURSIVE_LANGUAGES.includes(lang.split('-')[0] ?? '');
}

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
