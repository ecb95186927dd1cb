/** What the map draws from, made from a layer of the atlas. */
import type { Feature, FeatureCollection, Geometry } from 'geojson';
import type { FeatureProperties, LayerData } from '../model/atlas.ts';

/** The properties that the style reads: the worker and its tiles are spared the rest. */
const READ = [
  'id',
  'kind',
  'status',
  'current',
  'rank',
  'roles',
  'mw',
  'names',
  'local',
  'label',
  'flow',
] as const satisfies readonly (keyof FeatureProperties)[];

type Drawn = Partial<Pick<FeatureProperties, (typeof READ)[number]>>;

/**
 * The features of a layer as they are drawn, and a point of the same id where the name of an area or
 * a line stands: one each, whereas a tile's pieces would each get one.
 */
export function drawn({ features }: LayerData): FeatureCollection<Geometry, Drawn> {
  return {
    type: 'FeatureCollection',
    features: features.flatMap(({ properties, geometry }) => {
      const feature = { type: 'Feature' as const, properties: read(properties), geometry };
      const { anchor } = properties;
      return anchor
        ? [feature, { ...feature, geometry: { type: 'Point' as const, coordinates: [...anchor] } }]
        : [feature];
    }) satisfies Feature<Geometry, Drawn>[],
  };
}

function read(properties: FeatureProperties): Drawn {
  return Object.fromEntries(
    READ.filter((name) => properties[name] !== undefined).map((name) => [name, properties[name]]),
  );
}
