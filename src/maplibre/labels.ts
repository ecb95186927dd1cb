/** Labels of the live map: points with text from our own placement, rendered as placed. */
import type { LayerSpecification, ExpressionSpecification } from '@maplibre/maplibre-gl-style-spec';
import type { FeatureCollection, Point } from 'geojson';
import type { PlacedLabel } from '../cartography/placedLabel.ts';
import { FADE_FACTOR, HALO_WIDTH, valueAtZoom, type LabelStyle } from '../cartography/style.ts';
import { LOCAL_SIZE } from '../cartography/labels.ts';
import { color, isHovered } from './expressions.ts';

export const REGULAR = 'Map Regular';
export const BOLD = 'Map Bold';
/** Id of the source of all labels. */
export const LABEL_SOURCE = 'names';

/** Labels as features. `order` gives important labels precedence in collisions while the map moves. */
export function labelFeatures(
  labels: readonly PlacedLabel[],
): FeatureCollection<Point, Omit<PlacedLabel, 'at'> & { order: number }> {
  return {
    type: 'FeatureCollection',
    features: labels.map(({ at, ...label }, index) => ({
      type: 'Feature',
      properties: { ...label, order: -index },
      geometry: { type: 'Point', coordinates: [...at] },
    })),
  };
}

/**
 * One layer for the labels of all styles, since each layer costs time in each frame. Placed labels never
 * collide; while the map moves, colliding ones are hidden.
 */
export function labelLayer(styles: readonly LabelStyle[]): LayerSpecification {
  const byStyle = (valueOf: (style: LabelStyle) => unknown) =>
    [
      'match',
      ['get', 'style'],
      ...styles.slice(1).flatMap((style) => [style.id, valueOf(style)]),
      styles[0] && valueOf(styles[0]),
    ] as unknown as ExpressionSpecification;
  const zooms = styles.flatMap(({ size }) =>
    typeof size === 'number' ? [] : size.map(([zoom]) => zoom),
  );
  return {
    id: LABEL_SOURCE,
    type: 'symbol',
    source: LABEL_SOURCE,
    layout: {
      'text-field': [
        'format',
        ['get', 'text'],
        {},
        ['get', 'local'],
        { 'font-scale': LOCAL_SIZE },
      ] as ExpressionSpecification,
      'text-font': byStyle(({ bold }) => ['literal', [bold ? BOLD : REGULAR]]),
      'text-size': [
        'interpolate',
        ['linear'],
        ['zoom'],
        ...[...new Set(zooms)]
          .sort((a, b) => a - b)
          .flatMap((zoom) => [zoom, byStyle(({ size }) => valueAtZoom(size, zoom))]),
      ] as ExpressionSpecification,
      'text-padding': 1,
      // Placement has already broken the lines.
      'text-max-width': 1000,
      'text-letter-spacing': ['get', 'spacing'],
      'text-offset': ['array', 'number', 2, ['get', 'offset']] as ExpressionSpecification,
      'text-rotate': ['get', 'turn'],
      'text-justify': ['get', 'align'] as ExpressionSpecification,
      'symbol-sort-key': ['get', 'order'],
    },
    paint: {
      'text-color': byStyle((style) => color(style.color)),
      'text-halo-color': color('halo'),
      'text-halo-width': HALO_WIDTH / 2,
      'text-opacity': [
        'case',
        ['all', ['get', 'faded'], ['!', isHovered]],
        FADE_FACTOR,
        1,
      ] as ExpressionSpecification,
    },
  };
}
