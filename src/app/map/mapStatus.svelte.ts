/** Which map the reader sees, and the notice about it. */
import type { Messages } from '../../i18n/messages.ts';

/** Time in ms for a lost graphics context to be restored before the static map stays for good. */
const CONTEXT_TIMEOUT_MS = 8000;
/** Time in ms after which a live map that is not ready counts as failed. It may still become ready. */
const READY_TIMEOUT_MS = 20_000;

export class MapStatus {
  #reached: 'picture' | 'live' | 'failed' = $state('picture');
  /** Whether the live map has lost its graphics context and may get it back. */
  #contextLost = $state(false);
  #timer: ReturnType<typeof setTimeout> | undefined;
  notice: string | undefined = $state();
  /** Whether the notice offers to retry. */
  canRetry = $state(false);

  /** The value of `data-ecm-state`. `picture` is the static map. */
  readonly state = $derived.by(() => (this.#contextLost ? 'picture' : this.#reached));
  /** Whether the static map replaces a live one that is lost or failed, and must follow the scene. */
  readonly isFallback = $derived.by(() => this.#contextLost || this.#reached === 'failed');

  /** Returns to the static map before a new start. */
  reset(): void {
    this.#reached = 'picture';
    this.notice = undefined;
  }

  /** Starts to wait for the map. Needed since some browsers do not report that they block its worker. */
  awaitReady(messages: Messages): void {
    this.#startTimer(() => {
      this.fail(messages.map.failed);
    }, READY_TIMEOUT_MS);
  }

  setLive(): void {
    clearTimeout(this.#timer);
    this.#contextLost = false;
    this.#reached = 'live';
    this.notice = undefined;
  }

  /** The graphics context is lost; calls `onfail` if it is not restored in time. */
  loseContext(messages: Messages, onfail: () => void): void {
    this.#contextLost = true;
    this.notice = messages.map.contextLost;
    this.canRetry = false;
    this.#startTimer(onfail, CONTEXT_TIMEOUT_MS);
  }

  /** Shows a message and keeps the static map; `canRetry` if something failed to load. */
  fail(message: string, canRetry = false): void {
    clearTimeout(this.#timer);
    this.canRetry = canRetry;
    this.#contextLost = false;
    this.#reached = 'failed';
    this.notice = message;
  }

  /** The live map has been released and can be started again. */
  release(): void {
    this.stop();
    this.#contextLost = false;
    this.reset();
  }

  /** Stops any timer. */
  stop(): void {
    clearTimeout(this.#timer);
  }

  #startTimer(call: () => void, ms: number): void {
    clearTimeout(this.#timer);
    this.#timer = setTimeout(call, ms);
  }
}
