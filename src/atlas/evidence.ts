/** The evidence: milestones, elevation profile, power figures, and what is not drawn. */
import type { Figure, Names, Status, LocalizedText } from './atlas.ts';
import type { LonLat } from '../geo/geo.ts';
import type { Power } from './power.ts';
import type { Milestone } from './timeline.ts';

/** A place along the line with a published elevation. */
export interface HeightPoint {
  readonly id: string;
  /** Id of the feature of this place, if the atlas has one. */
  readonly feature?: string;
  readonly names: Names;
  readonly at: LonLat;
  readonly country: string;
  /** Id of the nearest segment. */
  readonly segment: string;
  /** Distance along the drawn line in whole km; the real line is longer. */
  readonly km: number;
  /** Distance from the drawn line in km. */
  readonly offKm: number;
  readonly metres: number;
  /** `model`: the source derives it from an elevation model; `stated`: a source states it. */
  readonly how: 'model' | 'stated';
  readonly sources: readonly string[];
  readonly note?: LocalizedText;
}

/** A border or station on the profile, without an elevation. */
export interface HeightMark {
  readonly kind: 'border' | 'station';
  /** Id of the border or station in the atlas. */
  readonly id: string;
  readonly names: Names;
  readonly at: LonLat;
  readonly km: number;
}

/** A stretch between two neighbouring points whose route is unknown: only this label is drawn. */
export interface HeightGap {
  readonly from: string;
  readonly to: string;
  readonly fromKm: number;
  readonly toKm: number;
  readonly label: LocalizedText;
  readonly note: LocalizedText;
  readonly sources: readonly string[];
}

export interface Heights {
  /** Length of the whole drawn line in whole km. */
  readonly km: number;
  /** The segments in order, with the km at which each begins. */
  readonly segments: readonly { readonly id: string; readonly km: number }[];
  readonly points: readonly HeightPoint[];
  readonly marks: readonly HeightMark[];
  readonly gaps: readonly HeightGap[];
  /** What the profile shows and what it does not. */
  readonly note: LocalizedText;
}

/** Something known but not drawn, with the reason. */
export interface NotDrawn {
  readonly id: string;
  readonly names: LocalizedText;
  readonly status: Status;
  /** Absent where no source has a date. */
  readonly asOf?: string;
  readonly why: LocalizedText;
  readonly figures: readonly Figure[];
  readonly sources: readonly string[];
}

/** Contents of `evidence.json`. Source ids refer to the atlas. */
export interface Evidence {
  readonly milestones: readonly Milestone[];
  readonly heights: Heights;
  readonly power: Power;
  readonly notDrawn: readonly NotDrawn[];
}
