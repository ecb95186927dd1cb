/** Opens pages with their own fonts, so that positions do not change on reload. */
import type { Page } from '@playwright/test';
import { alwaysLoadFonts } from '../../scripts/browser.mjs';

/** Opens an address and reloads it until the page uses its own fonts, which may load too late at first. */
export async function openWithFonts(page: Page, address: string): Promise<void> {
  await page.addInitScript(alwaysLoadFonts);
  await page.goto(address);
  await reloadUntilFonts(page);
}

/** Reloads a page that `openWithFonts` has opened, again until it uses its own fonts. */
export async function reloadWithFonts(page: Page): Promise<void> {
  await page.reload();
  await reloadUntilFonts(page);
}

async function reloadUntilFonts(page: Page): Promise<void> {
  for (let tries = 0; tries < 8; tries++) {
    await page.evaluate(() => document.fonts.ready);
    const used = await page.evaluate(() => {
      const span = document.body.appendChild(document.createElement('span'));
      const widthOf = (text: string, font: string) => {
        span.textContent = text;
        span.style.font = font;
        return span.getBoundingClientRect().width;
      };
      const isUsed = (text: string, family: string) =>
        ['400', '600'].every(
          (weight) =>
            widthOf(text, `${weight} 16px monospace`) !==
            widthOf(text, `${weight} 16px '${family}', monospace`),
        );
      const all =
        isUsed('Nowshera', 'Noto Sans') &&
        (document.documentElement.lang !== 'ur' || isUsed('نوشہرہ', 'Noto Sans Arabic'));
      span.remove();
      return all;
    });
    if (used) return;
    await page.reload();
  }
  throw new Error('The page does not use its own fonts');
}
