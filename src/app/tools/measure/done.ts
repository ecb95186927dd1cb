/** What was measured for the reader: computed figures, found in the atlas by what they tell. */
import type { Atlas, Entry, Figure } from '../../../atlas/atlas.ts';

/** A computed figure and the entry that it is of. */
export interface Computed {
  readonly entry: Entry;
  readonly figure: Figure;
}

/** What this tool tells of, nearest to the eye first. */
const ORDER: readonly Figure['measure'][] = [
  'gap',
  'width-least',
  'width-greatest',
  'width',
  'length',
  'area',
  'distance',
];

/** All computed figures with an error, by what they tell; the same statement of two entries only once. */
export function computedFigures({ layers, data, groups }: Atlas): Computed[] {
  const entries: readonly Entry[] = [
    ...layers.flatMap(({ id }) => (data[id]?.features ?? []).map(({ properties }) => properties)),
    ...groups,
  ];
  const all = entries.flatMap((entry) =>
    (entry.figures ?? [])
      .filter(({ how, error }) => how === 'computed' && error !== undefined)
      .map((figure) => ({ entry, figure })),
  );
  const said = ({ figure }: Computed) =>
    JSON.stringify([figure.measure, figure.note, figure.value]);
  return ORDER.flatMap((measure) => all.filter(({ figure }) => figure.measure === measure)).filter(
    (one, index, sorted) => sorted.findIndex((other) => said(other) === said(one)) === index,
  );
}
