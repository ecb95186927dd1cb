/** The live map of a pane: started once it is wanted, given back when it is not. The only bridge to `map/`. */
import type { Messages } from '../../i18n/messages.ts';
import type { AtlasIndex, LayerData } from '../../atlas/atlas.ts';
import type { Camera } from '../../geo/camera.ts';
import type { LonLat } from '../../geo/geo.ts';
import type { MapView } from '../../maplibre/view.ts';
import type { Session } from '../../story/session.svelte.ts';
import { MapData } from './mapData.svelte.ts';
import type { PageData } from '../shell/page.ts';
import { requiresTrustedTypes } from '../shell/trusted.ts';
import { reportsOf } from './reports.ts';
import { Standing } from './standing.svelte.ts';

interface Needs {
  readonly session: Session;
  readonly page: PageData;
  readonly messages: Messages;
  readonly container: () => HTMLElement;
  /** The camera to start with. */
  readonly camera: () => Camera;
  /** Whether wheel and one finger are left to the page around. */
  readonly cooperative: () => boolean;
  readonly onpick: (id: string | undefined, at: LonLat) => void;
  /** The graphics context is lost: true if somebody sees to it. */
  readonly onlost: () => boolean;
}

export class LiveMap {
  readonly standing = new Standing();
  readonly data: MapData;
  /** Counts how often the reader has tried again. */
  attempt = $state(0);
  /** Whether what draws pictures did not come. */
  noPictures = $state(false);
  map: MapView | undefined = $state.raw();
  /** Camera of the moment, while the map moves. */
  moving: Camera | undefined = $state.raw();
  readonly #needs: Needs;
  #starting: Promise<void> | undefined;
  /** Counts how often it has been given back. */
  #turn = 0;
  /** Whether all layers have come once. */
  #whole = false;
  /** Whether the worker's file is there. */
  #worker: Promise<boolean> = Promise.resolve(true);

  constructor(needs: Needs) {
    this.#needs = needs;
    this.data = new MapData(needs.session, needs.page);
  }

  /** The live map, where it is what the reader sees. */
  get shown(): MapView | undefined {
    return this.standing.state === 'live' ? this.map : undefined;
  }

  /** Brings the data, then the live map, once. What fails leaves the drawn map standing. */
  start(): Promise<void> {
    this.#starting ??= this.#begin(this.#turn);
    return this.#starting;
  }

  /** Gives the map and its graphics context back; it can be started again. */
  rest(): void {
    this.#turn++;
    this.#starting = undefined;
    this.#remove();
    this.standing.rest();
  }

  /** Tries again what did not come: code, data, the drawing of pictures. */
  retry(): void {
    this.attempt++;
    this.data.again();
    if (this.standing.state !== 'failed') return;
    this.rest();
    void this.start();
  }

  async #begin(turn: number): Promise<void> {
    const { session, page, messages } = this.#needs;
    // What comes after the map has been given back is not for us.
    const late = () => turn !== this.#turn;
    this.standing.retry();
    if (requiresTrustedTypes()) return this.fail(messages.map.blocked);
    const code = import('../../maplibre/view.ts').then(async ({ MapView, tellWorker }) => {
      await tellWorker();
      return MapView;
    });
    code.catch(() => undefined);
    const make = async ({ layers }: Pick<AtlasIndex, 'layers'>) => {
      const View = await code.catch(() => undefined);
      if (late()) return;
      try {
        if (View) this.map = this.#make(View, layers);
        else this.fail(messages.map.codeFailed, true);
      } catch {
        this.fail(messages.map.failed);
      }
    };
    const fill = (id: string, data: LayerData) => {
      if (!late()) this.map?.fill(id, data);
    };
    let made: Promise<void> | undefined;
    let reader: typeof import('./atlasReader.ts') | undefined;
    try {
      reader = await import('./atlasReader.ts');
      this.#worker = reader.hasWorker(page);
      const atlas = this.#whole ? session.atlas : undefined;
      if (atlas) made = make(atlas);
      else
        await this.data.bring(
          reader,
          {
            onindex: (index) => {
              made = make(index);
            },
            made: () => made,
            onlayer: (id, data) => {
              void made?.then(() => {
                fill(id, data);
              });
            },
          },
          () => !late(),
        );
      this.#whole = true;
      await made;
      for (const [id, data] of Object.entries(atlas?.data ?? {})) fill(id, data);
    } catch (error) {
      if (late()) return;
      // What else comes of this beginning comes too late; another may be tried.
      this.#turn++;
      const { codeFailed, dataFailed } = messages.map;
      this.fail(reader ? `${dataFailed} (${String(error)})` : codeFailed, true);
      this.#starting = undefined;
      return;
    }
    if (late()) return;
    if (session.story.steps.some(({ date }) => date !== undefined)) this.data.bringEvidence();
    if (!this.map) return;
    this.standing.wait(messages);
    void this.#checkWorker(() => undefined);
  }

  /** Tells of a worker that is missing, and of one that is refused by `onrefused`. */
  async #checkWorker(onrefused: () => void): Promise<void> {
    const turn = this.#turn;
    const there = await this.#worker;
    if (turn !== this.#turn) return;
    if (there) onrefused();
    else this.fail(this.#needs.messages.map.codeFailed, true);
  }

  #make(View: typeof MapView, layers: AtlasIndex['layers']): MapView {
    const { session, page, messages, container, camera, cooperative, onpick, onlost } = this.#needs;
    const reports = reportsOf({
      session,
      standing: this.standing,
      messages,
      onpick,
      onlost,
      onmoving: (at) => {
        this.moving = at;
      },
      onfail: (why) => {
        void this.#checkWorker(() => {
          this.fail(why);
        });
      },
    });
    return new View(
      {
        container: container(),
        layers,
        camera: camera(),
        scene: session.scene,
        label: messages.map.live,
        gestures: messages.map.gestures,
        cooperative: cooperative(),
        relief: { ...page.relief, tiles: page.root + page.relief.tiles },
      },
      reports,
    );
  }

  /** The drawn map stays; trying again may help (`again`) where something did not come. */
  fail(why: string, again = false): void {
    this.standing.fail(why, again);
    this.#remove();
  }

  #remove(): void {
    this.map?.remove();
    this.map = undefined;
    this.moving = undefined;
  }
}
