/** `npm run shots`: screenshots of the built site for the README, in `docs/shots`. */
import { mkdir } from 'node:fs/promises';
import { chromium } from '@playwright/test';
import { browserArgs, ensureBrowser, alwaysLoadFonts } from './browser.mjs';
import { serve } from './serve.mjs';

const SCREENSHOTS = [
  { name: 'reading', path: '#step=overview', width: 1440, height: 900, scheme: 'light' },
  {
    name: 'dark',
    path: '#step=building&focus=casa-hvdc-af',
    width: 1440,
    height: 900,
    scheme: 'dark',
  },
  { name: 'phone', path: '#step=not-wakhan', width: 390, height: 844, scheme: 'light' },
  { name: 'urdu', path: 'gateway/ur/#step=wakhan', width: 1440, height: 900, scheme: 'light' },
] as const;

await mkdir('docs/shots', { recursive: true });
const served = await serve('dist');
const browser = await chromium.launch({
  executablePath: ensureBrowser().path,
  args: [...browserArgs],
});
for (const { name, path, width, height, scheme } of SCREENSHOTS) {
  const page = await browser.newPage({ viewport: { width, height }, colorScheme: scheme });
  await page.addInitScript(alwaysLoadFonts);
  await page.goto(served.url + path);
  await page.locator('.pane[data-measured]').hover({ position: { x: 9, y: 99 } });
  await page.waitForSelector('[data-ecm-state="live"]');
  // The relief loads after the interactive map is ready, and the camera may still move.
  await page.waitForTimeout(5000);
  await page.screenshot({ path: `docs/shots/${name}.png` });
  await page.close();
  console.log(`docs/shots/${name}.png`);
}
await browser.close();
await served.close();
