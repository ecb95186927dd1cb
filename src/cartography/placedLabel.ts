/** A placed label: what the live map needs to render it exactly as the static one does. */
import type { LonLat } from '../geo/geo.ts';

export interface PlacedLabel {
  /** Id of the labelled feature or group. */
  readonly id: string;
  /** Id of the label style. */
  readonly style: string;
  readonly at: LonLat;
  /** Lines of the name, separated by `\n`; lines of the local name, each preceded by `\n`. */
  readonly text: string;
  readonly local: string;
  /** Rotation in degrees clockwise. */
  readonly turn: number;
  /** Center of the block relative to `at`, in ems: right and down. */
  readonly offset: readonly [x: number, y: number];
  readonly align: 'left' | 'center' | 'right';
  /** Letter spacing in ems. */
  readonly spacing: number;
  /** Whether it fades because something else is highlighted. */
  readonly faded: boolean;
}
