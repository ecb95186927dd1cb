/** Whose data a map shows. */
import type { Camera } from '../geo/camera.ts';
import type { Bounds } from '../geo/geo.ts';
import { overlaps } from '../geo/overlap.ts';
import type { Scene } from '../story/scene.ts';
import { featuresOf, type Drawable } from './drawn.ts';
import { styles } from './styles.ts';

/** Ids of the sources of everything that a scene draws within this box, at the camera's zoom, each once. */
export function sourcesInView(
  scene: Scene,
  atlas: Drawable,
  box: Bounds,
  { zoom }: Pick<Camera, 'zoom'>,
): string[] {
  const drawn = styles
    .filter(({ draw, minzoom = 0 }) => draw !== 'relief' && zoom >= minzoom)
    .flatMap((style) => featuresOf(style, scene, atlas));
  const seen = new Map(drawn.map(({ feature }) => [feature.id, feature]));
  const inView = [...seen.values()].filter(({ geometry }) => overlaps(geometry, box));
  return [...new Set(inView.flatMap(({ properties }) => properties.sources))];
}
