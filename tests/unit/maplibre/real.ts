/** The style as the page builds it, from the real atlas. */
import type { LayerSpecification, StyleSpecification } from '@maplibre/maplibre-gl-style-spec';
import { loadAtlas } from '../../../src/authoring/files.ts';
import { draws, type Style } from '../../../src/cartography/style.ts';
import { styles } from '../../../src/cartography/styles.ts';
import { fontFaces } from '../../../src/maplibre/fonts.ts';
import { drawn } from '../../../src/maplibre/sources.ts';
import { globalState } from '../../../src/maplibre/state.ts';
import { buildStyle } from '../../../src/maplibre/style.ts';
import type { Scene } from '../../../src/story/scene.ts';
import type { Drawable } from './evaluate.ts';

export const atlas = loadAtlas('data/layers');

export const style: StyleSpecification = buildStyle({
  layers: atlas.layers,
  fonts: fontFaces('https://example.org/story/en/'),
  relief: {
    tiles: 'https://example.org/relief/{z}/{x}/{y}.png',
    bounds: [56, 27, 88, 47],
    minzoom: 4,
    maxzoom: 6,
  },
});

export const scene: Scene = {
  look: { fit: [60, 30, 80, 44] },
  layers: [],
  focus: [],
  named: [],
  hide: [],
  stages: {},
  out: [],
  lang: 'en',
  theme: 'light',
};

/** The global state of a scene that differs so from a plain one. */
export function stateOf(more: Partial<Scene> = {}): Record<string, unknown> {
  return { ...globalState({ ...scene, ...more }), reliefReady: true };
}

/** A layer of the style with the row of the look and the layer of the atlas that it comes from. */
export interface Origin {
  readonly layer: Exclude<LayerSpecification, { type: 'background' }>;
  readonly look: Style;
  readonly data: string;
  readonly toggle: string | undefined;
}

export const origins: readonly Origin[] = style.layers.flatMap((layer) => {
  const [id, data = ''] = layer.id.split(':');
  const look = styles.find((one) => one.id === id);
  if (!look || look.draw === 'relief' || look.draw === 'label' || layer.type === 'background')
    return [];
  return [{ layer, look, data, toggle: atlas.layers.find((one) => one.id === data)?.toggle }];
});

/** The features of a source, as the map has them: with what the style reads, and no more. */
export function featuresOf(data: string): readonly Drawable[] {
  const layer = atlas.data[data];
  return (layer ? drawn(layer).features : []) as unknown as readonly Drawable[];
}

/** A feature that a row of the look draws, and the layer that does. */
export function example(id: string): Origin & { readonly feature: Drawable } {
  for (const origin of origins.filter(({ look }) => look.id === id)) {
    const feature = featuresOf(origin.data).find((one) => draws(origin.look, one.properties));
    if (feature) return { ...origin, feature };
  }
  throw new Error(`nothing is drawn as ${id}`);
}
