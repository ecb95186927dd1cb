/** What a picture's colours, dashes and shapes stand for: swatches drawn as the look draws the things. */
import { at, type Style } from '../look/style.ts';
import { styles } from '../look/styles.ts';
import type { Palette } from '../look/palette.ts';
import type { Status } from '../model/atlas.ts';
import { attributes, short } from './escape.ts';
import type { Drawn } from './features.ts';
import { paintOf, paintState } from './paint.ts';
import { shape } from './symbols.ts';

/** One line of a legend: kinds of things, perhaps of one current and status. */
interface Item {
  readonly styles: readonly string[];
  readonly statuses?: readonly Status[];
}

const BUILT: readonly Status[] = ['exists', 'in-service', 'built'];
const BUILDING: readonly Status[] = ['under-construction', 'suspended', 'planned', 'unknown'];

/** The lines, in order; their words are given from outside under the same names. */
const ITEMS = {
  dcBuilt: { styles: ['line-dc', 'line-dc-between'], statuses: BUILT },
  dcBuilding: { styles: ['line-dc', 'line-dc-between'], statuses: BUILDING },
  ac: { styles: ['line-ac'] },
  grid: { styles: ['existing-line'] },
  band: { styles: ['band-ac', 'band-dc'] },
  converter: { styles: ['converters'] },
  substation: { styles: ['substations'] },
  plant: { styles: ['plants'] },
  corridor: { styles: ['corridor', 'corridor-edge'] },
  disputed: { styles: ['borders-disputed'] },
} satisfies Readonly<Record<string, Item>>;

export type LegendKey = keyof typeof ITEMS;
export const LEGEND_KEYS = Object.keys(ITEMS) as LegendKey[];

/** What of the legend a picture needs: items of which something is drawn in it. */
export function legendOf(drawn: ReadonlyMap<string, readonly Drawn[]>): LegendKey[] {
  return LEGEND_KEYS.filter((key) => examples(ITEMS[key], drawn).length > 0);
}

/** Swatch of an item, in a box of this size whose left middle is at the origin. */
export function swatch(
  key: LegendKey,
  drawn: ReadonlyMap<string, readonly Drawn[]>,
  { width, height }: { width: number; height: number },
  zoom: number,
  palette: Palette,
): string {
  const found = examples(ITEMS[key], drawn);
  return found
    .filter(
      ({ style }, index) => index === 0 || style.draw !== 'fill' || found[0]?.style.draw !== 'fill',
    )
    .map(({ style, example }) => mark(style, example, width, height, zoom, palette))
    .join('');
}

/** The styles of an item that draw something, each with the first thing it draws. */
function examples(item: Item, drawn: ReadonlyMap<string, readonly Drawn[]>) {
  return item.styles.flatMap((id) => {
    const style = styles.find((one) => one.id === id);
    const example = drawn
      .get(id)
      ?.find(({ state }) => !item.statuses || item.statuses.includes(state.status));
    return style && example ? [{ style, example }] : [];
  });
}

function mark(
  style: Style,
  example: Drawn,
  width: number,
  height: number,
  zoom: number,
  palette: Palette,
): string {
  const state = { ...example.state, on: false, back: false };
  const paint = { ...paintOf(style, palette), ...paintState(style, state, zoom) };
  const middle = [width / 2, 0] as const;
  switch (style.draw) {
    case 'fill':
      return `<path${attributes({ ...paint, d: `M0${short(-height / 2)}h${width}v${height}H0z` })}/>`;
    case 'line': {
      const area = example.feature.geometry.type.endsWith('Polygon');
      const d = area ? `M0${short(-height / 2)}h${width}v${height}H0z` : `M0 0h${width}`;
      return `<path${attributes({ ...paint, d })}/>`;
    }
    case 'circle':
      return shape(style, { at: middle, size: height * 0.4, drawn: example }, '', paint);
    case 'square':
      return shape(style, { at: middle, size: at(style.side, zoom), drawn: example }, '', paint);
    default:
      return '';
  }
}
