/** Fixtures and helpers that open the built site, wait for it, inspect its map and log problems. */
import {
  expect,
  test as base,
  type Browser,
  type BrowserContext,
  type Page,
  type Request,
} from '@playwright/test';
import { fetchAtlas } from '../../src/atlas/createAtlas.ts';
import type { Atlas } from '../../src/atlas/atlas.ts';
import { project, worldSize, type Camera } from '../../src/geo/camera.ts';
import type { LonLat, Padding } from '../../src/geo/geo.ts';
import type { PageData } from '../../src/app/shell/page.ts';
import { decode, type Picture } from './png.ts';

export const WIDE = { width: 1280, height: 720 };
export const PHONE = { width: 390, height: 844 };

/** Chromium's own messages about rendering without a GPU. */
const IGNORED_MESSAGES = /GL Driver Message|GPU stall|swiftshader|Automatic fallback to software/i;

export interface Log {
  /** Console errors and warnings, uncaught errors, policy violations, failed requests. */
  readonly problems: string[];
  /** Address of every network request. */
  readonly requests: string[];
  /** Pending requests, with their start time in ms. */
  readonly pending: Map<Request, number>;
}

const logs = new WeakMap<BrowserContext, Log>();

/** Logs all pages of a context, including policy violations, and keeps the map's canvas readable. */
export async function recordLog(context: BrowserContext): Promise<Log> {
  const log: Log = { problems: [], requests: [], pending: new Map() };
  logs.set(context, log);
  context.on('console', (message) => {
    if (['error', 'warning'].includes(message.type()) && !IGNORED_MESSAGES.test(message.text()))
      log.problems.push(`console ${message.type()}: ${message.text()}`);
  });
  context.on('weberror', (event) => log.problems.push(`uncaught: ${event.error().message}`));
  context.on('request', (request) => {
    log.pending.set(request, Date.now());
    if (/^(?:https?|wss?):/.test(request.url())) log.requests.push(request.url());
  });
  context.on('requestfinished', (request) => log.pending.delete(request));
  context.on('requestfailed', (request) => {
    log.pending.delete(request);
    // Cancelled by the page: a tile out of view, or a page that was left.
    if (request.failure()?.errorText !== 'net::ERR_ABORTED')
      log.problems.push(`failed: ${request.url()} ${request.failure()?.errorText ?? ''}`);
  });
  context.on('response', (response) => {
    if (response.status() >= 400) log.problems.push(`${response.status()}: ${response.url()}`);
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
 * Starts the live map of every visible map in a context as if the reader used it, in pages, frames and
 * elements.
 */
export async function activateVisibleMaps(
  context: Pick<BrowserContext, 'addInitScript'>,
): Promise<void> {
  await context.addInitScript(() => {
    const seen = new WeakMap<Element, boolean>();
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
  /** Whether live maps start by themselves when visible. */
  autoActivate: boolean;
  /** Whether logged problems fail the test; `false` for tests that break something on purpose. */
  failOnProblems: boolean;
  log: Log;
  /** A page with the live map, shared by the tests of a worker and reset to the story's start: 1280 × 720, no motion. */
  livePage: Page;
  /** The same without WebGL, with the drawn map: for tests that need no live map. */
  drawnPage: Page;
}

interface WorkerPage {
  page: Page;
  log: Log;
}

interface Worker {
  atlas: Atlas;
  workerLivePage: WorkerPage;
  workerDrawnPage: WorkerPage;
}

/** Every test logs its pages, and fails on logged problems and on requests to other origins. */
export const test = base.extend<Tests, Worker>({
  contextOptions: { reducedMotion: 'reduce' },
  viewport: WIDE,
  autoActivate: [true, { option: true }],
  failOnProblems: [true, { option: true }],
  log: [
    async ({ context, baseURL, autoActivate, failOnProblems }, use) => {
      const log = await recordLog(context);
      if (autoActivate) await activateVisibleMaps(context);
      await use(log);
      checkLog(log, baseURL, failOnProblems);
    },
    { auto: true },
  ],
  atlas: [
    async ({ browser: _ }, use, info) => {
      await use(await fetchAtlas(`${info.project.use.baseURL ?? ''}data/`));
    },
    { scope: 'worker' },
  ],
  workerLivePage: [
    async ({ browser }, use, { project }) => {
      const { context, ...shared } = await openWorkerPage(browser, project.use.baseURL);
      await openLive(shared.page);
      await use(shared);
      await context.close();
    },
    { scope: 'worker' },
  ],
  workerDrawnPage: [
    async ({ browser }, use, { project }) => {
      const { context, ...shared } = await openWorkerPage(browser, project.use.baseURL);
      await disableWebGL(context);
      await shared.page.goto('');
      await waitForDrawnMap(shared.page);
      await use(shared);
      await context.close();
    },
    { scope: 'worker' },
  ],
  livePage: async ({ workerLivePage, baseURL, failOnProblems }, use) => {
    await lendPage(workerLivePage, showView, use, (log) => checkLog(log, baseURL, failOnProblems));
  },
  drawnPage: async ({ workerDrawnPage, baseURL, failOnProblems }, use) => {
    await lendPage(workerDrawnPage, setHash, use, (log) => checkLog(log, baseURL, failOnProblems));
  },
});

/** Resets a worker's page to the story's start, lends it to a test, then checks and empties its log. */
async function lendPage(
  { page, log }: WorkerPage,
  show: (page: Page, hash: string) => Promise<unknown>,
  use: (page: Page) => Promise<void>,
  check: (log: Log) => void,
): Promise<void> {
  await closeTool(page);
  await show(page, 'step=overview');
  await page.mouse.move(2, 2);
  await use(page);
  check(log);
  log.problems.length = 0;
}
export { expect };

/** A page shared by the tests of a worker. */
async function openWorkerPage(browser: Browser, baseURL: string | undefined) {
  const context = await browser.newContext({
    ...(baseURL !== undefined && { baseURL }),
    reducedMotion: 'reduce',
    viewport: WIDE,
  });
  const log = await recordLog(context);
  await activateVisibleMaps(context);
  return { context, log, page: await context.newPage() };
}

async function closeTool(page: Page): Promise<void> {
  const close = page.locator('[data-panel] .close');
  if (await close.isVisible()) await close.click();
}

/** Disables WebGL for pages of a context, so that the drawn map stays. */
export async function disableWebGL(context: Pick<BrowserContext, 'addInitScript'>): Promise<void> {
  await context.addInitScript(() => {
    const { getContext } = HTMLCanvasElement.prototype;
    HTMLCanvasElement.prototype.getContext = new Proxy(getContext, {
      apply: (ask, canvas: HTMLCanvasElement, args: [string]) =>
        args[0].startsWith('webgl') ? null : Reflect.apply(ask, canvas, args),
    });
  });
}

/** Enables Save-Data for pages of a context: changing the step starts no live map. */
export async function enableSaveData(
  context: Pick<BrowserContext, 'addInitScript'>,
): Promise<void> {
  await context.addInitScript(() => {
    Object.defineProperty(navigator, 'connection', { value: { saveData: true } });
  });
}

function checkLog(log: Log, baseURL: string | undefined, failOnProblems: boolean): void {
  if (failOnProblems) expect.soft(log.problems, 'problems of the page').toEqual([]);
  const foreign = log.requests.filter((url) => new URL(url).origin !== new URL(baseURL!).origin);
  expect.soft(foreign, 'requests to other origins').toEqual([]);
}

export const pane = (page: Page) => page.locator('.pane');
export const hashOf = (page: Page) => new URL(page.url()).hash.slice(1);
export const hashParam = (page: Page, name: string) => new URLSearchParams(hashOf(page)).get(name);
export const card = (page: Page, id?: string) =>
  page.locator(id === undefined ? '[data-card]' : `[data-card="${id}"]`);
/** The map's camera when idle. */
export async function cameraOf(page: Page): Promise<Camera> {
  const text = (await pane(page).getAttribute('data-camera')) ?? '';
  const [zoom = NaN, lat = NaN, lon = NaN] = text.split('/').map(Number);
  return { center: [lon, lat], zoom };
}
/** A link in the story's text, not in a chart. */
export const featureLink = (page: Page, id: string) =>
  page.locator(`article a[data-feature="${id}"]:not(.step-chart *)`);
export const stepSection = (page: Page, id: string) => page.locator(`section[data-step="${id}"]`);
export const currentStep = (page: Page) => page.locator('section[data-step][aria-current="step"]');

/** Opens an address below the site's root and waits until the live map is idle. */
export async function openLive(page: Page, address = ''): Promise<void> {
  await page.goto(address);
  await waitForLiveMap(page);
}

/** Waits until the page has fallen back to the drawn map; everything else works by then. */
export async function waitForDrawnMap(page: Page): Promise<void> {
  await expect(page.locator('[data-ecm-state="failed"]')).toBeAttached();
}

/** Uses the drawn map and waits for the live one. */
export async function startLiveMap(page: Page): Promise<void> {
  await page.locator('.pane[data-measured]').waitFor();
  await pane(page).dispatchEvent('pointermove');
  await waitForLiveMap(page);
}

export async function waitForLiveMap(page: Page): Promise<void> {
  await expect(page.locator('[data-ecm-state="live"]')).toBeAttached();
  await waitUntilIdle(page);
}

/** Delays requests for files. Returns a function that releases them. */
export async function delayRequests(page: Page, files: RegExp): Promise<() => void> {
  let letGo = (): void => undefined;
  const held = new Promise<void>((done) => (letGo = done));
  await page.route(files, async (route) => {
    await held;
    await route.continue();
  });
  return letGo;
}

/** Changes the hash of an open page. */
export async function setHash(page: Page, hash: string): Promise<void> {
  await page.evaluate(async (value) => {
    location.hash = value;
    await new Promise((done) => setTimeout(done, 50));
  }, hash);
}

/** Changes the hash and waits for the map. Returns its pixels. */
export async function showView(page: Page, hash: string): Promise<Picture> {
  await setHash(page, hash);
  return waitUntilIdle(page);
}

/** Opens the address of a story and waits for the page's script, but not for the map. */
export async function openPage(page: Page, address = 'gateway/en/'): Promise<void> {
  await page.goto(address);
  await waitForScript(page);
}

/** URL of a story page's own script. */
export const PAGE_SCRIPT = /\/assets\/index-[^/]*\.js$/;

/** Waits until the script of a story's page, which loads after the first frame, runs and has laid out all steps. */
export function waitForScript(page: Page): Promise<void> {
  return page.locator('html:not(.fresh) .everything:not([open])').waitFor({ state: 'attached' });
}

/** The page data that the build wrote for the script. */
export function pageData(page: Page): Promise<PageData> {
  return page.evaluate(
    () => JSON.parse(document.getElementById('page')?.textContent ?? '') as PageData,
  );
}

/** Screen position of a coordinate under a camera, in CSS px. */
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

/** Insets of the free part of the map in CSS px, excluding an open card. */
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

/** `look=…` of a camera, rounded to a thousandth of a degree, as in addresses. */
export const lookAt = ([lon, lat]: LonLat, zoom: number) =>
  `look=${zoom}/${+lat.toFixed(3)}/${+lon.toFixed(3)}`;

/** The pixels of the live map's canvas, without overlays. */
export async function readCanvas(page: Page): Promise<Picture> {
  const url = await page.evaluate(() => {
    const canvas = document.querySelector<HTMLCanvasElement>('.live canvas');
    if (!canvas) throw new Error('The page has no live map');
    const copy = document.createElement('canvas');
    copy.width = canvas.width;
    copy.height = canvas.height;
    copy.getContext('2d')?.drawImage(canvas, 0, 0);
    return copy.toDataURL('image/png');
  });
  return decode(Buffer.from(url.slice(url.indexOf(',') + 1), 'base64'));
}

/** Touch swipe; negative `dy` scrolls down. */
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

/** Reads a value every `interval` ms until it no longer changes, and returns it. `NaN` counts as a change. */
export async function whenSteady<Value extends string | number>(
  read: () => Promise<Value>,
  interval = 500,
): Promise<Value> {
  let value: Value | undefined;
  const isSteady = async () => {
    const last = value;
    value = await read();
    return value === last;
  };
  await expect.poll(isSteady, { intervals: [interval] }).toBe(true);
  return value!;
}

/** Ms after which a pending request is ignored; requests of a left page never finish. */
const PENDING_TIMEOUT_MS = 5000;

/** Waits until no requests are pending and the map is still. Returns its pixels. */
export async function waitUntilIdle(page: Page): Promise<Picture> {
  const pending = logs.get(page.context())?.pending ?? new Map<Request, number>();
  do await page.evaluate(waitUntilStill);
  while ([...pending.values()].some((since) => Date.now() - since < PENDING_TIMEOUT_MS));
  return readCanvas(page);
}

/** Runs in the page: waits until four samples of the map, 90 ms apart at half size, are equal. */
async function waitUntilStill(): Promise<void> {
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
    if (Date.now() > end) throw new Error('The map does not stop changing');
    await new Promise((done) => setTimeout(done, 90));
    await new Promise((done) => requestAnimationFrame(done));
    const now = look();
    let equal = now.length === last.length;
    for (let at = 0; equal && at < now.length; at++) equal = now[at] === last[at];
    same = equal ? same + 1 : 0;
    last = now;
  }
}
