/** Measures one visit on the slow phone, from an empty profile to the fiftieth step. */
import { setTimeout as wait } from 'node:timers/promises';
import type { Browser, CDPSession, Page } from '@playwright/test';
import { measureHeap } from './heap.ts';
import { SCREEN, throttle, unthrottle } from './conditions.ts';
import { findRouteFrame, type Rect, type ScreencastFrame } from './pixels.ts';
import type { Sample } from './sample.ts';
import type { Host } from './server.ts';

/** Measurements that `pageMarks.js` records in the page. */
interface Marks {
  readonly origin: number;
  readonly laidOut: number;
  readonly readable: number;
  readonly firstPaint: number;
  readonly idle: number;
  readonly tasks: readonly (readonly [start: number, duration: number])[];
  readonly shift: number;
  readonly map: Rect;
}

/** Milliseconds until which the map must be idle. */
const TIMEOUT_MS = 120_000;
const STEPS = 50;
/** Index of the section whose flight is measured. */
const FLIGHT_SECTION = 3;
/** Distance in CSS px from the top of the window at which a section becomes current, on all pages. */
const READING_LINE_PX = 480;

/** Visits a host's page. Throws if its interactive map does not become idle. */
export async function visit(
  browser: Browser,
  { url, responses }: Host,
): Promise<Omit<Sample, 'fetchedToIdle'>> {
  const context = await browser.newContext({
    viewport: SCREEN,
    deviceScaleFactor: 1,
    colorScheme: 'light',
  });
  try {
    await context.addInitScript({ path: 'bench/pageMarks.js' });
    const page = await context.newPage();
    const cdp = await context.newCDPSession(page);
    await throttle(cdp);
    responses.length = 0;
    const stop = await recordFrames(cdp);
    await page.goto(url, { waitUntil: 'commit', timeout: TIMEOUT_MS });
    const interaction = await hoverMap(page);
    const marks = await readMarks(page);
    const frames = await stop();
    const until = (time: number) =>
      responses.filter(({ at, path }) => at <= marks.origin + time && !/\/relief[-/]/.test(path));
    const counted = until(marks.idle);
    const total = (sent: typeof responses) => sent.reduce((sum, { bytes }) => sum + bytes, 0);
    await waitForQuiet(responses);
    const flight = await measureFlight(page);
    await unthrottle(cdp);
    await scrollThrough(page);
    const route = findRouteFrame(frames, marks.map);
    return {
      bytes: total(counted),
      requests: counted.length,
      firstPaint: marks.firstPaint,
      readable: marks.readable || marks.laidOut,
      picture: route ? route.at - marks.origin : NaN,
      pictureGap: route ? route.at - (route.before ?? marks.origin) : NaN,
      idle: marks.idle,
      bytesBeforeInteraction: total(until(interaction ?? marks.idle)),
      interactionToIdle: marks.idle - (interaction ?? 0),
      blocking: marks.tasks
        .filter(([start]) => start < marks.idle)
        .reduce((sum, [, duration]) => sum + duration - 50, 0),
      shift: marks.shift,
      ...flight,
      heap: await measureHeap(cdp),
    };
  } finally {
    await context.close();
  }
}

/**
 * Measures the time from the first interaction with our map to the idle map, after a key has had its code
 * fetched.
 */
export async function measureFetchedStart(
  browser: Browser,
  { url, responses }: Host,
): Promise<number> {
  const context = await browser.newContext({ viewport: SCREEN });
  try {
    await context.addInitScript({ path: 'bench/pageMarks.js' });
    const page = await context.newPage();
    await throttle(await context.newCDPSession(page));
    await page.goto(url, { waitUntil: 'commit', timeout: TIMEOUT_MS });
    await page.waitForSelector('.pane[data-measured]', { timeout: TIMEOUT_MS });
    await page.keyboard.press('Shift');
    await waitForQuiet(responses);
    const interaction = await hoverMap(page);
    return ((await waitForIdle(page, TIMEOUT_MS)) ?? NaN) - (interaction ?? 0);
  } finally {
    await context.close();
  }
}

/**
 * Opens a page without throttling and measures when its text was readable and its map idle; NaN for what
 * did not happen within `limit` milliseconds.
 */
export async function measureLoad(
  browser: Browser,
  url: string,
  limit: number,
): Promise<Pick<Sample, 'readable' | 'idle'>> {
  const context = await browser.newContext({ viewport: SCREEN });
  try {
    await context.addInitScript({ path: 'bench/pageMarks.js' });
    const page = await context.newPage();
    await page.goto(url, { waitUntil: 'commit' });
    await hoverMap(page);
    const idle = await waitForIdle(page, limit);
    const readable = await page.evaluate<number>('ecmBench.readable || ecmBench.laidOut');
    return { readable: readable || NaN, idle: idle ?? NaN };
  } finally {
    await context.close();
  }
}

