/** What the map draws from, made from the atlas's layers. */
import type { FeatureCollection, Point } from 'geojson';
import type { FeatureProperties, LayerData } from '../model/atlas.ts';

/**
 * The points where labels stand, for a layer with areas: their anchors (one each, whereas a tile's
 * pieces would each get one), and its points themselves. Empty for a layer without areas.
 */
export function anchors(layer: LayerData): FeatureCollection<Point, FeatureProperties> {
  const at = ({ properties, geometry }: LayerData['features'][number]): Point | undefined => {
    if (properties.anchor) return { type: 'Point', coordinates: [...properties.anchor] };
    return geometry.type === 'Point' ? geometry : undefined;
  };
  const anchored = layer.features.some(({ properties }) => properties.anchor);
  return {
    type: 'FeatureCollection',
    features: (anchored ? layer.features : []).flatMap((feature) => {
      const geometry = at(feature);
      return geometry
        ? [{ type: 'Feature' as const, properties: feature.properties, geometry }]
        : [];
    }),
  };
}
