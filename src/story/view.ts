/** The View: exactly what a reader can change and a permalink carries. Absent means the step's own. */
import type { Camera } from '../geo/camera.ts';
import type { Filter } from '../atlas/filter.ts';
import type { Month } from '../atlas/timeline.ts';

/** What a reader may hide without switching a layer off. */
export type Hideable = 'band' | 'labels';

/** What a page is used for beside reading, by its name in addresses. */
export type Mode = 'present' | 'speaker' | 'quiz';

/** A switch without a layer of the atlas: pixels, not features. */
export const RELIEF = 'relief';

export interface View {
  readonly step?: string;
  readonly look?: Camera;
  readonly focus?: string;
  readonly layers?: readonly string[];
  readonly hide?: readonly Hideable[];
  /** The month whose state of things is shown; the newest known if absent. */
  readonly date?: Month;
  readonly filter?: Filter;
  /** Absent where the story is read. */
  readonly mode?: Mode;
  /** In a quiz: which questions are drawn, how many, and how hard; as an address says it (`quiz/quiz.ts`). */
  readonly seed?: string;
  readonly n?: string;
  readonly level?: string;
}
