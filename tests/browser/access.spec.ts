/** axe-core reports no violations in any panel state, language or theme. */
import { findViolations } from './access.ts';
import { expect, waitForDrawnMap, PHONE, test, WIDE, disableWebGL } from './helpers.ts';

for (const [lang, colorScheme, viewport] of [
  ['en', 'light', PHONE],
  ['ur', 'light', WIDE],
  ['en', 'dark', WIDE],
  ['ur', 'dark', PHONE],
] as const)
  test(`has no axe violations: ${lang}, ${colorScheme}, ${viewport.width} px`, async ({ page }) => {
    await disableWebGL(page);
    await page.emulateMedia({ colorScheme, reducedMotion: 'reduce' });
    await page.setViewportSize(viewport);
    await page.goto(`gateway/${lang}/`);
    await waitForDrawnMap(page);
    expect(await findViolations(page)).toEqual({});
  });
