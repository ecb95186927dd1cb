/** What axe-core finds on a reading page, whatever is open on it. */
import type { Page } from '@playwright/test';
import { complaints } from './axe.ts';
import { card, expect, visit } from './helpers.ts';

/** Complaints by what was open; only those with any. */
export async function examine(page: Page): Promise<Readonly<Record<string, readonly string[]>>> {
  const found: Record<string, string[]> = {};
  await visit(page, 'step=overview');
  found['as it comes'] = await complaints(page);

  await visit(page, 'step=line-south&focus=casa-hvdc');
  await card(page).locator('.sources summary').click();
  found['with a card and its sources'] = await complaints(page);
  await visit(page, 'step=overview');

  await unfold(page, true);
  found['with legend, layers, credits and list'] = await complaints(page);
  await unfold(page, false);

  await page.keyboard.press('?');
  await expect(page.getByRole('dialog')).toBeVisible();
  found['with the list of keys'] = await complaints(page);
  await page.keyboard.press('Escape');
  return Object.fromEntries(Object.entries(found).filter(([, list]) => list.length > 0));
}

/** Opens or closes all that unfolds. */
async function unfold(page: Page, open: boolean): Promise<void> {
  const legend = page.locator('.legend h2 button');
  if ((await legend.getAttribute('aria-expanded')) !== String(open)) await legend.click();
  await page.evaluate((on) => {
    for (const name of ['.layers', '.attribution', '.everything'])
      document.querySelector(name)!.toggleAttribute('open', on);
  }, open);
}
