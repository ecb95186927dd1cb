/** How long every line is, in total and by country, as it may be told. */
import type { Atlas, Entry } from '../../../atlas/atlas.ts';
import { describeLength, describeLengthIn, type LengthTold } from '../../../atlas/measureLength.ts';

/** Kinds of features and groups that are lines. */
const KINDS = ['line', 'existing-line', 'context-line', 'context-pipeline'];

export interface LineLength {
  readonly entry: Entry;
  readonly told: LengthTold;
  /** By country, in the order of the line; empty where it lies in one. */
  readonly parts: readonly { readonly country: string; readonly told: LengthTold }[];
}

/** Lines as wholes: groups first, then the lines that belong to none of them. */
export function lineLengths({ layers, data, groups, members }: Atlas): LineLength[] {
  const wholes = groups.filter(({ kind }) => KINDS.includes(kind));
  const inWhole = new Set(wholes.flatMap(({ id }) => members(id).map((one) => one.id)));
  const alone = layers
    .flatMap(({ id }) => data[id]?.features ?? [])
    .map(({ properties }) => properties)
    .filter(({ id, kind }) => KINDS.includes(kind) && !inWhole.has(id));
  return [
    ...wholes.map((entry) => {
      const segments = members(entry.id)
        .map(({ properties }) => properties)
        .filter(({ kind }) => KINDS.includes(kind));
      const countries = [...new Set(segments.flatMap(({ countries: codes = [] }) => codes))];
      const parts = countries.map((country) => ({
        country,
        told: describeLengthIn(segments, country),
      }));
      return { entry, told: describeLength(entry), parts: parts.length > 1 ? parts : [] };
    }),
    ...alone.map((entry) => ({ entry, told: describeLength(entry), parts: [] })),
  ];
}
