/** The host's side: finds frames of ours, gives them the height they want, and steers them. */
import { readFromFrame, write, type Ask } from './messages.ts';
import { isFrame } from './site.ts';

/** Seconds after which what a frame does not answer has failed, from when it could have. */
const PATIENCE = 10;

/** Something that was asked; `seconds` counts how long an answer has been due. */
interface Waiting {
  readonly ask: Ask;
  readonly done: () => void;
  readonly fail: (why: Error) => void;
  seconds: number;
}

/** What a frame of ours can be asked, and tells: `viewchange`, with `{hash, step}` as its detail. */
export class Frame extends EventTarget {
  readonly element: HTMLIFrameElement;
  readonly #waiting = new Map<string, Waiting>();
  #clock: ReturnType<typeof setInterval> | undefined;
  /** Whether the frame has been heard: what is asked before then waits. */
  #heard = false;
  #count = 0;
  #wanted: number | undefined;

  constructor(element: HTMLIFrameElement) {
    super();
    this.element = element;
    element.addEventListener('load', () => {
      this.greet();
    });
    this.greet();
  }

  /** The origin that its messages come from; that of a sandbox is opaque. */
  get origin(): string {
    const { element } = this;
    const opaque =
      element.hasAttribute('sandbox') && !element.sandbox.contains('allow-same-origin');
    return opaque ? 'null' : new URL(element.src, document.baseURI).origin;
  }

  goTo(step: string): Promise<void> {
    return this.#ask({ step });
  }

  /** Stresses a feature and opens its card; without an id closes it. */
  focus(id?: string): Promise<void> {
    return this.#ask({ focus: id ?? null });
  }

  next(): Promise<void> {
    return this.#ask({ by: 1 });
  }

  previous(): Promise<void> {
    return this.#ask({ by: -1 });
  }

  /** Says that somebody listens, and no more: the frame may not be there yet. */
  greet(): void {
    this.element.contentWindow?.postMessage(write('hello'), '*');
  }

  /** What the frame has said. */
  hear(data: unknown): void {
    const message = readFromFrame(data);
    if (!message) return;
    const { kind } = message;
    if (kind === 'ready') this.greet();
    // It is there, or there anew: what it has not answered it may not have got.
    if (kind === 'ready' || !this.#heard) for (const id of this.#waiting.keys()) this.#send(id);
    this.#heard = true;
    if (kind === 'height') this.#grow(message.height);
    else if (kind === 'view') {
      const { hash, step } = message;
      this.dispatchEvent(new CustomEvent('viewchange', { detail: { hash, step } }));
    } else if (kind === 'ack') {
      const waiting = this.#take(message.id);
      if (message.ok) waiting?.done();
      else
        waiting?.fail(new Error(`The map did not do it: ${message.reason ?? 'no reason given'}`));
    }
  }

  /** Once in a frame of the screen, however often it is told. */
  #grow(height: number): void {
    if (this.#wanted === undefined)
      requestAnimationFrame(() => {
        this.element.style.height = `${this.#wanted ?? height}px`;
        this.#wanted = undefined;
      });
    this.#wanted = height;
  }

  #ask(ask: Ask): Promise<void> {
    const id = `a${++this.#count}`;
    this.#clock ??= setInterval(() => {
      this.#giveUp();
    }, 1000);
    return new Promise((done, fail) => {
      this.#waiting.set(id, { ask, done, fail, seconds: 0 });
      if (this.#heard) this.#send(id);
    });
  }

  #take(id: string): Waiting | undefined {
    const waiting = this.#waiting.get(id);
    this.#waiting.delete(id);
    if (this.#waiting.size === 0) {
      clearInterval(this.#clock);
      this.#clock = undefined;
    }
    return waiting;
  }

  /** An answer is due from a frame that was heard, and none comes from one that is not in the page. One that still loads may take its time. */
  #giveUp(): void {
    if (!this.#heard && this.element.isConnected) return;
    for (const [id, waiting] of this.#waiting)
      if (++waiting.seconds >= PATIENCE)
        this.#take(id)?.fail(
          new Error('The map did not answer: its frame is gone, or does not run.'),
        );
  }

  #send(id: string): void {
    const { element, origin } = this;
    // A sandbox has no name; the host itself asks what goes there.
    const target = origin === 'null' ? '*' : origin;
    const ask = this.#waiting.get(id)?.ask;
    element.contentWindow?.postMessage(write('goto', { ...ask, id }), target);
  }
}

/**
 * Listens for frames below a site in a document; `frame` takes on any other that the host names, and all
 * where the site is not known.
 */
export function followFrames(
  window: Window,
  site: string | undefined,
): (element: HTMLIFrameElement) => Frame {
  const frames = new WeakMap<HTMLIFrameElement, Frame>();
  /** Those of `frames`, held weakly: what the host takes out of its page is not kept. */
  const elements = new Set<WeakRef<HTMLIFrameElement>>();
  const { document } = window;
  const frame = (element: HTMLIFrameElement): Frame => {
    const known = frames.get(element);
    if (known) return known;
    const made = new Frame(element);
    frames.set(element, made);
    for (const one of elements) if (!one.deref()) elements.delete(one);
    elements.add(new WeakRef(element));
    return made;
  };
  const find = () => {
    if (site === undefined) return;
    for (const element of document.querySelectorAll('iframe'))
      if (isFrame(element.src, site)) frame(element);
  };
  window.addEventListener('message', ({ source, origin, data }) => {
    const from = () => {
      const element = [...elements]
        .map((one) => one.deref())
        .find((one) => one?.contentWindow === source);
      const sender = element && frames.get(element);
      return sender?.origin === origin ? sender : undefined;
    };
    if (source === null || readFromFrame(data) === undefined) return;
    if (!from()) find();
    from()?.hear(data);
  });
  document.addEventListener('DOMContentLoaded', find);
  find();
  return frame;
}
