/** Lines of several segments, and the project of several lines: their facts and what follows. */
import type { Figure, Group } from '../../../src/atlas/atlas.ts';
import { entryOf, textsOf } from './entries.ts';
import { drawnLength, drawnShare } from './measures.ts';
import type { DrawnSegment } from './lines.ts';
import type { Namer } from './names.ts';
import { record } from './tables.ts';
import { say } from './words.ts';

/** A group before the segments are drawn. */
export type GroupFacts = Omit<Group, 'precisionKm'>;

/** The groups of a JSON table, with their names; further fields such as `kv` stay. */
export function groupFacts(table: unknown, file: string, namer: Namer): GroupFacts[] {
  if (!Array.isArray(table)) throw new Error(`${file}: a list expected`);
  return table.map((value, i) => {
    const where = `${file} group ${i + 1}`;
    const members = textsOf(record(value, where), 'members', where);
    const { id, kind, ...rest } = entryOf(value, where);
    return { id, kind, ...namer(id), ...rest, members };
  });
}

/** All ids that a group stands for, groups within it opened. */
export function deepMembers(id: string, groups: readonly GroupFacts[]): string[] {
  const group = groups.find((one) => one.id === id);
  return group ? group.members.flatMap((member) => deepMembers(member, groups)) : [id];
}

/** Drawn length and its share of the published one, if all segments have one. */
function figuresOf(segments: readonly DrawnSegment[]): Figure[] {
  const lengths = segments.flatMap((one) => (one.published ? [one.published] : []));
  const km = segments.reduce((sum, one) => sum + one.km, 0);
  const drawn = drawnLength(km, say('drawnLength'));
  if (lengths.length < segments.length) return [drawn];
  const low = lengths.reduce((sum, [least]) => sum + least, 0);
  const high = lengths.reduce((sum, [, most]) => sum + most, 0);
  return [drawn, drawnShare(km, [low, high], say('drawnShare'))];
}

/**
 * Groups with the length that their segments have as drawn, its share of the published length, and
 * as precision that of the least exact segment.
 */
export function measuredGroups(
  groups: readonly GroupFacts[],
  segments: readonly DrawnSegment[],
  further: Readonly<Record<string, readonly Figure[]>>,
): Group[] {
  return groups.map((group) => {
    const ids = deepMembers(group.id, groups);
    const mine = segments.filter((one) => ids.includes(one.line.id));
    const figures = [...(group.figures ?? []), ...figuresOf(mine), ...(further[group.id] ?? [])];
    const precisionKm = Math.max(...mine.map((one) => one.line.properties.precisionKm));
    return { ...group, precisionKm, figures };
  });
}
