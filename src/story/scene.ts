/** The Scene: all there is to draw. The picture is a function of this one value. */
import type { Atlas, Lang } from '../atlas/atlas.ts';
import type { Look } from '../geo/camera.ts';
import type { Evidence } from '../atlas/evidence.ts';
import { leftOut } from '../atlas/filter.ts';
import type { Step, Story } from './story.ts';
import { hasHistory, stageAt, type Month, type Stage } from '../atlas/timeline.ts';
import type { Hideable, View } from './view.ts';

export type Theme = 'light' | 'dark';

export interface Scene {
  readonly look: Look;
  /** Toggles that are on. */
  readonly layers: readonly string[];
  /** Features (groups resolved) that are stressed; what can step back does so if there are any. */
  readonly focus: readonly string[];
  /** Ids that the picture names wherever there is room: what is stressed, and what the step's text links. */
  readonly named: readonly string[];
  readonly hide: readonly Hideable[];
  /** How far things had come at the scene's date, where that is not their status of today. */
  readonly stages: Readonly<Record<string, Stage>>;
  /** The month that the scene is set in; absent: as things are known to stand today. */
  readonly month?: Month;
  /** Ids that a filter leaves out. */
  readonly out: readonly string[];
  readonly lang: Lang;
  readonly theme: Theme;
}

/** The step that a view stands at; an absent or unknown step is the first. */
export function stepOf(story: Story, view: View): Step {
  const step = story.steps.find(({ id }) => id === view.step) ?? story.steps[0];
  if (!step) throw new Error(`story ${story.id}: has no step, expected at least one`);
  return step;
}

type KnownAtlas = Pick<Atlas, 'data' | 'entry' | 'members' | 'toggles'>;

/** Kinds that are named where the text links them: one looks for them on the map. */
const NAMED_WHERE_LINKED = ['river', 'pass', 'gate', 'corridor'];

/**
 * What a view of a story shows. Without an atlas (it is still on its way) ids stand for themselves;
 * without the evidence things stand as they do today. A focus of the reader's replaces the step's, and
 * switches on what it points at, unless the reader has chosen the layers themselves.
 */
export function sceneOf(
  story: Story,
  view: View,
  setting: { readonly lang: Lang; readonly theme: Theme },
  atlas?: KnownAtlas,
  evidence?: Pick<Evidence, 'milestones'>,
): Scene {
  const step = stepOf(story, view);
  const focus = view.focus === undefined ? step.focus : [view.focus];
  const shown = (view.focus !== undefined && atlas?.toggles(view.focus)) || [];
  const date = view.date ?? step.date;
  const stages = date && atlas && evidence ? stagesAt(date, atlas, evidence) : {};
  return {
    look: view.look ?? step.look,
    layers: view.layers ?? [...new Set([...step.layers, ...shown])],
    focus: atlas ? focus.flatMap((id) => atlas.members(id).map((feature) => feature.id)) : focus,
    named: atlas ? namedIn(step, focus, atlas) : focus,
    hide: view.hide ?? [],
    stages,
    ...(date !== undefined && { month: date }),
    out: view.filter && atlas ? leftOut(atlas, view.filter, stages) : [],
    ...setting,
  };
}

/** A stressed group has a name, and so has each point in it. */
function namedIn(step: Step, focus: readonly string[], atlas: KnownAtlas): string[] {
  const points = focus
    .flatMap((id) => atlas.members(id))
    .filter(({ geometry }) => geometry.type === 'Point')
    .map(({ id }) => id);
  const linked = step.mentions.filter((id) =>
    NAMED_WHERE_LINKED.includes(atlas.entry(id)?.kind ?? ''),
  );
  return [...new Set([...focus, ...points, ...linked])];
}

/** The stage of every feature with a history in a month; a disputed month is `unknown`. */
function stagesAt(
  month: string,
  { data }: Pick<Atlas, 'data'>,
  { milestones }: Pick<Evidence, 'milestones'>,
): Record<string, Stage> {
  const ids = Object.values(data).flatMap((layer) =>
    layer.features.map(({ properties }) => properties.id),
  );
  return Object.fromEntries(
    ids
      .filter((id) => hasHistory(milestones, id))
      .map((id) => [id, stageAt(milestones, id, month).stage]),
  );
}
