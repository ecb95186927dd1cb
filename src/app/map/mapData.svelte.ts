/** Loads the data of a map, and tracks files that are delayed or failed. */
import type { AtlasLoadHooks } from '../../atlas/createAtlas.ts';
import type { AtlasIndex, LayerData, LayerInfo } from '../../atlas/atlas.ts';
import { localize } from '../../atlas/localize.ts';
import type { Session } from '../../story/session.svelte.ts';
import type { PageData } from '../shell/page.ts';
import { loadEvidence } from './loadEvidence.ts';

const EMPTY_LAYER: LayerData = { type: 'FeatureCollection', features: [] };

interface DelayedFile {
  readonly id: string;
  readonly name: string;
  readonly retry: () => void;
}

/** Longest time in ms that base layers wait for the map: readers may want the data without it. */
const BASE_LAYERS_MAX_WAIT_MS = 2500;

export type LoadListeners = Pick<AtlasLoadHooks, 'onIndex'> & {
  /** Resolves when the map exists. Base layers are much larger than the others and wait for it. */
  readonly mapCreated?: () => Promise<unknown> | undefined;
  /** Called with the data of each layer, and with an empty collection for one that is delayed. */
  readonly onLayer: (id: string, data: LayerData) => void;
};

export class MapData {
  /** Files that have stalled, by layer id; `''` is the index, `evidence` the evidence. */
  delayed: readonly DelayedFile[] = $state.raw([]);
  /** Whether the last request for the evidence failed. */
  evidenceFailed = $state(false);
  readonly #session: Session;
  readonly #page: PageData;

  constructor(session: Session, page: PageData) {
    this.#session = session;
    this.#page = page;
  }

  /**
   * Loads the atlas into the session. A delayed layer counts as empty until it arrives, so that the
   * others can be shown. Does nothing more once `isCurrent` is false. Throws an error that names the
   * file that failed.
   */
  async load(
    { atlasUrl, fetchAtlas, isBaseLayer, createAtlas }: typeof import('./atlasReader.ts'),
    { onIndex, mapCreated, onLayer }: LoadListeners,
    isCurrent: () => boolean,
  ): Promise<void> {
    const session = this.#session;
    const loaded: Record<string, LayerData> = {};
    let index: AtlasIndex | undefined;
    const publishPartial = () => {
      if (!isCurrent() || !index || this.delayed.length === 0) return;
      if (!index.layers.every(({ id }) => loaded[id] ?? this.#isDelayed(id))) return;
      const layers = index.layers.map(({ id }) => [id, loaded[id] ?? EMPTY_LAYER] as const);
      session.setAtlas(createAtlas(index, Object.fromEntries(layers)), false);
    };
    const atlas = await fetchAtlas(atlasUrl(this.#page), {
      beforeLayer: (layer) =>
        isBaseLayer(layer) ? Promise.race([mapCreated?.(), baseLayersMaxWait()]) : undefined,
      onIndex: (list) => {
        index = list;
        this.#removeDelayed('');
        onIndex?.(list);
      },
      onLayer: (id, data) => {
        loaded[id] = data;
        this.#removeDelayed(id);
        onLayer(id, data);
        publishPartial();
      },
      onStall: (layer, retry) => {
        if (!isCurrent()) return;
        this.#addDelayed(layer, retry);
        if (layer) onLayer(layer.id, EMPTY_LAYER);
        publishPartial();
      },
    });
    if (isCurrent()) session.setAtlas(atlas);
  }

  /** Loads the evidence into the session, once. A failure or a stall sets `evidenceFailed`. */
  requestEvidence(): void {
    this.evidenceFailed = false;
    const fail = () => {
      this.evidenceFailed = true;
    };
    loadEvidence(this.#session, this.#page, (retry) => {
      fail();
      this.#addDelayed(undefined, retry, 'evidence');
    }).then(() => {
      this.evidenceFailed = false;
      this.#removeDelayed('evidence');
    }, fail);
  }

  /** Requests delayed and failed files again. */
  retry(): void {
    const { delayed, evidenceFailed } = this;
    this.delayed = [];
    this.evidenceFailed = false;
    for (const { retry } of delayed) retry();
    if (evidenceFailed && !delayed.some(({ id }) => id === 'evidence')) this.requestEvidence();
  }

  #addDelayed(layer: LayerInfo | undefined, retry: () => void, id = layer?.id ?? ''): void {
    const { lang } = this.#session.story;
    const name = localize(layer?.names, lang);
    this.delayed = [...this.delayed.filter((file) => file.id !== id), { id, name, retry }];
  }

  #removeDelayed(id: string): void {
    if (this.#isDelayed(id)) this.delayed = this.delayed.filter((file) => file.id !== id);
  }

  #isDelayed(id: string): boolean {
    return this.delayed.some((file) => file.id === id);
  }
}

function baseLayersMaxWait(): Promise<void> {
  return new Promise((resolve) => setTimeout(resolve, BASE_LAYERS_MAX_WAIT_MS));
}
