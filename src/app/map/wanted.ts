/** When the live map is wanted, and when it is not. */

/** Ms out of view after which a guest's live map is given back. */
const AWAY = 2000;

/** Whether the reader or the browser asks to spare data. */
export function sparing(): boolean {
  const connection = (navigator as Navigator & { connection?: { saveData?: boolean } }).connection;
  return connection?.saveData === true || matchMedia('(prefers-reduced-data: reduce)').matches;
}

/** Signs on the map itself that a reader is interested in it. */
const SIGNS = ['pointermove', 'pointerdown', 'wheel', 'focusin'] as const;

/** Calls once, at the first sign of interest in the element. Returns how to stop waiting. */
export function whenWanted(element: HTMLElement, call: () => void): () => void {
  const stop = () => {
    for (const type of SIGNS) element.removeEventListener(type, now);
  };
  const now = () => {
    stop();
    call();
  };
  for (const type of SIGNS) element.addEventListener(type, now, { passive: true });
  return stop;
}

/** Calls once, when the element has been out of view for a while. Returns how to stop waiting. */
export function whenAway(element: HTMLElement, call: () => void): () => void {
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
    }, AWAY);
  });
  observer.observe(element);
  return stop;
}

/** What can be started, and given back. */
interface Startable {
  start(): Promise<void>;
  rest(): void;
}

/** Starts a live map when it is wanted; that of a guest is given back when it is far from view, and so on. */
export class Starting {
  readonly #live: Startable;
  readonly #guest: boolean;
  #pane: HTMLElement | undefined;
  #unwatch = (): void => undefined;

  constructor(live: Startable, guest: boolean) {
    this.#live = live;
    this.#guest = guest;
  }

  watch(pane: HTMLElement): void {
    this.#pane = pane;
    this.#unwatch = whenWanted(pane, () => void this.start());
  }

  start(): Promise<void> {
    this.#unwatch();
    if (this.#guest && this.#pane)
      this.#unwatch = whenAway(this.#pane, () => {
        this.giveBack();
      });
    return this.#live.start();
  }

  giveBack(): void {
    this.stop();
    if (this.#pane) this.watch(this.#pane);
  }

  stop(): void {
    this.#unwatch();
    this.#live.rest();
  }
}
