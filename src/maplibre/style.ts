/** The cartography as a MapLibre style without data. Scenes change only its filters and its global state. */
import type {
  ExpressionSpecification,
  FilterSpecification,
  FontFacesSpecification,
  LayerSpecification,
  SourceSpecification,
  StyleSpecification,
} from '@maplibre/maplibre-gl-style-spec';
import { isFeatureStyle, type FeatureStyle, type Style } from '../cartography/style.ts';
import { styles } from '../cartography/styles.ts';
import type { Scene } from '../story/scene.ts';
import { RELIEF } from '../story/view.ts';
import { color, filter, opacity } from './expressions.ts';
import { labelLayer, LABEL_SOURCE } from './labels.ts';
import { circlePaint, iconLayout, iconPaint, linePaint } from './paint.ts';
import { FEATURE_SOURCE } from './sources.ts';

/** What the style needs besides the cartography. URLs are absolute. */
export interface StyleInput {
  readonly scene: Scene;
  readonly fonts: FontFacesSpecification;
  /** URL of the relief tiles with `{z}/{x}/{y}`, their zoom range and bounds. */
  readonly relief: {
    readonly tiles: string;
    readonly bounds: [number, number, number, number];
    readonly minzoom: number;
    readonly maxzoom: number;
  };
}

/**
 * Zoom of the most detailed tiles of features; larger scales enlarge them. A unit of such a tile is 2 px at
 * `MAX_ZOOM`, so that positions there are right to a pixel.
 */
const MAX_DATA_ZOOM = 6;

/**
 * How far tiles of features overlap, in px at their own zoom: more than the widest line. Only lines and areas
 * are cut at edges. MapLibre's 128 would more than double what tiles hold.
 */
const BUFFER_PX = 16;

/** Data of a source before they have loaded. */
const EMPTY = { type: 'FeatureCollection' as const, features: [] };

/** The filter of each layer of features in a scene. */
export function filters(scene: Scene): [layer: string, filter: FilterSpecification][] {
  return styles.filter(isFeatureStyle).map((style) => [style.id, filter(style, scene)]);
}

/** Builds the style as it shows a scene. Layers have the ids and the order of `styles`. */
export function buildStyle({ scene, fonts, relief }: StyleInput): StyleSpecification {
  const geojson: SourceSpecification = { type: 'geojson', data: EMPTY, promoteId: 'id' };
  return {
    version: 8,
    sources: {
      [RELIEF]: {
        type: 'raster-dem',
        encoding: 'terrarium',
        tileSize: 256,
        ...relief,
        tiles: [relief.tiles],
      },
      [FEATURE_SOURCE]: { ...geojson, tolerance: 0.3, buffer: BUFFER_PX, maxzoom: MAX_DATA_ZOOM },
      [LABEL_SOURCE]: geojson,
    },
    'font-faces': fonts,
    state: {
      theme: { default: 'light' },
      focus: { default: [] },
      stages: { default: {} },
      relief: { default: false },
    },
    transition: { duration: 250, delay: 0 },
    layers: [
      {
        id: 'water',
        type: 'background',
        paint: { 'background-color': color('water') as ExpressionSpecification },
      },
      ...styles
        .filter((style) => style.draw !== 'label')
        .map((style) => (style.draw === 'relief' ? reliefLayer(style) : layer(style, scene))),
      labelLayer(styles.filter((style) => style.draw === 'label')),
    ],
  };
}

function layer(style: FeatureStyle, scene: Scene): LayerSpecification {
  const common = {
    id: style.id,
    source: FEATURE_SOURCE,
    filter: filter(style, scene),
    ...(style.minzoom !== undefined && { minzoom: style.minzoom }),
  };
  switch (style.draw) {
    case 'fill':
      return {
        ...common,
        type: 'fill',
        paint: {
          'fill-color': color(style.color),
          'fill-opacity': opacity(style.opacity ?? 1, style.fades ?? false),
        },
      };
    case 'line':
      return {
        ...common,
        type: 'line',
        layout: { 'line-join': 'round' },
        paint: linePaint(style),
      };
    case 'circle':
      return { ...common, type: 'circle', paint: circlePaint(style) };
    case 'chevron':
    case 'square':
      return {
        ...common,
        type: 'symbol',
        layout: iconLayout(style),
        paint: iconPaint(style),
      };
  }
}

function reliefLayer(style: Extract<Style, { draw: 'relief' }>): LayerSpecification {
  return {
    id: style.id,
    type: 'hillshade',
    source: RELIEF,
    layout: {
      visibility: [
        'case',
        ['==', ['global-state', 'relief'], true],
        'visible',
        'none',
      ] as ExpressionSpecification,
    },
    paint: {
      'hillshade-exaggeration': style.strength,
      'hillshade-shadow-color': color(style.shade) as ExpressionSpecification,
      'hillshade-highlight-color': color(style.light) as ExpressionSpecification,
      'hillshade-accent-color': color(style.shade) as ExpressionSpecification,
    },
  };
}
