/** The same with the live map: each language in each theme at each size. */
import { examine } from './access.ts';
import { expect, open, PHONE, test, WIDE } from './helpers.ts';

for (const colorScheme of ['light', 'dark'] as const)
  for (const lang of ['en', 'ur'] as const)
    test(`axe finds nothing: ${lang}, ${colorScheme}`, async ({ page }) => {
      test.slow();
      await page.emulateMedia({ colorScheme, reducedMotion: 'reduce' });
      await open(page, `gateway/${lang}/`);
      for (const viewport of [WIDE, PHONE]) {
        await page.setViewportSize(viewport);
        expect.soft(await examine(page), `${viewport.width} px`).toEqual({});
      }
    });
