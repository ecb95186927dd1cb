/** Keys of the legend, rendered in the styles of the map. */
import type { FeatureState } from '../cartography/drawnFeatures.ts';
import type { LegendEntry } from '../cartography/legend.ts';
import type { Palette } from '../cartography/palette.ts';
import { valueAtZoom, type FeatureStyle } from '../cartography/style.ts';
import type { Size } from '../geo/geo.ts';
import { renderChevron } from './chevrons.ts';
import { attributes, compactNumber } from './escape.ts';
import { featurePaint, lineGapPaint, stylePaint } from './paint.ts';
import { renderSymbol } from './symbols.ts';

/** Renders the key of a legend entry in a box with the origin at the center of its left side. */
export function renderSwatch(
  { styles, status }: LegendEntry,
  size: Size,
  zoom: number,
  palette: Palette,
): string {
  const state = { highlighted: false, faded: false, status };
  const line = outline(styles, size, zoom);
  return styles.map((style) => renderPart(style, line, state, size, zoom, palette)).join('');
}

/** The path of a key: a line, or an area with room for its edge. */
function outline(styles: readonly FeatureStyle[], { width, height }: Size, zoom: number): string {
  if (!styles.some(({ draw }) => draw === 'fill')) return `M0 0h${width}`;
  const edges = styles.map((one) => (one.draw === 'line' ? valueAtZoom(one.width, zoom) : 0));
  const edge = Math.max(...edges);
  const [w, h] = [width - edge, height - edge].map((side) => compactNumber(side));
  return `M${compactNumber(edge / 2)} ${compactNumber((edge - height) / 2)}h${w}v${h}h-${w}z`;
}

function renderPart(
  style: FeatureStyle,
  d: string,
  state: FeatureState,
  { width, height }: Size,
  zoom: number,
  palette: Palette,
): string {
  const paint = { ...stylePaint(style, palette), ...featurePaint(style, state, zoom) };
  const middle = [width / 2, 0] as const;
  switch (style.draw) {
    case 'fill':
      return `<path${attributes({ ...paint, d })}/>`;
    case 'line': {
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
      return renderSymbol(style, { at: middle, size: height * 0.4 }, '', paint);
    case 'square':
      return renderSymbol(style, { at: middle, size: valueAtZoom(style.side, zoom) }, '', paint);
  }
}
