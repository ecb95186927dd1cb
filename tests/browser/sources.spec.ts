/** The sources page is static, readable without a script, and has no broken links. */
import { expect, test } from '@playwright/test';
import { loadAtlas } from '../../src/authoring/files.ts';
import { axeViolations } from './axe.ts';

const atlas = loadAtlas('data/layers');

for (const [path, things] of [
  ['sources/', '../atlas/en/'],
  ['sources/ur/', '../../atlas/ur/'],
] as const) {
  test(`${path} lists every source and links to what it was used for`, async ({ page }) => {
    const loud: string[] = [];
    page.on('console', (message) => {
      if (message.type() === 'error') loud.push(message.text());
    });
    await page.goto(path);
    const ids = Object.keys(atlas.sources);
    const told = await page
      .locator('section[id^="source="]')
      .evaluateAll((all) => all.map((one) => one.id));
    expect(told.sort()).toEqual(ids.map((id) => `source=${id}`).sort());
    const links = await page
      .locator('main a[href*="#focus="]')
      .evaluateAll((all) => all.map((a) => a.getAttribute('href') ?? ''));
    expect(links.length).toBeGreaterThan(100);
    for (const href of links) {
      expect(href.startsWith(things), href).toBe(true);
      expect(atlas.entry(href.split('#focus=')[1] ?? ''), href).toBeDefined();
    }
    const gaps = await page
      .locator('main a[href^="#gap="]')
      .evaluateAll((all) => all.map((a) => a.getAttribute('href')?.slice(1) ?? ''));
    for (const id of gaps) await expect(page.locator(`[id="${id}"]`)).toHaveCount(1);
    expect(await axeViolations(page)).toEqual([]);
    expect(loud).toEqual([]);
  });
}

test('sources are readable without a script in both text directions', async ({ browser }) => {
  const context = await browser.newContext({ javaScriptEnabled: false });
  const page = await context.newPage();
  await page.goto('sources/ur/');
  await expect(page.locator('html')).toHaveAttribute('dir', 'rtl');
  await expect(page.locator('h2#gaps')).toBeVisible();
  await expect(page.locator('section[id^="source="]').last()).toBeVisible();
  await context.close();
});
