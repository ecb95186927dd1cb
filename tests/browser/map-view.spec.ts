/** The live map by itself, on the real engine: what it draws and what it reports. */
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { JSHandle, Page } from '@playwright/test';
import { palettes } from '../../src/cartography/palette.ts';
import type { PlacedLabel } from '../../src/cartography/placedLabel.ts';
import type { AtlasFeature, LayerData, LayerInfo } from '../../src/atlas/atlas.ts';
import type { Kind } from '../../src/atlas/kinds.ts';
import type { Camera } from '../../src/geo/camera.ts';
import type { MapSettings } from '../../src/maplibre/options.ts';
import type { MapView } from '../../src/maplibre/mapView.ts';
import { reliefFiles } from '../../src/site/data.ts';
import { chunkOf, MAP_CHUNKS, readManifest } from '../../src/site/manifest.ts';
import type { Scene } from '../../src/story/scene.ts';
import { emptyScene } from '../fixtures/scene.ts';
import { expect, test, waitUntilIdle } from './helpers.ts';
import { difference, shareOf, type Picture } from './png.ts';

test.use({ autoActivate: false });

const SIZE = { width: 800, height: 600 };
/** The station is in the middle, on land; the coast is 182 px east of it. */
const HOME: Camera = { center: [70, 37], zoom: 6 };
/** The station is 91 px east of the middle. */
const WEST: Camera = { center: [69, 37], zoom: 6 };
const MIDDLE = [400, 300] as const;
const LAND = [300, 200] as const;
const SEA = [700, 300] as const;

const scene: Scene = { ...emptyScene, look: HOME, layers: ['stations'] };
const dark: Scene = { ...scene, theme: 'dark' };
const withRelief: Scene = { ...scene, layers: ['stations', 'relief'] };
const relief: MapSettings['relief'] = {
  tiles: 'tiles/{z}/{x}/{y}.png',
  bounds: [60, 30, 80, 45],
  minzoom: 4,
  maxzoom: 6,
};

function layer(id: string, kind: Kind, geometry: AtlasFeature['geometry'], toggle?: string) {
  const entry = { id, kind, names: { en: id }, asOf: '2026', precisionKm: 1, sources: ['us'] };
  const properties = { ...entry, status: 'built', current: 'dc' } as const;
  const info: LayerInfo = {
    ...{ id: `${id}s`, file: '', names: { en: id }, kinds: [kind], licence: '', sources: [] },
    ...(toggle !== undefined && { toggle }),
  };
  const data: LayerData = {
    type: 'FeatureCollection',
    features: [{ type: 'Feature', properties, geometry }],
  };
  return { info, data };
}

const corners = [
  [60, 30],
  [72, 30],
  [72, 45],
  [60, 45],
  [60, 30],
];
const layers = [
  layer('area', 'country', { type: 'Polygon', coordinates: [corners] }),
  layer('line', 'line', {
    type: 'LineString',
    coordinates: [
      [67, 35],
      [71, 35],
    ],
  }),
  layer('station', 'converter-station', { type: 'Point', coordinates: [70, 37] }, 'stations'),
];
const label: PlacedLabel = {
  ...{ id: 'station', style: 'label-stations', at: [70, 37], text: 'Here', local: '' },
  ...{ turn: 0, offset: [0, 3], align: 'center', spacing: 0, faded: false },
};

type Told = [what: string, value?: unknown];
interface Harness {
  readonly told: Told[];
}
interface Start extends Partial<Omit<MapSettings, 'container'>> {
  /** Leaves the map without data. */
  readonly empty?: true;
  /** Scenes to show before the style has loaded. */
  readonly shown?: readonly Scene[];
  readonly container?: string;
}

/** Opens a page with nothing but containers for maps. */
async function openBlank(page: Page): Promise<void> {
  const site = new URL(test.info().project.use.baseURL ?? '').href;
  const css = readFileSync('src/app/map/engine.css', 'utf8');
  const box = `position: relative; width: ${SIZE.width}px; height: ${SIZE.height}px`;
  await page.route(`${site}alone.html`, (route) =>
    route.fulfill({
      contentType: 'text/html',
      body: `<!doctype html><html lang="en"><title>Map</title><style>body { margin: 0 } .live { ${box} } ${css}</style><div class="live" id="first"></div><div class="live" id="second"></div>`,
    }),
  );
  await page.goto(`${site}alone.html`);
}

