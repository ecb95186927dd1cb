/** What a story is presented with, beside the story itself: what the build writes beside its page as `present.json`. */

export interface Slide {
  /** Safe HTML: the author's words for the slide, else the first sentences of the step. */
  readonly words: string;
  /** Whether the words stand without the step's heading. */
  readonly alone?: true;
  /** The presenter's note, safe HTML. */
  readonly note?: string;
  /** Minutes that the step may take. */
  readonly minutes?: number;
}

export interface Talk {
  /** By id of the step. */
  readonly slides: Readonly<Record<string, Slide>>;
}
