/** Judges answers: whether they are right, how far off, and how many points they score. */
import type { Atlas } from '../atlas/atlas.ts';
import { bearing } from '../geo/bearing.ts';
import type { LonLat } from '../geo/geo.ts';
import { nearestPoints } from '../geo/nearestPoints.ts';
import type { Question, WhereQuestion } from './question.ts';

export type Answer =
  { readonly at: LonLat } | { readonly choice: string } | { readonly amount: number };

/** The result of one try. */
export interface Verdict {
  readonly answer: Answer;
  readonly right: boolean;
  /** For places: distance, bearing in degrees and position of the nearest point of the subject. */
  readonly offset?: { readonly km: number; readonly bearing: number; readonly to: LonLat };
  /** For wrong places: how close the answer is. */
  readonly warmth?: 'hot' | 'warm' | 'cold';
  /** For wrong amounts: whether the right one is more or less. */
  readonly correction?: 'more' | 'less';
}

/** Points for a right first try; each further try scores one less. */
export const MAX_POINTS = 3;

/** Number of tries of a question. */
export function maxTries({ kind }: Pick<Question, 'kind'>): number {
  return kind === 'where' || kind === 'amount' ? MAX_POINTS : 1;
}

/** Judges an answer. An answer whose type does not match the question is wrong. */
export function judge(question: Question, answer: Answer, atlas: Pick<Atlas, 'members'>): Verdict {
  if (question.kind === 'where')
    return 'at' in answer ? judgePlace(question, answer, atlas) : { answer, right: false };
  if (question.kind === 'amount') {
    if (!('amount' in answer)) return { answer, right: false };
    const [low, high] = acceptedRange(question);
    const { amount } = answer;
    if (amount >= low && amount <= high) return { answer, right: true };
    return { answer, right: false, correction: amount < low ? 'more' : 'less' };
  }
  return { answer, right: 'choice' in answer && answer.choice === question.right };
}

/** The range of amounts that count as right. */
export function acceptedRange({
  told: [low, high],
  tolerance,
}: {
  readonly told: readonly [low: number, high: number];
  readonly tolerance: number;
}): readonly [low: number, high: number] {
  return [low * (1 - tolerance), high * (1 + tolerance)];
}

function judgePlace(
  question: WhereQuestion,
  answer: Extract<Answer, { at: LonLat }>,
  atlas: Pick<Atlas, 'members'>,
): Verdict {
  const { at } = answer;
  const { km, to } = distanceTo(at, question.about, atlas);
  const right = km <= question.passKm;
  return {
    answer,
    right,
    offset: { km, bearing: bearing(at, to), to },
    ...(!right && { warmth: warmthOf(km) }),
  };
}

const [HOT_KM, WARM_KM] = [150, 400];

function warmthOf(km: number): NonNullable<Verdict['warmth']> {
  return km < HOT_KM ? 'hot' : km < WARM_KM ? 'warm' : 'cold';
}

/** Distance from a position to the nearest point of a feature or group; 0 inside an area. */
export function distanceTo(
  at: LonLat,
  id: string,
  { members }: Pick<Atlas, 'members'>,
): { readonly km: number; readonly to: LonLat } {
  const point = { type: 'Point' as const, coordinates: [...at] };
  return members(id)
    .map(({ geometry }) => nearestPoints(point, geometry))
    .reduce((best, gap) => (gap.km < best.km ? gap : best), { km: Infinity, from: at, to: at });
}

/** Whether a question accepts no further answers. */
export function isOver(question: Question, verdicts: readonly Verdict[]): boolean {
  return verdicts.some(({ right }) => right) || verdicts.length >= maxTries(question);
}

/** Points of a question: `MAX_POINTS` minus the number of wrong tries; 0 without a right one. */
export function pointsOf(verdicts: readonly Verdict[]): number {
  const index = verdicts.findIndex(({ right }) => right);
  return index < 0 ? 0 : MAX_POINTS - index;
}
