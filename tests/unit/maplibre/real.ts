/** The style of the real atlas, as built in the page. */
import type { LayerSpecification, StyleSpecification } from '@maplibre/maplibre-gl-style-spec';
import { loadAtlas } from '../../../src/authoring/files.ts';
import { isFeatureStyle, matchesStyle, type Style } from '../../../src/cartography/style.ts';
import { styles } from '../../../src/cartography/styles.ts';
import { fontFaces } from '../../../src/maplibre/fonts.ts';
import { toSourceData } from '../../../src/maplibre/sources.ts';
import { globalState } from '../../../src/maplibre/state.ts';
import { buildStyle } from '../../../src/maplibre/style.ts';
import type { Scene } from '../../../src/story/scene.ts';
import { emptyScene } from '../../fixtures/scene.ts';
import type { Drawable } from './evaluate.ts';

export const atlas = loadAtlas('data/layers');

/** All toggles of the atlas. */
export const toggles = [...new Set(atlas.layers.flatMap(({ toggle }) => toggle ?? []))];

export const scene: Scene = { ...emptyScene, layers: toggles, look: { fit: [60, 30, 80, 44] } };

export const style: StyleSpecification = buildStyle({
  scene,
  fonts: fontFaces('https://example.org/story/en/'),
  relief: {
    tiles: 'https://example.org/relief/{z}/{x}/{y}.png',
    bounds: [56, 27, 88, 47],
    minzoom: 4,
    maxzoom: 6,
  },
});

/** The global state of the scene with changes. */
export function stateOf(more: Partial<Scene> = {}): Record<string, unknown> {
  return { ...globalState({ ...scene, ...more }), relief: true };
}

/** A layer of the MapLibre style with its style. */
export interface Origin {
  readonly layer: Exclude<LayerSpecification, { type: 'background' }>;
  readonly look: Style;
}

export const origins: readonly Origin[] = style.layers.flatMap((layer) => {
  const look = styles.find(({ id }) => id === layer.id);
  return look && isFeatureStyle(look) && layer.type !== 'background' ? [{ layer, look }] : [];
});

/** All features of the source, with only the properties that the style reads. */
export const features = toSourceData(atlas.layers, new Map(Object.entries(atlas.data)))
  .features as unknown as readonly (Drawable & { properties: { readonly toggle?: string } })[];

/** A feature that a style draws, with its layer. */
export function example(id: string): Origin & { readonly feature: Drawable } {
  const origin = origins.find(({ look }) => look.id === id);
  const feature = origin && features.find((one) => matchesStyle(origin.look, one.properties));
  if (!feature) throw new Error(`no feature is drawn in style ${id}`);
  return { ...origin, feature };
}
