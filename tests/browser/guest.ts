/** Fixtures for embeds: host pages on another origin, frames in them, and logged problems. */
import { test as base, type FrameLocator, type Locator, type Page } from '@playwright/test';
import { en } from '../../src/i18n/en.ts';
import { en as words } from '../../src/i18n/tools/embed.ts';
import { recordLog, activateVisibleMaps, disableWebGL, type Log } from './helpers.ts';
import { hostHtml, serveHost, type HostPage } from './host.ts';

interface Tests {
  /** Whether pages have WebGL; without it the drawn map stays. */
  webgl: boolean;
  /** Whether live maps start by themselves when visible. */
  autoActivate: boolean;
  log: Log;
  /** Opens a host page with this body. */
  openHost: (body: string, page?: Omit<HostPage, 'html'>) => Promise<void>;
  /** HTML of an `<iframe>` with the map. */
  frameHtml: (query?: string, attributes?: string, lang?: string) => string;
  /** Opens the Embed tool at a hash of the story in another page, and returns its panel. */
  openEmbedPage: (hash: string) => Promise<Locator>;
}

export const test = base.extend<Tests>({
  contextOptions: { reducedMotion: 'reduce' },
  webgl: [true, { option: true }],
  autoActivate: [true, { option: true }],
  log: [
    async ({ context, webgl, autoActivate }, use) => {
      const log = await recordLog(context);
      if (autoActivate) await activateVisibleMaps(context);
      if (!webgl) await disableWebGL(context);
      await use(log);
      base.expect.soft(log.problems, 'problems of the pages').toEqual([]);
    },
    { auto: true },
  ],
  openHost: async ({ page }, use) => {
    const sites: { close(): Promise<void> }[] = [];
    await use(async (body, rest = {}) => {
      const site = await serveHost({ '/': { html: hostHtml(body), ...rest } });
      sites.push(site);
      await page.goto(site.url);
    });
    for (const site of sites) await site.close();
  },
  frameHtml: async ({ baseURL }, use) => {
    await use(
      (query = '?embed', attributes = '', lang = 'en') =>
        `<iframe name="ecm" title="Map" height="500" ${attributes} src="${String(baseURL)}gateway/${lang}/${query}"></iframe>`,
    );
  },
  openEmbedPage: async ({ context, baseURL }, use) => {
    await use(async (hash) =>
      openEmbedPanel(await context.newPage(), `${String(baseURL)}gateway/en/${hash}`),
    );
  },
});
export const { expect } = test;

/** Content of a frame of the page. */
export const frameContent = (page: Page, at = 0): FrameLocator =>
  page.locator('iframe').nth(at).contentFrame();

/** Waits until the map in a frame is ready: live or, without WebGL, drawn. */
export async function waitForMap(page: Page, at = 0): Promise<void> {
  const pane = frameContent(page, at).locator('[data-ecm-state="live"], [data-ecm-state="failed"]');
  await expect(pane).toBeAttached();
}

export async function waitForLiveFrame(page: Page, at = 0): Promise<void> {
  await expect(frameContent(page, at).locator('[data-ecm-state="live"]')).toBeAttached();
}

export const SANDBOX = 'sandbox="allow-scripts"';

/** Opens the Embed tool at an address without WebGL, and returns its panel. */
export async function openEmbedPanel(page: Page, address: string): Promise<Locator> {
  await page.setViewportSize({ width: 1280, height: 900 });
  await page.goto(address);
  await expect(page.locator('[data-ecm-state="failed"]')).toBeAttached();
  await page.getByRole('button', { name: en.tools.names.embed }).click();
  return page.locator('[data-panel="embed"]');
}

/** Copies HTML by a button of the Embed tool's panel. Returns the text of the clipboard. */
export async function copyFrom(panel: Locator, at = 0): Promise<string> {
  const page = panel.page();
  await page.context().grantPermissions(['clipboard-read', 'clipboard-write']);
  await panel.getByRole('button', { name: words.copy }).nth(at).click();
  await expect(panel.getByRole('status').nth(at)).toHaveText(words.copied);
  return page.evaluate(() => navigator.clipboard.readText());
}
