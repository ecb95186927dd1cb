/** Styles as SVG presentation attributes at one zoom and in one theme, for standalone pictures. */
import {
  valueAtZoom,
  DASH,
  FADE_FACTOR,
  HIGHLIGHT_WIDTH_FACTOR,
  type LineStyle,
  type Style,
} from '../cartography/style.ts';
import type { Palette } from '../cartography/palette.ts';
import { compactNumber } from './escape.ts';
import type { FeatureState } from '../cartography/drawnFeatures.ts';

export type Attributes = Readonly<Record<string, string | number | undefined>>;

/** Attributes common to all features of a style. */
export function stylePaint(style: Style, palette: Palette): Attributes {
  switch (style.draw) {
    case 'fill':
      return { fill: palette[style.color] };
    case 'line':
      return { fill: 'none', stroke: palette[style.color], 'stroke-linejoin': 'round' };
    case 'circle':
    case 'square':
      return {
        fill: palette[style.color],
        'fill-opacity': opacityValue(style.opacity ?? 1),
        stroke: palette[style.stroke],
        'stroke-width': style.strokeWidth,
      };
    case 'chevron':
      return {
        fill: palette[style.color],
        stroke: palette[style.stroke],
        'stroke-linejoin': 'round',
        'paint-order': 'stroke',
      };
    case 'label':
      return { fill: palette[style.color] };
    case 'relief':
      return {};
  }
}

/** Additional attributes of one feature. */
export function featurePaint(style: Style, state: FeatureState, zoom: number): Attributes {
  const factor = state.faded ? FADE_FACTOR : 1;
  switch (style.draw) {
    case 'fill':
      return { 'fill-opacity': opacityValue((style.opacity ?? 1) * factor) };
    case 'line':
      return {
        'stroke-opacity': opacityValue((style.opacity ?? 1) * factor),
        ...strokeOf(style, state, zoom),
      };
    case 'circle':
    case 'square':
    case 'chevron':
    case 'label':
      return { opacity: opacityValue(factor) };
    case 'relief':
      return {};
  }
}

/** Width and dashes of a line in px. */
function strokeOf(
  style: LineStyle,
  { highlighted, status }: FeatureState,
  zoom: number,
): Attributes {
  const width = valueAtZoom(style.width, zoom) * (highlighted ? HIGHLIGHT_WIDTH_FACTOR : 1);
  const widths = style.dash === 'status' ? DASH[status] : (style.dash ?? []);
  const dash = dashUnit(style, zoom) * (highlighted ? HIGHLIGHT_WIDTH_FACTOR : 1);
  const lengths = widths.map((length) => compactNumber(length * dash));
  return {
    'stroke-width': compactNumber(width),
    'stroke-dasharray': lengths.length > 0 ? lengths.join(' ') : undefined,
  };
}

/** The unit of dashes: as in MapLibre, the line width at the integer zoom below, scaled with the map. */
export function dashUnit({ width }: LineStyle, zoom: number): number {
  const whole = Math.floor(zoom);
  return valueAtZoom(width, whole) * 2 ** (zoom - whole);
}

/** The open middle of a double line, painted over it: in print, a mask would rasterize the map. */
export function lineGapPaint(
  style: LineStyle,
  state: FeatureState,
  zoom: number,
  palette: Palette,
): Attributes {
  const { 'stroke-dasharray': dashes } = strokeOf(style, state, zoom);
  const width =
    valueAtZoom(style.width, zoom) *
    (style.gap ?? 0) *
    (state.highlighted ? HIGHLIGHT_WIDTH_FACTOR : 1);
  return {
    fill: 'none',
    stroke: palette.halo,
    'stroke-linejoin': 'round',
    'stroke-width': compactNumber(width),
    'stroke-dasharray': dashes,
  };
}

function opacityValue(opacity: number): string | undefined {
  return opacity === 1 ? undefined : compactNumber(opacity, 3);
}
