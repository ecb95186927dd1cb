/** Names are as wide as their letters, and fonts may come after a map is drawn. */
import { on } from 'svelte/events';
import { createSubscriber } from 'svelte/reactivity';

/** Counts how often fonts have come to the page. */
export class FontArrivals {
  #times = 0;
  /** Runs the effect that calls it again when fonts come. */
  readonly follow = createSubscriber((update) =>
    on(document.fonts, 'loadingdone', () => {
      this.#times++;
      update();
    }),
  );

  get times(): number {
    this.follow();
    return this.#times;
  }
}
