/** A Story: text and scenes of one story in one language. `authoring/` creates it from files. */
import type { Look } from '../geo/camera.ts';
import type { Lang } from '../atlas/atlas.ts';
import type { ChartName } from '../atlas/power.ts';
import type { StorySource } from './schema.ts';

/** Text direction of a language. */
export type Direction = 'ltr' | 'rtl';

/** A presenter's note on a step. Readers see it only if the story publishes its notes. */
export interface Note {
  /** Safe HTML. */
  readonly html: string;
  /** Planned duration; absent where the author set none. */
  readonly minutes?: number;
}

/** A section of the article with its scene. */
export interface Step {
  readonly id: string;
  readonly heading: string;
  /** Safe HTML of the section, created by `authoring/`; map links are `a[data-feature]`. */
  readonly html: string;
  /** Text alternative of the step's map, as plain text. */
  readonly mapDescription: string;
  /** Safe HTML of the step's slide, in place of its heading and first sentences. */
  readonly slide?: string;
  readonly note?: Note;
  readonly look: Look;
  /** Ids of the toggles that are on. */
  readonly layers: readonly string[];
  /** Ids that the step highlights; may be empty. */
  readonly focus: readonly string[];
  /** Month (`YYYY-MM`) to show; absent means the latest known state. */
  readonly date?: string;
  /** Name of the section's chart. */
  readonly chart?: ChartName;
  /** The chart as safe HTML, rendered at build time. */
  readonly chartHtml?: string;
  /** Ids that the section links, in order, without duplicates. */
  readonly mentions: readonly string[];
}

/** A correction of a published story. */
export interface Correction {
  /** ISO date of the correction. */
  readonly date: string;
  /** Plain text. */
  readonly what: string;
}

/** A worksheet question with its answer; plain text. */
export interface WorksheetQuestion {
  readonly ask: string;
  readonly answer: string;
}

/** A story's own choices for its worksheet. */
export interface WorksheetPlan {
  /** Ids to ask for on the map; absent means that mentions decide. */
  readonly places?: readonly string[];
  readonly questions: readonly WorksheetQuestion[];
}

/** A story's own quiz question; plain text. */
export interface StoryQuestion {
  readonly ask: string;
  readonly answer: string;
  /** At least one, none equal to the answer. */
  readonly wrong: readonly string[];
  /** Explanation shown after answering. */
  readonly why?: string;
  /** Id of the step that explains it. */
  readonly step?: string;
}

export interface Story {
  readonly id: string;
  readonly lang: Lang;
  readonly dir: Direction;
  readonly title: string;
  /** Safe HTML, one paragraph. */
  readonly standfirst: string;
  /** ISO date of this text. */
  readonly date: string;
  /** Absent where a story is not based on an article; its text then cites sources itself. */
  readonly source?: StorySource;
  /** False for a translation that no native speaker has reviewed yet. */
  readonly reviewed: boolean;
  /** Newest first; absent where there are none. */
  readonly corrections?: readonly Correction[];
  /** The first step is the overview. */
  readonly steps: readonly Step[];
  /** Absent where the worksheet is generated from mentions alone. */
  readonly worksheet?: WorksheetPlan;
  /** Absent where the quiz is generated from the story alone. */
  readonly quiz?: readonly StoryQuestion[];
  /** Languages in which the story is available. */
  readonly langs: readonly Lang[];
}
