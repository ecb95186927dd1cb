/** Control of a story from outside: by a host page through its frame, or by the element's methods. */
import type { View } from './view.ts';

export interface StoryController {
  /** Goes to a step and scrolls the text to it; false if there is no such step. */
  goTo(step: string): boolean;
  /** Highlights a feature and opens its card; `undefined` closes it. False if the id is unknown or data are missing. */
  focus(id: string | undefined): Promise<boolean>;
  /** Goes to the next or previous step; false if there is none. */
  goBy(by: 1 | -1): boolean;
  /** Opens a whole view, as a permalink does. */
  open(view: View): void;
}