/** Starts a map, records its events in `told`, and waits until it is ready unless it is to be empty. */
async function start(page: Page, options: Start = {}): Promise<JSHandle<MapView>> {
  const { empty, shown = [], container = '#first', ...changes } = options;
  const settings: Omit<MapSettings, 'container'> = {
    ...{ layers: layers.map(({ info }) => info), camera: HOME, scene, label: 'A map' },
    gestures: { windows: 'Use Ctrl', mac: 'Use Cmd', mobile: 'Use two fingers' },
    cooperative: false,
    relief: { ...relief, bounds: [0, 0, 1, 1] },
    ...changes,
  };
  const module = `/${chunkOf(readManifest(), MAP_CHUNKS[0]).file}`;
  const view = await page.evaluateHandle(
    async ([path, given, selector, scenes]) => {
      const { MapView: View, configureWorker } = (await import(
        path
      )) as typeof import('../../src/maplibre/mapView.ts');
      await configureWorker();
      const told: Told[] = [];
      Object.assign(window, { told });
      const tell = (what: string) => (value?: unknown) => void told.push([what, value]);
      const element = document.querySelector<HTMLElement>(selector)!;
      const map = new View(
        { ...given, container: element },
        {
          onSelect: tell('select'),
          onHover: tell('hover'),
          onCameraChange: tell('camera'),
          onMove: tell('move'),
          onReady: tell('ready'),
          onContextLost: tell('lost'),
          onContextRestored: tell('restored'),
          onError: ({ message }) => told.push(['error', message]),
        },
      );
      for (const one of scenes) map.show(one, given.camera, 'travel');
      return map;
    },
    [module, settings, container, shown] as const,
  );
  if (empty) return view;
  for (const { info, data } of layers) await setData(view, info.id, data);
  await view.evaluate((map) => {
    map.setLabels([]);
  });
  await expect.poll(() => told(page, 'ready')).toHaveLength(1);
  return view;
}

const setData = (view: JSHandle<MapView>, id: string, data: LayerData) =>
  view.evaluate(
    (map, [to, features]) => {
      map.setLayerData(to, features);
    },
    [id, data] as const,
  );

const show = (
  view: JSHandle<MapView>,
  next: Scene,
  camera = HOME,
  how: 'jump' | 'travel' = 'jump',
) =>
  view.evaluate(
    (map, given) => {
      map.show(...given);
    },
    [next, camera, how] as const,
  );

/** Values of the events of a kind so far. */
const told = (page: Page, kind: string) =>
  page.evaluate(
    (what) =>
      (window as unknown as Harness).told.flatMap(([one, value]) => (one === what ? [value] : [])),
    kind,
  );

/** Part of a picture around a point. */
function around(
  { width, rgb }: Picture,
  [x, y]: readonly [number, number],
  reach: number,
): Picture {
  const side = 2 * reach + 1;
  const rows = Array.from({ length: side }, (_, row) => {
    const from = 3 * ((y - reach + row) * width + x - reach);
    return [...rgb.slice(from, from + 3 * side)];
  });
  return { width: side, height: side, rgb: Uint8Array.from(rows.flat()) };
}

const isColor = (picture: Picture, at: readonly [number, number], color: string) =>
  shareOf(around(picture, at, 2), color) === 1;
const hasStation = (picture: Picture, at: readonly [number, number], { theme } = scene) =>
  shareOf(around(picture, at, 8), palettes[theme].dc) > 0.1;

test.beforeEach(async ({ page }) => {
  await openBlank(page);
});

test('is ready once all layers and the labels are set, and draws them', async ({ page }) => {
  const view = await start(page, { empty: true });
  for (const { info, data } of layers) await setData(view, info.id, data);
  await waitUntilIdle(page);
  expect(await told(page, 'ready')).toEqual([]);
  await view.evaluate((map, one) => {
    map.setLabels([one]);
  }, label);
  await expect.poll(() => told(page, 'ready')).toHaveLength(1);
  const picture = await waitUntilIdle(page);
  expect(hasStation(picture, MIDDLE)).toBe(true);
  expect(isColor(picture, LAND, palettes.light.land)).toBe(true);
  expect(isColor(picture, SEA, palettes.light.water)).toBe(true);
  const below = [MIDDLE[0], MIDDLE[1] + 37] as const;
  expect(shareOf(around(picture, below, 10), palettes.light.label)).toBeGreaterThan(0.005);
});

test('draws the last scene from before its style has loaded, and each later one', async ({
  page,
}) => {
  const view = await start(page, { shown: [{ ...scene, layers: [] }, dark] });
  const first = await waitUntilIdle(page);
  expect(isColor(first, SEA, palettes.dark.water)).toBe(true);
  expect(hasStation(first, MIDDLE, dark)).toBe(true);
  await show(view, { ...scene, layers: [] });
  const next = await waitUntilIdle(page);
  expect(isColor(next, SEA, palettes.light.water)).toBe(true);
  expect(isColor(next, MIDDLE, palettes.light.land)).toBe(true);
});

