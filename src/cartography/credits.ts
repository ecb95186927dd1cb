/** Credits of the data that a map shows. */
import type { Camera } from '../geo/camera.ts';
import type { Bounds } from '../geo/geo.ts';
import { intersects } from '../geo/intersects.ts';
import type { Scene } from '../story/scene.ts';
import { drawnFeatures, type DrawableAtlas } from './drawnFeatures.ts';
import { styles } from './styles.ts';

/** Ids of the sources of everything drawn within a box at the camera's zoom, without duplicates. */
export function sourcesInView(
  scene: Scene,
  atlas: DrawableAtlas,
  box: Bounds,
  { zoom }: Pick<Camera, 'zoom'>,
): string[] {
  const drawn = styles
    .filter(({ draw, minzoom = 0 }) => draw !== 'relief' && zoom >= minzoom)
    .flatMap((style) => drawnFeatures(style, scene, atlas));
  const seen = new Map(drawn.map(({ feature }) => [feature.id, feature]));
  const inView = [...seen.values()].filter(({ geometry }) => intersects(geometry, box));
  return [...new Set(inView.flatMap(({ properties }) => properties.sources))];
}
