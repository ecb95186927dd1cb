/** How new what we know is. */
import type { Atlas } from './atlas.ts';

/** ISO date of the newest report on any part of a project; of anything, where the atlas has no project. */
export function newestOf({
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
