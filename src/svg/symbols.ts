/** Circles and squares, centred on their points; sizes in `em`, which the picture makes a px. */
import type { Position } from 'geojson';
import { at, type CircleStyle, type SquareStyle } from '../cartography/style.ts';
import { attributes, short } from './escape.ts';
import type { Drawn } from '../cartography/drawn.ts';
import { stateClasses, styleClass } from './classes.ts';
import { projectIn, type Frame } from './projection.ts';
import type { Point } from './path.ts';

/** Where a symbol stands and how large it is, its stroke not counted. */
export interface Mark {
  readonly at: Point;
  /** Radius of a circle or side of a square, in px. */
  readonly size: number;
  readonly drawn: Drawn;
}

/** The symbols of a style at a zoom, those outside the frame left out. */
export function symbolsOf(
  style: CircleStyle | SquareStyle,
  features: readonly Drawn[],
  frame: Frame,
  zoom: number,
): Mark[] {
  if (zoom < (style.minzoom ?? 0)) return [];
  return features.flatMap((drawn) => {
    const { geometry, properties } = drawn.feature;
    if (geometry.type !== 'Point') return [];
    const point = pointIn(frame, geometry.coordinates);
    if (!point) return [];
    const times =
      style.draw === 'circle' && style.area ? Math.sqrt(properties[style.area] ?? 0) : 1;
    return [{ at: point, size: at(sizeOf(style), zoom) * times, drawn }];
  });
}

/** The same as SVG, one group; `ids` says what each stands for. Empty if there are none. */
export function symbolGroup(
  style: CircleStyle | SquareStyle,
  symbols: readonly Mark[],
  ids = false,
): string {
  if (symbols.length === 0) return '';
  const marks = symbols.map((symbol) =>
    shape(style, symbol, 'em', {
      'data-id': ids ? symbol.drawn.feature.id : undefined,
      class: stateClasses(style, symbol.drawn.state) || undefined,
    }),
  );
  return `<g class="${styleClass(style)}">${marks.join('')}</g>`;
}

/** One symbol; the stroke lies outside of its size, as on the live map. */
export function shape(
  style: CircleStyle | SquareStyle,
  { at: [x, y], size }: Mark,
  unit: 'em' | '',
  others: Readonly<Record<string, string | number | undefined>>,
): string {
  const long = (value: number) => short(value) + unit;
  if (style.draw === 'circle') {
    const r = long(size + style.strokeWidth / 2);
    return `<circle${attributes({ cx: short(x, 1), cy: short(y, 1), r, ...others })}/>`;
  }
  const side = size + style.strokeWidth;
  const corner = long(-side / 2);
  const box = { x: corner, y: corner, width: long(side), height: long(side) };
  const transform = `translate(${short(x, 1)} ${short(y, 1)})`;
  return `<rect${attributes({ transform, ...box, ...others })}/>`;
}

function sizeOf(style: CircleStyle | SquareStyle) {
  return style.draw === 'circle' ? style.radius : style.side;
}

/** A position in user units; undefined where the frame does not reach. */
export function pointIn(frame: Frame, [lon = 0, lat = 0]: Position): Point | undefined {
  const [x, y] = projectIn(frame, [lon, lat]);
  const [x0, y0, x1, y1] = frame.clip;
  return x >= x0 && x <= x1 && y >= y0 && y <= y1 ? [x, y] : undefined;
}
