/** The features that a style draws in a scene, and their state. */
import type { Atlas, AtlasFeature } from '../atlas/atlas.ts';
import type { Scene } from '../story/scene.ts';
import type { Stage } from '../atlas/timeline.ts';
import { isFlowShown } from './flow.ts';
import { matchesStyle, type Style } from './style.ts';

/** The part of an atlas needed to draw a map. */
export type DrawableAtlas = Pick<Atlas, 'layers' | 'data' | 'entry' | 'members'>;

/** State of a feature in a scene: highlighted, faded or neither; and its stage. */
export interface FeatureState {
  readonly highlighted: boolean;
  readonly faded: boolean;
  readonly status: Stage;
}

export interface DrawnFeature {
  readonly feature: AtlasFeature;
  readonly state: FeatureState;
}

/** The features that a style draws, in layer order; none if the scene hides the style. */
export function drawnFeatures(
  style: Style,
  scene: Scene,
  { layers, data }: Pick<DrawableAtlas, 'layers' | 'data'>,
): DrawnFeature[] {
  if (style.hide && scene.hide.includes(style.hide)) return [];
  return layers
    .filter(({ toggle }) => toggle === undefined || scene.layers.includes(toggle))
    .filter(({ kinds }) => style.kinds.some((kind) => kinds.includes(kind)))
    .flatMap(({ id }) => data[id]?.features ?? [])
    .filter(
      ({ properties }) =>
        matchesStyle(style, properties) && !scene.excludedIds.includes(properties.id),
    )
    .filter(({ properties }) => isFlowShown(style, properties, scene.month))
    .map((feature) => ({
      feature: { ...feature, id: feature.properties.id },
      state: stateOf(style, scene, feature.properties),
    }))
    .filter(({ state }) => (state.highlighted ? !style.notHighlighted : !style.highlighted));
}

function stateOf(
  style: Style,
  scene: Scene,
  { id, status }: AtlasFeature['properties'],
): FeatureState {
  const highlighted = scene.focus.includes(id);
  return {
    highlighted,
    faded: style.fades === true && scene.focus.length > 0 && !highlighted,
    status: scene.stages[id] ?? status,
  };
}
