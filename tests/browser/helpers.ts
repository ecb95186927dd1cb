/** How the browser tests open the built site, wait for it, look at its map and hear its complaints. */
import {
  expect,
  test as base,
  type Browser,
  type BrowserContext,
  type Page,
  type Request,
} from '@playwright/test';
import { fetchAtlas } from '../../src/atlas/readAtlas.ts';
import type { Atlas } from '../../src/atlas/atlas.ts';
import { project, worldSize, type Camera } from '../../src/geo/camera.ts';
import type { LonLat, Padding } from '../../src/geo/geo.ts';
import type { PageData } from '../../src/app/shell/page.ts';
import { decode, type Picture } from './png.ts';

export const WIDE = { width: 1280, height: 720 };
export const PHONE = { width: 390, height: 844 };

/** What Chromium says of its own drawing without a GPU. */
const OF_THE_BROWSER = /GL Driver Message|GPU stall|swiftshader|Automatic fallback to software/i;

export interface Log {
  /** Console errors and warnings, uncaught errors, policy violations, failed requests. */
  readonly troubles: string[];
  /** Address of every request over the network. */
  readonly requests: string[];
  /** Requests under way, and when they began. */
  readonly pending: Map<Request, number>;
}

const logs = new WeakMap<BrowserContext, Log>();

/** Listens to all pages of a context, makes policy violations heard, and the map's canvas readable at any time. */
export async function listen(context: BrowserContext): Promise<Log> {
  const log: Log = { troubles: [], requests: [], pending: new Map() };
  logs.set(context, log);
  context.on('console', (message) => {
    if (['error', 'warning'].includes(message.type()) && !OF_THE_BROWSER.test(message.text()))
      log.troubles.push(`console ${message.type()}: ${message.text()}`);
  });
  context.on('weberror', (event) => log.troubles.push(`uncaught: ${event.error().message}`));
  context.on('request', (request) => {
    log.pending.set(request, Date.now());
    if (/^(?:https?|wss?):/.test(request.url())) log.requests.push(request.url());
  });
  context.on('requestfinished', (request) => log.pending.delete(request));
  context.on('requestfailed', (request) => {
    log.pending.delete(request);
    // A request that its page no longer wants: a tile out of view, a page that was left.
    if (request.failure()?.errorText !== 'net::ERR_ABORTED')
      log.troubles.push(`failed: ${request.url()} ${request.failure()?.errorText ?? ''}`);
  });
  context.on('response', (response) => {
    if (response.status() >= 400) log.troubles.push(`${response.status()}: ${response.url()}`);
  });
  await context.addInitScript(() => {
    const { prototype } = HTMLCanvasElement;
    const ask = Reflect.get(prototype, 'getContext') as (...args: unknown[]) => unknown;
    const keep = new Proxy(ask, {
      apply: (target, canvas, [kind, options]: [string, object?]) =>
        Reflect.apply(target, canvas, [kind, { ...options, preserveDrawingBuffer: true }]),
    });
    Reflect.set(prototype, 'getContext', keep);
    document.addEventListener('securitypolicyviolation', (event) => {
      console.error(`policy: ${event.violatedDirective} ${event.blockedURI}`);
    });
  });
  return log;
}

/**
 * Readers of a context are interested in each map that they see: its live map starts by itself. In pages,
 * frames and elements.
 */
export async function takeInterest(context: Pick<BrowserContext, 'addInitScript'>): Promise<void> {
  await context.addInitScript(() => {
    const seen = new Map<Element, boolean>();
    const observer = new IntersectionObserver((entries) => {
      for (const { target, isIntersecting } of entries) seen.set(target, isIntersecting);
    });
    setInterval(() => {
      const roots = [...document.querySelectorAll('energy-corridor-map')].map((e) => e.shadowRoot);
      for (const root of [document, ...roots])
        for (const pane of root?.querySelectorAll('.pane[data-measured]') ?? []) {
          if (!seen.has(pane)) observer.observe(pane);
          const drawn = pane.getAttribute('data-ecm-state') === 'picture';
          if (drawn && seen.get(pane)) pane.dispatchEvent(new PointerEvent('pointermove'));
        }
    }, 50);
  });
}

