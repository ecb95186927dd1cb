/** The Scene: all there is to draw. The picture is a function of this one value. */
import type { Atlas, Lang } from './atlas.ts';
import type { Look } from './camera.ts';
import type { Step, Story } from './story.ts';
import type { Hideable, View } from './view.ts';

export type Theme = 'light' | 'dark';

export interface Scene {
  readonly look: Look;
  /** Toggles that are on. */
  readonly layers: readonly string[];
  /** Features (groups resolved) that are stressed; what can step back does so if there are any. */
  readonly focus: readonly string[];
  readonly hide: readonly Hideable[];
  readonly lang: Lang;
  readonly theme: Theme;
}

/** The step that a view stands at; an absent or unknown step is the first. */
export function stepOf(story: Story, view: View): Step {
  const step = story.steps.find(({ id }) => id === view.step) ?? story.steps[0];
  if (!step) throw new Error(`story ${story.id}: has no step, expected at least one`);
  return step;
}

/**
 * What a view of a story shows. Without an atlas (it is still on its way) ids stand for themselves.
 * A focus of the reader's replaces the step's, and switches on what it points at, unless the reader
 * has chosen the layers themselves.
 */
export function sceneOf(
  story: Story,
  view: View,
  setting: { readonly lang: Lang; readonly theme: Theme },
  atlas?: Pick<Atlas, 'members' | 'toggles'>,
): Scene {
  const step = stepOf(story, view);
  const focus = view.focus === undefined ? step.focus : [view.focus];
  const shown = (view.focus !== undefined && atlas?.toggles(view.focus)) || [];
  return {
    look: view.look ?? step.look,
    layers: view.layers ?? [...new Set([...step.layers, ...shown])],
    focus: atlas ? focus.flatMap((id) => atlas.members(id).map((feature) => feature.id)) : focus,
    hide: view.hide ?? [],
    ...setting,
  };
}
