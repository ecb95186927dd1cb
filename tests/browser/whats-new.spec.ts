/** The age of the latest report, on the first screen of each page, and the page of changes. */
import { axeViolations } from './axe.ts';
import { card, expect, test, disableWebGL } from './helpers.ts';

for (const [lang, words] of [
  ['en', /^Latest report on the line: 13 March 2026 \(8 months ago\)\s· What’s new$/],
  ['ur', /13 مارچ 2026 \(8 مہینے پہلے\)\s· نیا کیا ہے$/],
] as const)
  test(`the first screen of a phone shows the age of the latest report (${lang})`, async ({
    page,
  }) => {
    await disableWebGL(page);
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

test('the built page contains the date, not the age, so that it does not change daily', async ({
  request,
}) => {
  const html = await (await request.get('gateway/en/')).text();
  expect(html).toMatch(/<span data-since="2026-03-13" data-ages="[^"]*"><\/span>/);
  expect(html).not.toMatch(/\d months ago/);
});

test('a card marks statuses over a year old, and no others', async ({ page }) => {
  await disableWebGL(page);
  await page.clock.setFixedTime('2026-11-28T09:00:00Z');
  await page.goto('gateway/en/#step=line-north&focus=casa-hvdc-af');
  await expect(card(page, 'casa-hvdc-af')).toContainText('13 March 2026');
  await expect(card(page, 'casa-hvdc-af')).not.toContainText('over a year ago');
  await page.clock.setFixedTime('2027-04-01T09:00:00Z');
  await page.reload();
  await expect(card(page, 'casa-hvdc-af')).toContainText('over a year ago');
});

test('the page of changes is readable in both languages, at every width, in both themes', async ({
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
        expect(await axeViolations(page)).toEqual([]);
      }
    }
});
