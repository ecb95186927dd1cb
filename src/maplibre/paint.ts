/** Paint and layout properties of each style type. */
import type { ExpressionSpecification, LayerSpecification } from '@maplibre/maplibre-gl-style-spec';
import {
  DASH,
  type ChevronStyle,
  type CircleStyle,
  type LineStyle,
  type SquareStyle,
} from '../cartography/style.ts';
import { byZoom, color, lineWidth, dataDriven, opacity, stage } from './expressions.ts';

/** Names of the icon images. */
export const SQUARE = 'square';
export const CHEVRON = 'chevron';
/** Side of an icon image and of its solid part, in px. */
export const ICON_SIZE = { image: 32, solid: 20 } as const;

export function linePaint(
  style: LineStyle,
): NonNullable<Extract<LayerSpecification, { type: 'line' }>['paint']> {
  const { gap = 0, dash } = style;
  /** Share of the width of one of two lines; 1 for a single line. */
  const share = gap > 0 ? (1 - gap) / 2 : 1;
  return {
    'line-color': color(style.color),
    'line-width': lineWidth(style.width, share),
    'line-opacity': opacity(style.opacity ?? 1, style.fades ?? false),
    ...(dash && {
      'line-gap-width': lineWidth(style.width, gap),
      'line-dasharray': dashes(dash, share),
    }),
  };
}

/** Converts dashes in widths of the whole line to widths of a line with a share of it. */
function dashes(pattern: 'status' | readonly number[], share: number): ExpressionSpecification {
  const scaled = (widths: readonly number[]) =>
    ['literal', widths.length > 0 ? widths.map((width) => width / share) : [1, 0]] as const;
  if (pattern !== 'status') return dataDriven(scaled(pattern));
  const dashed = Object.entries(DASH).filter(([, widths]) => widths.length > 0);
  return [
    'match',
    stage,
    ...dashed.flatMap(([status, widths]) => [status, scaled(widths)]),
    scaled([]),
  ] as unknown as ExpressionSpecification;
}

export function circlePaint(
  style: CircleStyle,
): NonNullable<Extract<LayerSpecification, { type: 'circle' }>['paint']> {
  return {
    'circle-color': color(style.color),
    'circle-opacity': opacity(style.opacity ?? 1, style.fades ?? false),
    'circle-stroke-color': color(style.stroke),
    'circle-stroke-width': style.strokeWidth,
    'circle-stroke-opacity': opacity(1, style.fades ?? false),
    'circle-radius': byZoom(style.radius, (radius) =>
      style.area
        ? (['*', radius, ['sqrt', ['get', style.area]]] as ExpressionSpecification)
        : radius,
    ),
  };
}

/** Icons do not take part in label collisions. Chevrons lie along the line. */
export function iconLayout(style: SquareStyle | ChevronStyle) {
  return {
    'icon-image': style.draw === 'square' ? SQUARE : CHEVRON,
    'icon-size': byZoom(style.side, (side) => side / ICON_SIZE.solid),
    'icon-allow-overlap': true,
    'icon-ignore-placement': true,
    ...(style.draw === 'chevron' && {
      'symbol-placement': 'line' as const,
      'symbol-spacing': style.spacing,
    }),
  };
}

export function iconPaint(style: SquareStyle | ChevronStyle) {
  return {
    // Data-driven like the colour of labels, with which icons share a shader.
    'icon-color': dataDriven(color(style.color)),
    'icon-halo-color': color(style.stroke),
    'icon-halo-width': style.strokeWidth,
    'icon-opacity': opacity(1, style.fades ?? false),
  };
}
