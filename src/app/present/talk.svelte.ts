/** A talk in one of its windows: where it stands, what changes it, and the other windows that it agrees with. */
import { untrack } from 'svelte';
import type { LonLat } from '../../geo/geo.ts';
import type { Session } from '../../story/session.svelte.ts';
import type { Command } from './keys.ts';
import { deckOf, slideOfNumber, slideOfStep, stepOfSlide, type Slide } from './deck.ts';
import { openLink, type Link } from './link.ts';
import {
  firstShow,
  isNewer,
  readLetter,
  writeLetter,
  type Message,
  type Show,
  type Stamp,
} from './show.ts';

/** Ms without a sign after which another window counts as gone. */
const SILENCE = 5000;

export class TalkState {
  readonly deck: readonly Slide[];
  show: Show = $state.raw(firstShow(0, Date.now()));
  /** What the speaker points at on the map. */
  pointed: LonLat | undefined = $state.raw();
  /** Whether another window of the talk is there. */
  joined = $state(false);
  readonly slide = $derived.by((): Slide => this.deck[this.show.slide] ?? { kind: 'cover' });

  readonly #session: Session;
  readonly #name: string;
  readonly #link: Link;
  #stamp: Stamp;
  #heard = 0;

  /** Within a component, with which it ends. The room's window stands where its address says; a speaker's one asks the room. */
  constructor(session: Session, window: Window, role: 'room' | 'speaker') {
    const { story, view } = session;
    this.deck = deckOf(story);
    this.#session = session;
    this.#name = Math.random().toString(36).slice(2);
    this.#stamp = { at: role === 'room' ? 1 : 0, from: this.#name };
    this.show = firstShow(slideOfStep(this.deck, view.step), Date.now());
    this.#link = openLink(window, `energy-corridor-map:talk:${story.id}`, (data) => {
      const letter = readLetter(story.id, this.deck.length, data);
      if (letter && letter.from !== this.#name) this.#take(letter.message);
    });
    this.#send({ say: 'hello' });
    $effect(() => {
      const { step } = session.view;
      untrack(() => {
        this.#follow(step);
      });
    });
    $effect(() => {
      const leave = () => {
        this.#send({ say: 'bye' });
        this.#link.close();
      };
      window.addEventListener('pagehide', leave);
      return () => {
        window.removeEventListener('pagehide', leave);
        leave();
      };
    });
  }

  /** Does what both windows may ask for; false for what is not among it. */
  obey(command: Command): boolean {
    if (command === 'next' || command === 'previous') this.by(command === 'next' ? 1 : -1);
    else if (command === 'first') this.go(0);
    else if (command === 'last') this.go(this.deck.length - 1);
    else if (command === 'black' || command === 'white') this.#blank(command);
    else if (command === 'labels') this.#labels();
    else if (command === 'timer') this.#change({ timer: !this.show.timer });
    else return false;
    return true;
  }

  go(slide: number): void {
    const within = Math.min(Math.max(slide, 0), this.deck.length - 1);
    this.#change({ slide: within, ...(within !== this.show.slide && { since: Date.now() }) });
    this.#place();
  }

  by(slides: number): void {
    this.go(this.show.slide + slides);
  }

  /** To the step with a number, as the room sees it. */
  jump(number: number): void {
    this.go(slideOfNumber(this.deck, number));
  }

  /** A blank room sees again. */
  lift(): void {
    this.#change({ blank: 'none' });
  }

  /** The clock of the talk begins anew. */
  restart(): void {
    this.#change({ began: Date.now(), since: Date.now() });
  }

  point(at: LonLat | undefined): void {
    this.pointed = at;
    this.#send({ say: 'point', at });
  }

  /** Asks whether another window is there. */
  ask(): void {
    this.joined = Date.now() - this.#heard < SILENCE;
    this.#send({ say: 'hello' });
  }

  /** Another window that was opened from here. */
  join(other: Window | null): void {
    this.#link.join(other);
  }

  /** The address has led to another step. */
  #follow(step: string | undefined): void {
    if (step === this.#stepAt(this.show.slide)) return;
    const slide = slideOfStep(this.deck, step);
    this.#change({ slide, since: Date.now() });
  }

  /** The room goes black or white, or comes back. */
  #blank(how: 'black' | 'white'): void {
    this.#change({ blank: this.show.blank === how ? 'none' : how });
  }

  #labels(): void {
    this.#change({ labels: !this.show.labels });
    this.#hide();
  }

  #take(message: Message): void {
    this.#heard = message.say === 'bye' ? 0 : Date.now();
    this.joined = message.say !== 'bye';
    if (message.say === 'hello') this.#tell();
    else if (message.say === 'point') this.pointed = message.at;
    else if (message.say === 'show' && isNewer(message.stamp, this.#stamp)) {
      const { slide, labels } = this.show;
      this.#stamp = message.stamp;
      this.show = message.show;
      if (slide !== this.show.slide) this.#place();
      else if (labels !== this.show.labels) this.#hide();
    }
  }

  #change(part: Partial<Show>): void {
    this.show = { ...this.show, ...part };
    // Later than what it changes, also where the clock has been set back.
    this.#stamp = { at: Math.max(Date.now(), this.#stamp.at + 1), from: this.#name };
    this.#tell();
  }

  #tell(): void {
    this.#send({ say: 'show', show: this.show, stamp: this.#stamp });
  }

  #send(message: Message): void {
    this.#link.send(writeLetter(this.#session.story.id, { from: this.#name, message }));
  }

  /** The step in the address: the cover has none. */
  #stepAt(slide: number): string | undefined {
    return slide === 0 ? undefined : stepOfSlide(this.deck, slide)?.id;
  }

  /** Brings the story to the slide, as it is told: what was moved or stressed is dropped. */
  #place(): void {
    const { mode } = this.#session.view;
    const step = this.#stepAt(this.show.slide);
    this.#open({ ...(step !== undefined && { step }), ...(mode && { mode }) });
  }

  /** Takes the names off the map, or brings them back. */
  #hide(): void {
    this.#open(this.#session.view);
  }

  #open({ hide: _, ...view }: Session['view']): void {
    this.#session.open(this.show.labels ? view : { ...view, hide: ['labels'] });
    this.#session.onchange(this.#session.view, 'replace');
  }
}
