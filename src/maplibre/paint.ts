/** How each way of drawing in the look becomes paint and layout properties. */
import type { ExpressionSpecification, LayerSpecification } from '@maplibre/maplibre-gl-style-spec';
import {
  DASH,
  type ChevronStyle,
  type CircleStyle,
  type LineStyle,
  type SquareStyle,
} from '../cartography/style.ts';
import { byZoom, color, lineWidth, ofEach, opacity, stage } from './expressions.ts';

/** Names of the images that marks are drawn from. */
export const SQUARE = 'square';
export const CHEVRON = 'chevron';
/** Side of such an image in px, and of its solid part. */
export const MARK_SIZE = { image: 32, solid: 20 } as const;

export function linePaint(
  style: LineStyle,
): NonNullable<Extract<LayerSpecification, { type: 'line' }>['paint']> {
  const { gap = 0, dash } = style;
  /** Share of the width that each of two lines has; one line has it all. */
  const side = gap > 0 ? (1 - gap) / 2 : 1;
  return {
    'line-color': color(style.color),
    'line-width': lineWidth(style.width, side),
    'line-opacity': opacity(style.opacity ?? 1, style.fades ?? false),
    ...(dash && {
      'line-gap-width': lineWidth(style.width, gap),
      'line-dasharray': dashes(dash, side),
    }),
  };
}

/** Dashes in widths of the whole line, for lines that have only a share of it. */
function dashes(pattern: 'status' | readonly number[], share: number): ExpressionSpecification {
  const scaled = (widths: readonly number[]) =>
    ['literal', widths.length > 0 ? widths.map((width) => width / share) : [1, 0]] as const;
  if (pattern !== 'status') return ofEach(scaled(pattern));
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

export function squareLayout(style: SquareStyle) {
  return {
    'icon-image': SQUARE,
    'icon-size': byZoom(style.side, (side) => side / MARK_SIZE.solid),
    'icon-allow-overlap': true,
    'icon-ignore-placement': true,
  };
}

/** Along its line, beneath the names and in nobody's way. */
export function chevronLayout(style: ChevronStyle) {
  return {
    'icon-image': CHEVRON,
    'icon-size': byZoom(style.side, (side) => side / MARK_SIZE.solid),
    'icon-allow-overlap': true,
    'icon-ignore-placement': true,
    'symbol-placement': 'line' as const,
    'symbol-spacing': style.spacing,
  };
}

export function markPaint(style: SquareStyle | ChevronStyle) {
  return {
    'icon-color': color(style.color),
    'icon-halo-color': color(style.stroke),
    'icon-halo-width': style.strokeWidth,
    'icon-opacity': opacity(1, style.fades ?? false),
  };
}
