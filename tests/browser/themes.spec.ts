/** Light and dark: by the device, by the address, by the reader; the map follows. */
import { palettes } from '../../src/cartography/palette.ts';
import { expect, open, settle, test } from './helpers.ts';
import { shareOf } from './png.ts';
import type { Page } from '@playwright/test';

test.use({ viewport: { width: 900, height: 560 } });

/** The theme that page and map show; both or neither. */
async function themeOf(page: Page): Promise<string> {
  const map = await settle(page);
  const [light, dark] = (['light', 'dark'] as const).map(
    (name) => shareOf(map, palettes[name].focus, 16) + shareOf(map, palettes[name].land, 16),
  ) as [number, number];
  expect(Math.max(light, dark)).toBeGreaterThan(0.25);
  const paper = await page.evaluate(() => getComputedStyle(document.body).backgroundColor);
  const words = /rgb\((\d+)/.exec(paper)?.[1];
  expect(Number(words) < 128).toBe(dark > light);
  return dark > light ? 'dark' : 'light';
}

test('the device decides, and changes its mind', async ({ page }) => {
  await page.emulateMedia({ colorScheme: 'dark', reducedMotion: 'reduce' });
  await open(page);
  expect(await themeOf(page)).toBe('dark');
  await page.emulateMedia({ colorScheme: 'light', reducedMotion: 'reduce' });
  await expect.poll(() => themeOf(page)).toBe('light');
});

test('what the reader chooses stays on this device', async ({ page }) => {
  await open(page);
  expect(await themeOf(page)).toBe('light');
  await page.locator('.theme').click();
  await expect(page.locator('.theme')).toHaveAttribute('aria-pressed', 'true');
  await expect.poll(() => themeOf(page)).toBe('dark');
  await open(page, 'gateway/ur/');
  expect(await themeOf(page)).toBe('dark');
});

test('the address asks for one, whatever the device says', async ({ page }) => {
  await open(page, '?theme=dark#step=power');
  expect(await themeOf(page)).toBe('dark');
  await page.emulateMedia({ colorScheme: 'dark', reducedMotion: 'reduce' });
  await open(page, '?theme=light');
  expect(await themeOf(page)).toBe('light');
});
