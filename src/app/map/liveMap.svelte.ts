/** Starts and releases the live map of a pane. The only module that imports `maplibre/`. */
import type { Messages } from '../../i18n/messages.ts';
import type { AtlasIndex, LayerData } from '../../atlas/atlas.ts';
import type { Camera } from '../../geo/camera.ts';
import type { LonLat } from '../../geo/geo.ts';
import type { MapView } from '../../maplibre/mapView.ts';
import type { Session } from '../../story/session.svelte.ts';
import { MapData } from './mapData.svelte.ts';
import type { PageData } from '../shell/page.ts';
import { requiresTrustedTypes } from '../shell/trustedHtml.ts';
import { createMapEvents } from './mapEvents.ts';
import { MapStatus } from './mapStatus.svelte.ts';

interface LiveMapOptions {
  readonly session: Session;
  readonly page: PageData;
  readonly messages: Messages;
  readonly container: () => HTMLElement;
  /** The initial camera. */
  readonly camera: () => Camera;
  /** Whether the wheel and one-finger touches scroll the page instead of moving the map. */
  readonly isCooperative: () => boolean;
  /** The reader has clicked a feature, or no feature, at a place. */
  readonly onclick: (id: string | undefined, at: LonLat) => void;
  /** The graphics context is lost. Returns true if the caller handles that. */
  readonly onlost: () => boolean;
}

async function loadMapView(): Promise<typeof MapView> {
  const { MapView, configureWorker } = await import('../../maplibre/mapView.ts');
  await configureWorker();
  return MapView;
}

export class LiveMap {
  readonly status = new MapStatus();
  readonly data: MapData;
  /** How many times the reader has retried. */
  attempt = $state(0);
  /** Whether the code that renders the static map could not be loaded. */
  staticMapFailed = $state(false);
  map: MapView | undefined = $state.raw();
  /** The current camera while the map moves. */
  movingCamera: Camera | undefined = $state.raw();
  readonly #options: LiveMapOptions;
  #starting: Promise<void> | undefined;
  /** Rises with each release: the results of earlier starts are dropped. */
  #generation = 0;
  /** Whether all layers have been loaded before. */
  #dataLoaded = false;
  #workerAvailable: Promise<boolean> = Promise.resolve(true);

  constructor(options: LiveMapOptions) {
    this.#options = options;
    this.data = new MapData(options.session, options.page);
  }

  /** The live map while the reader sees it; undefined while the static map is visible. */
  get visibleMap(): MapView | undefined {
    return this.status.state === 'live' ? this.map : undefined;
  }

  /** Loads the data, then the live map, once. If anything fails, the static map stays. */
  start(): Promise<void> {
    this.#starting ??= this.#start(this.#generation);
    return this.#starting;
  }

  /** Removes the map and frees its graphics context. It can be started again. */
  release(): void {
    this.#generation++;
    this.#starting = undefined;
    this.#remove();
    this.status.release();
  }

  /** Retries whatever failed to load: code, data, or the rendering of the static map. */
  retry(): void {
    this.attempt++;
    this.data.retry();
    if (this.status.state !== 'failed') return;
    this.release();
    void this.start();
  }

  async #start(generation: number): Promise<void> {
    const { session, page, messages } = this.#options;
    const isStale = () => generation !== this.#generation;
    this.status.reset();
    const code = requiresTrustedTypes() ? undefined : loadMapView();
    code?.catch(() => undefined);
    const create = async ({ layers }: Pick<AtlasIndex, 'layers'>) => {
      const View = await code?.catch(() => undefined);
      if (isStale()) return;
      if (!code) return this.fail(messages.map.blocked);
      try {
        if (View) this.map = this.#createView(View, layers);
        else this.fail(messages.map.codeFailed, true);
      } catch {
        this.fail(messages.map.failed);
      }
    };
    const setLayerData = (id: string, data: LayerData) => {
      if (!isStale()) this.map?.setLayerData(id, data);
    };
    let created: Promise<void> | undefined;
    let reader: typeof import('./atlasReader.ts') | undefined;
    try {
      reader = await import('./atlasReader.ts');
      this.#workerAvailable = reader.isWorkerAvailable(page);
      const atlas = this.#dataLoaded ? session.atlas : undefined;
      if (atlas) created = create(atlas);
      else
        await this.data.load(
          reader,
          {
            onIndex: (index) => {
              created = create(index);
            },
            mapCreated: () => created,
            onLayer: (id, data) => {
              void created?.then(() => {
                setLayerData(id, data);
              });
            },
          },
          () => !isStale(),
        );
      this.#dataLoaded = true;
      await created;
      for (const [id, data] of Object.entries(atlas?.data ?? {})) setLayerData(id, data);
    } catch (error) {
      if (isStale()) return;
      // Drops later results of this start, so that it can be tried again.
      this.#generation++;
      const { codeFailed, dataFailed } = messages.map;
      this.fail(reader ? `${dataFailed} (${String(error)})` : codeFailed, true);
      this.#starting = undefined;
      return;
    }
    if (isStale()) return;
    if (session.story.steps.some(({ date }) => date !== undefined)) this.data.requestEvidence();
    if (!this.map) return;
    this.status.awaitReady(messages);
    void this.#checkWorker(() => undefined);
  }

  /** Fails if the worker's file is missing, else calls `onavailable`. */
  async #checkWorker(onavailable: () => void): Promise<void> {
    const generation = this.#generation;
    const available = await this.#workerAvailable;
    if (generation !== this.#generation) return;
    if (available) onavailable();
    else this.fail(this.#options.messages.map.codeFailed, true);
  }

  #createView(View: typeof MapView, layers: AtlasIndex['layers']): MapView {
    const { session, page, messages, container, camera, isCooperative } = this.#options;
    const events = createMapEvents({
      session,
      status: this.status,
      messages,
      onclick: this.#options.onclick,
      onlost: this.#options.onlost,
      onmoving: (moving) => {
        this.movingCamera = moving;
      },
      onfail: (message) => {
        void this.#checkWorker(() => {
          this.fail(message);
        });
      },
    });
    return new View(
      {
        container: container(),
        layers,
        camera: camera(),
        scene: session.scene,
        label: messages.map.interactiveMap,
        gestures: messages.map.gestures,
        cooperative: isCooperative(),
        relief: { ...page.relief, tiles: page.root + page.relief.tiles },
      },
      events,
    );
  }

  /** Shows a message and keeps the static map; `canRetry` if something failed to load. */
  fail(message: string, canRetry = false): void {
    this.status.fail(message, canRetry);
    this.#remove();
  }

  #remove(): void {
    this.map?.remove();
    this.map = undefined;
    this.movingCamera = undefined;
  }
}
