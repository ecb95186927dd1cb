/** The View: everything that a reader can change and a permalink stores. Absent means the step's own value. */
import type { Camera } from '../geo/camera.ts';
import type { Filter } from '../atlas/filter.ts';
import type { Month } from '../atlas/timeline.ts';

/** Parts of the map that a reader can hide without turning off a layer. */
export type Hideable = 'band' | 'labels';

/** Modes of a page other than reading, by their name in URLs. */
export type Mode = 'present' | 'speaker' | 'quiz';

/** The relief toggle, which has no layer in the atlas: it is raster data. */
export const RELIEF = 'relief';

export interface View {
  readonly step?: string;
  readonly look?: Camera;
  readonly focus?: string;
  readonly layers?: readonly string[];
  readonly hide?: readonly Hideable[];
  /** The month to show; the latest known state if absent. */
  readonly date?: Month;
  readonly filter?: Filter;
  /** Absent in reading mode. */
  readonly mode?: Mode;
  /** Quiz settings as in the URL: random seed, number of questions and difficulty (`quiz/quiz.ts`). */
  readonly seed?: string;
  readonly n?: string;
  readonly level?: string;
}
