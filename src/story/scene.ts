/** The Scene: everything to draw. The map is a pure function of this value. */
import type { Atlas, Lang } from '../atlas/atlas.ts';
import type { Look } from '../geo/camera.ts';
import type { Evidence } from '../atlas/evidence.ts';
import { excludedIds } from '../atlas/filter.ts';
import { kindInfo } from '../atlas/kinds.ts';
import type { Step, Story } from './story.ts';
import { stagesAt, type Month, type Stage } from '../atlas/timeline.ts';
import type { Hideable, View } from './view.ts';

export type Theme = 'light' | 'dark';

export interface Scene {
  readonly look: Look;
  /** Toggles that are on. */
  readonly layers: readonly string[];
  /** Ids of highlighted features, with groups resolved. If there are any, fadeable others fade. */
  readonly focus: readonly string[];
  /** Ids to label wherever there is room: what is highlighted, and what the step's text links. */
  readonly named: readonly string[];
  readonly hide: readonly Hideable[];
  /** Stages by id at the scene's date, of features with a history. */
  readonly stages: Readonly<Record<string, Stage>>;
  /** Month of the scene; absent means the latest known state. */
  readonly month?: Month;
  /** Ids that a filter excludes. */
  readonly excludedIds: readonly string[];
  readonly lang: Lang;
  readonly theme: Theme;
}

/** The step of a view; the first if the step is absent or unknown. */
export function stepOf(story: Story, view: View): Step {
  const step = story.steps.find(({ id }) => id === view.step) ?? story.steps[0];
  if (!step) throw new Error(`story ${story.id}: has no steps, expected at least one`);
  return step;
}

type AtlasLookup = Pick<Atlas, 'data' | 'entry' | 'members' | 'toggles'>;

/**
 * The scene of a view. Without an atlas (still loading) groups are not resolved; without evidence the
 * latest stages are shown. The reader's focus replaces the step's and turns on its layers, unless the
 * reader has chosen layers.
 */
export function sceneOf(
  story: Story,
  view: View,
  setting: { readonly lang: Lang; readonly theme: Theme },
  atlas?: AtlasLookup,
  evidence?: Pick<Evidence, 'milestones'>,
): Scene {
  const step = stepOf(story, view);
  const focus = view.focus === undefined ? step.focus : [view.focus];
  const focusLayers = (view.focus !== undefined && atlas?.toggles(view.focus)) || [];
  const date = view.date ?? step.date;
  const stages = date && atlas && evidence ? featureStages(date, atlas, evidence) : {};
  return {
    look: view.look ?? step.look,
    layers: view.layers ?? [...new Set([...step.layers, ...focusLayers])],
    focus: atlas ? focus.flatMap((id) => atlas.members(id).map((feature) => feature.id)) : focus,
    named: atlas ? namedIds(step, focus, atlas) : focus,
    hide: view.hide ?? [],
    stages,
    ...(date !== undefined && { month: date }),
    excludedIds: view.filter && atlas ? excludedIds(atlas, view.filter, stages) : [],
    ...setting,
  };
}

/** A highlighted group is labelled, and so is each point in it. */
function namedIds(step: Step, focus: readonly string[], atlas: AtlasLookup): string[] {
  const points = focus
    .flatMap((id) => atlas.members(id))
    .filter(({ geometry }) => geometry.type === 'Point')
    .map(({ id }) => id);
  const linked = step.mentions.filter(
    (id) => kindInfo(atlas.entry(id)?.kind ?? '').labelledWhereLinked,
  );
  return [...new Set([...focus, ...points, ...linked])];
}

/** Stages in a month of all features with a history; `unknown` where disputed. */
function featureStages(
  month: string,
  { data }: Pick<Atlas, 'data'>,
  { milestones }: Pick<Evidence, 'milestones'>,
): Record<string, Stage> {
  const ids = Object.values(data).flatMap((layer) =>
    layer.features.map(({ properties }) => properties.id),
  );
  const states = [...stagesAt(milestones, ids, month)];
  return Object.fromEntries(states.map(([id, { stage }]) => [id, stage]));
}
