/** Goes through the steps of a story on the drawn map and collects visibility problems. */
import { readdirSync } from 'node:fs';
import { expect, type Browser, type Page } from '@playwright/test';
import type { Atlas } from '../../src/atlas/atlas.ts';
import type { Size } from '../../src/geo/geo.ts';
import type { Step, Story } from '../../src/story/story.ts';
import {
  cameraOf,
  pageData,
  recordLog,
  type Log,
  activateVisibleMaps,
  setHash,
  disableWebGL,
} from './helpers.ts';
import { openWithFonts } from './pageFonts.ts';
import { findProblems, type VisibilityProblems } from './sight.ts';

/** Folders of the stories. */
export const STORIES = readdirSync('data/stories', { withFileTypes: true })
  .filter((entry) => entry.isDirectory())
  .map(({ name }) => name);
export const LANGS = ['en', 'ur'];

/** Window sizes of the visibility tests, in CSS px. */
export const SIZES = {
  phone: { width: 360, height: 740 },
  tablet: { width: 768, height: 1024 },
  lying: { width: 844, height: 390 },
  wide: { width: 1440, height: 900 },
};

/** Maximum zoom of a fitted box. At this zoom, a small box need not fill the free area. */
const MAX_FIT_ZOOM = 9;

export interface StepProblems extends VisibilityProblems {
  readonly id: string;
}

/** Problems of every step of a story at one window size; `base` is the address of the site. */
export async function findStoryProblems(
  browser: Browser,
  base: string,
  atlas: Atlas,
  story: string,
  lang: string,
  viewport: Size,
): Promise<StepProblems[]> {
  const { page, data, show } = await openDrawn(browser, `${base}${story}/${lang}/`, viewport);
  return findStepProblems(page, data.story, atlas, show);
}

/** Problems of every step, each shown by `show`. Closes the page. */
export async function findStepProblems(
  page: Page,
  story: Story,
  atlas: Atlas,
  show: (step: Step) => Promise<void>,
): Promise<StepProblems[]> {
  const seen: StepProblems[] = [];
  for (const step of story.steps) {
    await show(step);
    const faults = await findProblems(page, story, step, atlas);
    const { zoom } = await cameraOf(page);
    seen.push({
      ...faults,
      id: step.id,
      filledShare: zoom < MAX_FIT_ZOOM ? faults.filledShare : 1,
    });
  }
  await page.context().close();
  return seen;
}

/**
 * Opens a story with the drawn map only. Loads the page twice, since fonts may load too late to be used the
 * first time.
 */
export async function openDrawn(browser: Browser, address: string, viewport: Size) {
  const context = await browser.newContext({ viewport, reducedMotion: 'reduce' });
  await disableWebGL(context);
  const log = await recordLog(context);
  await activateVisibleMaps(context);
  const page = await context.newPage();
  await openWithFonts(page, address);
  // Cancelled requests of the first load are not always reported.
  log.pending.clear();
  await page.locator('[data-ecm-state="failed"]').waitFor();
  await page.locator('.notice .close').click();
  const show = async ({ id, heading }: Pick<Step, 'id' | 'heading'>) => {
    await setHash(page, `step=${id}`);
    await expect(page.locator('.ecm-picture.one title')).toContainText(heading);
    await waitUntilDrawn(page, log);
  };
  return { page, data: await pageData(page), show, drawn: () => waitUntilDrawn(page, log) };
}

/** Waits until the drawing is stable: it may change the legend's size, which causes another drawing. */
async function waitUntilDrawn(page: Page, { pending }: Pick<Log, 'pending'>): Promise<void> {
  const html = () => page.locator('.picture').innerHTML();
  for (let last = ''; last !== (await html());) {
    last = await html();
    await expect.poll(() => pending.size).toBe(0);
    await page.evaluate(async () => {
      await document.fonts.ready;
      for (let frame = 0; frame < 6; frame++)
        await new Promise((resolve) => requestAnimationFrame(resolve));
    });
  }
}
