/** axe-core violations of a reading page in several states. */
import type { Page } from '@playwright/test';
import { axeViolations } from './axe.ts';
import { card, expect, setHash } from './helpers.ts';

/** Violations by state; only states with any. */
export async function findViolations(
  page: Page,
): Promise<Readonly<Record<string, readonly string[]>>> {
  const found: Record<string, string[]> = {};
  await setHash(page, 'step=overview');
  found['as it comes'] = await axeViolations(page);

  await setHash(page, 'step=line-south&focus=casa-hvdc');
  await card(page).locator('.sources summary').click();
  found['with a card and its sources'] = await axeViolations(page);
  await setHash(page, 'step=overview');

  await setPanelsOpen(page, true);
  found['with legend, layers, credits and list'] = await axeViolations(page);
  await setPanelsOpen(page, false);

  await page.keyboard.press('?');
  await expect(page.getByRole('dialog')).toBeVisible();
  found['with the list of keys'] = await axeViolations(page);
  await page.keyboard.press('Escape');
  return Object.fromEntries(Object.entries(found).filter(([, list]) => list.length > 0));
}

/** Opens or closes legend, layers, credits and list. */
async function setPanelsOpen(page: Page, open: boolean): Promise<void> {
  const legend = page.locator('.legend h2 button');
  if ((await legend.getAttribute('aria-expanded')) !== String(open)) await legend.click();
  await page.evaluate((on) => {
    for (const name of ['.layers', '.attribution', '.everything'])
      document.querySelector(name)!.toggleAttribute('open', on);
  }, open);
}
