/** The live map: shows scenes and reports the reader's actions. */
import { Map as LiveMap, type GeoJSONSource } from 'maplibre-gl';
import type { FeatureCollection } from 'geojson';
import type { PlacedLabel } from '../cartography/placedLabel.ts';
import type { LayerData } from '../atlas/atlas.ts';
import { isSameCamera, type Camera } from '../geo/camera.ts';
import type { LonLat } from '../geo/geo.ts';
import type { Scene } from '../story/scene.ts';
import { preloadFonts } from './fonts.ts';
import { mapOptions, type MapSettings } from './options.ts';
import { iconImages } from './icons.ts';
import { labelFeatures, LABEL_SOURCE } from './labels.ts';
import { trackHover, queryFeature } from './queryFeature.ts';
import { isOnRelief } from './relief.ts';
import { trackSize } from './size.ts';
import { FEATURE_SOURCE, toSourceData } from './sources.ts';
import { applyScene } from './state.ts';

export { configureWorker } from './worker.ts';

export interface MapEvents {
  /** A feature was clicked, or empty map (`undefined`), at a place. */
  onSelect(id: string | undefined, at: LonLat): void;
  onHover(id: string | undefined): void;
  /** The reader has moved the map; fires once at the end of the movement. */
  onCameraChange(camera: Camera): void;
  /** Fires at each frame of any movement. */
  onMove(camera: Camera): void;
  /** All data are rendered: for the first time, or again after the graphics context was restored. */
  onReady(): void;
  onContextLost(): void;
  onContextRestored(): void;
  onError(error: Error): void;
}

const SOURCES = [FEATURE_SOURCE, LABEL_SOURCE];

/** Event data of programmatic camera movements, which are not reported. */
const PROGRAMMATIC = { programmatic: true };

export class MapView {
  readonly #map: LiveMap;
  readonly #stopTrackingSize: () => void;
  readonly #events: MapEvents;
  readonly #settings: Pick<MapSettings, 'container' | 'layers' | 'relief'>;
  #scene: Scene;
  #camera: Camera;
  /** Whether the style is loaded and the graphics context is not lost. */
  #loaded = false;
  /** Whether the map has been idle once; the relief is loaded only then. */
  #hasBeenIdle = false;
  #hovered: { id: string; source: string }[] = [];
  readonly #layerData = new Map<string, LayerData>();
  /** Data by source id. */
  readonly #sourceData = new Map<string, FeatureCollection>();
  #allDataSet = false;
  readonly #onRendered = () => {
    this.#events.onReady();
    this.#hasBeenIdle = true;
    if (this.#loaded) this.#applyScene();
  };

  /** Requires `configureWorker`. Throws `GPUInitializationError` without WebGL 2. */
  constructor(settings: MapSettings, events: MapEvents) {
    this.#events = events;
    this.#settings = settings;
    this.#scene = settings.scene;
    this.#camera = settings.camera;
    preloadFonts(document.baseURI, settings.scene.lang);
    this.#map = new LiveMap(mapOptions(settings));
    this.#map.touchZoomRotate.disableRotation();
    this.#map.keyboard.disableRotation();
    this.#listen();
    this.#stopTrackingSize = trackSize(settings.container, this.#map, PROGRAMMATIC);
  }

