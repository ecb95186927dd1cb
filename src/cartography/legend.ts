/** The rows of the legend, in display order: those of the kinds, each with all kinds that share it. */
import { ALL_KINDS, KINDS, type Kind, type KindLegend, type LegendKey } from '../atlas/kinds.ts';
import type { Stage } from '../atlas/timeline.ts';
import { DASH, isFeatureStyle, type FeatureStyle, type Style } from './style.ts';
import { styles } from './styles.ts';

export interface LegendRow extends KindLegend<LegendKey> {
  readonly kinds: readonly Kind[];
}

/** What is drawn as the key of a row. */
export interface LegendEntry {
  readonly key: LegendKey;
  /** Styles on top of each other, bottom first: an area and its edge, else a single one. */
  readonly styles: readonly FeatureStyle[];
  readonly status: Stage;
}

const rows = new Map<LegendKey, LegendRow>();
for (const kind of ALL_KINDS) {
  const { legend, drawnLike } = KINDS[kind];
  for (const row of legend ?? (drawnLike && KINDS[drawnLike].legend) ?? [])
    rows.set(row.key, { ...row, kinds: [...(rows.get(row.key)?.kinds ?? []), kind] });
}

/** Zoom in whose sizes legends beside the map draw their keys. */
export const LEGEND_ZOOM = 6;

export const legendRows: readonly LegendRow[] = [...rows.values()];

/** The styles that a row describes, in drawing order. */
export function stylesOfRow({ kinds, current, draw }: LegendRow): FeatureStyle[] {
  return styles.filter(
    (style): style is FeatureStyle =>
      isFeatureStyle(style) &&
      !style.highlighted &&
      (style.draw === 'chevron') === (draw === 'chevron') &&
      (current === undefined || style.where?.current?.includes(current) === true) &&
      style.kinds.some((kind) => kinds.includes(kind)),
  );
}

/** The entry of a row in one of its styles, by default the topmost. */
export function legendEntry(
  row: LegendRow,
  status: Stage = row.status ?? 'exists',
  top: FeatureStyle | undefined = stylesOfRow(row).at(-1),
): LegendEntry {
  const stack = stylesOfRow(row).filter(({ where }) => where === top?.where);
  return { key: row.key, styles: stack, status };
}

/** Whether a row is for lines in a status: solid or dashed ones. */
export function isStatusOfRow(row: LegendRow, style: Style, status: Stage): boolean {
  if (style.draw !== 'line' || style.dash !== 'status' || row.status === undefined) return true;
  return DASH[status].length > 0 === DASH[row.status].length > 0;
}
