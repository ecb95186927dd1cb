/** Figures that we computed from the atlas, for the measure tool. */
import type { Atlas, Entry, Figure } from '../../../atlas/atlas.ts';

/** A computed figure and its entry. */
export interface ComputedFigure {
  readonly entry: Entry;
  readonly figure: Figure;
}

/** Measures that the tool lists, in display order. */
const MEASURE_ORDER: readonly Figure['measure'][] = [
  'gap',
  'width-least',
  'width-greatest',
  'width',
  'length',
  'area',
  'distance',
];

/** Computed figures with an error, sorted by measure. Identical statements of two entries are merged. */
export function computedFigures({ layers, data, groups }: Atlas): ComputedFigure[] {
  const entries: readonly Entry[] = [
    ...layers.flatMap(({ id }) => (data[id]?.features ?? []).map(({ properties }) => properties)),
    ...groups,
  ];
  const all = entries.flatMap((entry) =>
    (entry.figures ?? [])
      .filter(({ how, error }) => how === 'computed' && error !== undefined)
      .map((figure) => ({ entry, figure })),
  );
  const statementKey = ({ figure }: ComputedFigure) =>
    JSON.stringify([figure.measure, figure.note, figure.value]);
  return MEASURE_ORDER.flatMap((measure) =>
    all.filter(({ figure }) => figure.measure === measure),
  ).filter(
    (computed, index, sorted) =>
      sorted.findIndex((other) => statementKey(other) === statementKey(computed)) === index,
  );
}
