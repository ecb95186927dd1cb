/** How old what we know is, on the first screen of each page, and what has changed in it. */
import { complaints } from './axe.ts';
import { card, expect, test, withoutWebGL } from './helpers.ts';

for (const [lang, words] of [
  ['en', /^Newest report on the line: 13 March 2026 \(8 months ago\)\s· What is new$/],
  ['ur', /13 مارچ 2026 \(8 مہینے پہلے\)\s· نیا کیا ہے$/],
] as const)
  test(`the first screen of a phone says how old the newest report is (${lang})`, async ({
    page,
  }) => {
    await withoutWebGL(page);
    await page.clock.setFixedTime('2026-11-28T09:00:00Z');
    await page.setViewportSize({ width: 360, height: 740 });
    await page.goto(`gateway/${lang}/`);
    const age = page.locator('article .newest');
    await expect(age).toHaveText(words);
    const bar = await page.locator('.steps').boundingBox();
    const box = await age.boundingBox();
    expect(box!.y + box!.height).toBeLessThanOrEqual(bar!.y);
    await age.getByRole('link').click();
    await expect(page).toHaveURL(new RegExp(`/whats-new/${lang}/$`));
  });

test('the built page has the date alone, which does not change by the day', async ({ request }) => {
  const html = await (await request.get('gateway/en/')).text();
  expect(html).toContain('<span data-since="2026-03-13"></span>');
});

test('a card says so where a status is over a year old, and only there', async ({ page }) => {
  await withoutWebGL(page);
  await page.clock.setFixedTime('2026-11-28T09:00:00Z');
  await page.goto('gateway/en/#step=line-north&focus=casa-hvdc-af');
  await expect(card(page, 'casa-hvdc-af')).toContainText('13 March 2026');
  await expect(card(page, 'casa-hvdc-af')).not.toContainText('over a year ago');
  await page.clock.setFixedTime('2027-04-01T09:00:00Z');
  await page.reload();
  await expect(card(page, 'casa-hvdc-af')).toContainText('over a year ago');
});

test('the page of what is new reads in both languages, at every width, in both themes', async ({
  page,
}) => {
  for (const lang of ['en', 'ur'])
    for (const colorScheme of ['light', 'dark'] as const) {
      await page.emulateMedia({ colorScheme });
      await page.goto(`whats-new/${lang}/`);
      expect(await page.locator('.whats-new h2 + ul > li').count()).toBeGreaterThan(15);
      for (const width of [360, 1440]) {
        await page.setViewportSize({ width, height: 800 });
        expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBe(width);
        expect(await complaints(page)).toEqual([]);
      }
    }
});
