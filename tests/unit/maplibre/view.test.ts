import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { CHEVRON, SQUARE } from '../../../src/maplibre/paint.ts';
import { globalState } from '../../../src/maplibre/state.ts';
import { MapView, type MapReports } from '../../../src/maplibre/view.ts';
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
  const reports: MapReports = {
    onPick: (id) => told.push(['pick', id]),
    onHover: (id) => told.push(['hover', id]),
    onLook: tell('look'),
    onMove: tell('move'),
    onLive: tell('live'),
    onLost: tell('lost'),
    onRestored: tell('restored'),
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
  it('is made where it is wanted, with the scene, north up and the ground flat', () => {
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

  it('says in the reader’s language what it is and how it moves', () => {
    const { map } = make();
    expect(map.fakeOptions.locale).toEqual({
      'Map.Title': 'Map',
      'CooperativeGesturesHandler.WindowsHelpText': 'w',
      'CooperativeGesturesHandler.MacHelpText': 'm',
      'CooperativeGesturesHandler.MobileHelpText': 't',
    });
  });

  it('has the images of its marks once its style has come', () => {
    const { map } = make({ loaded: false });
    expect(map.fakeImages).toEqual([]);
    map.fakeFire('style.load');
    expect(map.fakeImages).toEqual([SQUARE, CHEVRON]);
  });

  it('tells when the first picture is complete, and lets relief come then', () => {
    const { view, map, all } = make();
    const [last = '', ...others] = atlas.layers.map(({ id }) => id);
    for (const id of others) view.fill(id, nothing);
    // It rests for want of data, which is no picture yet.
    map.fakeFire('idle');
    expect(all('live')).toHaveLength(0);
    expect(stateOf(map)).toMatchObject({ reliefReady: false });
    view.fill(last, nothing);
    map.fakeFire('idle');
    expect(all('live')).toHaveLength(0);
    view.name([]);
    map.fakeFire('idle');
    expect(all('live')).toHaveLength(1);
    expect(stateOf(map)).toMatchObject({ reliefReady: true });
  });

  it('shows relief only where it covers all that is seen', () => {
    const { view, map } = make();
    for (const { id } of atlas.layers) view.fill(id, nothing);
    view.name([]);
    map.fakeFire('idle');
    for (const [zoom, shown] of [
      [3, false],
      [6, true],
    ] as const) {
      view.show(scene, { ...home, zoom }, 'jump');
      expect(stateOf(map)).toMatchObject({ reliefReady: shown });
    }
  });

  it('gives each source its data as they come, and all once more when a style comes', () => {
    const { view, map } = make({ loaded: false });
    view.fill('casa-1000', nothing);
    expect(map.fakeData).toEqual([]);
    map.fakeFire('style.load');
    expect(map.fakeData).toEqual([['casa-1000', nothing]]);
    view.fill('places', nothing);
    map.fakeFire('style.load');
    expect(map.fakeData.map(([id]) => id)).toEqual(['casa-1000', 'places', 'places', 'casa-1000']);
  });
});

describe('show', () => {
  it('keeps a scene that comes before the style, and draws the last one then', () => {
    const { view, map } = make({ loaded: false });
    view.show({ ...scene, theme: 'dark' }, home, 'travel');
    view.show(other, home, 'travel');
    expect(map.fakeState).toEqual([]);
    map.fakeFire('style.load');
    expect(stateOf(map)).toMatchObject(globalState(other));
  });

  it('draws every scene after that at once', () => {
    const { view, map } = make();
    view.show(other, home, 'travel');
    expect(stateOf(map)).toMatchObject(globalState(other));
    view.show(scene, home, 'travel');
    expect(stateOf(map)).toMatchObject(globalState(scene));
  });

  it('travels, or jumps where it is told to, to the camera', () => {
    for (const [how, by] of [
      ['travel', 'flyTo'],
      ['jump', 'jumpTo'],
    ] as const) {
      const { view, map } = make();
      view.show(scene, away, how);
      expect(map.fakeMoves).toMatchObject([{ by, ...away }]);
    }
  });

  it('does not move where it already is', () => {
    const { view, map } = make();
    view.show(other, home, 'travel');
    view.show(other, { center: [70, 37], zoom: 6 }, 'jump');
    expect(map.fakeMoves).toEqual([]);
  });

  it('moves back to a step that the reader has left', () => {
    const { view, map } = make();
    map.fakeDrag([60, 30], 5);
    view.show(scene, home, 'travel');
    expect(map.fakeMoves.at(-1)).toMatchObject({ by: 'flyTo', ...home });
  });

  it('stays where the reader took it, when their own camera comes back as a scene', () => {
    const { view, map } = make();
    map.fakeDrag([60, 30], 5);
    view.show(scene, { center: [60, 30], zoom: 5 }, 'travel');
    expect(map.fakeMoves.map(({ by }) => by)).toEqual(['reader']);
  });
});

describe('reports', () => {
  it('tell of the reader’s moves, once each, and not of ours', () => {
    const { view, map, all } = make();
    view.show(scene, away, 'travel');
    view.show(scene, home, 'jump');
    expect(all('look')).toEqual([]);
    map.fakeDrag([60, 30], 5);
    expect(all('look')).toEqual([['look', { center: [60, 30], zoom: 5 }]]);
  });

  it('do not take a change of size for a move', () => {
    const { map, all } = make();
    observers[0]?.fire();
    expect(map.fakeMoves).toMatchObject([{ by: 'resize' }]);
    expect(all('look')).toEqual([]);
  });

  it('take the buttons for the reader’s moves', () => {
    const { view, all } = make();
    view.zoomBy(1);
    view.panBy(3, -2);
    expect(all('look')).toEqual([
      ['look', { center: [70, 37], zoom: 7 }],
      ['look', { center: [73, 35], zoom: 7 }],
    ]);
  });

  it('tell the camera of the moment, whoever moves it', () => {
    const { view, map, all } = make();
    view.show(scene, away, 'travel');
    map.fakeDrag([60, 30], 5);
    expect(all('move')).toEqual([
      ['move', away],
      ['move', { center: [60, 30], zoom: 5 }],
    ]);
  });

  it('tell what is picked and pointed at, or that it is nothing', () => {
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
    view.press([70, 35]);
    expect(told).toEqual([
      ['pick', undefined],
      ['hover', undefined],
      ['pick', 'here'],
      ['hover', 'here'],
      ['hover', undefined],
      ['pick', 'here'],
    ]);
  });

  it('tell of lost graphics memory and of errors, in the library’s words', () => {
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

  it('take no size for a move that the map is given before its style has come back', () => {
    const { map, told } = make();
    map.fakeFire('webglcontextlost');
    told.length = map.fakeState.length = 0;
    for (const type of ['move', 'moveend']) map.fakeFire(type, {});
    expect([...told, ...map.fakeState]).toEqual([]);
    map.fakeFire('style.load');
    map.fakeDrag([60, 30], 5);
    expect(told.map(([what]) => what)).toEqual(['move', 'look']);
  });

  it('draw the last scene once the style has come back with the graphics memory', () => {
    const { view, map } = make();
    for (const { id } of atlas.layers) view.fill(id, nothing);
    view.name([]);
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

  it('marks features wherever they are drawn from, and unmarks those before', () => {
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

  it('waits for nothing: before the style has come there is nothing to mark', () => {
    const { view, map } = make({ loaded: false });
    view.hover(['a']);
    expect(map.fakeFeatureState).toEqual([]);
  });
});

describe('remove', () => {
  it('lets go of the map and of the element', () => {
    const { view, map } = make();
    expect(observers[0]?.on).toEqual([container]);
    view.remove();
    expect(map.fakeRemoved).toBe(1);
    expect(map.fakeFonts).toBe(0);
    expect(observers[0]?.off).toBe(1);
  });

  it('works while the context is lost, when there is no style', () => {
    const { view, map } = make();
    map.style = null;
    view.remove();
    expect(map.fakeRemoved).toBe(1);
  });

  it('is for one map: another on the page stays', () => {
    const [first, second] = [make(), make()];
    first.view.remove();
    expect([first.map.fakeRemoved, second.map.fakeRemoved]).toEqual([1, 0]);
    expect(observers.map(({ off }) => off)).toEqual([1, 0]);
  });
});
