/** The host page's side of the frame protocol: finds frames, sets their height and sends commands. */
import { createMessage, readFrameMessage, type Command } from './messages.ts';
import { isEmbedUrl } from './site.ts';

/** Time in seconds that a loaded frame has to answer a command. */
const ANSWER_TIMEOUT_S = 10;

/** A command without an answer; `seconds` counts how long it has been due. */
interface PendingCommand {
  readonly command: Command;
  readonly resolve: () => void;
  readonly reject: (error: Error) => void;
  seconds: number;
}

/** A frame with a story. Dispatches `viewchange`, with `{hash, step}` as its detail, when they change. */
export class Frame extends EventTarget {
  readonly element: HTMLIFrameElement;
  readonly #pending = new Map<string, PendingCommand>();
  #timer: ReturnType<typeof setInterval> | undefined;
  /** Whether the frame has sent a message. Commands wait until it has. */
  #connected = false;
  #count = 0;
  #nextHeight: number | undefined;
  /** The last view that the frame has sent, which it repeats when greeted. */
  #view: { readonly hash: string; readonly step: string } | undefined;

  constructor(element: HTMLIFrameElement) {
    super();
    this.element = element;
    element.addEventListener('load', () => {
      this.greet();
    });
    this.greet();
  }

  /** The origin of its messages: `null` for a sandbox without `allow-same-origin`. */
  get origin(): string {
    const { element } = this;
    const opaque =
      element.hasAttribute('sandbox') && !element.sandbox.contains('allow-same-origin');
    return opaque ? 'null' : new URL(element.src, document.baseURI).origin;
  }

  goTo(step: string): Promise<void> {
    return this.#request({ step });
  }

  /** Highlights a feature and opens its card; without an id closes it. */
  focus(id?: string): Promise<void> {
    return this.#request({ focus: id ?? null });
  }

  next(): Promise<void> {
    return this.#request({ by: 1 });
  }

  previous(): Promise<void> {
    return this.#request({ by: -1 });
  }

  /** Contains no data, since the frame may show another page. */
  greet(): void {
    this.element.contentWindow?.postMessage(createMessage('hello'), '*');
  }

  onMessage(data: unknown): void {
    const message = readFrameMessage(data);
    if (!message) return;
    const { kind } = message;
    if (kind === 'ready') this.greet();
    // The frame has loaded, perhaps again: it may not have received pending commands.
    if (kind === 'ready' || !this.#connected) for (const id of this.#pending.keys()) this.#send(id);
    this.#connected = true;
    if (kind === 'height') this.#setHeight(message.height);
    else if (kind === 'view') {
      const { hash, step } = message;
      if (hash === this.#view?.hash && step === this.#view.step) return;
      this.#view = { hash, step };
      this.dispatchEvent(new CustomEvent('viewchange', { detail: this.#view }));
    } else if (kind === 'ack') {
      const pending = this.#removePending(message.id);
      if (message.ok) pending?.resolve();
      else pending?.reject(new Error(`Command failed: ${message.reason ?? 'no reason given'}`));
    }
  }

  /** Applies the latest height, at most once per animation frame. */
  #setHeight(height: number): void {
    if (this.#nextHeight === undefined)
      requestAnimationFrame(() => {
        this.element.style.height = `${this.#nextHeight ?? height}px`;
        this.#nextHeight = undefined;
      });
    this.#nextHeight = height;
  }

  #request(command: Command): Promise<void> {
    const id = `a${++this.#count}`;
    this.#timer ??= setInterval(() => {
      this.#checkTimeouts();
    }, 1000);
    return new Promise((resolve, reject) => {
      this.#pending.set(id, { command, resolve, reject, seconds: 0 });
      if (this.#connected) this.#send(id);
    });
  }

  #removePending(id: string): PendingCommand | undefined {
    const pending = this.#pending.get(id);
    this.#pending.delete(id);
    if (this.#pending.size === 0) {
      clearInterval(this.#timer);
      this.#timer = undefined;
    }
    return pending;
  }

  /** Applies to frames that have loaded or left the page: one that is loading may take longer. */
  #checkTimeouts(): void {
    if (!this.#connected && this.element.isConnected) return;
    for (const [id, pending] of this.#pending)
      if (++pending.seconds >= ANSWER_TIMEOUT_S)
        this.#removePending(id)?.reject(
          new Error('The map did not answer: its frame is gone, or does not run.'),
        );
  }

  #send(id: string): void {
    const { element, origin } = this;
    // An opaque origin cannot be addressed. Commands contain only what the host page passes.
    const target = origin === 'null' ? '*' : origin;
    const command = this.#pending.get(id)?.command;
    element.contentWindow?.postMessage(createMessage('goto', { ...command, id }), target);
  }
}

/**
 * Connects all frames of a site in a document. Returns a function that connects any other frame, which is
 * the only way if the site is unknown.
 */
export function connectFrames(
  window: Window,
  site: string | undefined,
): (element: HTMLIFrameElement) => Frame {
  const frames = new WeakMap<HTMLIFrameElement, Frame>();
  /** Keys of `frames`, held weakly so that removed elements can be collected. */
  const elements = new Set<WeakRef<HTMLIFrameElement>>();
  const { document } = window;
  const frame = (element: HTMLIFrameElement): Frame => {
    const existing = frames.get(element);
    if (existing) return existing;
    const created = new Frame(element);
    frames.set(element, created);
    for (const ref of elements) if (!ref.deref()) elements.delete(ref);
    elements.add(new WeakRef(element));
    return created;
  };
  const findFrames = () => {
    if (site === undefined) return;
    for (const element of document.querySelectorAll('iframe'))
      if (isEmbedUrl(element.src, site)) frame(element);
  };
  window.addEventListener('message', ({ source, origin, data }) => {
    const findSender = () => {
      const element = [...elements]
        .map((ref) => ref.deref())
        .find((candidate) => candidate?.contentWindow === source);
      const sender = element && frames.get(element);
      return sender?.origin === origin ? sender : undefined;
    };
    if (source === null || readFrameMessage(data) === undefined) return;
    if (!findSender()) findFrames();
    findSender()?.onMessage(data);
  });
  document.addEventListener('DOMContentLoaded', findFrames);
  findFrames();
  return frame;
}
