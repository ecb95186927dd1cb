/** The evidence beside the atlas: what happened when, how high, how much, and what is not drawn. */
import type { Figure, Names, Status, Words } from './atlas.ts';
import type { LonLat } from '../geo/geo.ts';
import type { Power } from './power.ts';
import type { Milestone } from './timeline.ts';

/** A place along the line with a published height. */
export interface HeightPoint {
  readonly id: string;
  /** Id of the feature that is this very place, where the atlas has one. */
  readonly feature?: string;
  readonly names: Names;
  readonly at: LonLat;
  readonly country: string;
  /** Segment that it lies beside. */
  readonly segment: string;
  /** How far along the drawn line, in whole km; the line itself is longer. */
  readonly km: number;
  /** How far off the drawn line the place lies, in km. */
  readonly offKm: number;
  readonly metres: number;
  /** `model`: the source took it from a model of the ground; `stated`: a source names it. */
  readonly how: 'model' | 'stated';
  readonly sources: readonly string[];
  readonly note?: Words;
}

/** A border or station on the line: a place in the row without a height. */
export interface HeightMark {
  readonly kind: 'border' | 'station';
  /** Id of the border or station in the atlas. */
  readonly id: string;
  readonly names: Names;
  readonly at: LonLat;
  readonly km: number;
}

/** Between two neighbouring points the way is not known: nothing is drawn there but these words. */
export interface HeightGap {
  readonly from: string;
  readonly to: string;
  readonly fromKm: number;
  readonly toKm: number;
  readonly label: Words;
  readonly note: Words;
  readonly sources: readonly string[];
}

export interface Heights {
  /** Length of the whole drawn line in whole km. */
  readonly km: number;
  /** The segments in order and where along the line each begins. */
  readonly segments: readonly { readonly id: string; readonly km: number }[];
  readonly points: readonly HeightPoint[];
  readonly marks: readonly HeightMark[];
  readonly gaps: readonly HeightGap[];
  /** What the row is, and is not. */
  readonly note: Words;
}

/** A thing that is known and not drawn, and why. */
export interface NotDrawn {
  readonly id: string;
  readonly names: Words;
  readonly status: Status;
  /** Absent where no source has a date. */
  readonly asOf?: string;
  readonly why: Words;
  readonly figures: readonly Figure[];
  readonly sources: readonly string[];
}

/** What `evidence.json` holds. Source ids are those of the atlas. */
export interface Evidence {
  readonly milestones: readonly Milestone[];
  readonly heights: Heights;
  readonly power: Power;
  readonly notDrawn: readonly NotDrawn[];
}
