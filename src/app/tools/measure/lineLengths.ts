/** The lengths of all lines, in total and by country. */
import type { Atlas, Entry } from '../../../atlas/atlas.ts';
import { kindInfo } from '../../../atlas/kinds.ts';
import {
  summarizeLength,
  summarizeLengthIn,
  type LengthSummary,
} from '../../../atlas/lengthSummary.ts';

const isListed = ({ kind }: Entry) => kindInfo(kind).lengthListed === true;

export interface LineLength {
  readonly entry: Entry;
  readonly total: LengthSummary;
  /** By country, in the order of the line; empty for a line in one country. */
  readonly parts: readonly { readonly country: string; readonly length: LengthSummary }[];
}

/** Groups of line segments first, then the lines that belong to no group. */
export function lineLengths({ layers, data, groups, members }: Atlas): LineLength[] {
  const lineGroups = groups.filter(isListed);
  const grouped = new Set(lineGroups.flatMap(({ id }) => members(id).map((one) => one.id)));
  const ungrouped = layers
    .flatMap(({ id }) => data[id]?.features ?? [])
    .map(({ properties }) => properties)
    .filter((one) => isListed(one) && !grouped.has(one.id));
  return [
    ...lineGroups.map((entry) => {
      const segments = members(entry.id)
        .map(({ properties }) => properties)
        .filter(isListed);
      const countries = [...new Set(segments.flatMap(({ countries: codes = [] }) => codes))];
      const parts = countries.map((country) => ({
        country,
        length: summarizeLengthIn(segments, country),
      }));
      return { entry, total: summarizeLength(entry), parts: parts.length > 1 ? parts : [] };
    }),
    ...ungrouped.map((entry) => ({ entry, total: summarizeLength(entry), parts: [] })),
  ];
}
