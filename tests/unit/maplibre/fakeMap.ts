/** A fake map without a canvas, which records calls and fires events. Its own members start with `fake`. */
import type { MapOptions } from 'maplibre-gl';

type Listener = (event: object) => void;

export interface Move {
  readonly by: string;
  readonly center?: readonly [number, number];
  readonly zoom?: number;
}

export class FakeMap {
  static fakeMade: FakeMap[] = [];
  readonly fakeState: Record<string, unknown>[] = [];
  readonly fakeFeatureState: [target: object, state: object][] = [];
  readonly fakeMoves: Move[] = [];
  readonly fakeData: [source: string, data: unknown][] = [];
  readonly fakeImages: string[] = [];
  readonly fakeListeners: [type: string, listener: Listener][] = [];
  readonly fakeCanvas = { style: { cursor: 'x' } };
  fakeHits: object[] = [];
  fakeRemoved = 0;
  fakeFonts = 1;
  style: object | null = { glyphManager: { destroy: () => (this.fakeFonts = 0) } };
  fakeRotates = new Set(['touch', 'keys']);
  readonly touchZoomRotate = { disableRotation: () => this.fakeRotates.delete('touch') };
  readonly keyboard = { disableRotation: () => this.fakeRotates.delete('keys') };
  readonly fakeOptions: MapOptions;
  #at: { center: readonly [number, number]; zoom: number };

  constructor(options: MapOptions) {
    this.fakeOptions = options;
    this.#at = { center: options.center as [number, number], zoom: options.zoom ?? 0 };
    FakeMap.fakeMade.push(this);
  }

  fakeFire(type: string, event: object = {}): void {
    for (const [each, listener] of [...this.fakeListeners]) if (each === type) listener(event);
  }

  /** Simulates a movement by the reader. */
  fakeDrag(center: readonly [number, number], zoom: number): void {
    this.#go({ by: 'reader', center, zoom }, {});
  }

  on(type: string, listener: Listener): this {
    this.fakeListeners.push([type, listener]);
    return this;
  }

  once(type: string, listener: Listener): this {
    const entry: [string, Listener] = [
      type,
      (event) => {
        this.fakeListeners.splice(this.fakeListeners.indexOf(entry), 1);
        listener(event);
      },
    ];
    this.fakeListeners.push(entry);
    return this;
  }

  jumpTo(to: Omit<Move, 'by'>, data: object = {}): this {
    return this.#go({ by: 'jumpTo', ...to }, data);
  }

  flyTo(to: Omit<Move, 'by'>, data: object = {}): this {
    return this.#go({ by: 'flyTo', ...to }, data);
  }

  easeTo(to: Omit<Move, 'by'>, data: object = {}): this {
    return this.#go({ by: 'easeTo', ...to }, data);
  }

  panBy([x, y]: [number, number], _options: object = {}, data: object = {}): this {
    const [lon, lat] = this.#at.center;
    return this.#go({ by: 'panBy', center: [lon + x, lat + y] }, data);
  }

  resize(data: object = {}): this {
    return this.#go({ by: 'resize' }, data);
  }

  #go(move: Move, data: object): this {
    this.fakeMoves.push(move);
    this.#at = { ...this.#at, ...move };
    this.fakeFire('move', data);
    this.fakeFire('moveend', data);
    return this;
  }

  getCenter(): { lng: number; lat: number } {
    const [lng, lat] = this.#at.center;
    return { lng, lat };
  }

  isMoving(): boolean {
    return false;
  }

  getZoom(): number {
    return this.#at.zoom;
  }

  getLayersOrder(): string[] {
    const { style } = this.fakeOptions;
    return typeof style === 'object' ? style.layers.map(({ id }) => id) : [];
  }

  getSource(id: string): { setData: (data: unknown) => void } | undefined {
    const { style } = this.fakeOptions;
    if (typeof style !== 'object' || !style.sources[id]) return undefined;
    return { setData: (data) => void this.fakeData.push([id, data]) };
  }

  getCanvas(): { style: { cursor: string } } {
    return this.fakeCanvas;
  }

  project(): { x: number; y: number } {
    return { x: 1, y: 1 };
  }

  queryRenderedFeatures(): object[] {
    return this.fakeHits;
  }

  hasImage(name: string): boolean {
    return this.fakeImages.includes(name);
  }

  addImage(name: string): this {
    this.fakeImages.push(name);
    return this;
  }

  setGlobalStateProperty(name: string, value: unknown): this {
    this.fakeState.push({ [name]: value });
    return this;
  }

  setFeatureState(target: object, state: object): this {
    this.fakeFeatureState.push([target, state]);
    return this;
  }

  remove(): void {
    this.fakeRemoved++;
  }
}
