/** Names on the live map: points that our own placement has found, written as they stand. */
import type { LayerSpecification, ExpressionSpecification } from '@maplibre/maplibre-gl-style-spec';
import type { FeatureCollection, Point } from 'geojson';
import type { PlacedName } from '../cartography/placedName.ts';
import { FADE, type LabelStyle } from '../cartography/style.ts';
import { LOCAL_SIZE } from '../cartography/labels.ts';
import { byZoom, color, hovered } from './expressions.ts';

export const REGULAR = 'Map Regular';
export const BOLD = 'Map Bold';
/** Id of the source of all names. */
export const NAMES = 'names';

/** The names as features, the most important first to find room while the map moves. */
export function nameFeatures(
  names: readonly PlacedName[],
): FeatureCollection<Point, Omit<PlacedName, 'at'> & { order: number }> {
  return {
    type: 'FeatureCollection',
    features: names.map(({ at, ...name }, index) => ({
      type: 'Feature',
      properties: { ...name, order: -index },
      geometry: { type: 'Point', coordinates: [...at] },
    })),
  };
}

/** The layer of a label style. At rest no two names meet; while the map moves, what has no room waits. */
export function nameLayer(style: LabelStyle): LayerSpecification {
  return {
    id: `${style.id}:${NAMES}`,
    type: 'symbol',
    source: NAMES,
    filter: ['==', ['get', 'style'], style.id],
    layout: {
      'text-field': [
        'format',
        ['get', 'text'],
        {},
        ['get', 'local'],
        { 'font-scale': LOCAL_SIZE },
      ] as ExpressionSpecification,
      'text-font': [style.bold ? BOLD : REGULAR],
      'text-size': byZoom(style.size),
      'text-padding': 1,
      // Lines are broken already.
      'text-max-width': 1000,
      'text-letter-spacing': ['get', 'spacing'],
      'text-offset': ['array', 'number', 2, ['get', 'offset']] as ExpressionSpecification,
      'text-rotate': ['get', 'turn'],
      'text-justify': ['get', 'align'] as ExpressionSpecification,
      'symbol-sort-key': ['get', 'order'],
    },
    paint: {
      'text-color': color(style.color),
      'text-halo-color': color('halo'),
      'text-halo-width': 1.4,
      'text-opacity': [
        'case',
        ['all', ['get', 'back'], ['!', hovered]],
        FADE,
        1,
      ] as ExpressionSpecification,
    },
  };
}
