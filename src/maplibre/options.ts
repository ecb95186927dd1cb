/** Options of the live map. */
import type { MapOptions } from 'maplibre-gl';
import type { LayerInfo } from '../atlas/atlas.ts';
import { MAX_ZOOM, MIN_ZOOM, type Camera } from '../geo/camera.ts';
import type { Scene } from '../story/scene.ts';
import { fontFaces } from './fonts.ts';
import { globalState } from './state.ts';
import { buildStyle, type StyleInput } from './style.ts';

export interface MapSettings {
  readonly container: HTMLElement;
  readonly layers: readonly LayerInfo[];
  readonly camera: Camera;
  readonly scene: Scene;
  readonly label: string;
  readonly gestures: Readonly<Record<'windows' | 'mac' | 'mobile', string>>;
  /** Leaves wheel and one-finger gestures to the page. */
  readonly cooperative: boolean;
  /** The URL of the tiles is relative to the page. */
  readonly relief: StyleInput['relief'];
}

/** MapLibre's options: no rotation and no pitch; everything else follows the scene. */
export function mapOptions({
  container,
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
      scene,
      fonts: fontFaces(document.baseURI),
      // Workers cannot resolve URLs relative to the page.
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
    // A unit test validates the style.
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
