/** Types of the evidence; see `schema/evidence.ts`. */
export type {
  Evidence,
  HeightGap,
  HeightMark,
  HeightPoint,
  Heights,
  NotDrawn,
} from './schema/evidence.ts';
