/** A name that has been placed: what the live map needs to write it where the drawn one does. */
import type { LonLat } from '../geo/geo.ts';

export interface PlacedName {
  /** Of the feature or group that it names. */
  readonly id: string;
  /** Id of the label style. */
  readonly style: string;
  readonly at: LonLat;
  /** Lines of the name, parted by `\n`, and of the local one beneath it, each after a `\n`. */
  readonly text: string;
  readonly local: string;
  /** Degrees clockwise. */
  readonly turn: number;
  /** Middle of the block from the place, in ems: right and down. */
  readonly offset: readonly [x: number, y: number];
  readonly align: 'left' | 'center' | 'right';
  /** Space between letters in ems. */
  readonly spacing: number;
  /** Whether it steps back while something else is stressed. */
  readonly back: boolean;
}
