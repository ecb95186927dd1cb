/** GeoJSON for the map's sources, from layers of the atlas. */
import type { FeatureCollection, Geometry } from 'geojson';
import type { FeatureProperties, LayerData, LayerInfo } from '../atlas/atlas.ts';

/**
 * Id of the source of all features. There is one, since each source costs tiles, messages from the worker
 * and stencil masks in every frame.
 */
export const FEATURE_SOURCE = 'features';

/** The properties that the style reads. Others are dropped to save work in the worker. */
const STYLE_PROPERTIES = [
  'id',
  'kind',
  'status',
  'current',
  'rank',
  'roles',
  'mw',
  'flow',
] as const satisfies readonly (keyof FeatureProperties)[];

type SourceProperties = Partial<Pick<FeatureProperties, (typeof STYLE_PROPERTIES)[number]>> &
  Pick<LayerInfo, 'toggle'>;

/** The features of all layers, in layer order, with only their toggle and the properties that the style reads. */
export function toSourceData(
  layers: readonly Pick<LayerInfo, 'id' | 'toggle'>[],
  data: ReadonlyMap<string, LayerData>,
): FeatureCollection<Geometry, SourceProperties> {
  return {
    type: 'FeatureCollection',
    features: layers.flatMap(({ id, toggle }) =>
      (data.get(id)?.features ?? []).map(({ properties, geometry }) => ({
        type: 'Feature' as const,
        properties: { ...styleProperties(properties), ...(toggle !== undefined && { toggle }) },
        geometry,
      })),
    ),
  };
}

function styleProperties(properties: FeatureProperties): SourceProperties {
  return Object.fromEntries(
    STYLE_PROPERTIES.filter((name) => properties[name] !== undefined).map((name) => [
      name,
      properties[name],
    ]),
  );
}
