/** The byte budgets, counted where they are sent: a host that compresses with Brotli, workers included. */
import { expect, test } from '@playwright/test';
import { near } from '../../scripts/browser.mjs';
import { host } from '../../bench/server.ts';
import { measureBuild, overruns, readManifest } from '../../src/site/budget.ts';

test('what an English reader downloads until the live map is idle stays within the budgets', async ({
  browser,
}) => {
  test.slow();
  const report = measureBuild('dist', readManifest());
  const served = await host('dist', 'asked');
  const page = await browser.newPage();
  try {
    await page.addInitScript(near);
    await page.goto(served.url);
    await page.locator('.pane[data-measured]').hover({ position: { x: 9, y: 99 } });
    await page.waitForSelector('[data-ecm-state="live"]');
    // The relief comes after the live map, and is no part of the budget.
    const answers = served.answers.filter(({ path }) => !path.startsWith('/relief/'));
    const idle = report.find(({ name }) => name === 'idle');
    const sent = answers.map(({ path }) => path.slice(1)).sort();
    expect(sent, 'what the build counts is what is sent').toEqual(
      Object.keys(idle?.files ?? {}).sort(),
    );
    const bytes = answers.reduce((sum, answer) => sum + answer.bytes, 0);
    expect.soft(bytes, 'bytes until the live map is idle').toBeLessThanOrEqual(idle?.limit ?? 0);
    expect(overruns(report)).toEqual([]);
  } finally {
    await page.close();
    await served.close();
  }
});
