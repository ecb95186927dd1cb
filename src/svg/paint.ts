/** The look as plain SVG attributes at one zoom and in one theme, for pictures that stand alone. */
import { at, DASH, FADE, WIDEN, type LineStyle, type Style } from '../cartography/style.ts';
import type { Palette } from '../cartography/palette.ts';
import { short } from './escape.ts';
import type { State } from '../cartography/drawn.ts';

export type Attributes = Readonly<Record<string, string | number | undefined>>;

/** What all features of a style have in common. */
export function paintOf(style: Style, palette: Palette): Attributes {
  switch (style.draw) {
    case 'fill':
      return { fill: palette[style.color] };
    case 'line':
      return { fill: 'none', stroke: palette[style.color], 'stroke-linejoin': 'round' };
    case 'circle':
    case 'square':
      return {
        fill: palette[style.color],
        'fill-opacity': part(style.opacity ?? 1),
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

/** What one feature has beside that. */
export function paintState(style: Style, state: State, zoom: number): Attributes {
  const left = state.back ? FADE : 1;
  switch (style.draw) {
    case 'fill':
      return { 'fill-opacity': part((style.opacity ?? 1) * left) };
    case 'line':
      return {
        'stroke-opacity': part((style.opacity ?? 1) * left),
        ...strokeOf(style, state, zoom),
      };
    case 'circle':
    case 'square':
    case 'chevron':
    case 'label':
      return { opacity: part(left) };
    case 'relief':
      return {};
  }
}

/** Width and dashes of a line in px. */
function strokeOf(style: LineStyle, { on, status }: State, zoom: number): Attributes {
  const width = at(style.width, zoom) * (on ? WIDEN : 1);
  const widths = style.dash === 'status' ? DASH[status] : (style.dash ?? []);
  const dash = dashUnit(style, zoom) * (on ? WIDEN : 1);
  const lengths = widths.map((length) => short(length * dash));
  return {
    'stroke-width': short(width),
    'stroke-dasharray': lengths.length > 0 ? lengths.join(' ') : undefined,
  };
}

/** What dashes are counted in: MapLibre takes the width at the whole zoom below and lets it grow with the ground. */
export function dashUnit({ width }: LineStyle, zoom: number): number {
  const whole = Math.floor(zoom);
  return at(width, whole) * 2 ** (zoom - whole);
}

/** The open middle of a double line: laid over it, since on paper a mask would make an image of the map. */
export function paintGap(
  style: LineStyle,
  state: State,
  zoom: number,
  palette: Palette,
): Attributes {
  const { 'stroke-dasharray': dashes } = strokeOf(style, state, zoom);
  const width = at(style.width, zoom) * (style.gap ?? 0) * (state.on ? WIDEN : 1);
  return {
    fill: 'none',
    stroke: palette.halo,
    'stroke-linejoin': 'round',
    'stroke-width': short(width),
    'stroke-dasharray': dashes,
  };
}

function part(opacity: number): string | undefined {
  return opacity === 1 ? undefined : short(opacity, 3);
}
