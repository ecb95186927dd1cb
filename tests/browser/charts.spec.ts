/** Charts beside the story: present without a script, linked with the map when scripts run. */
import { PHONE, card, expect, test, setHash } from './helpers.ts';

test('charts are in the initial HTML with table and sources, and fit its width', async ({
  browser,
}) => {
  const context = await browser.newContext({ javaScriptEnabled: false, viewport: PHONE });
  const page = await context.newPage();
  for (const path of ['gateway/en/', 'gateway/ur/']) {
    await page.goto(path);
    const charts = page.locator('article .step-chart');
    await expect(charts).toHaveCount(2);
    for (const chart of await charts.all()) {
      await expect(chart).toBeVisible();
      await expect(chart.locator('table')).toHaveCount(1);
      await expect(chart.locator('.sources li').first()).toBeAttached();
      const { x, width } = (await chart.boundingBox())!;
      expect(x).toBeGreaterThanOrEqual(0);
      expect(x + width).toBeLessThanOrEqual(PHONE.width);
    }
  }
  expect(await page.content()).not.toMatch(/<[^>]* style=/);
  await context.close();
});

test('hovering a chart item highlights it on the map, and vice versa', async ({
  drawnPage: page,
}) => {
  await setHash(page, 'step=line-south');
  const dot = page.locator('.step-chart .heights a[data-feature="kunduz"]');
  // The article may still scroll to the step, away from the pointer.
  await expect(async () => {
    await dot.hover();
    await expect(dot).toHaveClass(/hinted/, { timeout: 1000 });
  }).toPass();
  const row = page.locator('.step-chart th a[data-feature="kunduz"]');
  await expect(row).toHaveClass(/hinted/);
  await dot.click();
  await expect(card(page, 'kunduz')).toBeVisible();
  await expect(dot).toHaveClass(/marked/);
});
