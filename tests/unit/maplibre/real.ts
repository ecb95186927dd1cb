/** The style of the real atlas, as built in the page. */
import type { LayerSpecification, StyleSpecification } from '@maplibre/maplibre-gl-style-spec';
import { loadAtlas } from '../../../src/authoring/files.ts';
import { matchesStyle, type Style } from '../../../src/cartography/style.ts';
import { styles } from '../../../src/cartography/styles.ts';
import { fontFaces } from '../../../src/maplibre/fonts.ts';
import { toSourceData } from '../../../src/maplibre/sources.ts';
import { globalState } from '../../../src/maplibre/state.ts';
import { buildStyle } from '../../../src/maplibre/style.ts';
import type { Scene } from '../../../src/story/scene.ts';
import { emptyScene } from '../../fixtures/scene.ts';
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

export const scene: Scene = { ...emptyScene, look: { fit: [60, 30, 80, 44] } };

/** The global state of the scene with changes. */
export function stateOf(more: Partial<Scene> = {}): Record<string, unknown> {
  return { ...globalState({ ...scene, ...more }), reliefReady: true };
}

/** A layer of the MapLibre style with its style and atlas layer. */
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

/** The features of a source, with only the properties that the style reads. */
export function featuresOf(data: string): readonly Drawable[] {
  const layer = atlas.data[data];
  return (layer ? toSourceData(layer).features : []) as unknown as readonly Drawable[];
}

/** A feature that a style draws, with its layer. */
export function example(id: string): Origin & { readonly feature: Drawable } {
  for (const origin of origins.filter(({ look }) => look.id === id)) {
    const feature = featuresOf(origin.data).find((one) =>
      matchesStyle(origin.look, one.properties),
    );
    if (feature) return { ...origin, feature };
  }
  throw new Error(`no feature is drawn in style ${id}`);
}
