/** Pages in their own fonts, so that nothing stands elsewhere once it is loaded again. */
import type { Page } from '@playwright/test';
import { near } from '../../scripts/browser.mjs';

/** Opens an address in the fonts of the page: those that come too late for a first paint are not used, a later one has them. */
export async function openLettered(page: Page, address: string): Promise<void> {
  await page.addInitScript(near);
  await page.goto(address);
  for (let tries = 0; tries < 8; tries++) {
    await page.evaluate(() => document.fonts.ready);
    const used = await page.evaluate(() => {
      const span = document.body.appendChild(document.createElement('span'));
      span.textContent = 'Nowshera';
      const width = (font: string) => {
        span.style.font = font;
        return span.getBoundingClientRect().width;
      };
      const all = ['400', '600'].every(
        (weight) =>
          width(`${weight} 16px monospace`) !== width(`${weight} 16px 'Noto Sans', monospace`),
      );
      span.remove();
      return all;
    });
    if (used) return;
    await page.reload();
  }
  throw new Error('the page is not set in its own fonts');
}
