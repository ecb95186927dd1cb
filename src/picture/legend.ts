/** What a picture's colours, dashes and shapes stand for: swatches drawn as the look draws the things. */
import { legendRows, type LegendRow } from '../look/legend.ts';
import type { Palette } from '../look/palette.ts';
import { at, DASH, type Style } from '../look/style.ts';
import { styles } from '../look/styles.ts';
import type { Size } from '../model/geo.ts';
import { chevron } from './chevrons.ts';
import { attributes, short } from './escape.ts';
import type { Drawn, State } from './features.ts';
import { paintGap, paintOf, paintState } from './paint.ts';
import { shape } from './symbols.ts';

/** Key of a row's words: the look's rows, and the band that says how far off a line may be. */
export type LegendKey = LegendRow['id'] | 'band';

/** A row that a picture needs: its first style draws something there. */
export interface Row {
  readonly key: LegendKey;
  readonly style: Style;
  readonly example: Drawn;
}

/** The rows of which something is drawn, by style id, in the look's order. */
export function rowsOf(drawn: ReadonlyMap<string, readonly Drawn[]>): Row[] {
  const rows = legendRows.flatMap((row) =>
    found(row.id, drawn, (style, one) => shows(row, style, one)),
  );
  return [...rows, ...found('band', drawn, (style) => style.hide === 'band')];
}

function found(
  key: LegendKey,
  drawn: ReadonlyMap<string, readonly Drawn[]>,
  fits: (style: Style, one: Drawn) => boolean,
): Row[] {
  const rows = styles.flatMap((style) => {
    const example = drawn.get(style.id)?.find((one) => fits(style, one));
    return example ? [{ key, style, example }] : [];
  });
  return rows.slice(-1);
}

/** Whether a feature, in this style, is what a row of the look's legend stands for. */
function shows(
  { kind, color, status, sample }: LegendRow,
  style: Style,
  { state, feature }: Drawn,
) {
  if (style.draw === 'label' || style.draw === 'relief') return false;
  const own = style.draw === 'square' ? style.stroke : style.color;
  if (own !== color || style.stressed || !style.kinds.includes(kind)) return false;
  if (sample === 'area') return style.draw === 'fill';
  if (style.draw !== 'line') return sample === style.draw;
  if (style.dash !== 'status' || status === undefined) return true;
  return (
    feature.properties.kind === kind && DASH[state.status].length > 0 === DASH[status].length > 0
  );
}

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
