/** Font loads, after which labels must be measured again. */
import { on } from 'svelte/events';
import { createSubscriber } from 'svelte/reactivity';

/** Counts how many times fonts have loaded. */
export class FontLoads {
  #count = 0;
  /** Called in an effect, runs it again when fonts load. */
  readonly subscribe = createSubscriber((update) =>
    on(document.fonts, 'loadingdone', () => {
      this.#count++;
      update();
    }),
  );

  get count(): number {
    this.subscribe();
    return this.#count;
  }
}
