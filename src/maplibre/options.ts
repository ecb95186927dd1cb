/** What the live map is made with. */
import type { MapOptions } from 'maplibre-gl';
import type { LayerInfo } from '../atlas/atlas.ts';
import { MAX_ZOOM, MIN_ZOOM, type Camera } from '../geo/camera.ts';
import type { Scene } from '../story/scene.ts';
import { fontFaces } from './fonts.ts';
import { globalState } from './state.ts';
import { buildStyle, type Ingredients } from './style.ts';

export interface MapSettings {
  readonly container: HTMLElement;
  readonly layers: readonly LayerInfo[];
  readonly camera: Camera;
  readonly scene: Scene;
  readonly label: string;
  readonly gestures: Readonly<Record<'windows' | 'mac' | 'mobile', string>>;
  /** Let the page around scroll: wheel and one finger do not move the map. */
  readonly cooperative: boolean;
  /** The address of its tiles counts from the page. */
  readonly relief: Ingredients['relief'];
}

/** MapLibre's options: north is up, the ground is flat, everything else is the scene's. */
export function options({
  container,
  layers,
  camera,
  scene,
  label,
  gestures,
  cooperative,
  relief,
}: MapSettings): MapOptions {
  return {
    container,
    style: buildStyle({
      layers,
      fonts: fontFaces(document.baseURI),
      // Workers do not know the page's address.
      relief: { ...relief, tiles: decodeURI(new URL(relief.tiles, document.baseURI).href) },
    }),
    globalState: globalState(scene),
    center: [...camera.center],
    zoom: camera.zoom,
    minZoom: MIN_ZOOM,
    maxZoom: MAX_ZOOM,
    maxPitch: 0,
    dragRotate: false,
    pitchWithRotate: false,
    touchPitch: false,
    trackResize: false,
    attributionControl: false,
    // The style is validated by a test.
    validateStyle: false,
    cooperativeGestures: cooperative,
    fadeDuration: 150,
    locale: {
      'Map.Title': label,
      'CooperativeGesturesHandler.WindowsHelpText': gestures.windows,
      'CooperativeGesturesHandler.MacHelpText': gestures.mac,
      'CooperativeGesturesHandler.MobileHelpText': gestures.mobile,
    },
  };
}