interface Tests {
  /** Whether readers take interest in each map that they see. */
  interested: boolean;
  /** Whether complaints of the page fail the test; `false` where something is broken on purpose. */
  quiet: boolean;
  log: Log;
  /** A live page that the tests of a worker share, taken back to the story's start: 1280 × 720, no motion. */
  shared: Page;
  /** The same without WebGL, where the map stays drawn: for all that is not about the live map. */
  drawn: Page;
}

interface Lent {
  page: Page;
  log: Log;
}

interface Worker {
  atlas: Atlas;
  lent: Lent;
  lentDrawn: Lent;
}

/** Every test listens to its pages, and fails if one complains or asks another origin for anything. */
export const test = base.extend<Tests, Worker>({
  contextOptions: { reducedMotion: 'reduce' },
  viewport: WIDE,
  interested: [true, { option: true }],
  quiet: [true, { option: true }],
  log: [
    async ({ context, baseURL, interested, quiet }, use) => {
      const log = await listen(context);
      if (interested) await takeInterest(context);
      await use(log);
      judge(log, baseURL, quiet);
    },
    { auto: true },
  ],
  atlas: [
    async ({ browser: _ }, use, info) => {
      await use(await fetchAtlas(`${info.project.use.baseURL ?? ''}data/`));
    },
    { scope: 'worker' },
  ],
  lent: [
    async ({ browser }, use, { project }) => {
      const { context, ...lent } = await lend(browser, project.use.baseURL);
      await open(lent.page);
      await use(lent);
      await context.close();
    },
    { scope: 'worker' },
  ],
  lentDrawn: [
    async ({ browser }, use, { project }) => {
      const { context, ...lent } = await lend(browser, project.use.baseURL);
      await withoutWebGL(context);
      await lent.page.goto('');
      await failed(lent.page);
      await use(lent);
      await context.close();
    },
    { scope: 'worker' },
  ],
  shared: async ({ lent, baseURL, quiet }, use) => {
    await closeTool(lent.page);
    await at(lent.page, 'step=overview');
    await lent.page.mouse.move(2, 2);
    await use(lent.page);
    judge(lent.log, baseURL, quiet);
    lent.log.troubles.length = 0;
  },
  drawn: async ({ lentDrawn: { page, log }, baseURL, quiet }, use) => {
    await closeTool(page);
    await visit(page, 'step=overview');
    await page.mouse.move(2, 2);
    await use(page);
    judge(log, baseURL, quiet);
    log.troubles.length = 0;
  },
});
export { expect };

/** A page of its own for the tests of a worker. */
async function lend(browser: Browser, baseURL: string | undefined) {
  const context = await browser.newContext({
    ...(baseURL !== undefined && { baseURL }),
    reducedMotion: 'reduce',
    viewport: WIDE,
  });
  const log = await listen(context);
  await takeInterest(context);
  return { context, log, page: await context.newPage() };
}

async function closeTool(page: Page): Promise<void> {
  const close = page.locator('[data-panel] .close');
  if (await close.isVisible()) await close.click();
}

/** Pages of a context have no WebGL from now on, so that their map stays drawn. */
export async function withoutWebGL(context: Pick<BrowserContext, 'addInitScript'>): Promise<void> {
  await context.addInitScript(() => {
    const { getContext } = HTMLCanvasElement.prototype;
    HTMLCanvasElement.prototype.getContext = new Proxy(getContext, {
      apply: (ask, canvas: HTMLCanvasElement, args: [string]) =>
        args[0].startsWith('webgl') ? null : Reflect.apply(ask, canvas, args),
    });
  });
}

/** Pages of a context are asked to spare data from now on: reading on starts no live map. */
export async function spareData(context: Pick<BrowserContext, 'addInitScript'>): Promise<void> {
  await context.addInitScript(() => {
    Object.defineProperty(navigator, 'connection', { value: { saveData: true } });
  });
}

