/** Themes: from the device, the address or the reader; the map follows. */
import { palettes } from '../../src/cartography/palette.ts';
import { expect, openLive, waitUntilIdle, test } from './helpers.ts';
import { shareOf } from './png.ts';
import type { Page } from '@playwright/test';

test.use({ viewport: { width: 900, height: 560 } });

/** The theme of page and map, which must agree. */
async function themeOf(page: Page): Promise<string> {
  const map = await waitUntilIdle(page);
  const [light, dark] = (['light', 'dark'] as const).map(
    (name) => shareOf(map, palettes[name].focus, 16) + shareOf(map, palettes[name].land, 16),
  ) as [number, number];
  expect(Math.max(light, dark)).toBeGreaterThan(0.25);
  const paper = await page.evaluate(() => getComputedStyle(document.body).backgroundColor);
  const words = /rgb\((\d+)/.exec(paper)?.[1];
  expect(Number(words) < 128).toBe(dark > light);
  return dark > light ? 'dark' : 'light';
}

test('follows the device setting when it changes', async ({ page }) => {
  await page.emulateMedia({ colorScheme: 'dark', reducedMotion: 'reduce' });
  await openLive(page);
  expect(await themeOf(page)).toBe('dark');
  await page.emulateMedia({ colorScheme: 'light', reducedMotion: 'reduce' });
  await expect.poll(() => themeOf(page)).toBe('light');
});

test('the reader’s choice is remembered on the device', async ({ page }) => {
  await openLive(page);
  expect(await themeOf(page)).toBe('light');
  await page.locator('.theme').click();
  await expect(page.locator('.theme')).toHaveAttribute('aria-pressed', 'true');
  await expect.poll(() => themeOf(page)).toBe('dark');
  await openLive(page, 'gateway/ur/');
  expect(await themeOf(page)).toBe('dark');
});

test('the address overrides the device setting', async ({ page }) => {
  await openLive(page, '?theme=dark#step=power');
  expect(await themeOf(page)).toBe('dark');
  await page.emulateMedia({ colorScheme: 'dark', reducedMotion: 'reduce' });
  await openLive(page, '?theme=light');
  expect(await themeOf(page)).toBe('light');
});
