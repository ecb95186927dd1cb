/** axe-core finds nothing to complain about, whatever is open, in both languages, light and dark. */
import type { Page } from '@playwright/test';
import { complaints } from './axe.ts';
import { card, expect, PHONE, read, test, visit } from './helpers.ts';

for (const colorScheme of ['light', 'dark'] as const)
  for (const lang of ['en', 'ur'] as const)
    test(`axe finds nothing: ${lang}, ${colorScheme}`, async ({ page }) => {
      test.slow();
      await page.emulateMedia({ colorScheme, reducedMotion: 'reduce' });
      await read(page, `gateway/${lang}/`);
      await expect(page.locator('[data-ecm-state="live"]')).toBeAttached({ timeout: 30_000 });
      const found: Record<string, string[]> = {};
      for (const [size, viewport] of [
        ['wide', { width: 1280, height: 720 }],
        ['phone', PHONE],
      ] as const) {
        await page.setViewportSize(viewport);
        await visit(page, 'step=overview');
        found[`${size}, as it comes`] = await complaints(page);

        await visit(page, 'step=line-south&focus=casa-hvdc');
        await card(page).locator('.sources summary').click();
        found[`${size}, with a card and its sources`] = await complaints(page);
        await visit(page, 'step=overview');

        await unfold(page, true);
        found[`${size}, with legend, layers, credits and list`] = await complaints(page);
        await unfold(page, false);

        await page.keyboard.press('?');
        await expect(page.getByRole('dialog')).toBeVisible();
        found[`${size}, with the list of keys`] = await complaints(page);
        await page.keyboard.press('Escape');
      }
      expect(Object.entries(found).filter(([, list]) => list.length > 0)).toEqual([]);
    });

/** Opens or closes all that unfolds. */
async function unfold(page: Page, open: boolean): Promise<void> {
  const legend = page.locator('.legend h2 button');
  if ((await legend.getAttribute('aria-expanded')) !== String(open)) await legend.click();
  await page.evaluate((on) => {
    for (const name of ['.layers', '.attribution', '.everything'])
      document.querySelector(name)!.toggleAttribute('open', on);
  }, open);
}
