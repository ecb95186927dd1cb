/** What a picture's colours, dashes and shapes stand for: swatches drawn as the look draws the things. */
import type { Row } from '../cartography/legendInView.ts';
import type { Palette } from '../cartography/palette.ts';
import { at } from '../cartography/style.ts';
import type { Size } from '../geo/geo.ts';
import { chevron } from './chevrons.ts';
import { attributes, short } from './escape.ts';
import type { State } from '../cartography/drawn.ts';
import { paintGap, paintOf, paintState } from './paint.ts';
import { shape } from './symbols.ts';

/** Swatch of a row, in a box of this size whose left middle is at the origin. */
export function swatch(
  { style, example }: Row,
  { width, height }: Size,
  zoom: number,
  palette: Palette,
): string {
  const state: State = { ...example.state, on: false, back: false };
  const paint = { ...paintOf(style, palette), ...paintState(style, state, zoom) };
  const middle = [width / 2, 0] as const;
  switch (style.draw) {
    case 'fill':
      return `<path${attributes({ ...paint, d: `M0${short(-height / 2)}h${width}v${height}H0z` })}/>`;
    case 'line': {
      const d = `M0 0h${width}`;
      if (style.gap === undefined) return `<path${attributes({ ...paint, d })}/>`;
      const gap = paintGap(style, state, zoom, palette);
      return `<path${attributes({ ...paint, d })}/><path${attributes({ ...gap, d })}/>`;
    }
    case 'chevron':
      return [0.3, 0.7]
        .map((part) => ({ at: [width * part, 0] as const, turn: 0, side: at(style.side, zoom) }))
        .map((one) => chevron(style, one, paint))
        .join('');
    case 'circle':
      return shape(style, { at: middle, size: height * 0.4, drawn: example }, '', paint);
    case 'square':
      return shape(style, { at: middle, size: at(style.side, zoom), drawn: example }, '', paint);
    default:
      return '';
  }
}
