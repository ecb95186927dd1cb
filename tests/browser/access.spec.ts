/** axe-core finds nothing to complain about, whatever is open, in both languages, light and dark. */
import { examine } from './access.ts';
import { expect, failed, PHONE, test, WIDE, withoutWebGL } from './helpers.ts';

for (const [lang, colorScheme, viewport] of [
  ['en', 'light', PHONE],
  ['ur', 'light', WIDE],
  ['en', 'dark', WIDE],
  ['ur', 'dark', PHONE],
] as const)
  test(`axe finds nothing: ${lang}, ${colorScheme}, ${viewport.width} px`, async ({ page }) => {
    await withoutWebGL(page);
    await page.emulateMedia({ colorScheme, reducedMotion: 'reduce' });
    await page.setViewportSize(viewport);
    await page.goto(`gateway/${lang}/`);
    await failed(page);
    expect(await examine(page)).toEqual({});
  });
