import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { CHEVRON, SQUARE } from '../../../src/maplibre/paint.ts';
import { globalState } from '../../../src/maplibre/state.ts';
import { MapView, type MapEvents } from '../../../src/maplibre/mapView.ts';
import type { LayerData } from '../../../src/atlas/atlas.ts';
import type { Camera } from '../../../src/geo/camera.ts';
import type { Scene } from '../../../src/story/scene.ts';
import { FakeMap } from './fakeMap.ts';
import { atlas, scene } from './real.ts';

vi.mock('maplibre-gl', async () => {
  const { FakeMap: Map } = await import('./fakeMap.ts');
  return { Map, setWorkerUrl: () => undefined };
});
vi.mock('maplibre-gl/dist/maplibre-gl-worker.mjs?worker&url', () => ({ default: 'worker.js' }));

const home: Camera = { center: [70, 37], zoom: 6 };
const away: Camera = { center: [72, 35], zoom: 8 };
const observers: { fire: () => void; on: unknown[]; off: number }[] = [];

class FakeResizeObserver {
  readonly #record: (typeof observers)[number];
  constructor(fire: () => void) {
    this.#record = { fire, on: [], off: 0 };
    observers.push(this.#record);
  }
  observe(element: unknown): void {
    this.#record.on.push(element);
  }
  disconnect(): void {
    this.#record.off++;
  }
}

beforeEach(() => {
  vi.stubGlobal('document', { baseURI: 'https://example.org/story/en/' });
  vi.stubGlobal('ResizeObserver', FakeResizeObserver);
  vi.stubGlobal('window', { addEventListener: vi.fn(), removeEventListener: vi.fn() });
  vi.stubGlobal('requestAnimationFrame', vi.fn());
  vi.stubGlobal('cancelAnimationFrame', vi.fn());
});

afterEach(() => {
  vi.unstubAllGlobals();
  FakeMap.fakeMade = [];
  observers.length = 0;
});

const nothing: LayerData = { type: 'FeatureCollection', features: [] };
const container = { clientWidth: 800, clientHeight: 600 } as HTMLElement;

function make(more: { loaded?: boolean } = {}) {
  const told: [what: string, value?: unknown][] = [];
  const tell = (what: string) => (value?: unknown) => {
    told.push(value === undefined ? [what] : [what, value]);
  };
  const reports: MapEvents = {
    onSelect: (id) => told.push(['pick', id]),
    onHover: (id) => told.push(['hover', id]),
    onCameraChange: tell('look'),
    onMove: tell('move'),
    onReady: tell('live'),
    onContextLost: tell('lost'),
    onContextRestored: tell('restored'),
    onError: tell('error'),
  };
  const view = new MapView(
    {
      container,
      layers: atlas.layers,
      camera: home,
      scene,
      label: 'Map',
      gestures: { windows: 'w', mac: 'm', mobile: 't' },
      cooperative: true,
      relief: {
        tiles: 'https://example.org/relief/{z}/{x}/{y}.png',
        bounds: [56, 27, 88, 47],
        minzoom: 4,
        maxzoom: 6,
      },
    },
    reports,
  );
  const map = FakeMap.fakeMade.at(-1);
  if (!map) throw new Error('no map was made');
  if (more.loaded ?? true) map.fakeFire('style.load');
  const all = (what: string) => told.filter(([each]) => each === what);
  return { view, map, told, all };
}

const stateOf = (map: FakeMap) => Object.assign({}, ...map.fakeState) as Record<string, unknown>;
const other: Scene = { ...scene, theme: 'dark', layers: ['places'], focus: ['x'] };

describe('a new map', () => {
  it('is created in the container with the scene, without rotation and pitch', () => {
    const { map } = make();
    expect(map.fakeOptions).toMatchObject({
      container,
      center: home.center,
      zoom: home.zoom,
      globalState: globalState(scene),
      maxPitch: 0,
      dragRotate: false,
      attributionControl: false,
      cooperativeGestures: true,
    });
    expect(map.fakeRotates.size).toBe(0);
  });

  it('has its label and gesture hints in the reader’s language', () => {
    const { map } = make();
    expect(map.fakeOptions.locale).toEqual({
      'Map.Title': 'Map',
      'CooperativeGesturesHandler.WindowsHelpText': 'w',
      'CooperativeGesturesHandler.MacHelpText': 'm',
      'CooperativeGesturesHandler.MobileHelpText': 't',
    });
  });

  it('adds icons once its style is loaded', () => {
    const { map } = make({ loaded: false });
    expect(map.fakeImages).toEqual([]);
    map.fakeFire('style.load');
    expect(map.fakeImages).toEqual([SQUARE, CHEVRON]);
  });

  it('reports when it is ready, and allows the relief then', () => {
    const { view, map, all } = make();
    const [last = '', ...others] = atlas.layers.map(({ id }) => id);
    for (const id of others) view.setLayerData(id, nothing);
    // Idle without data does not count as ready.
    map.fakeFire('idle');
    expect(all('live')).toHaveLength(0);
    expect(stateOf(map)).toMatchObject({ reliefReady: false });
    view.setLayerData(last, nothing);
    map.fakeFire('idle');
    expect(all('live')).toHaveLength(0);
    view.setLabels([]);
    map.fakeFire('idle');
    expect(all('live')).toHaveLength(1);
    expect(stateOf(map)).toMatchObject({ reliefReady: true });
  });

  it('shows relief only where it covers the whole view', () => {
    const { view, map } = make();
    for (const { id } of atlas.layers) view.setLayerData(id, nothing);
    view.setLabels([]);
    map.fakeFire('idle');
    for (const [zoom, shown] of [
      [3, false],
      [6, true],
    ] as const) {
      view.show(scene, { ...home, zoom }, 'jump');
      expect(stateOf(map)).toMatchObject({ reliefReady: shown });
    }
  });

  it('sets the data of each source as they arrive, and all again after a style load', () => {
    const { view, map } = make({ loaded: false });
    view.setLayerData('casa-1000', nothing);
    expect(map.fakeData).toEqual([]);
    map.fakeFire('style.load');
    expect(map.fakeData).toEqual([['casa-1000', nothing]]);
    view.setLayerData('places', nothing);
    map.fakeFire('style.load');
    expect(map.fakeData.map(([id]) => id)).toEqual(['casa-1000', 'places', 'places', 'casa-1000']);
  });
});

describe('show', () => {
  it('keeps scenes until the style is loaded, and applies the last one', () => {
    const { view, map } = make({ loaded: false });
    view.show({ ...scene, theme: 'dark' }, home, 'travel');
    view.show(other, home, 'travel');
    expect(map.fakeState).toEqual([]);
    map.fakeFire('style.load');
    expect(stateOf(map)).toMatchObject(globalState(other));
  });

  it('applies later scenes immediately', () => {
    const { view, map } = make();
    view.show(other, home, 'travel');
    expect(stateOf(map)).toMatchObject(globalState(other));
    view.show(scene, home, 'travel');
    expect(stateOf(map)).toMatchObject(globalState(scene));
  });

  it('flies or jumps to the camera', () => {
    for (const [how, by] of [
      ['travel', 'flyTo'],
      ['jump', 'jumpTo'],
    ] as const) {
      const { view, map } = make();
      view.show(scene, away, how);
      expect(map.fakeMoves).toMatchObject([{ by, ...away }]);
    }
  });

  it('does not move to the current camera', () => {
    const { view, map } = make();
    view.show(other, home, 'travel');
    view.show(other, { center: [70, 37], zoom: 6 }, 'jump');
    expect(map.fakeMoves).toEqual([]);
  });

  it('moves back to the step’s camera after the reader moved', () => {
    const { view, map } = make();
    map.fakeDrag([60, 30], 5);
    view.show(scene, home, 'travel');
    expect(map.fakeMoves.at(-1)).toMatchObject({ by: 'flyTo', ...home });
  });

  it('does not move when the reader’s own camera returns as a scene', () => {
    const { view, map } = make();
    map.fakeDrag([60, 30], 5);
    view.show(scene, { center: [60, 30], zoom: 5 }, 'travel');
    expect(map.fakeMoves.map(({ by }) => by)).toEqual(['reader']);
  });
});

describe('events', () => {
  it('report each movement by the reader once, and no programmatic ones', () => {
    const { view, map, all } = make();
    view.show(scene, away, 'travel');
    view.show(scene, home, 'jump');
    expect(all('look')).toEqual([]);
    map.fakeDrag([60, 30], 5);
    expect(all('look')).toEqual([['look', { center: [60, 30], zoom: 5 }]]);
  });

  it('do not report a resize as a movement', () => {
    const { map, all } = make();
    observers[0]?.fire();
    expect(map.fakeMoves).toMatchObject([{ by: 'resize' }]);
    expect(all('look')).toEqual([]);
  });

  it('report movements by buttons', () => {
    const { view, all } = make();
    view.zoomBy(1);
    view.panBy(3, -2);
    expect(all('look')).toEqual([
      ['look', { center: [70, 37], zoom: 7 }],
      ['look', { center: [73, 35], zoom: 7 }],
    ]);
  });

  it('report the camera during any movement', () => {
    const { view, map, all } = make();
    view.show(scene, away, 'travel');
    map.fakeDrag([60, 30], 5);
    expect(all('move')).toEqual([
      ['move', away],
      ['move', { center: [60, 30], zoom: 5 }],
    ]);
  });

  it('report selected and hovered features, or undefined', () => {
    const { map, told, view } = make();
    const point = { x: 1, y: 1 };
    map.fakeFire('click', { point, lngLat: { lng: 70, lat: 35 } });
    map.fakeFire('mousemove', { point });
    expect(map.fakeCanvas.style.cursor).toBe('');
    map.fakeHits = [{ layer: { id: 'land:countries' }, source: 'x', properties: { id: 'here' } }];
    map.fakeFire('click', { point, lngLat: { lng: 70, lat: 35 } });
    map.fakeFire('mousemove', { point });
    expect(map.fakeCanvas.style.cursor).toBe('pointer');
    map.fakeFire('mouseout');
    view.selectAt([70, 35]);
    expect(told).toEqual([
      ['pick', undefined],
      ['hover', undefined],
      ['pick', 'here'],
      ['hover', 'here'],
      ['hover', undefined],
      ['pick', 'here'],
    ]);
  });

  it('report a lost graphics context, and errors with MapLibre’s message', () => {
    const { map, told } = make();
    map.fakeFire('idle');
    told.length = 0;
    map.fakeFire('webglcontextlost');
    map.fakeFire('webglcontextrestored');
    expect(told).toEqual([['lost'], ['restored']]);
    map.fakeFire('idle');
    map.fakeFire('error', { error: { message: 'no worker' } });
    expect(told).toEqual([['lost'], ['restored'], ['live'], ['error', new Error('no worker')]]);
  });

  it('do not report a resize before the style is restored', () => {
    const { map, told } = make();
    map.fakeFire('webglcontextlost');
    told.length = map.fakeState.length = 0;
    for (const type of ['move', 'moveend']) map.fakeFire(type, {});
    expect([...told, ...map.fakeState]).toEqual([]);
    map.fakeFire('style.load');
    map.fakeDrag([60, 30], 5);
    expect(told.map(([what]) => what)).toEqual(['move', 'look']);
  });

  it('apply the last scene once the style is restored with the graphics context', () => {
    const { view, map } = make();
    for (const { id } of atlas.layers) view.setLayerData(id, nothing);
    view.setLabels([]);
    map.fakeFire('idle');
    map.fakeFire('webglcontextlost');
    map.fakeState.length = 0;
    view.show(other, { center: [72, 36], zoom: 6 }, 'travel');
    expect(map.fakeState).toEqual([]);
    expect(map.fakeMoves.at(-1)).toMatchObject({ by: 'jumpTo', center: [72, 36] });
    map.fakeFire('webglcontextrestored');
    map.fakeFire('style.load');
    expect(stateOf(map)).toEqual({ ...globalState(other), reliefReady: true });
    expect(map.fakeImages).toHaveLength(2);
  });
});

describe('hover', () => {
  const marked = (map: FakeMap) => {
    const on = new Map<string, unknown>();
    for (const [target, state] of map.fakeFeatureState) on.set(JSON.stringify(target), state);
    return [...on].flatMap(([target, state]) =>
      (state as { hover: boolean }).hover
        ? [JSON.parse(target) as { id: string; source: string }]
        : [],
    );
  };

  it('sets the hover state in all sources, and resets the previous one', () => {
    const { view, map } = make();
    view.hover(['a', 'b']);
    expect(new Set(marked(map).map(({ id }) => id))).toEqual(new Set(['a', 'b']));
    expect(marked(map).map(({ source }) => source)).toContain('casa-1000');
    expect(marked(map).map(({ source }) => source)).not.toContain('relief');
    view.hover(['c']);
    expect(new Set(marked(map).map(({ id }) => id))).toEqual(new Set(['c']));
    view.hover([]);
    expect(marked(map)).toEqual([]);
  });

  it('does nothing before the style is loaded', () => {
    const { view, map } = make({ loaded: false });
    view.hover(['a']);
    expect(map.fakeFeatureState).toEqual([]);
  });
});

describe('remove', () => {
  it('removes the map and stops observing the element', () => {
    const { view, map } = make();
    expect(observers[0]?.on).toEqual([container]);
    view.remove();
    expect(map.fakeRemoved).toBe(1);
    expect(map.fakeFonts).toBe(0);
    expect(observers[0]?.off).toBe(1);
  });

  it('works with a lost context, without a style', () => {
    const { view, map } = make();
    map.fakeFire('webglcontextlost');
    view.remove();
    expect([map.fakeRemoved, map.fakeFonts]).toEqual([1, 1]);
  });

  it('does not affect another map on the page', () => {
    const [first, second] = [make(), make()];
    first.view.remove();
    expect([first.map.fakeRemoved, second.map.fakeRemoved]).toEqual([1, 0]);
    expect(observers.map(({ off }) => off)).toEqual([1, 0]);
  });
});
