/**
 * The Session: the reader's View, values derived from it, and the only methods that change it.
 * Map and page call it; it notifies one listener when the URL should follow.
 */
import type { Atlas } from '../atlas/atlas.ts';
import type { Camera } from '../geo/camera.ts';
import type { Evidence } from '../atlas/evidence.ts';
import type { Filter } from '../atlas/filter.ts';
import { sceneOf, stepOf, type Theme } from './scene.ts';
import type { Story } from './story.ts';
import { RELIEF, type Hideable, type View } from './view.ts';

/** How the URL follows a change: `push` for explicit navigation, `replace` for everything else. */
export type HistoryMode = 'push' | 'replace';

/** Where a selection comes from. From the keyboard it moves the focus into the card. */
export type SelectionOrigin = 'map' | 'text' | 'keyboard' | 'tool' | 'slide' | 'host' | 'address';

export interface Selection {
  readonly id: string;
  readonly origin: SelectionOrigin;
}

export class Session {
  readonly story: Story;
  /** Called after each change; set by `syncAddress`. */
  onChange: (view: View, historyMode: HistoryMode) => void = () => undefined;

  view: View = $state.raw({});
  theme: Theme = $state('light');
  /** How the focus of the view was set; a new object each time. Undefined without a focus. */
  selection: Selection | undefined = $state.raw();
  /** Id of the feature under the pointer or keyboard focus, in the text or on the map. */
  hover: string | undefined = $state();
  /** Undefined until loaded. */
  atlas: Atlas | undefined = $state.raw();
  /** Whether all layers have loaded. Before that, unknown ids may still become known. */
  #isWhole = false;
  /** Undefined until a date or a tool requires it. */
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
  /** The entry of the reader's focus, which the card shows; undefined if unknown. */
  readonly selected = $derived.by(() =>
    this.view.focus === undefined ? undefined : this.atlas?.entry(this.view.focus),
  );
  /** Whether the reader has changed anything about the step's map. */
  readonly isModified = $derived.by(
    () =>
      this.view.look !== undefined ||
      this.view.focus !== undefined ||
      this.view.layers !== undefined ||
      this.view.hide !== undefined ||
      this.view.date !== undefined ||
      this.view.filter !== undefined,
  );
  /** The month of the scene, which requires the evidence; undefined for the latest state. */
  readonly month = $derived.by(() => this.view.date ?? this.step.date);
  /** Whether the scene has all data: an earlier month requires the evidence. */
  readonly isComplete = $derived.by(() => this.month === undefined || this.evidence !== undefined);

  constructor(story: Story) {
    this.story = story;
  }

  /** Goes to a step with the story's own view and drops the reader's changes. */
  goTo(step: string, historyMode: HistoryMode = 'push'): void {
    if (!this.story.steps.some(({ id }) => id === step)) return;
    if (step === this.step.id && (historyMode === 'replace' || !this.isModified)) return;
    this.#set({ step }, historyMode);
  }

  /** Highlights a feature and opens its card. The map shows it beside the card. */
  select(id: string, origin: SelectionOrigin): void {
    this.selection = { id, origin };
    this.#set({ ...this.view, focus: id }, 'push');
  }

  /** Closes the card. */
  deselect(): void {
    const { focus: _, ...rest } = this.view;
    this.#set(rest, 'replace');
  }

  /** Sets the camera that the reader chose. */
  setCamera(look: Camera): void {
    this.#set({ ...this.view, look }, 'replace');
  }

  setLayers(layers: readonly string[]): void {
    this.#set({ ...this.view, layers }, 'replace');
  }

  setHidden(hide: readonly Hideable[]): void {
    const { hide: _, ...rest } = this.view;
    this.#set(hide.length > 0 ? { ...rest, hide } : rest, 'replace');
  }

  /** Sets the month; `undefined` restores the step's own. */
  setDate(date: string | undefined): void {
    const { date: _, ...rest } = this.view;
    this.#set(date === undefined ? rest : { ...rest, date }, 'replace');
  }

  /** Sets the filter; `undefined` shows everything. */
  setFilter(filter: Filter | undefined): void {
    const { filter: _, ...rest } = this.view;
    this.#set(filter === undefined ? rest : { ...rest, filter }, 'replace');
  }

  /** Drops the reader's changes to the current step. */
  resetStep(): void {
    this.#set({ step: this.step.id }, 'push');
  }

  /** Opens a view from a URL, without notifying `onChange`. */
  open(view: View): void {
    this.#show(this.#withoutUnknown(view));
    const { focus } = this.view;
    if (focus !== undefined) this.selection = { id: focus, origin: 'address' };
  }

  /** Sets the atlas, which may still be partial. Once it is whole, unknown ids are dropped from the view. */
  setAtlas(atlas: Atlas, isWhole = true): void {
    this.atlas = atlas;
    this.#isWhole = isWhole;
    this.#show(this.#withoutUnknown(this.view));
  }

  /** Drops an unknown step, unknown layers and an unknown focus; the latter two only once the atlas has loaded. */
  #withoutUnknown(view: View): View {
    const { step, focus, layers, ...rest } = view;
    const knownStep = this.story.steps.some(({ id }) => id === step);
    const knownFocus = focus !== undefined && (!this.#isWhole || this.atlas?.entry(focus));
    const knownLayers = layers?.filter((layer) => this.#isToggle(layer));
    return {
      ...(knownStep && step !== undefined && { step }),
      ...rest,
      ...(knownLayers &&
        (knownLayers.length > 0 || layers?.length === 0) && { layers: knownLayers }),
      ...(knownFocus && { focus }),
    };
  }

  #isToggle(layer: string): boolean {
    const known = this.atlas?.layers.some(({ toggle }) => toggle === layer);
    return layer === RELIEF || (known ?? true);
  }

  #set(view: View, historyMode: HistoryMode): void {
    const { mode } = this.view;
    this.#show({ step: this.step.id, ...view, ...(mode && { mode }) });
    this.onChange(this.view, historyMode);
  }

  #show(view: View): void {
    this.view = view;
    if (view.focus === undefined) this.selection = undefined;
  }
}