/** Records all frames until the returned function is called. */
async function recordFrames(cdp: CDPSession): Promise<() => Promise<readonly ScreencastFrame[]>> {
  const frames: ScreencastFrame[] = [];
  cdp.on('Page.screencastFrame', ({ data, sessionId }) => {
    void cdp.send('Page.screencastFrameAck', { sessionId }).catch(() => undefined);
    // The frame's timestamp is that of its start, which may be long before it is on screen.
    frames.push({ at: Date.now(), png: Buffer.from(data, 'base64') });
  });
  await cdp.send('Page.startScreencast', { format: 'png', everyNthFrame: 1 });
  return async () => {
    await cdp.send('Page.stopScreencast');
    return frames;
  };
}

/**
 * Moves the mouse over a map that waits for interaction and returns the time since navigation in
 * milliseconds; undefined for pages whose map starts on its own.
 */
async function hoverMap(page: Page): Promise<number | undefined> {
  const map = await page.waitForSelector('.pane[data-measured], #map', { timeout: TIMEOUT_MS });
  if ((await map.getAttribute('id')) === 'map') return undefined;
  const box = await map.boundingBox();
  const at = await page.evaluate<number>('performance.now()');
  await page.mouse.move((box?.x ?? 0) + 9, (box?.y ?? 0) + 99);
  return at;
}

/** Waits until the map is idle and one second more, and reads the marks. */
async function readMarks(page: Page): Promise<Marks> {
  if ((await waitForIdle(page, TIMEOUT_MS)) === undefined)
    throw new Error(`${page.url()}: the interactive map does not become idle`);
  await wait(1000);
  const marks = await page.evaluate<Marks>(`({
    ...ecmBench,
    origin: performance.timeOrigin,
    map: document.querySelector('.pane, #map').getBoundingClientRect().toJSON(),
  })`);
  return marks;
}

/** Waits for the idle map and returns its time; undefined if it fails or exceeds `limit` milliseconds. */
async function waitForIdle(page: Page, limit: number): Promise<number | undefined> {
  for (const end = Date.now() + limit; Date.now() < end; await wait(250)) {
    const [idle, failed] = await page.evaluate<[number, boolean]>(
      '[globalThis.ecmBench?.idle ?? 0, globalThis.ecmBench?.failed ?? false]',
    );
    if (idle > 0 || failed) return idle || undefined;
  }
  return undefined;
}

/** Waits until there has been no request for 1.5 seconds. */
async function waitForQuiet(responses: Host['responses']): Promise<void> {
  for (let seen = -1; seen !== responses.length;) {
    seen = responses.length;
    await wait(1500);
  }
}

/** Scrolls with the mouse wheel until a section is at the reading line. */
async function scrollToSection(page: Page, index: number): Promise<void> {
  const top = await page.evaluate<number>(
    `document.querySelectorAll('article section')[${index}].getBoundingClientRect().top`,
  );
  await page.mouse.move(SCREEN.width / 2, SCREEN.height - 120);
  await page.mouse.wheel(0, top - READING_LINE_PX);
}

/** Flies to another step and measures the frames that the map draws. */
async function measureFlight(page: Page): Promise<Pick<Sample, 'fps' | 'longestFrame'>> {
  await page.evaluate('ecmBench.watching = true');
  await scrollToSection(page, FLIGHT_SECTION);
  const end = Date.now() + 20_000;
  let frames: number[] = [];
  for (let before = -1; (frames.length === 0 || before !== frames.length) && Date.now() < end;) {
    before = frames.length;
    await wait(1000);
    frames = await page.evaluate<number[]>('ecmBench.frames');
  }
  await page.evaluate('ecmBench.watching = false');
  const gaps = frames.slice(1).map((at, index) => at - (frames[index] ?? at));
  const time = gaps.reduce((sum, gap) => sum + gap, 0);
  return { fps: (gaps.length / time) * 1000, longestFrame: Math.max(...gaps) };
}

/** Scrolls to the end and back, one step at a time, without waiting for the map. */
async function scrollThrough(page: Page): Promise<void> {
  const count = await page.evaluate<number>(`document.querySelectorAll('article section').length`);
  for (let step = 0; step < STEPS; step++) {
    const at = step % (2 * count - 2);
    await scrollToSection(page, at < count ? at : 2 * count - 2 - at);
    await wait(120);
  }
  await wait(1500);
}
