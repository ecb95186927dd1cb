/** The front page lists every story with its image, needs no script, and is linked from each story. */
import { createRequire } from 'node:module';
import { readFileSync } from 'node:fs';
import { expect, test } from './helpers.ts';

const axe = readFileSync(createRequire(import.meta.url).resolve('axe-core/axe.min.js'), 'utf8');

for (const [lang, path, dir] of [
  ['en', 'stories/', 'ltr'],
  ['en', 'stories/en/', 'ltr'],
  ['ur', 'stories/ur/', 'rtl'],
] as const)
  test(`/${path} lists stories with their images, at every width, in both themes`, async ({
    page,
  }) => {
    for (const colorScheme of ['light', 'dark'] as const) {
      await page.emulateMedia({ colorScheme });
      await page.goto(path);
      await expect(page.locator('html')).toHaveAttribute('dir', dir);
      const stories = page.locator('[data-story]');
      expect(await stories.count()).toBeGreaterThan(0);
      for (const story of await stories.all()) {
        const picture = story.locator('img');
        await picture.scrollIntoViewIfNeeded();
        await expect(picture).toHaveJSProperty('complete', true);
        expect(await picture.evaluate((one: HTMLImageElement) => one.naturalWidth)).toBe(480);
        expect((await picture.getAttribute('alt'))?.length).toBeGreaterThan(40);
      }
      for (const width of [360, 768, 1440]) {
        await page.setViewportSize({ width, height: 800 });
        expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBe(width);
        await page.evaluate(axe);
        const violations = await page.evaluate(async () => {
          const { axe } = window as unknown as {
            axe: {
              run(): Promise<{ violations: { id: string; nodes: { target: string[] }[] }[] }>;
            };
          };
          const { violations } = await axe.run();
          return violations.map(({ id, nodes }) => `${id}: ${nodes[0]?.target.join(' ') ?? ''}`);
        });
        expect(violations).toEqual([]);
      }
    }
    await page.locator('[data-story="gateway"] h2 a').click();
    await expect(page).toHaveURL(new RegExp(`/gateway/${lang}/`));
  });

test('a story links to the front page in its language, also from the site’s root', async ({
  page,
}) => {
  for (const [address, lang] of [
    ['', 'en'],
    ['gateway/', 'en'],
    ['gateway/ur/', 'ur'],
  ] as const) {
    await page.goto(address);
    await page.locator('article .bar .all:not(.present)').click();
    await expect(page).toHaveURL(new RegExp(`/stories/${lang}/`));
    await expect(page.locator('[data-story]').first()).toBeVisible();
  }
});

test('figures in a story open the card of their feature', async ({ page }) => {
  await page.goto('gateway/en/#step=not-wakhan');
  await expect(page.locator('[data-ecm-state="live"]')).toBeAttached();
  const figure = page.locator('[data-step="not-wakhan"] a.figure');
  await expect(figure).toHaveText('about 216 ± 31 km');
  await figure.click();
  await expect(page.locator('[data-card="casa-hvdc"]')).toContainText('about 216 ± 31 km');
});
