/** Whether an answer is right, how far off it is, and what it is worth: however it was given. */
import type { Atlas } from '../atlas/atlas.ts';
import { bearing } from '../geo/bearing.ts';
import type { LonLat } from '../geo/geo.ts';
import { nearestGap } from '../geo/measureGap.ts';
import type { Question, WhereQuestion } from './question.ts';

export type Answer =
  { readonly at: LonLat } | { readonly choice: string } | { readonly amount: number };

/** What a try is told. */
export interface Verdict {
  readonly answer: Answer;
  readonly right: boolean;
  /** Of a place: how far it is to what is asked for, from where, and in which direction from there. */
  readonly off?: { readonly km: number; readonly bearing: number; readonly to: LonLat };
  /** How near a wrong place is, for who has further tries. */
  readonly warmth?: 'hot' | 'warm' | 'cold';
  /** Of a wrong amount: what the right one is beside it. */
  readonly rather?: 'more' | 'less';
}

/** What a question is worth that is answered rightly at once; each further try is worth one less. */
export const MOST = 3;

/** How often a question may be answered. */
export function triesOf({ kind }: Pick<Question, 'kind'>): number {
  return kind === 'where' || kind === 'amount' ? MOST : 1;
}

/** An answer of another kind than the question's is wrong. */
export function judge(question: Question, answer: Answer, atlas: Pick<Atlas, 'members'>): Verdict {
  if (question.kind === 'where')
    return 'at' in answer ? judgePlace(question, answer, atlas) : { answer, right: false };
  if (question.kind === 'amount') {
    if (!('amount' in answer)) return { answer, right: false };
    const [low, high] = acceptedOf(question);
    const { amount } = answer;
    if (amount >= low && amount <= high) return { answer, right: true };
    return { answer, right: false, rather: amount < low ? 'more' : 'less' };
  }
  return { answer, right: 'choice' in answer && answer.choice === question.right };
}

/** The amounts that count as right. */
export function acceptedOf({
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
    off: { km, bearing: bearing(at, to), to },
    ...(!right && { warmth: warmthOf(km) }),
  };
}

const [HOT_KM, WARM_KM] = [150, 400];

function warmthOf(km: number): NonNullable<Verdict['warmth']> {
  return km < HOT_KM ? 'hot' : km < WARM_KM ? 'warm' : 'cold';
}

/** How far a place lies from the nearest of a thing, and where that is; 0 within an area. */
export function distanceTo(
  at: LonLat,
  id: string,
  { members }: Pick<Atlas, 'members'>,
): { readonly km: number; readonly to: LonLat } {
  const point = { type: 'Point' as const, coordinates: [...at] };
  return members(id)
    .map(({ geometry }) => nearestGap(point, geometry))
    .reduce((best, gap) => (gap.km < best.km ? gap : best), { km: Infinity, from: at, to: at });
}

/** Whether a question takes no further answer. */
export function isOver(question: Question, verdicts: readonly Verdict[]): boolean {
  return verdicts.some(({ right }) => right) || verdicts.length >= triesOf(question);
}

/** Points of a question: all for the first try, one less for each further, none where no try was right. */
export function pointsOf(verdicts: readonly Verdict[]): number {
  const at = verdicts.findIndex(({ right }) => right);
  return at < 0 ? 0 : MOST - at;
}
