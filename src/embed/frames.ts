/** The host's side: finds frames of ours, gives them the height they want, and steers them. */
import { readFromFrame, write, type Ask } from './messages.ts';
import { isFrame } from './site.ts';

/** What a frame of ours can be asked, and tells: `viewchange`, with `{hash, step}` as its detail. */
export class Frame extends EventTarget {
  readonly element: HTMLIFrameElement;
  readonly #waiting = new Map<string, { ask: Ask; done: () => void; fail: (why: Error) => void }>();
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
      const waiting = this.#waiting.get(message.id);
      this.#waiting.delete(message.id);
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
    return new Promise((done, fail) => {
      this.#waiting.set(id, { ask, done, fail });
      if (this.#heard) this.#send(id);
    });
  }

  #send(id: string): void {
    const { element, origin } = this;
    // A sandbox has no name; the host itself asks what goes there.
    const target = origin === 'null' ? '*' : origin;
    const ask = this.#waiting.get(id)?.ask;
    element.contentWindow?.postMessage(write('goto', { ...ask, id }), target);
  }
}

/** Listens for frames below a site in a document; `frame` takes on any other that the host names. */
export function followFrames(window: Window, site: string): (element: HTMLIFrameElement) => Frame {
  const frames = new Map<HTMLIFrameElement, Frame>();
  const { document } = window;
  const frame = (element: HTMLIFrameElement): Frame => {
    const known = frames.get(element) ?? new Frame(element);
    frames.set(element, known);
    return known;
  };
  const find = () => {
    for (const element of document.querySelectorAll('iframe'))
      if (isFrame(element.src, site)) frame(element);
  };
  window.addEventListener('message', ({ source, origin, data }) => {
    const from = () =>
      [...frames.values()].find(
        (one) => one.element.contentWindow === source && one.origin === origin,
      );
    if (source === null || readFromFrame(data) === undefined) return;
    if (!from()) find();
    from()?.hear(data);
  });
  document.addEventListener('DOMContentLoaded', find);
  find();
  return frame;
}
