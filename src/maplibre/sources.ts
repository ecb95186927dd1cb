/** What the map draws from, made from a layer of the atlas. */
import type { FeatureCollection, Geometry } from 'geojson';
import type { FeatureProperties, LayerData } from '../atlas/atlas.ts';

/** The properties that the style reads: the worker and its tiles are spared the rest. */
const READ = [
  'id',
  'kind',
  'status',
  'current',
  'rank',
  'roles',
  'mw',
  'flow',
] as const satisfies readonly (keyof FeatureProperties)[];

type Drawn = Partial<Pick<FeatureProperties, (typeof READ)[number]>>;

/** The features of a layer as they are drawn. */
export function drawn({ features }: LayerData): FeatureCollection<Geometry, Drawn> {
  return {
    type: 'FeatureCollection',
    features: features.map(({ properties, geometry }) => ({
      type: 'Feature',
      properties: read(properties),
      geometry,
    })),
  };
}

function read(properties: FeatureProperties): Drawn {
  return Object.fromEntries(
    READ.filter((name) => properties[name] !== undefined).map((name) => [name, properties[name]]),
  );
}
