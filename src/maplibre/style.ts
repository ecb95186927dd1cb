/** The cartography as a MapLibre style without data. Scenes change only its global state. */
import type {
  ExpressionSpecification,
  FontFacesSpecification,
  LayerSpecification,
  SourceSpecification,
  StyleSpecification,
} from '@maplibre/maplibre-gl-style-spec';
import type { Style } from '../cartography/style.ts';
import { styles } from '../cartography/styles.ts';
import type { LayerInfo } from '../atlas/atlas.ts';
import { RELIEF } from '../story/view.ts';
import { color, filter, opacity } from './expressions.ts';
import { labelLayer, LABEL_SOURCE } from './labels.ts';
import { circlePaint, iconLayout, iconPaint, linePaint } from './paint.ts';

/** What the style needs besides the cartography. URLs are absolute. */
export interface StyleInput {
  readonly layers: readonly LayerInfo[];
  readonly fonts: FontFacesSpecification;
  /** URL of the relief tiles with `{z}/{x}/{y}`, their zoom range and bounds. */
  readonly relief: {
    readonly tiles: string;
    readonly bounds: [number, number, number, number];
    readonly minzoom: number;
    readonly maxzoom: number;
  };
}

/** Data of a source before its layer has loaded. */
const EMPTY = { type: 'FeatureCollection' as const, features: [] };

/** Builds the style. Layer ids are `<style>:<data layer>`, in the order of `styles`. */
export function buildStyle({ layers, fonts, relief }: StyleInput): StyleSpecification {
  const sources: Record<string, SourceSpecification> = {
    [RELIEF]: {
      type: 'raster-dem',
      encoding: 'terrarium',
      tileSize: 256,
      ...relief,
      tiles: [relief.tiles],
    },
  };
  for (const id of [...layers.map((layer) => layer.id), LABEL_SOURCE])
    sources[id] = { type: 'geojson', data: EMPTY, promoteId: 'id', tolerance: 0.3 };
  return {
    version: 8,
    sources,
    'font-faces': fonts,
    state: {
      theme: { default: 'light' },
      focus: { default: [] },
      hasFocus: { default: false },
      layers: { default: [] },
      hide: { default: [] },
      stages: { default: {} },
      excludedIds: { default: [] },
      month: { default: '' },
      reliefReady: { default: false },
    },
    transition: { duration: 250, delay: 0 },
    layers: [
      {
        id: 'water',
        type: 'background',
        paint: { 'background-color': color('water') as ExpressionSpecification },
      },
      ...styles.flatMap((style) =>
        style.draw === 'relief'
          ? [reliefLayer(style)]
          : style.draw === 'label'
            ? []
            : layers
                .filter(({ kinds }) => style.kinds.some((kind) => kinds.includes(kind)))
                .map((info) => layer(style, info)),
      ),
      labelLayer(styles.filter((style) => style.draw === 'label')),
    ],
  };
}

function layer(
  style: Exclude<Style, { draw: 'relief' | 'label' }>,
  info: LayerInfo,
): LayerSpecification {
  const common = {
    id: `${style.id}:${info.id}`,
    source: info.id,
    filter: filter(style),
    ...(style.minzoom !== undefined && { minzoom: style.minzoom }),
  };
  const layout = { visibility: visibility(style, info.toggle) };
  switch (style.draw) {
    case 'fill':
      return {
        ...common,
        type: 'fill',
        layout,
        paint: {
          'fill-color': color(style.color),
          'fill-opacity': opacity(style.opacity ?? 1, style.fades ?? false),
        },
      };
    case 'line':
      return {
        ...common,
        type: 'line',
        layout: { ...layout, 'line-join': 'round' },
        paint: linePaint(style),
      };
    case 'circle':
      return { ...common, type: 'circle', layout, paint: circlePaint(style) };
    case 'chevron':
    case 'square':
      return {
        ...common,
        type: 'symbol',
        layout: { ...layout, ...iconLayout(style) },
        paint: iconPaint(style),
      };
  }
}

/** Visible while the toggle is on and the style is not hidden. */
function visibility(style: Style, toggle: string | undefined): ExpressionSpecification {
  const conditions: unknown[] = [];
  if (toggle !== undefined) conditions.push(['in', toggle, ['global-state', 'layers']]);
  if (style.hide) conditions.push(['!', ['in', style.hide, ['global-state', 'hide']]]);
  return ['case', ['all', ...conditions], 'visible', 'none'] as ExpressionSpecification;
}

function reliefLayer(style: Extract<Style, { draw: 'relief' }>): LayerSpecification {
  return {
    id: style.id,
    type: 'hillshade',
    source: RELIEF,
    layout: {
      visibility: [
        'case',
        [
          'all',
          ['==', ['global-state', 'reliefReady'], true],
          ['in', RELIEF, ['global-state', 'layers']],
        ],
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
