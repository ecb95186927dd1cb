/** What may be asked of a story from outside: by a host page through its frame, by the methods of an element. */
import type { View } from './view.ts';

export interface Control {
  /** Goes to a step, and the words with it; false if there is no such step. */
  goTo(step: string): boolean;
  /** Stresses a feature and opens its card, `undefined` closes it; false if there is none of that id, or no data. */
  focus(id: string | undefined): Promise<boolean>;
  /** To the next or the previous step; false at the end. */
  goBy(by: 1 | -1): boolean;
  /** Opens a whole view, as an address does. */
  open(view: View): void;
}
