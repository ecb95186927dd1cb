/** How the map stands: drawn, live, or drawn for good; and what the reader is told of it. */
import type { Messages } from '../../i18n/messages.ts';

/** Ms that a lost graphics context may take to come back before the drawn map stays for good. */
const PATIENCE = 8000;
/** Ms after which a live map that does not come is not waited for. It may come all the same. */
const LATE = 20_000;

export class Standing {
  #reached: 'picture' | 'live' | 'failed' = $state('picture');
  /** Whether a live map has lost its graphics context, for now. */
  #lost = $state(false);
  #timer: ReturnType<typeof setTimeout> | undefined;
  notice: string | undefined = $state();
  /** Whether trying again may help against what the notice tells of. */
  again = $state(false);

  /** What `data-ecm-state` says. */
  readonly state = $derived.by(() => (this.#lost ? 'picture' : this.#reached));
  /** Whether the drawn map stands in for the live one, and must follow the scene. */
  readonly standsIn = $derived.by(() => this.#lost || this.#reached === 'failed');

  /** The reader tries again: what was missing may be there now. */
  retry(): void {
    this.#reached = 'picture';
    this.notice = undefined;
  }

  /** The live map is made, or has its context back. Some browsers never say that they refuse its worker. */
  wait(messages: Messages): void {
    this.#time(() => {
      this.fail(messages.map.failed);
    }, LATE);
  }

  live(): void {
    clearTimeout(this.#timer);
    this.#lost = false;
    this.#reached = 'live';
    this.notice = undefined;
  }

  /** The context is lost; if it does not come back, `onfail` is called. */
  lose(messages: Messages, onfail: () => void): void {
    this.#lost = true;
    this.notice = messages.map.lost;
    this.again = false;
    this.#time(onfail, PATIENCE);
  }

  /** The drawn map stays; trying again may help where something did not come. */
  fail(why: string, again = false): void {
    clearTimeout(this.#timer);
    this.again = again;
    this.#lost = false;
    this.#reached = 'failed';
    this.notice = why;
  }

  /** The live map has been given back; it can come again. */
  rest(): void {
    this.stop();
    this.#lost = false;
    this.retry();
  }

  /** Stops waiting for anything. */
  stop(): void {
    clearTimeout(this.#timer);
  }

  #time(call: () => void, ms: number): void {
    clearTimeout(this.#timer);
    this.#timer = setTimeout(call, ms);
  }
}
