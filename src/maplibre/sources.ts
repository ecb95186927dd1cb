/** GeoJSON for the map's sources, from layers of the atlas. */
import type { FeatureCollection, Geometry } from 'geojson';
import type { FeatureProperties, LayerData } from '../atlas/atlas.ts';
import { LABEL_SOURCE } from './labels.ts';

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

type SourceProperties = Partial<Pick<FeatureProperties, (typeof STYLE_PROPERTIES)[number]>>;

/** The features of a layer with only the properties that the style reads. */
export function toSourceData({
  features,
}: LayerData): FeatureCollection<Geometry, SourceProperties> {
  return {
    type: 'FeatureCollection',
    features: features.map(({ properties, geometry }) => ({
      type: 'Feature',
      properties: styleProperties(properties),
      geometry,
    })),
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

/** The sources of a feature among all by id. Its label may be set later: the labels are always among them. */
export function sourcesWith(id: string, data: ReadonlyMap<string, FeatureCollection>): string[] {
  return [...data]
    .filter(
      ([source, { features }]) =>
        source === LABEL_SOURCE || features.some(({ properties }) => properties?.['id'] === id),
    )
    .map(([source]) => source);
}
