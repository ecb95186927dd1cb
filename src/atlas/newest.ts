/** How current the data are. */
import type { Atlas } from './atlas.ts';

/** ISO date of the newest report on any part of a project; the atlas's `asOf` if it has no project. */
export function newestReportDate({
  asOf,
  groups,
  members,
}: Pick<Atlas, 'asOf' | 'groups' | 'members'>): string {
  const dates = groups
    .filter(({ kind }) => kind === 'project')
    .flatMap((group) => [group, ...members(group.id).map(({ properties }) => properties)])
    .flatMap((entry) => (entry.undated ? [] : [entry.asOf]));
  return dates.reduce((a, b) => (a > b ? a : b), '') || asOf;
}