function judge(log: Log, baseURL: string | undefined, quiet: boolean): void {
  if (quiet) expect.soft(log.troubles, 'complaints of the page').toEqual([]);
  const strangers = log.requests.filter((url) => new URL(url).origin !== new URL(baseURL!).origin);
  expect.soft(strangers, 'requests off the origin').toEqual([]);
}

export const pane = (page: Page) => page.locator('.pane');
export const hashOf = (page: Page) => new URL(page.url()).hash.slice(1);
export const valueOf = (page: Page, name: string) => new URLSearchParams(hashOf(page)).get(name);
export const card = (page: Page, id?: string) =>
  page.locator(id === undefined ? '[data-card]' : `[data-card="${id}"]`);
/** The camera that the map has where it rests. */
export async function cameraOf(page: Page): Promise<Camera> {
  const text = (await pane(page).getAttribute('data-camera')) ?? '';
  const [zoom = NaN, lat = NaN, lon = NaN] = text.split('/').map(Number);
  return { center: [lon, lat], zoom };
}
/** A link in the words of the story; charts have links of their own. */
export const link = (page: Page, id: string) =>
  page.locator(`article a[data-feature="${id}"]:not(.step-chart *)`);
export const step = (page: Page, id: string) => page.locator(`section[data-step="${id}"]`);
export const current = (page: Page) => page.locator('section[data-step][aria-current="step"]');

/** Opens an address below the site's root and waits for the live map and its first rest. */
export async function open(page: Page, address = ''): Promise<void> {
  await page.goto(address);
  await live(page);
}

/** Waits until the page has found that it has no live map; everything else works by then. */
export async function failed(page: Page): Promise<void> {
  await expect(page.locator('[data-ecm-state="failed"]')).toBeAttached();
}

/** A reader takes interest in the drawn map; waits for the live one. */
export async function comeAlive(page: Page): Promise<void> {
  await page.locator('.pane[data-measured]').waitFor();
  await pane(page).dispatchEvent('pointermove');
  await live(page);
}

export async function live(page: Page): Promise<void> {
  await expect(page.locator('[data-ecm-state="live"]')).toBeAttached();
  await settle(page);
}

/** Holds files back from a page until they are let go. */
export async function holdBack(page: Page, files: RegExp): Promise<() => void> {
  let letGo = (): void => undefined;
  const held = new Promise<void>((done) => (letGo = done));
  await page.route(files, async (route) => {
    await held;
    await route.continue();
  });
  return letGo;
}

/** Goes to a view as an edited hash does, in a page that is open. */
export async function visit(page: Page, hash: string): Promise<void> {
  await page.evaluate(async (value) => {
    location.hash = value;
    await new Promise((done) => setTimeout(done, 50));
  }, hash);
}

/** The same, and waits for the map; gives its pixels. */
export async function at(page: Page, hash: string): Promise<Picture> {
  await visit(page, hash);
  return settle(page);
}

/** Opens an address and waits for the page's script, not for the map. */
export async function read(page: Page, address = 'gateway/en/'): Promise<void> {
  await page.goto(address);
  await page.locator('html.scripted').waitFor();
}

/** What the build wrote into the page for its script. */
export function dataOf(page: Page): Promise<PageData> {
  return page.evaluate(
    () => JSON.parse(document.getElementById('page')?.textContent ?? '') as PageData,
  );
}

/** Where a position is on the screen, in CSS px, under a camera. */
export async function pixelOf(
  page: Page,
  camera: Camera,
  position: LonLat,
): Promise<{ x: number; y: number }> {
  const box = (await pane(page).boundingBox())!;
  const scale = worldSize(camera.zoom);
  const [x0, y0] = project(camera.center);
  const [x, y] = project(position);
  return {
    x: box.x + box.width / 2 + (x - x0) * scale,
    y: box.y + box.height / 2 + (y - y0) * scale,
  };
}

