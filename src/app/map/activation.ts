/** When the live map starts, and when it is released. */

/** Time in ms out of view after which the live map of a guest is released. */
const IDLE_TIMEOUT_MS = 2000;

/** Whether the reader or the browser asks for reduced data usage. */
export function prefersReducedData(): boolean {
  const connection = (navigator as Navigator & { connection?: { saveData?: boolean } }).connection;
  return connection?.saveData === true || matchMedia('(prefers-reduced-data: reduce)').matches;
}

/** Events on the map that show interest in it. */
const INTEREST_EVENTS = ['pointermove', 'pointerdown', 'wheel', 'focusin'] as const;

/** Calls once, at the first sign of interest in an element. Returns a stop function. */
export function whenInterested(element: HTMLElement, call: () => void): () => void {
  const stop = () => {
    for (const type of INTEREST_EVENTS) element.removeEventListener(type, onevent);
  };
  const onevent = () => {
    stop();
    call();
  };
  for (const type of INTEREST_EVENTS) element.addEventListener(type, onevent, { passive: true });
  return stop;
}

/** Calls once, when an element has been out of view for `IDLE_TIMEOUT_MS`. Returns a stop function. */
export function whenOutOfView(element: HTMLElement, call: () => void): () => void {
  let timer: ReturnType<typeof setTimeout> | undefined;
  const stop = () => {
    observer.disconnect();
    clearTimeout(timer);
  };
  const observer = new IntersectionObserver((entries) => {
    clearTimeout(timer);
    if (entries.at(-1)?.isIntersecting !== false) return;
    timer = setTimeout(() => {
      stop();
      call();
    }, IDLE_TIMEOUT_MS);
  });
  observer.observe(element);
  return stop;
}

interface Activatable {
  start(): Promise<void>;
  release(): void;
}

/** Starts a live map at a sign of interest. The map of a guest is released out of view, and so on. */
export class Activation {
  readonly #live: Activatable;
  readonly #guest: boolean;
  #pane: HTMLElement | undefined;
  #stopWaiting = (): void => undefined;

  constructor(live: Activatable, guest: boolean) {
    this.#live = live;
    this.#guest = guest;
  }

  watch(pane: HTMLElement): void {
    this.#pane = pane;
    this.#stopWaiting = whenInterested(pane, () => void this.start());
  }

  start(): Promise<void> {
    this.#stopWaiting();
    if (this.#guest && this.#pane)
      this.#stopWaiting = whenOutOfView(this.#pane, () => {
        this.deactivate();
      });
    return this.#live.start();
  }

  /** Releases the map and waits for the next sign of interest. */
  deactivate(): void {
    this.stop();
    if (this.#pane) this.watch(this.#pane);
  }

  /** Releases the map for good. */
  stop(): void {
    this.#stopWaiting();
    this.#live.release();
  }
}
