/** The map of a story, first static, then live: its layout, its cameras, and what the open tool adds. */
import { tick } from 'svelte';
import { panCamera, zoomCamera } from '../../geo/camera.ts';
import type { LonLat } from '../../geo/geo.ts';
import type { Messages } from '../../i18n/messages.ts';
import type { Selection, Session } from '../../story/session.svelte.ts';
import type { Host } from '../shell/host.ts';
import type { PageData } from '../shell/page.ts';
import { Activation, prefersReducedData } from './activation.ts';
import { EMPTY_LAYOUT, STACKED, watchLayout, type Layout } from './insets.ts';
import { LiveMap } from './liveMap.svelte.ts';
import { paneCamera } from './paneCamera.ts';
import { StaticMapInput } from './staticMapInput.svelte.ts';

interface StoryMapOptions {
  readonly session: Session;
  readonly page: PageData;
  readonly messages: Messages;
  readonly host: Pick<Host, 'guest'>;
}

export class StoryMap {
  /** Size of the pane and the elements that overlap it. */
  layout: Layout = $state.raw(EMPTY_LAYOUT);
  /** The line that the open tool draws, vertices in degrees. */
  path: readonly LonLat[] = $state.raw([]);
  /** While set, receives clicks on the map, which then select nothing. */
  captureClicks: ((at: LonLat) => void) | undefined;
  /** Resolves once the last selection has been shown. */
  selectionShown = Promise.resolve();
  readonly input: StaticMapInput;
  readonly live: LiveMap;
  readonly #session: Session;
  readonly #guest: boolean;
  readonly #activation: Activation;
  /** The element of the live map. */
  #container: HTMLElement | undefined;
  /** Whether the wheel and one-finger touches scroll the page instead of moving the map. */
  readonly #isCooperative = (): boolean => this.#guest || matchMedia(STACKED).matches;
  /** How many times a guest may still restart after the browser took its context away. */
  #restartsLeft = 3;

  /** The camera of the scene, when no gesture moves the map. */
  readonly restingCamera = $derived.by(() => paneCamera(this.#session, this.layout));
  /** The camera of the static map, and the one that the live map goes to. */
  readonly camera = $derived.by(() => this.input.camera ?? this.restingCamera);
  /** The camera at this moment, also while the live map moves. */
  readonly visibleCamera = $derived.by(() => this.live.movingCamera ?? this.camera);

  constructor({ session, page, messages, host }: StoryMapOptions) {
    this.#session = session;
    this.#guest = host.guest;
    this.input = new StaticMapInput(session);
    this.live = new LiveMap({
      session,
      page,
      messages,
      container: () => {
        if (!this.#container) throw new Error('the map was started before its pane was rendered');
        return this.#container;
      },
      camera: () => this.camera,
      isCooperative: this.#isCooperative,
      onclick: (id, at) => {
        if (this.captureClicks) this.captureClicks(at);
        else if (id === undefined) session.deselect();
        else session.select(id, 'map');
      },
      onlost: () => {
        if (!host.guest || this.#restartsLeft-- <= 0) return false;
        this.#activation.deactivate();
        return true;
      },
    });
    this.#activation = new Activation(this.live, host.guest);
  }

  /** Watches a pane and its element for the live map. Returns a stop function. */
  mount(pane: HTMLElement, container: HTMLElement): () => void {
    this.#container = container;
    const stopLayout = watchLayout(pane.closest<HTMLElement>('.ecm') ?? pane, pane, (measured) => {
      this.layout = measured;
    });
    const stopInput = this.input.track(pane, {
      isStatic: () => this.live.visibleMap === undefined,
      isCooperative: this.#isCooperative,
      camera: () => this.camera,
    });
    this.#activation.watch(pane);
    return () => {
      stopLayout();
      stopInput();
      this.#activation.stop();
    };
  }

  /** Loads the data and starts the live map, once. If anything fails, the static map stays. */
  start(): Promise<void> {
    return this.#activation.start();
  }

  /** Starts the live map for a reader who has reached another step, unless data is to be saved. */
  async startForReader(): Promise<void> {
    if (!prefersReducedData()) await this.start();
  }

  /** Starts the live map. Moves the reader's own camera until a new selection is visible beside its card. */
  async showSelection(selection: Selection): Promise<void> {
    // An address comes with the camera that it was shared with, and starts the map like any modified view.
    if (selection.origin === 'address') return;
    await this.start();
    // The layout includes the card once it is rendered.
    await tick();
    const session = this.#session;
    if (session.selection === selection && session.selected && session.view.look)
      session.setCamera(paneCamera(session, this.layout, true));
  }

  zoomBy(levels: number): void {
    const map = this.live.visibleMap;
    if (map) map.zoomBy(levels);
    else this.#session.setCamera(zoomCamera(this.camera, [0, 0], [0, 0], levels));
  }

  /** Moves the map by CSS px to the right and down. */
  panBy(x: number, y: number): void {
    const map = this.live.visibleMap;
    if (map) map.panBy(x, y);
    else this.#session.setCamera(panCamera(this.camera, x, y));
  }
}
