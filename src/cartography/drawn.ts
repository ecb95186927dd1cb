/** Which features a style draws in a scene, and how each stands there. */
import type { Atlas, AtlasFeature } from '../atlas/atlas.ts';
import type { Scene } from '../story/scene.ts';
import type { Stage } from '../atlas/timeline.ts';
import { stands } from './flow.ts';
import { draws, type Style } from './style.ts';

/** The part of an atlas that a map is drawn from. */
export type Drawable = Pick<Atlas, 'layers' | 'data' | 'entry' | 'members'>;

/** How a feature stands in a scene: stressed, stepped back, or neither; and its status. */
export interface State {
  readonly on: boolean;
  readonly back: boolean;
  readonly status: Stage;
}

export interface Drawn {
  readonly feature: AtlasFeature;
  readonly state: State;
}

/** The features, in the order of the layers; none if the scene hides the style. */
export function featuresOf(
  style: Style,
  scene: Scene,
  { layers, data }: Pick<Drawable, 'layers' | 'data'>,
): Drawn[] {
  if (style.hide && scene.hide.includes(style.hide)) return [];
  return layers
    .filter(({ toggle }) => toggle === undefined || scene.layers.includes(toggle))
    .filter(({ kinds }) => style.kinds.some((kind) => kinds.includes(kind)))
    .flatMap(({ id }) => data[id]?.features ?? [])
    .filter(({ properties }) => draws(style, properties) && !scene.out.includes(properties.id))
    .filter(({ properties }) => stands(style, properties, scene.month))
    .map((feature) => ({
      feature: { ...feature, id: feature.properties.id },
      state: stateOf(style, scene, feature.properties),
    }))
    .filter(({ state }) => (state.on ? !style.unstressed : !style.stressed));
}

function stateOf(style: Style, scene: Scene, { id, status }: AtlasFeature['properties']): State {
  const on = scene.focus.includes(id);
  return {
    on,
    back: style.fades === true && scene.focus.length > 0 && !on,
    status: scene.stages[id] ?? status,
  };
}
