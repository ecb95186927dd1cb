/** The data of a map on their way: what has come, what is late, and what does not come. */
import type { Arrivals } from '../../atlas/readAtlas.ts';
import type { AtlasIndex, LayerData, LayerInfo } from '../../atlas/atlas.ts';
import type { Session } from '../../story/session.svelte.ts';
import type { PageData } from '../shell/page.ts';
import { loadEvidence } from './evidence.ts';

const NOTHING: LayerData = { type: 'FeatureCollection', features: [] };

interface Late {
  readonly id: string;
  readonly name: string;
  readonly again: () => void;
}

/** Ms that the ground waits for the map's code: readers may want the data, map or no map. */
const PATIENCE = 2500;

/** What is told of each layer: its data, or none for one that is late. */
export type Told = Pick<Arrivals, 'onindex'> & {
  /** When the map is there that the ground, far larger than what the story is about, would hold up. */
  readonly made?: () => Promise<unknown> | undefined;
  readonly onlayer: (id: string, data: LayerData) => void;
};

export class MapData {
  /** Files of which nothing has come for a while, by layer; `''` is the list of layers. */
  late: readonly Late[] = $state.raw([]);
  /** Whether the evidence could not be had when it was last asked for. */
  noEvidence = $state(false);
  readonly #session: Session;
  readonly #page: PageData;

  constructor(session: Session, page: PageData) {
    this.#session = session;
    this.#page = page;
  }

  /**
   * Gives the session its atlas and tells of each layer. One that is late counts as empty until it
   * comes, so that the rest can be shown. Throws a sentence that names the file which cannot be had.
   */
  async bring(
    { dataOf, fetchAtlas, isGround, readAtlas }: typeof import('./atlasReader.ts'),
    { onindex, made, onlayer }: Told,
    current: () => boolean,
  ): Promise<void> {
    const session = this.#session;
    const here: Record<string, LayerData> = {};
    let index: AtlasIndex | undefined;
    const knowPart = () => {
      if (!current() || !index || this.late.length === 0) return;
      if (!index.layers.every(({ id }) => here[id] ?? this.#isLate(id))) return;
      const layers = index.layers.map(({ id }) => [id, here[id] ?? NOTHING] as const);
      session.know(readAtlas(index, Object.fromEntries(layers)), false);
    };
    const atlas = await fetchAtlas(dataOf(this.#page), {
      before: (layer) => (isGround(layer) ? Promise.race([made?.(), patience()]) : undefined),
      onindex: (list) => {
        index = list;
        this.#arrived('');
        onindex?.(list);
      },
      onlayer: (id, data) => {
        here[id] = data;
        this.#arrived(id);
        onlayer(id, data);
        knowPart();
      },
      onquiet: (layer, again) => {
        if (!current()) return;
        this.#wait(layer, again);
        if (layer) onlayer(layer.id, NOTHING);
        knowPart();
      },
    });
    if (current()) session.know(atlas);
  }

  /** Gives the session its evidence, once; what fails is told by `noEvidence`. */
  bringEvidence(): void {
    this.noEvidence = false;
    const late = () => {
      this.noEvidence = true;
    };
    loadEvidence(this.#session, this.#page, (again) => {
      late();
      this.#wait(undefined, again, 'evidence');
    }).then(() => {
      this.noEvidence = false;
      this.#arrived('evidence');
    }, late);
  }

  /** Asks again for what is late, or could not be had. */
  again(): void {
    const { late, noEvidence } = this;
    this.late = [];
    this.noEvidence = false;
    for (const { again } of late) again();
    if (noEvidence && !late.some(({ id }) => id === 'evidence')) this.bringEvidence();
  }

  #wait(layer: LayerInfo | undefined, again: () => void, id = layer?.id ?? ''): void {
    const { lang } = this.#session.story;
    const name = layer ? (layer.names[lang] ?? layer.names.en) : '';
    this.late = [...this.late.filter((one) => one.id !== id), { id, name, again }];
  }

  #arrived(id: string): void {
    if (this.#isLate(id)) this.late = this.late.filter((one) => one.id !== id);
  }

  #isLate(id: string): boolean {
    return this.late.some((one) => one.id === id);
  }
}

function patience(): Promise<void> {
  return new Promise((done) => setTimeout(done, PATIENCE));
}