test('moves to the camera of a scene, unless it is there', async ({ page }) => {
  const view = await start(page);
  const before = (await told(page, 'move')).length;
  await show(view, scene, { center: [70, 37], zoom: 6 }, 'travel');
  await waitUntilIdle(page);
  expect((await told(page, 'move')).length).toBe(before);
  await show(view, scene, WEST);
  expect(hasStation(await waitUntilIdle(page), [491, 300])).toBe(true);
  expect((await told(page, 'move')).at(-1)).toEqual(WEST);
  expect(await told(page, 'camera')).toEqual([]);
});

test('reports a movement by the reader once, and returns to the camera of a scene', async ({
  page,
}) => {
  const view = await start(page);
  await page.mouse.move(300, 400);
  await page.mouse.down();
  for (let x = 300; x <= 391; x += 7) await page.mouse.move(x, 400);
  await page.waitForTimeout(300);
  await page.mouse.up();
  await expect.poll(() => told(page, 'camera')).toHaveLength(1);
  expect(hasStation(await waitUntilIdle(page), [491, 300])).toBe(true);
  const [own] = (await told(page, 'camera')) as Camera[];
  const moves = (await told(page, 'move')).length;
  await show(view, scene, own, 'travel');
  await waitUntilIdle(page);
  expect((await told(page, 'move')).length).toBe(moves);
  await show(view, scene, HOME, 'travel');
  expect(hasStation(await waitUntilIdle(page), MIDDLE)).toBe(true);
  expect(await told(page, 'camera')).toHaveLength(1);
});

test('fills its container after a resize, which is no movement', async ({ page }) => {
  await start(page);
  await page.locator('#first').evaluate((element) => (element.style.width = '600px'));
  await expect(page.locator('#first canvas')).toHaveAttribute('width', '600');
  expect(hasStation(await waitUntilIdle(page), [300, 300])).toBe(true);
  expect(await told(page, 'camera')).toEqual([]);
});

test('reports movements by buttons', async ({ page }) => {
  const view = await start(page);
  await view.evaluate((map) => {
    map.zoomBy(1);
  });
  await expect.poll(() => told(page, 'camera')).toMatchObject([{ zoom: 7 }]);
  expect(hasStation(await waitUntilIdle(page), MIDDLE)).toBe(true);
  await view.evaluate((map) => {
    map.panBy(-91, 0);
  });
  await expect.poll(() => told(page, 'camera')).toHaveLength(2);
  expect(hasStation(await waitUntilIdle(page), [491, 300])).toBe(true);
});

test('reports what is selected and hovered, with a cursor that says so', async ({ page }) => {
  const view = await start(page);
  const canvas = page.locator('#first canvas');
  for (const [[x, y], id, cursor] of [
    [MIDDLE, 'station', 'pointer'],
    [LAND, 'area', 'pointer'],
    [SEA, undefined, ''],
  ] as const) {
    await page.mouse.click(x, y);
    await expect.poll(async () => (await told(page, 'select')).at(-1)).toBe(id);
    expect((await told(page, 'hover')).at(-1)).toBe(id);
    await expect.poll(() => canvas.evaluate(({ style }) => style.cursor)).toBe(cursor);
  }
  await view.evaluate((map) => {
    map.selectAt([70, 37]);
  });
  expect(await told(page, 'select')).toEqual(['station', 'area', undefined, 'station']);
});

test('widens a hovered line, and only while it is hovered', async ({ page }) => {
  const view = await start(page);
  const widthOf = async (...ids: string[]) => {
    await view.evaluate((map, given) => {
      map.hover(given);
    }, ids);
    const near = around(await waitUntilIdle(page), [350, 530], 15);
    return shareOf(near, palettes.light.dc);
  };
  const usual = await widthOf();
  expect(usual).toBeGreaterThan(0);
  expect(await widthOf('line', 'nothing')).toBeGreaterThan(1.2 * usual);
  expect(await widthOf('station')).toBe(usual);
});

test('neither rotates nor tilts', async ({ page }) => {
  await start(page);
  const before = await waitUntilIdle(page);
  await page.mouse.move(300, 400);
  await page.mouse.down({ button: 'right' });
  await page.mouse.move(500, 300, { steps: 5 });
  await page.mouse.up({ button: 'right' });
  await page.locator('#first canvas').focus();
  for (const key of ['ArrowLeft', 'ArrowUp']) await page.keyboard.press(`Shift+${key}`);
  expect(difference(await waitUntilIdle(page), before, 0)).toBe(0);
});

test('leaves gestures to the page if asked, with a hint in the language of the page', async ({
  page,
}) => {
  await start(page, { cooperative: true });
  await expect(page.locator('#first canvas')).toHaveAttribute('aria-label', 'A map');
  await page.mouse.move(400, 300);
  await page.mouse.wheel(0, -200);
  await expect(page.locator('.maplibregl-cooperative-gesture-screen')).toContainText('Use Ctrl');
  expect(hasStation(await waitUntilIdle(page), MIDDLE)).toBe(true);
  expect(await told(page, 'camera')).toEqual([]);
});