/** What the page leaves free of its map, at each side in CSS px; with a card, beside where it stands. */
export function insetsOf(page: Page): Promise<Padding> {
  return page.evaluate(() => {
    const at = (selector: string) => document.querySelector(selector)?.getBoundingClientRect();
    const [map, free, card] = [at('.pane')!, at('.free')!, at('[data-card]')];
    const end = document.querySelector<HTMLElement>('.ecm')?.dir === 'rtl' ? 'left' : 'right';
    const insets = {
      top: free.top - map.top,
      right: map.right - free.right,
      bottom: map.bottom - free.bottom,
      left: free.left - map.left,
    };
    if (!card || card.top > map.bottom || card.right < map.left) return insets;
    const beside = end === 'left' ? card.right - map.left : map.right - card.left;
    return { ...insets, [end]: beside + 16 };
  });
}

/** A point feature's position. */
export function positionOf(atlas: Atlas, id: string): LonLat {
  const geometry = atlas.members(id)[0]?.geometry;
  if (geometry?.type !== 'Point') throw new Error(`${id} is not a point`);
  return geometry.coordinates as [number, number];
}

/** `look=…` of a camera, to a thousandth of a degree, as the address itself writes it. */
export const lookAt = ([lon, lat]: LonLat, zoom: number) =>
  `look=${zoom}/${+lat.toFixed(3)}/${+lon.toFixed(3)}`;

/** The map's own pixels, without what lies on it. */
export async function picture(page: Page): Promise<Picture> {
  const url = await page.evaluate(() => {
    const canvas = document.querySelector<HTMLCanvasElement>('.live canvas');
    if (!canvas) throw new Error('the page has no live map');
    const copy = document.createElement('canvas');
    copy.width = canvas.width;
    copy.height = canvas.height;
    copy.getContext('2d')?.drawImage(canvas, 0, 0);
    return copy.toDataURL('image/png');
  });
  return decode(Buffer.from(url.slice(url.indexOf(',') + 1), 'base64'));
}

/** A finger drawn over the screen; negative `dy` scrolls down. */
export async function swipe(page: Page, x: number, y: number, dy: number): Promise<void> {
  const client = await page.context().newCDPSession(page);
  const touch = (type: 'touchStart' | 'touchMove' | 'touchEnd', at?: number) =>
    client.send('Input.dispatchTouchEvent', {
      type,
      touchPoints: at === undefined ? [] : [{ x, y: y + at }],
    });
  await touch('touchStart', 0);
  for (let part = 1; part <= 8; part++) await touch('touchMove', (dy * part) / 8);
  await touch('touchEnd');
  await client.detach();
}

/** What a page that was left had asked for is never answered; so long in ms it counts as under way. */
const PATIENCE = 5000;

/** Waits until nothing is on its way and the map stands still; gives its pixels. */
export async function settle(page: Page): Promise<Picture> {
  const pending = logs.get(page.context())?.pending ?? new Map<Request, number>();
  do await page.evaluate(still);
  while ([...pending.values()].some((since) => Date.now() - since < PATIENCE));
  return picture(page);
}

/** In the page: four looks at the map in a row, 90 ms apart, at half its size, see the same. */
async function still(): Promise<void> {
  const look = () => {
    const canvas = document.querySelector<HTMLCanvasElement>('.live canvas');
    const [width, height] = [(canvas?.width ?? 2) >> 1, (canvas?.height ?? 2) >> 1];
    const brush = new OffscreenCanvas(width, height).getContext('2d', {
      willReadFrequently: true,
    })!;
    if (canvas) brush.drawImage(canvas, 0, 0, width, height);
    return new Int32Array(brush.getImageData(0, 0, width, height).data.buffer);
  };
  const end = Date.now() + 60_000;
  let last = look();
  for (let same = 0; same < 3;) {
    if (Date.now() > end) throw new Error('the map does not come to rest');
    await new Promise((done) => setTimeout(done, 90));
    await new Promise((done) => requestAnimationFrame(done));
    const now = look();
    let equal = now.length === last.length;
    for (let at = 0; equal && at < now.length; at++) equal = now[at] === last[at];
    same = equal ? same + 1 : 0;
    last = now;
  }
}
