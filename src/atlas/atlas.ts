/**
 * The Atlas: everything that the map can draw or a step can link to, with its sources.
 * Types only; `authoring/` reads and validates the data.
 */
import type { Feature, FeatureCollection, Geometry } from 'geojson';
import type { Bounds } from '../geo/geo.ts';
import type { AtlasIndex } from './schema/atlasIndex.ts';
import type { FeatureProperties, Group } from './schema/feature.ts';
import type { LocalizedText } from './schema/values.ts';

export type { AtlasIndex, LayerInfo, Source } from './schema/atlasIndex.ts';
export type {
  Entry,
  FeatureProperties,
  Group,
  LocationMethod,
  PlannedFlow,
  Status,
} from './schema/feature.ts';
export type { Figure, Measure, Unit } from './schema/figure.ts';
export type { LocalizedText } from './schema/values.ts';

/** A BCP 47 language tag, as in the file names of stories: `en`, `ur`. */
export type Lang = string;

/** Names by language; `en` is always present. */
export type Names = LocalizedText;

export type AtlasFeature = Feature<Geometry, FeatureProperties> & { readonly id: string };
export type LayerData = FeatureCollection<Geometry, FeatureProperties>;

/** The index with the layers' data and look-ups. */
export interface Atlas extends AtlasIndex {
  readonly data: Readonly<Record<string, LayerData>>;
  /** The feature or group of an id. */
  entry(id: string): FeatureProperties | Group | undefined;
  /** The features of an id: the feature itself, or a group's members (recursively); empty if unknown. */
  members(id: string): readonly AtlasFeature[];
  /** Toggles of an id's features, without duplicates. */
  toggles(id: string): readonly string[];
  /** Bounding box of an id's features; undefined if the id is unknown. */
  bounds(id: string): Bounds | undefined;
}
