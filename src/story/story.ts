/** A Story: words and scenes, one story in one language, ready to show. `content/` makes it from files. */
import type { Look } from '../geo/camera.ts';
import type { Lang } from '../atlas/atlas.ts';
import type { ChartName } from '../atlas/power.ts';

/** Text direction of a language. */
export type Direction = 'ltr' | 'rtl';

/** What a presenter wants to remember at a step; readers see it only where the story says so. */
export interface Note {
  /** Safe HTML. */
  readonly html: string;
  /** Minutes that the step may take; absent where the author set none. */
  readonly minutes?: number;
}

/** A passage of the article with the picture that belongs to it. */
export interface Step {
  readonly id: string;
  readonly heading: string;
  /** Safe HTML of the passage, made by `content/`; map links are `a[data-feature]`. */
  readonly html: string;
  /** What the step's map shows and why, as plain text, for who does not see it. */
  readonly mapDescription: string;
  /** What stands on the step's slide in place of its heading and first sentences; safe HTML. */
  readonly slide?: string;
  readonly note?: Note;
  readonly look: Look;
  /** Toggles that are on, ids of `look/`'s toggles. */
  readonly layers: readonly string[];
  /** Ids that the step stresses; may be empty. */
  readonly focus: readonly string[];
  /** Month (`YYYY-MM`) whose state of things is shown; absent means the newest known. */
  readonly date?: string;
  /** The chart that stands with the passage, by name. */
  readonly chart?: ChartName;
  /** That chart as safe HTML, drawn at build. */
  readonly chartHtml?: string;
  /** Ids that the passage links, in order of mention, each once. */
  readonly mentions: readonly string[];
}

/** Something that was wrong in a story and has been put right. */
export interface Correction {
  /** ISO date of the correction. */
  readonly date: string;
  /** Plain text. */
  readonly what: string;
}

/** The article that a story retells. */
export interface StorySource {
  readonly title: string;
  readonly outlet: string;
  readonly place?: string;
  /** ISO date. */
  readonly date: string;
  readonly url: string;
}

/** A question of a worksheet with its answer; plain text. */
export interface Question {
  readonly ask: string;
  readonly answer: string;
}

/** What a story chooses for its worksheet itself. */
export interface WorksheetPlan {
  /** Ids to ask for on the map; absent where the story leaves that to its mentions. */
  readonly places?: readonly string[];
  readonly questions: readonly Question[];
}

/** A question of the quiz that a story asks itself; plain text. */
export interface OwnQuestion {
  readonly ask: string;
  readonly answer: string;
  /** One or more, each another than the answer. */
  readonly wrong: readonly string[];
  /** Told once it has been answered. */
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
  /** Absent where a story retells no article; its words then cite their sources themselves. */
  readonly source?: StorySource;
  /** False while no native speaker has reviewed a translation. */
  readonly reviewed: boolean;
  /** Newest first; absent where there are none. */
  readonly corrections?: readonly Correction[];
  /** The first step is the overview for who has one minute. */
  readonly steps: readonly Step[];
  /** Absent where the story chooses nothing: its worksheet is then made of what it mentions. */
  readonly worksheet?: WorksheetPlan;
  /** Absent where the story asks nothing itself: its quiz is then made of what it tells. */
  readonly quiz?: readonly OwnQuestion[];
  /** Languages in which the story exists. */
  readonly langs: readonly Lang[];
}
