/** The legend of a view: the rows with at least one drawn feature. */
import type { Camera } from '../geo/camera.ts';
import type { Bounds } from '../geo/geo.ts';
import { intersects } from '../geo/intersects.ts';
import type { Scene } from '../story/scene.ts';
import { drawnFeatures, type DrawableAtlas, type DrawnFeature } from './drawnFeatures.ts';
import { legendRows, type LegendKey, type LegendRow } from './legend.ts';
import { DASH, type Style } from './style.ts';
import { styles } from './styles.ts';

/** A legend row with the style and an example of a drawn feature. */
export interface LegendEntry {
  readonly key: LegendKey;
  readonly style: Style;
  readonly example: DrawnFeature;
}

/** Entries for the rows with drawn features (given by style id), in legend order. */
export function legendEntries(drawn: ReadonlyMap<string, readonly DrawnFeature[]>): LegendEntry[] {
  const rows = legendRows.flatMap((row) =>
    topmostEntry(row.id, drawn, (style, one) => isExampleOfRow(row, style, one)),
  );
  return [...rows, ...topmostEntry('band', drawn, (style) => style.hide === 'band')];
}

/** Entries for the rows of which a scene draws a feature within a box at the camera's zoom. */
export function legendInView(
  scene: Scene,
  atlas: DrawableAtlas,
  box: Bounds,
  { zoom }: Pick<Camera, 'zoom'>,
): LegendEntry[] {
  const inView = (style: Style) =>
    zoom < (style.minzoom ?? 0)
      ? []
      : drawnFeatures(style, scene, atlas).filter(({ feature }) =>
          intersects(feature.geometry, box),
        );
  return legendEntries(new Map(legendStyles.map((style) => [style.id, inView(style)])));
}

function topmostEntry(
  key: LegendKey,
  drawn: ReadonlyMap<string, readonly DrawnFeature[]>,
  fits: (style: Style, one: DrawnFeature) => boolean,
): LegendEntry[] {
  const rows = styles.flatMap((style) => {
    const example = drawn.get(style.id)?.find((one) => fits(style, one));
    return example ? [{ key, style, example }] : [];
  });
  return rows.slice(-1);
}

/** Whether a row describes a style. */
function isStyleOfRow({ kind, color, sample }: LegendRow, style: Style): boolean {
  if (style.draw === 'label' || style.draw === 'relief') return false;
  const own = style.draw === 'square' ? style.stroke : style.color;
  if (own !== color || style.highlighted || !style.kinds.includes(kind)) return false;
  if (sample === 'area') return style.draw === 'fill';
  return style.draw === 'line' || sample === style.draw;
}

/** Whether a row describes a feature drawn in this style. */
function isExampleOfRow(row: LegendRow, style: Style, { state, feature }: DrawnFeature): boolean {
  if (!isStyleOfRow(row, style)) return false;
  if (style.draw !== 'line' || style.dash !== 'status' || row.status === undefined) return true;
  return (
    feature.properties.kind === row.kind &&
    DASH[state.status].length > 0 === DASH[row.status].length > 0
  );
}

/** All styles that appear in the legend. */
const legendStyles = styles.filter(
  (style) => style.hide === 'band' || legendRows.some((row) => isStyleOfRow(row, style)),
);
