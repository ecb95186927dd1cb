/** One visit of the slow phone to one page, from an empty profile to the fiftieth step. */
import { setTimeout as wait } from 'node:timers/promises';
import type { Browser, CDPSession, Page } from '@playwright/test';
import { heapOf } from './heap.ts';
import { PHONE, quick, slow } from './phone.ts';
import { routeSeen, type Rect, type Shown } from './pixels.ts';
import type { Sample } from './sample.ts';
import type { Host } from './server.ts';

/** What `marks.js` writes down in the page. */
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

/** Ms that a page may take until its map is idle. */
const PATIENCE = 120_000;
const STEPS = 50;
/** The section to which the map flies in front of the stop-watch, counted from 0. */
const FLIGHT = 3;
/** Distance in CSS px from the window's top at which a section is the current one on all pages. */
const READING = 480;

/** Visits the page of a host. Throws if its live map does not come to rest. */
export async function visit(browser: Browser, { url, answers }: Host): Promise<Sample> {
  const context = await browser.newContext({
    viewport: { width: PHONE.width, height: PHONE.height },
    deviceScaleFactor: 1,
    colorScheme: 'light',
  });
  try {
    await context.addInitScript({ path: 'bench/marks.js' });
    const page = await context.newPage();
    const cdp = await context.newCDPSession(page);
    await slow(cdp);
    answers.length = 0;
    const stop = await film(cdp);
    await page.goto(url, { waitUntil: 'commit', timeout: PATIENCE });
    const interest = await showInterest(page);
    const marks = await arrive(page);
    const frames = await stop();
    const until = (time: number) =>
      answers.filter(({ at, path }) => at <= marks.origin + time && !/\/relief[-/]/.test(path));
    const counted = until(marks.idle);
    const total = (sent: typeof answers) => sent.reduce((sum, { bytes }) => sum + bytes, 0);
    await calm(answers);
    const flight = await fly(page);
    await quick(cdp);
    await walk(page);
    const route = routeSeen(frames, marks.map);
    return {
      bytes: total(counted),
      requests: counted.length,
      firstPaint: marks.firstPaint,
      readable: marks.readable || marks.laidOut,
      picture: route ? route.at - marks.origin : NaN,
      pictureGap: route ? route.at - (route.before ?? marks.origin) : NaN,
      idle: marks.idle,
      untouched: total(until(interest ?? marks.idle)),
      live: marks.idle - (interest ?? 0),
      blocking: marks.tasks
        .filter(([start]) => start < marks.idle)
        .reduce((sum, [, duration]) => sum + duration - 50, 0),
      shift: marks.shift,
      ...flight,
      heap: await heapOf(cdp),
    };
  } finally {
    await context.close();
  }
}

/**
 * Opens a page without slowness and tells when its words could be read and its map was idle; NaN for
 * what did not happen within `limit` ms.
 */
export async function glance(
  browser: Browser,
  url: string,
  limit: number,
): Promise<Pick<Sample, 'readable' | 'idle'>> {
  const context = await browser.newContext({
    viewport: { width: PHONE.width, height: PHONE.height },
  });
  try {
    await context.addInitScript({ path: 'bench/marks.js' });
    const page = await context.newPage();
    await page.goto(url, { waitUntil: 'commit' });
    await showInterest(page);
    const idle = await whenIdle(page, limit);
    const readable = await page.evaluate<number>('ecmBench.readable || ecmBench.laidOut');
    return { readable: readable || NaN, idle: idle ?? NaN };
  } finally {
    await context.close();
  }
}

/** Keeps every frame that the page shows, until told to stop. */
async function film(cdp: CDPSession): Promise<() => Promise<readonly Shown[]>> {
  const frames: Shown[] = [];
  cdp.on('Page.screencastFrame', ({ data, sessionId }) => {
    void cdp.send('Page.screencastFrameAck', { sessionId }).catch(() => undefined);
    // The frame's own time is that of its beginning, which may be long before it is on the screen.
    frames.push({ at: Date.now(), png: Buffer.from(data, 'base64') });
  });
  await cdp.send('Page.startScreencast', { format: 'png', everyNthFrame: 1 });
  return async () => {
    await cdp.send('Page.stopScreencast');
    return frames;
  };
}

/**
 * Brings the mouse upon a map that waits for it, and tells when, in ms since the navigation began; undefined
 * for a page whose map starts by itself.
 */
async function showInterest(page: Page): Promise<number | undefined> {
  const map = await page.waitForSelector('.pane[data-measured], #map', { timeout: PATIENCE });
  if ((await map.getAttribute('id')) === 'map') return undefined;
  const box = await map.boundingBox();
  const at = await page.evaluate<number>('performance.now()');
  await page.mouse.move((box?.x ?? 0) + 9, (box?.y ?? 0) + 99);
  return at;
}

/** Waits for the idle map and a little more, and reads the marks. */
async function arrive(page: Page): Promise<Marks> {
  if ((await whenIdle(page, PATIENCE)) === undefined)
    throw new Error(`${page.url()}: the live map does not come to rest`);
  await wait(1000);
  const marks = await page.evaluate<Marks>(`({
    ...ecmBench,
    origin: performance.timeOrigin,
    firstPaint: performance.getEntriesByName('first-contentful-paint')[0]?.startTime ?? NaN,
    map: document.querySelector('.pane, #map').getBoundingClientRect().toJSON(),
  })`);
  return marks;
}

/** When the live map was idle, once it is; undefined if it fails or takes longer than `limit` ms. */
async function whenIdle(page: Page, limit: number): Promise<number | undefined> {
  for (const end = Date.now() + limit; Date.now() < end; await wait(250)) {
    const [idle, failed] = await page.evaluate<[number, boolean]>(
      '[globalThis.ecmBench?.idle ?? 0, globalThis.ecmBench?.failed ?? false]',
    );
    if (idle > 0 || failed) return idle || undefined;
  }
  return undefined;
}

/** Waits until nothing was asked for during a second and a half. */
async function calm(answers: Host['answers']): Promise<void> {
  for (let seen = -1; seen !== answers.length;) {
    seen = answers.length;
    await wait(1500);
  }
}

/** Scrolls by the wheel until a section stands at the reading line. */
async function turnTo(page: Page, index: number): Promise<void> {
  const top = await page.evaluate<number>(
    `document.querySelectorAll('article section')[${index}].getBoundingClientRect().top`,
  );
  await page.mouse.move(PHONE.width / 2, PHONE.height - 120);
  await page.mouse.wheel(0, top - READING);
}

/** Flies to another step and counts the frames that the map drew on the way. */
async function fly(page: Page): Promise<Pick<Sample, 'fps' | 'longestFrame'>> {
  await page.evaluate('ecmBench.watching = true');
  await turnTo(page, FLIGHT);
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

/** Reads on, there and back, a step at a time and without waiting for the map. */
async function walk(page: Page): Promise<void> {
  const count = await page.evaluate<number>(`document.querySelectorAll('article section').length`);
  for (let step = 0; step < STEPS; step++) {
    const at = step % (2 * count - 2);
    await turnTo(page, at < count ? at : 2 * count - 2 - at);
    await wait(120);
  }
  await wait(1500);
}
