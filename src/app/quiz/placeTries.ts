/** The answers of a question that are positions, for its map. */
import type { LonLat } from '../../geo/geo.ts';
import type { Verdict } from '../../quiz/judge.ts';

interface PlaceTry {
  readonly at: LonLat;
  /** The nearest point of the subject. */
  readonly to: LonLat;
  readonly right: boolean;
}

export function placeTries(verdicts: readonly Verdict[]): readonly PlaceTry[] {
  return verdicts.flatMap(({ answer, offset, right }) =>
    'at' in answer && offset ? [{ at: answer.at, to: offset.to, right }] : [],
  );
}