test('loads the relief once it is ready, and only where it covers the view', async ({ page }) => {
  const { folder } = await reliefFiles();
  let requests = 0;
  await page.route('**/tiles/**', async (route) => {
    requests++;
    await route.fulfill({ path: join('dist', folder, '5/22/12.png') });
  });
  const wide: Camera = { center: [70, 37], zoom: 3 };
  const view = await start(page, { scene: withRelief, camera: wide, relief });
  await waitUntilIdle(page);
  expect(requests).toBe(0);
  await show(view, withRelief, HOME);
  await expect.poll(() => requests).toBeGreaterThan(0);
});

test('reports a lost graphics context, and draws the last scene once it is restored', async ({
  page,
}) => {
  const view = await start(page);
  const context = await page.locator('#first canvas').evaluateHandle((canvas) => {
    const gl = (canvas as HTMLCanvasElement).getContext('webgl2');
    return gl!.getExtension('WEBGL_lose_context')!;
  });
  await context.evaluate((extension) => {
    extension.loseContext();
  });
  await expect.poll(() => told(page, 'lost')).toHaveLength(1);
  await show(view, dark, WEST, 'travel');
  await context.evaluate((extension) => {
    extension.restoreContext();
  });
  await expect.poll(() => told(page, 'ready')).toHaveLength(2);
  expect(await told(page, 'restored')).toHaveLength(1);
  const picture = await waitUntilIdle(page);
  expect(isColor(picture, SEA, palettes.dark.water)).toBe(true);
  expect(hasStation(picture, [491, 300], dark)).toBe(true);
  expect(await told(page, 'camera')).toEqual([]);
});

test.describe('where a tile fails', () => {
  test.use({ failOnProblems: false });

  test('reports the error of the engine', async ({ page }) => {
    await page.route('**/tiles/**', (route) => route.fulfill({ status: 500 }));
    await start(page, { scene: withRelief, relief });
    await expect.poll(() => told(page, 'error')).toContainEqual(expect.stringMatching(/500/));
  });
});

test('leaves nothing in the page when removed, also without a graphics context', async ({
  page,
}) => {
  const fonts = () => page.evaluate(() => document.fonts.size);
  const before = await fonts();
  const view = await start(page);
  await view.evaluate((map, one) => {
    map.setLabels([one]);
  }, label);
  await expect.poll(fonts).toBeGreaterThan(before);
  const other = await start(page, { container: '#second' });
  await view.evaluate((map) => {
    map.remove();
  });
  await expect(page.locator('#first > *')).toHaveCount(0);
  expect(await fonts()).toBe(before);
  await show(other, dark);
  const picture = await waitUntilIdle(page);
  expect(isColor(picture, SEA, palettes.dark.water)).toBe(true);
  await page.locator('#second canvas').evaluate((canvas) => {
    const gl = (canvas as HTMLCanvasElement).getContext('webgl2');
    gl?.getExtension('WEBGL_lose_context')?.loseContext();
  });
  await expect.poll(() => told(page, 'lost')).toHaveLength(1);
  await other.evaluate((map) => {
    map.remove();
  });
  await expect(page.locator('#second > *')).toHaveCount(0);
  expect(await fonts()).toBe(before);
});

test.describe('with motion allowed', () => {
  test.use({ contextOptions: { reducedMotion: 'no-preference' } });

  test('calls back at once while it rests, else when its flight ends', async ({ page }) => {
    const view = await start(page);
    const rests = () =>
      view.evaluate((map) => {
        const { told } = window as unknown as Harness;
        map.whenAtRest(() => void told.push(['rest', undefined]));
        return told.filter(([what]) => what === 'rest').length;
      });
    expect(await rests()).toBe(1);
    await show(view, scene, { ...HOME, zoom: HOME.zoom + 2 }, 'travel');
    expect(await rests()).toBe(1);
    await expect.poll(() => told(page, 'rest')).toHaveLength(2);
    const cameras = await told(page, 'move');
    expect(cameras.at(-1)).toMatchObject({ zoom: HOME.zoom + 2 });
  });

  test('flies to the camera of a scene, and reports each frame', async ({ page }) => {
    const view = await start(page);
    await show(view, scene, WEST, 'travel');
    const cameras = async () => (await told(page, 'move')) as Camera[];
    const last = async () => {
      const { center, zoom } = (await cameras()).at(-1) ?? { center: [], zoom: NaN };
      return [...center, zoom].map((value) => Math.round(value * 1e6) / 1e6);
    };
    await expect.poll(last).toEqual([...WEST.center, WEST.zoom]);
    // A slow machine draws few frames, but more than the last one.
    expect(new Set((await cameras()).map(({ center }) => center[0])).size).toBeGreaterThan(1);
    expect(await told(page, 'camera')).toEqual([]);
  });
});
