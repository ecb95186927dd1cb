/** Walks through the steps of a story on the drawn map and says of each what is wrong with what is seen. */
import { readdirSync } from 'node:fs';
import { expect, type Browser, type Page } from '@playwright/test';
import type { Atlas } from '../../src/atlas/atlas.ts';
import type { Size } from '../../src/geo/geo.ts';
import type { Step, Story } from '../../src/story/story.ts';
import {
  cameraOf,
  dataOf,
  listen,
  type Log,
  takeInterest,
  visit,
  withoutWebGL,
} from './helpers.ts';
import { faultsOf, type Faults } from './sight.ts';

/** Folders of the stories. */
export const STORIES = readdirSync('data/stories', { withFileTypes: true })
  .filter((entry) => entry.isDirectory())
  .map(({ name }) => name);
export const LANGS = ['en', 'ur'];

/** Sizes of the window at which the laws of sight hold, in CSS px. */
export const SIZES = {
  phone: { width: 360, height: 740 },
  tablet: { width: 768, height: 1024 },
  lying: { width: 844, height: 390 },
  wide: { width: 1440, height: 900 },
};

/** A box too small to come as near as it would ask stops at this zoom, and fills what it fills. */
const NEAREST = 9;

export interface SeenStep extends Faults {
  readonly id: string;
}

/** Every step of a story at one size of the window; `base` is the address of the site. */
export async function seenSteps(
  browser: Browser,
  base: string,
  atlas: Atlas,
  story: string,
  lang: string,
  viewport: Size,
): Promise<SeenStep[]> {
  const { page, data, show } = await openDrawn(browser, `${base}${story}/${lang}/`, viewport);
  return faultsOfSteps(page, data.story, atlas, show);
}

/** What is wrong with every step, each brought up by `show`. Closes the page. */
export async function faultsOfSteps(
  page: Page,
  story: Story,
  atlas: Atlas,
  show: (step: Step) => Promise<void>,
): Promise<SeenStep[]> {
  const seen: SeenStep[] = [];
  for (const step of story.steps) {
    await show(step);
    const faults = await faultsOf(page, story, step, atlas);
    const { zoom } = await cameraOf(page);
    seen.push({ ...faults, id: step.id, filled: zoom < NEAREST ? faults.filled : 1 });
  }
  await page.context().close();
  return seen;
}

/**
 * A page of a story on the drawn map alone, and how to bring it to a step. It is loaded a second time, with
 * its fonts at hand: the first time they may come too late to be used.
 */
export async function openDrawn(browser: Browser, address: string, viewport: Size) {
  const context = await browser.newContext({ viewport, reducedMotion: 'reduce' });
  await withoutWebGL(context);
  const log = await listen(context);
  await takeInterest(context);
  const page = await context.newPage();
  await page.goto(address);
  await page.evaluate(() => document.fonts.ready);
  await page.reload();
  // What the first page had asked for is not always told as given up.
  log.pending.clear();
  await page.locator('[data-ecm-state="failed"]').waitFor();
  await page.locator('.notice .close').click();
  const show = async ({ id, heading }: Pick<Step, 'id' | 'heading'>) => {
    await visit(page, `step=${id}`);
    await expect(page.locator('.ecm-picture.one title')).toContainText(heading);
    await drawn(page, log);
  };
  return { page, data: await dataOf(page), show, drawn: () => drawn(page, log) };
}

/** Waits until the map is drawn for what lies on it by now: a drawing may widen the legend, which asks for another. */
async function drawn(page: Page, { pending }: Pick<Log, 'pending'>): Promise<void> {
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
