/** Legend swatches, rendered in the styles of the map. */
import type { LegendEntry } from '../cartography/legendInView.ts';
import type { Palette } from '../cartography/palette.ts';
import { valueAtZoom } from '../cartography/style.ts';
import type { Size } from '../geo/geo.ts';
import { renderChevron } from './chevrons.ts';
import { attributes, compactNumber } from './escape.ts';
import type { FeatureState } from '../cartography/drawnFeatures.ts';
import { lineGapPaint, stylePaint, featurePaint } from './paint.ts';
import { renderSymbol } from './symbols.ts';

/** Renders the swatch of a legend entry in a box with the origin at the center of its left side. */
export function renderSwatch(
  { style, example }: LegendEntry,
  { width, height }: Size,
  zoom: number,
  palette: Palette,
): string {
  const state: FeatureState = { ...example.state, highlighted: false, faded: false };
  const paint = { ...stylePaint(style, palette), ...featurePaint(style, state, zoom) };
  const middle = [width / 2, 0] as const;
  switch (style.draw) {
    case 'fill':
      return `<path${attributes({ ...paint, d: `M0${compactNumber(-height / 2)}h${width}v${height}H0z` })}/>`;
    case 'line': {
      const d = `M0 0h${width}`;
      if (style.gap === undefined) return `<path${attributes({ ...paint, d })}/>`;
      const gap = lineGapPaint(style, state, zoom, palette);
      return `<path${attributes({ ...paint, d })}/><path${attributes({ ...gap, d })}/>`;
    }
    case 'chevron':
      return [0.3, 0.7]
        .map((part) => ({
          at: [width * part, 0] as const,
          turn: 0,
          side: valueAtZoom(style.side, zoom),
        }))
        .map((one) => renderChevron(style, one, paint))
        .join('');
    case 'circle':
      return renderSymbol(style, { at: middle, size: height * 0.4, drawn: example }, '', paint);
    case 'square':
      return renderSymbol(
        style,
        { at: middle, size: valueAtZoom(style.side, zoom), drawn: example },
        '',
        paint,
      );
    default:
      return '';
  }
}
