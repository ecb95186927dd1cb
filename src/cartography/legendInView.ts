/** Which rows of the legend are needed: those of which something is drawn. */
import type { Camera } from '../geo/camera.ts';
import type { Bounds } from '../geo/geo.ts';
import { overlaps } from '../geo/overlap.ts';
import type { Scene } from '../story/scene.ts';
import { featuresOf, type Drawable, type Drawn } from './drawn.ts';
import { legendRows, type LegendKey, type LegendRow } from './legend.ts';
import { DASH, type Style } from './style.ts';
import { styles } from './styles.ts';

/** A row of which something is drawn: by which style, and one feature that is. */
export interface Row {
  readonly key: LegendKey;
  readonly style: Style;
  readonly example: Drawn;
}

/** The rows of which something is drawn, by style id, in the order of the legend. */
export function rowsOf(drawn: ReadonlyMap<string, readonly Drawn[]>): Row[] {
  const rows = legendRows.flatMap((row) =>
    lastOf(row.id, drawn, (style, one) => showsRow(row, style, one)),
  );
  return [...rows, ...lastOf('band', drawn, (style) => style.hide === 'band')];
}

/** The rows of which a scene draws something within this box, at the camera's zoom. */
export function rowsInView(
  scene: Scene,
  atlas: Drawable,
  box: Bounds,
  { zoom }: Pick<Camera, 'zoom'>,
): Row[] {
  const inView = (style: Style) =>
    zoom < (style.minzoom ?? 0)
      ? []
      : featuresOf(style, scene, atlas).filter(({ feature }) => overlaps(feature.geometry, box));
  return rowsOf(new Map(explained.map((style) => [style.id, inView(style)])));
}

function lastOf(
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

/** Whether a style is one that a row stands for. */
function belongs({ kind, color, sample }: LegendRow, style: Style): boolean {
  if (style.draw === 'label' || style.draw === 'relief') return false;
  const own = style.draw === 'square' ? style.stroke : style.color;
  if (own !== color || style.stressed || !style.kinds.includes(kind)) return false;
  if (sample === 'area') return style.draw === 'fill';
  return style.draw === 'line' || sample === style.draw;
}

/** Whether a feature, drawn in this style, is what a row stands for. */
function showsRow(row: LegendRow, style: Style, { state, feature }: Drawn): boolean {
  if (!belongs(row, style)) return false;
  if (style.draw !== 'line' || style.dash !== 'status' || row.status === undefined) return true;
  return (
    feature.properties.kind === row.kind &&
    DASH[state.status].length > 0 === DASH[row.status].length > 0
  );
}

/** The styles that some row stands for. */
const explained = styles.filter(
  (style) => style.hide === 'band' || legendRows.some((row) => belongs(row, style)),
);
