/** The built site as a guest: host pages on another origin, frames in them, and what they complain of. */
import { test as base, type FrameLocator, type Page } from '@playwright/test';
import { listen, takeInterest, withoutWebGL, type Log } from './helpers.ts';
import { hostHtml, serveHost, type HostPage } from './host.ts';

interface Tests {
  /** Whether pages have WebGL; without it the map stays drawn. */
  webgl: boolean;
  /** Whether readers take interest in each map that they see. */
  interested: boolean;
  log: Log;
  /** Opens a page of a host with this body. */
  host: (body: string, page?: Omit<HostPage, 'html'>) => Promise<void>;
  /** An `<iframe>` of ours. */
  frame: (query?: string, attributes?: string, lang?: string) => string;
}

export const test = base.extend<Tests>({
  contextOptions: { reducedMotion: 'reduce' },
  webgl: [true, { option: true }],
  interested: [true, { option: true }],
  log: [
    async ({ context, webgl, interested }, use) => {
      const log = await listen(context);
      if (interested) await takeInterest(context);
      if (!webgl) await withoutWebGL(context);
      await use(log);
      base.expect.soft(log.troubles, 'complaints of the pages').toEqual([]);
    },
    { auto: true },
  ],
  host: async ({ page }, use) => {
    const sites: { close(): Promise<void> }[] = [];
    await use(async (body, rest = {}) => {
      const site = await serveHost({ '/': { html: hostHtml(body), ...rest } });
      sites.push(site);
      await page.goto(site.url);
    });
    for (const site of sites) await site.close();
  },
  frame: async ({ baseURL }, use) => {
    await use(
      (query = '?embed', attributes = '', lang = 'en') =>
        `<iframe name="ecm" title="Map" height="500" ${attributes} src="${String(baseURL)}gateway/${lang}/${query}"></iframe>`,
    );
  },
});
export const { expect } = test;

/** What is in a frame of the page. */
export const inside = (page: Page, at = 0): FrameLocator =>
  page.locator('iframe').nth(at).contentFrame();

/** Waits until the map in a frame is what it will be: live or, without WebGL, drawn. */
export async function stands(page: Page, at = 0): Promise<void> {
  const pane = inside(page, at).locator('[data-ecm-state="live"], [data-ecm-state="failed"]');
  await expect(pane).toBeAttached();
}

export async function live(page: Page, at = 0): Promise<void> {
  await expect(inside(page, at).locator('[data-ecm-state="live"]')).toBeAttached();
}

export const SANDBOX = 'sandbox="allow-scripts"';
