/** Names are as wide as their letters, and fonts may come after a map is drawn. */
import { on } from 'svelte/events';
import { createSubscriber } from 'svelte/reactivity';

/** How often fonts have come to the page; what reads it in an effect hears of the next. */
export class FontArrivals {
  #times = 0;
  readonly #follow = createSubscriber((update) =>
    on(document.fonts, 'loadingdone', () => {
      this.#times++;
      update();
    }),
  );

  get times(): number {
    this.#follow();
    return this.#times;
  }
}
