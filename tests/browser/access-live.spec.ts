/** axe-core on pages with the live map, in every language, theme and size. */
import { findViolations } from './access.ts';
import { expect, openLive, PHONE, test, WIDE } from './helpers.ts';

for (const colorScheme of ['light', 'dark'] as const)
  for (const lang of ['en', 'ur'] as const)
    test(`has no axe violations: ${lang}, ${colorScheme}`, async ({ page }) => {
      test.slow();
      await page.emulateMedia({ colorScheme, reducedMotion: 'reduce' });
      await openLive(page, `gateway/${lang}/`);
      for (const viewport of [WIDE, PHONE]) {
        await page.setViewportSize(viewport);
        expect.soft(await findViolations(page), `${viewport.width} px`).toEqual({});
      }
    });
