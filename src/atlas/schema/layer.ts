/** A layer in the format of the atlas: GeoJSON whose properties are those of features. */
import * as v from 'valibot';
import { featureProperties } from './feature.ts';
import { doc, record, slug } from './values.ts';

/** The geometry is checked by `authoring/geometry.ts`. */
const feature = record({
  type: v.literal('Feature'),
  id: slug,
  properties: featureProperties,
  geometry: doc(v.record(v.string(), v.unknown()), 'GeoJSON (RFC 7946), longitude first'),
});

export const layer = record({
  type: v.literal('FeatureCollection'),
  features: v.array(feature),
});