  /** Sets the features of a layer. They are drawn once all layers are set. */
  setLayerData(layer: string, data: LayerData): void {
    const { layers } = this.#settings;
    this.#layerData.set(layer, data);
    if (layers.every(({ id }) => this.#layerData.has(id)))
      this.#setData(FEATURE_SOURCE, toSourceData(layers, this.#layerData));
  }

  /** Replaces all labels. */
  setLabels(labels: readonly PlacedLabel[]): void {
    this.#setData(LABEL_SOURCE, labelFeatures(labels));
  }

  /** Shows a scene from a camera. `travel` flies there, except where the reader prefers reduced motion. */
  show(scene: Scene, camera: Camera, how: 'travel' | 'jump'): void {
    const isArriving = this.#map.isMoving() || isSameCamera(camera, this.#currentCamera());
    const isThere = isSameCamera(camera, this.#camera) && isArriving;
    this.#scene = scene;
    this.#camera = camera;
    if (this.#loaded) this.#applyScene();
    if (isThere) return;
    const target = { center: [...camera.center] as [number, number], zoom: camera.zoom };
    if (how === 'jump' || !this.#loaded) this.#map.jumpTo(target, PROGRAMMATIC);
    else this.#map.flyTo({ ...target, curve: 1.2, speed: 1.1, maxDuration: 2600 }, PROGRAMMATIC);
  }

  /** Marks features as hovered, for links hovered in the text. */
  hover(ids: readonly string[]): void {
    if (!this.#loaded) return;
    for (const target of this.#hovered) this.#map.setFeatureState(target, { hover: false });
    this.#hovered = ids.flatMap((id) => SOURCES.map((source) => ({ id, source })));
    for (const target of this.#hovered) this.#map.setFeatureState(target, { hover: true });
  }

  /** Calls back at once, or when the current movement ends. */
  whenAtRest(work: () => void): void {
    if (this.#map.isMoving()) this.#map.once('moveend', work);
    else work();
  }

  zoomBy(levels: number): void {
    this.#map.easeTo({ zoom: this.#map.getZoom() + levels, duration: 250 });
  }

  panBy(x: number, y: number): void {
    this.#map.panBy([x, y], { duration: 250 });
  }

  /** Selects the feature at a place, as a click on the map does. */
  selectAt(at: LonLat): void {
    this.#events.onSelect(queryFeature(this.#map, this.#map.project([...at])), at);
  }

  remove(): void {
    this.#stopTrackingSize();
    // `remove` leaves the fonts in the document. A lost context has removed them with the style.
    if (this.#loaded) this.#map.setFontFaces(null);
    this.#map.remove();
  }

  #currentCamera(): Camera {
    const { lng, lat } = this.#map.getCenter();
    return { center: [lng, lat], zoom: this.#map.getZoom() };
  }

  #applyScene(): void {
    const relief = this.#hasBeenIdle && isOnRelief(this.#camera, this.#settings);
    applyScene(this.#map, this.#scene, { relief });
  }

  #setData(source: string, data: FeatureCollection): void {
    this.#sourceData.set(source, data);
    if (this.#loaded) this.#updateSource(source);
    if (this.#allDataSet || this.#sourceData.size < SOURCES.length) return;
    this.#allDataSet = true;
    this.#map.once('idle', this.#onRendered);
  }

  #updateSource(source: string): void {
    const data = this.#sourceData.get(source);
    if (data) void this.#map.getSource<GeoJSONSource>(source)?.setData(data);
  }

  #listen(): void {
    const map = this.#map;
    // Fires again when a lost context is restored, since the style is lost with it.
    map.on('style.load', () => {
      for (const [name, image] of Object.entries(iconImages()))
        if (!map.hasImage(name)) map.addImage(name, image, { sdf: true });
      this.#loaded = true;
      for (const source of SOURCES) this.#updateSource(source);
      this.#applyScene();
    });
    map.on('move', () => {
      if (this.#loaded) this.#events.onMove(this.#currentCamera());
    });
    map.on('moveend', (event) => {
      // A restored context or a changed pixel ratio resizes the map without moving it.
      const camera = this.#currentCamera();
      if ('programmatic' in event || !this.#loaded || isSameCamera(camera, this.#camera)) return;
      this.#camera = camera;
      this.#applyScene();
      this.#events.onCameraChange(camera);
    });
    map.on('click', ({ lngLat: { lng, lat } }) => {
      this.selectAt([lng, lat]);
    });
    trackHover(map, (id) => {
      this.#events.onHover(id);
    });
    map.on('webglcontextlost', () => {
      this.#loaded = false;
      this.#events.onContextLost();
    });
    map.on('webglcontextrestored', () => {
      this.#events.onContextRestored();
      map.once('idle', this.#onRendered);
    });
    map.on('error', ({ error }) => {
      this.#events.onError(new Error(error.message));
    });
  }
}
