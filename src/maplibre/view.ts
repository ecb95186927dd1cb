/** The live map: shows scenes, reports what the reader does, decides nothing. */
import { Map as LiveMap, type GeoJSONSource } from 'maplibre-gl';
import type { FeatureCollection } from 'geojson';
import type { PlacedName } from '../cartography/placedName.ts';
import type { LayerData } from '../atlas/atlas.ts';
import { sameCamera, type Camera } from '../geo/camera.ts';
import type { LonLat } from '../geo/geo.ts';
import type { Scene } from '../story/scene.ts';
import { warmFonts } from './fonts.ts';
import { options, type MapSettings } from './options.ts';
import { markImages } from './marks.ts';
import { nameFeatures, NAMES } from './names.ts';
import { followPointer, pick } from './pick.ts';
import { isOnRelief } from './relief.ts';
import { followSize } from './size.ts';
import { drawn } from './sources.ts';
import { globalState } from './state.ts';

export { tellWorker } from './worker.ts';

export interface MapReports {
  /** A feature was picked, or the ground beside all (`undefined`), at a place. */
  onPick(id: string | undefined, at: LonLat): void;
  onHover(id: string | undefined): void;
  /** The reader moved the map; once, when it rests. */
  onLook(camera: Camera): void;
  /** The camera at each frame while it moves, whoever moves it. */
  onMove(camera: Camera): void;
  /** The picture is complete: the first one, or the first since the context was restored. */
  onLive(): void;
  onLost(): void;
  onRestored(): void;
  onError(error: Error): void;
}

/** Marks camera moves of ours, so that only the reader's are reported. */
const OURS = { ours: true };
const isOurs = (event: object) => 'ours' in event;

export class MapView {
  readonly #map: LiveMap;
  readonly #unfollow: () => void;
  readonly #reports: MapReports;
  readonly #settings: Pick<MapSettings, 'container' | 'relief'>;
  #scene: Scene;
  #camera: Camera;
  /** Whether there is a style to speak to: not before it has loaded, nor while the context is lost. */
  #loaded = false;
  /** Whether the map has come to rest once, after which the relief may come. */
  #rested = false;
  #hovered: { id: string; source: string }[] = [];
  readonly #sources: readonly string[];
  /** The data that have come, by source. */
  readonly #data = new Map<string, FeatureCollection>();
  #complete = false;

  /** After `tellWorker`. Throws `GPUInitializationError` where there is no WebGL 2. */
  constructor(settings: MapSettings, reports: MapReports) {
    this.#reports = reports;
    this.#settings = settings;
    this.#scene = settings.scene;
    this.#camera = settings.camera;
    this.#sources = [...settings.layers.map(({ id }) => id), NAMES];
    warmFonts(document.baseURI, settings.scene.lang);
    this.#map = new LiveMap(options(settings));
    this.#map.touchZoomRotate.disableRotation();
    this.#map.keyboard.disableRotation();
    this.#listen();
    this.#unfollow = followSize(settings.container, this.#map, OURS);
  }

  /** Gives the map the features of a layer. The picture is complete when it has those of all, and the names. */
  fill(layer: string, data: LayerData): void {
    this.#take(layer, drawn(data));
  }

  /** Writes these names in place of those that are there. */
  name(names: readonly PlacedName[]): void {
    this.#take(NAMES, nameFeatures(names));
  }

  /** Draws a scene from a camera. The map travels there unless told to jump, or motion is not wanted. */
  show(scene: Scene, camera: Camera, how: 'travel' | 'jump'): void {
    const arriving = this.#map.isMoving() || sameCamera(camera, this.#now());
    const there = sameCamera(camera, this.#camera) && arriving;
    this.#scene = scene;
    this.#camera = camera;
    if (this.#loaded) this.#apply();
    if (there) return;
    const target = { center: [...camera.center] as [number, number], zoom: camera.zoom };
    if (how === 'jump' || !this.#loaded) this.#map.jumpTo(target, OURS);
    else this.#map.flyTo({ ...target, curve: 1.2, speed: 1.1, maxDuration: 2600 }, OURS);
  }

  /** Marks what the reader points at on the other side. */
  hover(ids: readonly string[]): void {
    if (!this.#loaded) return;
    for (const target of this.#hovered) this.#map.setFeatureState(target, { hover: false });
    this.#hovered = ids.flatMap((id) => this.#sources.map((source) => ({ id, source })));
    for (const target of this.#hovered) this.#map.setFeatureState(target, { hover: true });
  }

  zoomBy(levels: number): void {
    this.#map.easeTo({ zoom: this.#map.getZoom() + levels, duration: 250 });
  }

  panBy(x: number, y: number): void {
    this.#map.panBy([x, y], { duration: 250 });
  }

  /** Answers a press, as one on the map itself. */
  press(at: LonLat): void {
    this.#reports.onPick(pick(this.#map, this.#map.project([...at]))?.id, at);
  }

  remove(): void {
    this.#unfollow();
    // MapLibre 6.17 leaves the fonts of a removed map in the document. No style: the context is lost.
    const style = this.#map.style as LiveMap['style'] | null;
    style?.glyphManager.destroy();
    this.#map.remove();
  }

  #now(): Camera {
    const { lng, lat } = this.#map.getCenter();
    return { center: [lng, lat], zoom: this.#map.getZoom() };
  }

  #apply(): void {
    for (const [name, value] of Object.entries(globalState(this.#scene)))
      this.#map.setGlobalStateProperty(name, value);
    const reliefReady = this.#rested && isOnRelief(this.#camera, this.#settings);
    this.#map.setGlobalStateProperty('reliefReady', reliefReady);
  }

  #take(source: string, data: FeatureCollection): void {
    this.#data.set(source, data);
    if (this.#loaded) this.#give(source);
    if (this.#complete || this.#data.size < this.#sources.length) return;
    this.#complete = true;
    this.#map.once('idle', () => {
      this.#rest();
    });
  }

  #give(source: string): void {
    const data = this.#data.get(source);
    if (data) void this.#map.getSource<GeoJSONSource>(source)?.setData(data);
  }

  #rest(): void {
    this.#reports.onLive();
    this.#rested = true;
    if (this.#loaded) this.#apply();
  }

  #listen(): void {
    const map = this.#map;
    // Once more after a lost context, which takes the style along.
    map.on('style.load', () => {
      for (const [name, image] of Object.entries(markImages()))
        if (!map.hasImage(name)) map.addImage(name, image, { sdf: true });
      this.#loaded = true;
      for (const source of this.#sources) this.#give(source);
      this.#apply();
    });
    map.on('move', () => {
      if (this.#loaded) this.#reports.onMove(this.#now());
    });
    map.on('moveend', (event) => {
      // A context that comes back has the map resized, as a finer drawing has: nobody moved it.
      if (isOurs(event) || !this.#loaded || sameCamera(this.#now(), this.#camera)) return;
      this.#camera = this.#now();
      this.#apply();
      this.#reports.onLook(this.#camera);
    });
    map.on('click', (event) => {
      const { lng, lat } = event.lngLat;
      this.press([lng, lat]);
    });
    followPointer(map, (id) => {
      this.#reports.onHover(id);
    });
    map.on('webglcontextlost', () => {
      this.#loaded = false;
      this.#reports.onLost();
    });
    map.on('webglcontextrestored', () => {
      this.#reports.onRestored();
      map.once('idle', () => {
        this.#reports.onLive();
      });
    });
    map.on('error', ({ error }) => {
      this.#reports.onError(new Error(error.message));
    });
  }
}
