/** Circles and squares centered on their points. Sizes are in `em`, which pictures set to one px. */
import type { Position } from 'geojson';
import { valueAtZoom, type CircleStyle, type SquareStyle } from '../cartography/style.ts';
import { attributes, compactNumber } from './escape.ts';
import type { DrawnFeature } from '../cartography/drawnFeatures.ts';
import { stateClasses, styleClass } from './classes.ts';
import { projectIn, type Frame } from './projection.ts';
import type { Point } from '../geo/plane.ts';

/** Position and size of a symbol. */
export interface PlacedSymbol {
  readonly at: Point;
  /** Radius of a circle or side of a square in px, without the stroke. */
  readonly size: number;
  readonly drawn: DrawnFeature;
}

/** Places the symbols of a style at a zoom, omitting those outside the frame. */
export function placeSymbols(
  style: CircleStyle | SquareStyle,
  features: readonly DrawnFeature[],
  frame: Frame,
  zoom: number,
): PlacedSymbol[] {
  if (zoom < (style.minzoom ?? 0)) return [];
  return features.flatMap((drawn) => {
    const { geometry, properties } = drawn.feature;
    if (geometry.type !== 'Point') return [];
    const point = pointIn(frame, geometry.coordinates);
    if (!point) return [];
    const factor =
      style.draw === 'circle' && style.area ? Math.sqrt(properties[style.area] ?? 0) : 1;
    return [{ at: point, size: valueAtZoom(sizeOf(style), zoom) * factor, drawn }];
  });
}

/** Renders symbols as one group, empty if there are none. `ids` adds `data-id` attributes. */
export function renderSymbols(
  style: CircleStyle | SquareStyle,
  symbols: readonly PlacedSymbol[],
  ids = false,
): string {
  if (symbols.length === 0) return '';
  const content = symbols.map((symbol) =>
    renderSymbol(style, symbol, 'em', {
      'data-id': ids ? symbol.drawn.feature.id : undefined,
      class: stateClasses(style, symbol.drawn.state) || undefined,
    }),
  );
  return `<g class="${styleClass(style)}">${content.join('')}</g>`;
}

/** Renders one symbol. The stroke lies outside its size, as on the live map. */
export function renderSymbol(
  style: CircleStyle | SquareStyle,
  { at: [x, y], size }: Omit<PlacedSymbol, 'drawn'>,
  unit: 'em' | '',
  others: Readonly<Record<string, string | number | undefined>>,
): string {
  const length = (value: number) => compactNumber(value) + unit;
  if (style.draw === 'circle') {
    const r = length(size + style.strokeWidth / 2);
    return `<circle${attributes({ cx: compactNumber(x, 1), cy: compactNumber(y, 1), r, ...others })}/>`;
  }
  const side = size + style.strokeWidth;
  const corner = length(-side / 2);
  const box = { x: corner, y: corner, width: length(side), height: length(side) };
  const transform = `translate(${compactNumber(x, 1)} ${compactNumber(y, 1)})`;
  return `<rect${attributes({ transform, ...box, ...others })}/>`;
}

function sizeOf(style: CircleStyle | SquareStyle) {
  return style.draw === 'circle' ? style.radius : style.side;
}

/** Projects a position to user units; undefined outside the clipped area. */
export function pointIn(frame: Frame, [lon = 0, lat = 0]: Position): Point | undefined {
  const [x, y] = projectIn(frame, [lon, lat]);
  const [x0, y0, x1, y1] = frame.clip;
  return x >= x0 && x <= x1 && y >= y0 && y <= y1 ? [x, y] : undefined;
}
