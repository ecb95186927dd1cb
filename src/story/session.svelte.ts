/**
 * The Session: the one View of a reader, what derives from it, and the only way to change it.
 * The map and the page call it; it calls nobody, but tells a listener when the address should follow.
 */
import type { Atlas } from '../atlas/atlas.ts';
import type { Camera } from '../geo/camera.ts';
import type { Evidence } from '../atlas/evidence.ts';
import type { Filter } from '../atlas/filter.ts';
import { sceneOf, stepOf, type Theme } from './scene.ts';
import type { Story } from './story.ts';
import { RELIEF, type Hideable, type View } from './view.ts';

/** How the address follows a change: `push` for an explicit jump, `replace` for what happens by the way. */
export type Trace = 'push' | 'replace';

export class Session {
  readonly story: Story;
  /** Told after each change; set by whoever keeps the address. */
  onchange: (view: View, trace: Trace) => void = () => undefined;

  view: View = $state.raw({});
  theme: Theme = $state('light');
  /** Feature under the pointer or the keyboard, on either side. */
  hover: string | undefined = $state();
  /** Absent until it has been loaded. */
  atlas: Atlas | undefined = $state.raw();
  /** Whether the atlas has all that there is: before, what it does not know may still come. */
  #whole = false;
  /** What happened when, how high, how much: absent until a date or a tool asks for it. */
  evidence: Evidence | undefined = $state.raw();

  readonly step = $derived.by(() => stepOf(this.story, this.view));
  readonly index = $derived.by(() => this.story.steps.indexOf(this.step));
  readonly scene = $derived.by(() =>
    sceneOf(
      this.story,
      this.view,
      { lang: this.story.lang, theme: this.theme },
      this.atlas,
      this.evidence,
    ),
  );
  /** What the card shows: the reader's focus, if it is known. */
  readonly picked = $derived.by(() =>
    this.view.focus === undefined ? undefined : this.atlas?.entry(this.view.focus),
  );
  /** Whether the reader has left the step's own picture. */
  readonly strayed = $derived.by(
    () =>
      this.view.look !== undefined ||
      this.view.focus !== undefined ||
      this.view.layers !== undefined ||
      this.view.hide !== undefined ||
      this.view.date !== undefined ||
      this.view.filter !== undefined,
  );
  /** The month whose state of things the scene needs the evidence for; none for the newest. */
  readonly month = $derived.by(() => this.view.date ?? this.step.date);
  /** Whether the scene says all that it should: of an older month it cannot do so without the evidence. */
  readonly complete = $derived.by(() => this.month === undefined || this.evidence !== undefined);

  constructor(story: Story) {
    this.story = story;
  }

  /** Goes to a step as the story tells it; what the reader changed in another is dropped. */
  goTo(step: string, trace: Trace = 'push'): void {
    if (!this.story.steps.some(({ id }) => id === step)) return;
    if (step === this.step.id && (trace === 'replace' || !this.strayed)) return;
    this.#set({ step }, trace);
  }

  next(): void {
    this.#goBy(1);
  }

  previous(): void {
    this.#goBy(-1);
  }

  /** Stresses a feature and opens its card; `undefined` closes it. A camera comes along if the map travels. */
  focus(id: string | undefined, look?: Camera): void {
    const { focus: _, ...rest } = this.view;
    const next = id === undefined ? rest : { ...rest, focus: id };
    this.#set(look ? { ...next, look } : next, id === undefined ? 'replace' : 'push');
  }

  /** The reader moved the map. */
  look(look: Camera): void {
    this.#set({ ...this.view, look }, 'replace');
  }

  showLayers(layers: readonly string[]): void {
    this.#set({ ...this.view, layers }, 'replace');
  }

  hide(hide: readonly Hideable[]): void {
    const { hide: _, ...rest } = this.view;
    this.#set(hide.length > 0 ? { ...rest, hide } : rest, 'replace');
  }

  /** The month to show; `undefined` is the step's own, or the newest. */
  setDate(date: string | undefined): void {
    const { date: _, ...rest } = this.view;
    this.#set(date === undefined ? rest : { ...rest, date }, 'replace');
  }

  /** Leaves out what does not fit; `undefined` shows all. */
  setFilter(filter: Filter | undefined): void {
    const { filter: _, ...rest } = this.view;
    this.#set(filter === undefined ? rest : { ...rest, filter }, 'replace');
  }

  /** Back to the step as the story tells it. */
  back(): void {
    this.#set({ step: this.step.id }, 'push');
  }

  /** Takes a view from an address; leaves no trace, since the address is already there. */
  open(view: View): void {
    this.view = this.#known(view);
  }

  /** The atlas has arrived, whole or in part: what the view named and a whole one does not know is dropped. */
  know(atlas: Atlas, whole = true): void {
    this.atlas = atlas;
    this.#whole = whole;
    this.view = this.#known(this.view);
  }

  /** A view without a step, layers or a focus that do not exist; layers and focus stand until the atlas is there. */
  #known(view: View): View {
    const { step, focus, layers, ...rest } = view;
    const knownStep = this.story.steps.some(({ id }) => id === step);
    const knownFocus = focus !== undefined && (!this.#whole || this.atlas?.entry(focus));
    const knownLayers = layers?.filter((id) => this.#switches(id));
    return {
      ...(knownStep && step !== undefined && { step }),
      ...rest,
      ...(knownLayers &&
        (knownLayers.length > 0 || layers?.length === 0) && { layers: knownLayers }),
      ...(knownFocus && { focus }),
    };
  }

  #switches(layer: string): boolean {
    const known = this.atlas?.layers.some(({ toggle }) => toggle === layer);
    return layer === RELIEF || (known ?? true);
  }

  #goBy(by: number): void {
    const step = this.story.steps[this.index + by];
    if (step) this.goTo(step.id);
  }

  #set(view: View, trace: Trace): void {
    const { mode } = this.view;
    this.view = { step: this.step.id, ...view, ...(mode && { mode }) };
    this.onchange(this.view, trace);
  }
}
