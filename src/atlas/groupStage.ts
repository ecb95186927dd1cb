/** The stage of a group, derived from its members: that of the least advanced one. */
import type { Stage, StageState } from './timeline.ts';

/** All stages from least to most advanced. Suspended work ranks below work in progress. */
export const STAGES: readonly Stage[] = [
  'unknown',
  'planned',
  'studied',
  'agreed',
  'contracted',
  'suspended',
  'under-construction',
  'built',
  'in-service',
  'exists',
];

const rank = (stage: Stage): number => STAGES.indexOf(stage);
const isUnderWork = ({ stage }: StageState): boolean =>
  stage === 'under-construction' || stage === 'suspended';

/**
 * The stage of a group: that of its least advanced part, from the date on which the last part reached
 * it. Ignored are parts of unknown stage and, while others are under construction or suspended, parts
 * that are only planned or contracted. A dispute about a part counts if it changes the group's stage.
 */
export function groupStage(parts: readonly StageState[]): StageState {
  const settled = parts.filter(({ disputed }) => !disputed);
  for (const part of parts) {
    const disputed = part.disputed?.map((claim) => ({
      ...claim,
      stage: leastAdvanced([...settled, { stage: claim.stage }]).stage,
    }));
    if (disputed && new Set(disputed.map(({ stage }) => stage)).size > 1)
      return { ...part, disputed };
  }
  return leastAdvanced(settled);
}

function leastAdvanced(parts: readonly StageState[]): StageState {
  const known = parts.filter(({ stage }) => stage !== 'unknown');
  const counted = known.some(isUnderWork)
    ? known.filter(({ stage }) => rank(stage) > rank('contracted'))
    : known;
  const all = counted.length > 0 ? counted : parts;
  return all.reduce<StageState | undefined>(lessAdvanced, undefined) ?? { stage: 'unknown' };
}

/** The less advanced state; among equals the later one, since a group advances with its last part. */
function lessAdvanced(best: StageState | undefined, one: StageState): StageState {
  if (!best) return one;
  const difference = rank(one.stage) - rank(best.stage);
  if (difference !== 0) return difference < 0 ? one : best;
  return (one.since ?? '') > (best.since ?? '') ? one : best;
}
