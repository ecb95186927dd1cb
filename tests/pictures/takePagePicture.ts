/**
 * Takes page pictures in Chromium without WebGL, so that pages show the static map. Requests to the site and
 * the host are answered from `dist/`, so that pictures contain no local port.
 */
import { readFile } from 'node:fs/promises';
import { extname, join } from 'node:path';
import type { Browser, BrowserContext, Frame, Page } from '@playwright/test';
import { alwaysLoadFonts } from '../../scripts/browser.mjs';
import { MEDIA_TYPES } from '../../src/site/mediaTypes.ts';
import { activateVisibleMaps, disableWebGL } from '../browser/helpers.ts';
import { hostHtml } from '../browser/host.ts';
import { HOST, SITE, type PagePicture } from './pages.ts';
import { readPng, type Raster } from './raster.ts';

/** Maximum height of a picture in px; the rest is cropped. */
const MAX_ROWS = 1024;
/** The date that pages see. */
const TODAY = new Date('2026-12-01T12:00:00Z');

interface Traffic {
  /** Number of unanswered requests. */
  pending: number;
}

/** Text samples whose widths identify the system's fonts. */
const SAMPLES = ['Sangtuda – 500 kV', 'Сангтуда', 'سنگتوده', '瓦罕'];

/** Describes what makes pictures comparable: the browser's version and its fonts. */
export async function describeMachine(browser: Browser): Promise<string> {
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

/** Takes a picture in a new browser context. */
export async function takePagePicture(browser: Browser, picture: PagePicture): Promise<Raster> {
  const { size, theme, media, at, show } = picture;
  const context = await browser.newContext({
    viewport: size,
    colorScheme: theme,
    reducedMotion: 'reduce',
    // `siteResponse` modifies files, so their hashes differ from the policy.
    bypassCSP: true,
  });
  try {
    const traffic = await routeRequests(context, typeof at === 'string' ? '' : hostHtml(at.body));
    // Before `alwaysLoadFonts`, which wraps the page's clock.
    await context.clock.setFixedTime(TODAY);
    await context.addInitScript(alwaysLoadFonts);
    await disableWebGL(context);
    // The map reports at once that it stays static.
    await activateVisibleMaps(context);
    const page = await context.newPage();
    await page.goto(typeof at === 'string' ? SITE + at : HOST);
    await waitUntilReady(page, traffic);
    if (media) await page.emulateMedia({ media });
    const shown = await show?.(page);
    if (media) await expandViewport(page);
    await waitUntilReady(page, traffic);
    let last: Buffer | undefined;
    for (;;) {
      const now = await (shown ?? page).screenshot({ animations: 'disabled', caret: 'hide' });
      if (last && now.equals(last)) return cropTop(readPng(now));
      last = now;
      // Reactions to scrolling or measuring follow a moment later.
      await page.waitForTimeout(250);
      await waitUntilReady(page, traffic);
    }
  } finally {
    await context.unrouteAll({ behavior: 'ignoreErrors' });
    await context.close();
  }
}

/** Expands the viewport to the whole page, because printed pages do not scroll. */
async function expandViewport(page: Page): Promise<void> {
  const height = await page.evaluate(() => document.documentElement.scrollHeight);
  await page.setViewportSize({ width: page.viewportSize()!.width, height });
}

/** Crops a picture to its first rows. */
function cropTop({ width, height, rgba }: Raster): Raster {
  const rows = Math.min(height, MAX_ROWS);
  return { width, height: rows, rgba: rgba.subarray(0, width * rows * 4) };
}

/** Answers all requests of a context: the site from its files, the host with one page. */
async function routeRequests(context: BrowserContext, hostPage: string): Promise<Traffic> {
  const traffic: Traffic = { pending: 0 };
  await context.route('**/*', async (route) => {
    const url = new URL(route.request().url());
    traffic.pending++;
    if (url.href === HOST) await route.fulfill({ body: hostPage, contentType: 'text/html' });
    else if (url.href.startsWith(SITE)) await route.fulfill(await siteResponse(url.pathname));
    else await route.abort();
    traffic.pending--;
  });
  return traffic;
}

/** Files that may contain `@font-face` rules. */
const HAS_FONT_FACES = /\.(?:html|css|js)$/;

/** The site's response to a path. Optional fonts become blocking, so that pictures always have them. */
async function siteResponse(path: string) {
  const file = path + (path.endsWith('/') ? 'index.html' : '');
  const read = await readFile(join('dist', decodeURIComponent(file))).catch(() => undefined);
  if (read === undefined) return { status: 404 };
  const body = HAS_FONT_FACES.test(file)
    ? read.toString().replaceAll('font-display:optional', 'font-display:block')
    : read;
  const headers = {
    'Access-Control-Allow-Origin': '*',
    'Content-Type': MEDIA_TYPES[extname(file)] ?? 'application/octet-stream',
  };
  return { body, headers };
}

/** Waits until all requests are answered and each map is drawn for its step. */
async function waitUntilReady(page: Page, traffic: Traffic): Promise<void> {
  do for (const frame of page.frames()) await waitUntilDrawn(frame).catch(ignoreDetached(frame));
  while (traffic.pending > 0);
}

/** Ignores errors of frames that were replaced in the meantime. */
function ignoreDetached(frame: Frame): (error: unknown) => void {
  return (error) => {
    if (!frame.isDetached()) throw error;
  };
}

/** Waits for a document's fonts, images and map of its step; closes the notice about missing WebGL. */
async function waitUntilDrawn(frame: Frame): Promise<void> {
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
