/** What the map draws from, made from the atlas's layers. */
import type { FeatureCollection, Point } from 'geojson';
import type { FeatureProperties, LayerData } from '../model/atlas.ts';

/** The points where areas carry their labels: one each, whereas a tile's pieces would each get one. */
export function anchors(layer: LayerData): FeatureCollection<Point, FeatureProperties> {
  return {
    type: 'FeatureCollection',
    features: layer.features.flatMap(({ properties }) =>
      properties.anchor
        ? [
            {
              type: 'Feature' as const,
              properties,
              geometry: { type: 'Point' as const, coordinates: [...properties.anchor] },
            },
          ]
        : [],
    ),
  };
}
