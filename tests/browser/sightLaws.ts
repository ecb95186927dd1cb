/** What every step of every story must let a reader see, in both directions of writing. */
import { readdirSync } from 'node:fs';
import type { Page } from '@playwright/test';
import type { Size } from '../../src/model/geo.ts';
import { dataOf, expect, pane, test, visit, withoutWebGL } from './helpers.ts';
import { faultsOf } from './sight.ts';

/** Folders of the stories. */
export const STORIES = readdirSync('data/stories', { withFileTypes: true })
  .filter((entry) => entry.isDirectory())
  .map(({ name }) => name);

/** Share of the free part's width or height that a fitted subject fills at least. */
const FILLED = 0.85;
/** A box too small to come as near as it would ask stops at this zoom. */
const NEAREST = 9;

/** Waits until the map is drawn for what lies on it by now. */
async function drawn(page: Page): Promise<void> {
  const html = () => page.locator('.picture').innerHTML();
  let last = await html();
  await expect(async () => {
    const before = last;
    last = await html();
    expect(last === before).toBe(true);
  }).toPass({ intervals: [150] });
}

/** Declares the laws for screens of these sizes. */
export function lawsOfSight(sizes: readonly Size[]): void {
  for (const story of STORIES)
    for (const lang of ['en', 'ur'])
      for (const viewport of sizes) {
        const { width, height } = viewport;
        test(`${story}, ${lang}, ${width} × ${height}`, async ({ browser, baseURL, atlas }) => {
          const context = await browser.newContext({
            baseURL: baseURL!,
            viewport,
            reducedMotion: 'reduce',
          });
          await withoutWebGL(context);
          const page = await context.newPage();
          await page.goto(`${story}/${lang}/`);
          await page.locator('[data-ecm-state="failed"]').waitFor();
          const data = await dataOf(page);
          await page.locator('.notice .close').click();
          for (const step of data.story.steps) {
            await visit(page, `step=${step.id}`);
            await expect(page.locator('.ecm-picture.one title')).toContainText(step.heading);
            await drawn(page);
            const faults = await faultsOf(page, data.story, step, atlas);
            const zoom = Number((await pane(page).getAttribute('data-camera'))?.split('/')[0]);
            expect.soft(faults.missed, `${step.id}: asked for, and not seen`).toEqual([]);
            expect.soft(faults.covered, `${step.id}: names under something`).toEqual([]);
            expect.soft(faults.overlaps, `${step.id}: names over one another`).toEqual([]);
            if (zoom < NEAREST)
              expect
                .soft(faults.filled, `${step.id}: filled by its subject`)
                .toBeGreaterThan(FILLED);
          }
          await context.close();
        });
      }
}
