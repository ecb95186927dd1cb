/** The live map of a pane: started once it is wanted, given back when it is not. The only bridge to `map/`. */
import { fetchAtlas } from '../content/atlas.ts';
import type { Messages } from '../i18n/messages.ts';
import { isGround } from '../look/ground.ts';
import type { AtlasIndex, LayerData } from '../model/atlas.ts';
import type { Camera } from '../model/camera.ts';
import type { LonLat } from '../model/geo.ts';
import type { MapView } from '../map/view.ts';
import type { Session } from '../state/session.svelte.ts';
import { dataOf, reliefOf, type PageData } from './page.ts';
import { reportsOf } from './reports.ts';
import { Standing } from './standing.svelte.ts';

/** Ms that the ground waits for the map's code: readers may want the data, map or no map. */
const PATIENCE = 2500;

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
  map: MapView | undefined = $state.raw();
  /** Camera of the moment, while the map moves. */
  moving: Camera | undefined = $state.raw();
  readonly #needs: Needs;
  #starting: Promise<void> | undefined;
  /** Counts how often it has been given back. */
  #turn = 0;

  constructor(needs: Needs) {
    this.#needs = needs;
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

  async #begin(turn: number): Promise<void> {
    const { session, page, messages } = this.#needs;
    // What comes after the map has been given back is not for us.
    const late = () => turn !== this.#turn;
    this.standing.retry();
    const code = import('../map/view.ts').then(async ({ MapView, tellWorker }) => {
      await tellWorker();
      return MapView;
    });
    code.catch(() => undefined);
    const worker = page.worker === '' ? Promise.resolve(true) : isThere(page.root + page.worker);
    const make = async ({ layers }: Pick<AtlasIndex, 'layers'>) => {
      try {
        const View = await code;
        if (!late()) this.map = this.#make(View, layers);
      } catch {
        if (!late()) this.#fail(messages.map.failed);
      }
    };
    const fill = (id: string, data: LayerData) => {
      if (!late()) this.map?.fill(id, data);
    };
    let made: Promise<void> | undefined;
    try {
      const { atlas } = session;
      if (atlas) made = make(atlas);
      else
        session.know(
          await fetchAtlas(dataOf(page), {
            onindex: (index) => {
              made = make(index);
            },
            // What the story is about comes with the map's code, which the ground, far larger, would hold up.
            before: (layer) =>
              isGround(layer) ? Promise.race([made, after(PATIENCE)]) : undefined,
            onlayer: (id, data) => {
              void made?.then(() => {
                fill(id, data);
              });
            },
          }),
        );
      await made;
      for (const [id, data] of Object.entries(atlas?.data ?? {})) fill(id, data);
    } catch (error) {
      if (late()) return;
      // What else comes of this beginning comes too late.
      this.#turn++;
      this.#fail(`${messages.map.dataFailed} (${String(error)})`);
      this.#starting = undefined;
      return;
    }
    if (late() || !this.map) return;
    this.standing.wait(messages);
    void worker.then((there) => {
      if (!there && !late()) this.#fail(messages.map.failed);
    });
  }

  #make(View: typeof MapView, layers: AtlasIndex['layers']): MapView {
    const { session, page, messages, container, camera, cooperative, onpick, onlost } = this.#needs;
    const reports = reportsOf({
      session,
      standing: this.standing,
      messages,
      onpick,
      onmoving: (at) => {
        this.moving = at;
      },
      onfail: (why) => {
        this.#fail(why);
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
        relief: reliefOf(page),
      },
      {
        ...reports,
        onLost: () => {
          if (!onlost()) reports.onLost();
        },
      },
    );
  }

  #fail(why: string): void {
    this.standing.fail(why);
    this.#remove();
  }

  #remove(): void {
    this.map?.remove();
    this.map = undefined;
    this.moving = undefined;
  }
}

function after(ms: number): Promise<void> {
  return new Promise((done) => setTimeout(done, ms));
}

function isThere(address: string): Promise<boolean> {
  return fetch(address).then(
    ({ ok }) => ok,
    () => false,
  );
}
