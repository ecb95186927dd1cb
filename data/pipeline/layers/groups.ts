/** Groups: lines of several segments, and the project of several lines. */
import * as v from 'valibot';
import type { Figure, Group } from '../../../src/atlas/atlas.ts';
import { group } from '../../../src/atlas/schema/feature.ts';
import { record, type Infer } from '../../../src/atlas/schema/values.ts';
import { asOfFields, entryFields } from './entries.ts';
import { drawnLength, drawnShare } from './figures.ts';
import type { DrawnSegment } from './lines.ts';
import type { Namer } from './names.ts';
import { formatSentence } from './sentences.ts';

/** A group without precision, which depends on its segments. */
export type GroupFacts = Omit<Group, 'precisionKm'>;

/** The table of groups. */
export const groupTable = v.array(
  record({ ...entryFields, members: group.entries.members }),
  'a list',
);

/** Adds names to the groups of the table. */
export function nameGroups(table: Infer<typeof groupTable>, namer: Namer): GroupFacts[] {
  return table.map(({ id, kind, ...rest }) => ({
    ...{ id, kind, ...namer(id) },
    ...rest,
    ...asOfFields(rest.asOf),
  }));
}

/** Ids of a group's members, with nested groups expanded. */
export function expandMembers(id: string, groups: readonly GroupFacts[]): string[] {
  const group = groups.find((one) => one.id === id);
  return group ? group.members.flatMap((member) => expandMembers(member, groups)) : [id];
}

/** The drawn length, and its share of the published length if all segments have one. */
function drawnFigures(segments: readonly DrawnSegment[]): Figure[] {
  const lengths = segments.flatMap((one) => (one.published ? [one.published] : []));
  const km = segments.reduce((sum, one) => sum + one.km, 0);
  const drawn = drawnLength(km, formatSentence('drawnLength'));
  if (lengths.length < segments.length) return [drawn];
  const low = lengths.reduce((sum, [least]) => sum + least, 0);
  const high = lengths.reduce((sum, [, most]) => sum + most, 0);
  return [drawn, drawnShare(km, [low, high], formatSentence('drawnShare'))];
}

/** Adds drawn lengths, their share of the published length, and the precision of the least precise segment. */
export function measureGroups(
  groups: readonly GroupFacts[],
  segments: readonly DrawnSegment[],
  further: Readonly<Record<string, readonly Figure[]>>,
): Group[] {
  return groups.map((group) => {
    const ids = expandMembers(group.id, groups);
    const own = segments.filter((one) => ids.includes(one.line.id));
    const figures = [...(group.figures ?? []), ...drawnFigures(own), ...(further[group.id] ?? [])];
    const precisionKm = Math.max(...own.map((one) => one.line.properties.precisionKm));
    return { ...group, precisionKm, figures };
  });
}
