/** The tries of a question that are places, for its map. */
import type { LonLat } from '../../geo/geo.ts';
import type { Verdict } from '../../quiz/judge.ts';

interface Try {
  readonly at: LonLat;
  /** The nearest of what was asked for. */
  readonly to: LonLat;
  readonly right: boolean;
}

export function triesOn(verdicts: readonly Verdict[]): readonly Try[] {
  return verdicts.flatMap(({ answer, off, right }) =>
    'at' in answer && off ? [{ at: answer.at, to: off.to, right }] : [],
  );
}
