/** The state of a presentation in one of its windows, kept in sync with the other windows. */
import { untrack } from 'svelte';
import type { LonLat } from '../../geo/geo.ts';
import type { Session } from '../../story/session.svelte.ts';
import type { Command } from './keys.ts';
import {
  createDeck,
  slideIndexOfNumber,
  slideIndexOfStep,
  stepOfSlide,
  type Slide,
} from './deck.ts';
import { openChannel, type WindowChannel } from './channel.ts';
import {
  createSharedState,
  isNewer,
  readEnvelope,
  writeEnvelope,
  type Message,
  type SharedState,
  type Stamp,
} from './protocol.ts';

/** Without a message for this long, the other window counts as closed. */
const CONNECTION_TIMEOUT_MS = 5000;

export class Presenter {
  readonly deck: readonly Slide[];
  state: SharedState = $state.raw(createSharedState(0, Date.now()));
  /** The position that the speaker points at on the map. */
  pointer: LonLat | undefined = $state.raw();
  /** Whether another window of the presentation is open. */
  connected = $state(false);
  readonly slide = $derived.by((): Slide => this.deck[this.state.slide] ?? { kind: 'cover' });

  readonly #session: Session;
  readonly #windowId: string;
  readonly #channel: WindowChannel;
  #stamp: Stamp;
  #lastMessageAt = 0;

  /**
   * Call during component initialization; cleans up with the component. The audience window starts at
   * the step of its URL, a speaker window takes over the state of the audience window.
   */
  constructor(session: Session, window: Window, role: 'audience' | 'speaker') {
    const { story, view } = session;
    this.deck = createDeck(story);
    this.#session = session;
    this.#windowId = Math.random().toString(36).slice(2);
    this.#stamp = { at: role === 'audience' ? 1 : 0, from: this.#windowId };
    this.state = createSharedState(slideIndexOfStep(this.deck, view.step), Date.now());
    this.#channel = openChannel(window, `energy-corridor-map:talk:${story.id}`, (data) => {
      const envelope = readEnvelope(story.id, this.deck.length, data);
      if (envelope && envelope.from !== this.#windowId) this.#receive(envelope.message);
    });
    this.#send({ say: 'hello' });
    $effect(() => {
      const { step } = session.view;
      untrack(() => {
        this.#followAddress(step);
      });
    });
    $effect(() => {
      const disconnect = () => {
        this.#send({ say: 'bye' });
        this.#channel.close();
      };
      window.addEventListener('pagehide', disconnect);
      return () => {
        window.removeEventListener('pagehide', disconnect);
        disconnect();
      };
    });
  }

  /** Runs a command that both windows share. Returns false for any other command. */
  runCommand(command: Command): boolean {
    if (command === 'next' || command === 'previous') this.advance(command === 'next' ? 1 : -1);
    else if (command === 'first') this.goTo(0);
    else if (command === 'last') this.goTo(this.deck.length - 1);
    else if (command === 'black' || command === 'white') this.#toggleBlank(command);
    else if (command === 'labels') this.#toggleLabels();
    else if (command === 'timer') this.#update({ timer: !this.state.timer });
    else return false;
    return true;
  }

  /** Goes to a slide; the index is clamped to the deck. */
  goTo(index: number): void {
    const slide = Math.min(Math.max(index, 0), this.deck.length - 1);
    this.#update({ slide, ...(slide !== this.state.slide && { since: Date.now() }) });
    this.#showSlide();
  }

  advance(by: number): void {
    this.goTo(this.state.slide + by);
  }

  /** Goes to a step by the number shown to the audience. */
  goToNumber(number: number): void {
    this.goTo(slideIndexOfNumber(this.deck, number));
  }

  unblank(): void {
    this.#update({ blank: 'none' });
  }

  restartClock(): void {
    this.#update({ began: Date.now(), since: Date.now() });
  }

  pointAt(at: LonLat | undefined): void {
    this.pointer = at;
    this.#send({ say: 'point', at });
  }

  /** Asks other windows to answer, and updates `connected`. */
  ping(): void {
    this.connected = Date.now() - this.#lastMessageAt < CONNECTION_TIMEOUT_MS;
    this.#send({ say: 'hello' });
  }

  /** Adds a window that was opened from this one. */
  addWindow(other: Window | null): void {
    this.#channel.addWindow(other);
  }

  /** Follows a step change that came from the URL. */
  #followAddress(step: string | undefined): void {
    if (step === this.#stepIdOf(this.state.slide)) return;
    const slide = slideIndexOfStep(this.deck, step);
    this.#update({ slide, since: Date.now() });
  }

  #toggleBlank(color: 'black' | 'white'): void {
    this.#update({ blank: this.state.blank === color ? 'none' : color });
  }

  #toggleLabels(): void {
    this.#update({ labels: !this.state.labels });
    this.#applyLabels();
  }

  #receive(message: Message): void {
    this.#lastMessageAt = message.say === 'bye' ? 0 : Date.now();
    this.connected = message.say !== 'bye';
    if (message.say === 'hello') this.#publish();
    else if (message.say === 'point') this.pointer = message.at;
    else if (message.say === 'show' && isNewer(message.stamp, this.#stamp)) {
      const { slide, labels } = this.state;
      this.#stamp = message.stamp;
      this.state = message.show;
      if (slide !== this.state.slide) this.#showSlide();
      else if (labels !== this.state.labels) this.#applyLabels();
    }
  }

  #update(part: Partial<SharedState>): void {
    this.state = { ...this.state, ...part };
    // Always newer than the previous stamp, even if the system clock was set back.
    this.#stamp = { at: Math.max(Date.now(), this.#stamp.at + 1), from: this.#windowId };
    this.#publish();
  }

  #publish(): void {
    this.#send({ say: 'show', show: this.state, stamp: this.#stamp });
  }

  #send(message: Message): void {
    this.#channel.send(writeEnvelope(this.#session.story.id, { from: this.#windowId, message }));
  }

  /** The step id for the URL; undefined for the cover. */
  #stepIdOf(slide: number): string | undefined {
    return slide === 0 ? undefined : stepOfSlide(this.deck, slide)?.id;
  }

  /** Shows the slide's step in the session and resets camera and focus. */
  #showSlide(): void {
    const { mode } = this.#session.view;
    const step = this.#stepIdOf(this.state.slide);
    this.#open({ ...(step !== undefined && { step }), ...(mode && { mode }) });
  }

  /** Hides or shows the map labels according to the state. */
  #applyLabels(): void {
    this.#open(this.#session.view);
  }

  #open({ hide: _, ...view }: Session['view']): void {
    this.#session.open(this.state.labels ? view : { ...view, hide: ['labels'] });
    this.#session.onChange(this.#session.view, 'replace');
  }
}
