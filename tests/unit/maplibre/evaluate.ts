/** Evaluates filters, properties and visibilities with MapLibre's own code. */
import {
  createPropertyExpression,
  createVisibilityExpression,
  expression,
  featureFilter,
  latest,
  type FilterSpecification,
  type LayerSpecification,
  type StylePropertySpecification,
  type VisibilitySpecification,
} from '@maplibre/maplibre-gl-style-spec';
import type { Geometry } from 'geojson';
import type { FeatureProperties } from '../../../src/atlas/atlas.ts';

export interface Drawable {
  readonly properties: FeatureProperties;
  readonly geometry: Geometry;
}

interface Evaluator {
  evaluate(...given: readonly unknown[]): unknown;
  evaluateWithoutErrorHandling?(...given: readonly unknown[]): unknown;
}

type State = Readonly<Record<string, unknown>>;

/** Whether a feature passes the filter of a layer. */
export function passes(filter: FilterSpecification | undefined, feature: Drawable): boolean {
  return featureFilter(filter, 'filter', {}).filter({ zoom: 8 }, asTile(feature));
}

export function isVisible(layer: LayerSpecification, state: State): boolean {
  const visibility = layer.layout?.visibility as VisibilitySpecification;
  return createVisibilityExpression(visibility, layer.id, state).evaluate() === 'visible';
}

/** All paint and layout properties of a layer by name, except visibility. */
export function properties(layer: LayerSpecification): [name: string, value: unknown][] {
  return Object.entries({ ...layer.layout, ...layer.paint }).filter(
    ([name]) => name !== 'visibility',
  );
}

/** A property's value for a feature; throws where MapLibre only warns. */
export function evaluate(
  layer: LayerSpecification,
  name: string,
  at: {
    readonly feature: Drawable;
    readonly zoom: number;
    readonly state: State;
    readonly hover?: boolean;
  },
): unknown {
  const value = properties(layer).find(([each]) => each === name)?.[1];
  const made = createPropertyExpression(value, name, specification(layer, name), at.state);
  if (made.result === 'error') throw new Error(made.value.map(String).join('; '));
  // Constants do not have this method.
  const property: Evaluator = made.value;
  const given = [{ zoom: at.zoom }, asTile(at.feature), { hover: at.hover ?? false }] as const;
  return property.evaluateWithoutErrorHandling?.(...given) ?? property.evaluate(...given);
}

/** Whether a property is an expression; the style validation covers plain values. */
export function isExpression(value: unknown): boolean {
  return expression.isExpression(value);
}

function specification({ type }: LayerSpecification, name: string): StylePropertySpecification {
  const groups = latest as unknown as Record<string, Record<string, StylePropertySpecification>>;
  const found = groups[`paint_${type}`]?.[name] ?? groups[`layout_${type}`]?.[name];
  if (!found) throw new Error(`${type} has no property ${name}`);
  return found;
}

function asTile({ properties: of, geometry }: Drawable) {
  const kind = geometry.type.replace('Multi', '') as 'Point' | 'LineString' | 'Polygon';
  return { type: kind, id: of.id, properties: { ...of } };
}
