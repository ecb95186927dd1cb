/** Which features a style of the look draws in a scene, and how each stands there. */
import type { Atlas, AtlasFeature } from '../model/atlas.ts';
import type { Scene } from '../model/scene.ts';
import type { Stage } from '../model/timeline.ts';
import { stands } from '../look/flow.ts';
import { DASH, draws, type Style } from '../look/style.ts';

/** The part of an atlas that a picture is drawn from. */
export type Drawable = Pick<Atlas, 'layers' | 'data'>;

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
export function featuresOf(style: Style, scene: Scene, { layers, data }: Drawable): Drawn[] {
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

/** The class of everything that a style draws; `pictureCss` says what it looks like. */
export function styleClass({ id }: Pick<Style, 'id'>): string {
  return `p-${id}`;
}

/** The classes by which a feature differs from others of its style; empty for most. */
export function stateClasses(style: Style, { on, back, status }: State): string {
  const dashed = style.draw === 'line' && style.dash === 'status' && DASH[status].length > 0;
  const wide = on && style.draw === 'line' && !style.stressed;
  return [wide && 'on', back && 'back', dashed && `is-${status}`]
    .filter((name) => name !== false)
    .join(' ');
}
