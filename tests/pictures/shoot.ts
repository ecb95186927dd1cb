/**
 * Takes page pictures: Chromium without WebGL, the site and a host answered from `dist/` under names of
 * their own, so that no port of this machine is seen. What is seen is the drawn map.
 */
import { readFile } from 'node:fs/promises';
import { extname, join } from 'node:path';
import type { Browser, BrowserContext, Frame, Page } from '@playwright/test';
import { near } from '../../scripts/browser.mjs';
import { MEDIA_TYPES } from '../../src/site/mediaTypes.ts';
import { takeInterest, withoutWebGL } from '../browser/helpers.ts';
import { hostHtml } from '../browser/host.ts';
import { HOST, SITE, type PagePicture } from './pages.ts';
import { readPng, type Raster } from './raster.ts';

/** Height in px beyond which a picture is not kept. */
const MOST_ROWS = 1024;
/** The date that pages are told. */
const TODAY = new Date('2026-12-01T12:00:00Z');

interface Traffic {
  /** Requests that are not answered yet. */
  pending: number;
}

/** Samples of the writings in names, set in the fonts of the system: their widths tell its fonts. */
const SAMPLES = ['Sangtuda – 500 kV', 'Сангтуда', 'سنگتوده', '瓦罕'];

/** What makes pictures comparable: the version of the browser, and the fonts that it finds. */
export async function machineOf(browser: Browser): Promise<string> {
  const page = await browser.newPage();
  const widths = await page.evaluate((samples) => {
    const context = document.createElement('canvas').getContext('2d')!;
    return ['serif', 'sans-serif', 'monospace', 'system-ui'].flatMap((family) => {
      context.font = `40px ${family}`;
      return samples.map((sample) => context.measureText(sample).width.toFixed(1));
    });
  }, SAMPLES);
  await page.close();
  return `Chromium ${browser.version()}, fonts ${widths.join(' ')}`;
}

/** A picture, in a context of its own. */
export async function shoot(browser: Browser, picture: PagePicture): Promise<Raster> {
  const { size, theme, media, at, show } = picture;
  const context = await browser.newContext({
    viewport: size,
    colorScheme: theme,
    reducedMotion: 'reduce',
    // The files are not quite what they were built as: see `fileAt`.
    bypassCSP: true,
  });
  try {
    const traffic = await answer(context, typeof at === 'string' ? '' : hostHtml(at.body));
    // Before `near`, which is about the clock that a page then has.
    await context.clock.setFixedTime(TODAY);
    await context.addInitScript(near);
    await withoutWebGL(context);
    // The map says at once that it stays as drawn.
    await takeInterest(context);
    const page = await context.newPage();
    await page.goto(typeof at === 'string' ? SITE + at : HOST);
    await ready(page, traffic);
    if (media) await page.emulateMedia({ media });
    const shown = await show?.(page);
    if (media) await unroll(page);
    await ready(page, traffic);
    let last: Buffer | undefined;
    for (;;) {
      const now = await (shown ?? page).screenshot({ animations: 'disabled', caret: 'hide' });
      if (last && now.equals(last)) return topOf(readPng(now));
      last = now;
      // What follows a scroll or a measured width comes a moment later.
      await page.waitForTimeout(250);
      await ready(page, traffic);
    }
  } finally {
    await context.unrouteAll({ behavior: 'ignoreErrors' });
    await context.close();
  }
}

/** As paper does, a window shows all that there is; on paper nothing scrolls. */
async function unroll(page: Page): Promise<void> {
  const height = await page.evaluate(() => document.documentElement.scrollHeight);
  await page.setViewportSize({ width: page.viewportSize()!.width, height });
}

/** The first rows of a picture. */
function topOf({ width, height, rgba }: Raster): Raster {
  const rows = Math.min(height, MOST_ROWS);
  return { width, height: rows, rgba: rgba.subarray(0, width * rows * 4) };
}

/** Answers every request of a context: the site from its files, the host with one page. */
async function answer(context: BrowserContext, hostPage: string): Promise<Traffic> {
  const traffic: Traffic = { pending: 0 };
  await context.route('**/*', async (route) => {
    const url = new URL(route.request().url());
    traffic.pending++;
    if (url.href === HOST) await route.fulfill({ body: hostPage, contentType: 'text/html' });
    else if (url.href.startsWith(SITE)) await route.fulfill(await fileAt(url.pathname));
    else await route.abort();
    traffic.pending--;
  });
  return traffic;
}

/** Files with font faces in them. */
const LETTERED = /\.(?:html|css|js)$/;

/** The answer of the site to a path. A font that comes a moment late is waited for, as no reader does. */
async function fileAt(path: string) {
  const file = path + (path.endsWith('/') ? 'index.html' : '');
  const read = await readFile(join('dist', decodeURIComponent(file))).catch(() => undefined);
  if (read === undefined) return { status: 404 };
  const body = LETTERED.test(file)
    ? read.toString().replaceAll('font-display:optional', 'font-display:block')
    : read;
  const headers = {
    'Access-Control-Allow-Origin': '*',
    'Content-Type': MEDIA_TYPES[extname(file)] ?? 'application/octet-stream',
  };
  return { body, headers };
}

/** Waits until a page has all that it asks for, and each map is drawn for its step. */
async function ready(page: Page, traffic: Traffic): Promise<void> {
  do for (const frame of page.frames()) await drawn(frame).catch(unlessGone(frame));
  while (traffic.pending > 0);
}

/** A frame may be taken away while it is waited for: another stands in its place then. */
function unlessGone(frame: Frame): (error: unknown) => void {
  return (error) => {
    if (!frame.isDetached()) throw error;
  };
}

/** Waits until a document has its fonts and images, and its map is drawn for its step; closes what the map then says of WebGL. */
async function drawn(frame: Frame): Promise<void> {
  await frame.waitForFunction(async () => {
    await document.fonts.ready;
    const element = document.querySelector('energy-corridor-map');
    const root = element ? element.shadowRoot : document;
    if (!root || (element && !root.querySelector('.pane'))) return false;
    const images = [...root.querySelectorAll('img')].filter(({ loading }) => loading !== 'lazy');
    if (!images.every(({ complete }) => complete)) return false;
    const pane = root.querySelector('.pane');
    if (!pane || root.querySelector('.quiz')) return true;
    if (pane.getAttribute('data-ecm-state') !== 'failed') return false;
    root.querySelector<HTMLElement>('.notice:not([hidden]) .close')?.click();
    const title = root.querySelector('svg.ecm-picture > title')?.textContent ?? '';
    const step = root.querySelector('section[data-step][aria-current="step"] h2');
    return step !== null && title.endsWith(step.textContent.trim());
  });
}
