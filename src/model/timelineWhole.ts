/** How far a whole has come: a chain is as far as its weakest link. */
import type { Stage, Standing } from './timeline.ts';

/** From the least far to the furthest; work that stopped is less far than work that goes on. */
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

/** The less far of two. */
function lesser(a: Stage, b: Stage): Stage {
  return rank(a) <= rank(b) ? a : b;
}

/**
 * The standing of a whole by those of its parts: that of the least advanced, since the last of them
 * came so far. Parts of which nothing is known do not hold it back; a dispute about a part is one
 * about the whole where it makes a difference to it.
 */
export function stageOfWhole(parts: readonly Standing[]): Standing {
  const settled = parts.filter(({ stage, disputed }) => stage !== 'unknown' && !disputed);
  const weakest = settled.reduce<Standing | undefined>(weaker, undefined);
  const open = parts
    .filter(({ disputed }) => disputed)
    .map((part) => disputeOf(part, weakest))
    .find(({ disputed = [] }) => new Set(disputed.map(({ stage }) => stage)).size > 1);
  const silent = parts.reduce<Standing | undefined>(weaker, undefined);
  return open ?? weakest ?? silent ?? { stage: 'unknown' };
}

/** Of equals the later one: a whole is so far when the last of its parts is. */
function weaker(best: Standing | undefined, one: Standing): Standing {
  if (!best) return one;
  const difference = rank(one.stage) - rank(best.stage);
  if (difference !== 0) return difference < 0 ? one : best;
  return (one.since ?? '') > (best.since ?? '') ? one : best;
}

/** A dispute about a part, told of the whole: no claim makes it further than its other parts are. */
function disputeOf(part: Standing, others: Standing | undefined): Standing {
  const disputed = part.disputed?.map((claim) => ({
    ...claim,
    stage: others && claim.stage !== 'unknown' ? lesser(claim.stage, others.stage) : claim.stage,
  }));
  return { ...part, ...(disputed && { disputed }) };
}
