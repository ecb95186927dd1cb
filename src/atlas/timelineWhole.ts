/** How far a whole has come: as far as its weakest link, once that is known to lag. */
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
const isWork = ({ stage }: Standing): boolean =>
  stage === 'under-construction' || stage === 'suspended';

/**
 * The standing of a whole by those of its parts: that of the least advanced, since the last of them
 * came so far. Two kinds of parts do not hold it back: those of which nothing is known, and, while
 * others are being built (or stopped being built), those of which only plans and contracts are. A
 * dispute about a part is one about the whole where it makes a difference to it.
 */
export function stageOfWhole(parts: readonly Standing[]): Standing {
  const settled = parts.filter(({ disputed }) => !disputed);
  for (const part of parts) {
    const disputed = part.disputed?.map((claim) => ({
      ...claim,
      stage: least([...settled, { stage: claim.stage }]).stage,
    }));
    if (disputed && new Set(disputed.map(({ stage }) => stage)).size > 1)
      return { ...part, disputed };
  }
  return least(settled);
}

function least(parts: readonly Standing[]): Standing {
  const known = parts.filter(({ stage }) => stage !== 'unknown');
  const counted = known.some(isWork)
    ? known.filter(({ stage }) => rank(stage) > rank('contracted'))
    : known;
  const all = counted.length > 0 ? counted : parts;
  return all.reduce<Standing | undefined>(weaker, undefined) ?? { stage: 'unknown' };
}

/** Of equals the later one: a whole is so far when the last of its parts is. */
function weaker(best: Standing | undefined, one: Standing): Standing {
  if (!best) return one;
  const difference = rank(one.stage) - rank(best.stage);
  if (difference !== 0) return difference < 0 ? one : best;
  return (one.since ?? '') > (best.since ?? '') ? one : best;
}
