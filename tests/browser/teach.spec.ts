/** For teachers: worksheets, keys and handouts on paper, and the page that offers them. None needs a script. */
import { getDocument, OPS } from 'pdfjs-dist/legacy/build/pdf.mjs';
import type { Page } from '@playwright/test';
import { complaints } from './axe.ts';
import { expect, test } from './helpers.ts';
import { STORIES } from './sightSteps.ts';

const PAGES = STORIES.flatMap((story) => ['en', 'ur'].map((lang) => [story, lang] as const));
const IMAGES = [OPS.paintImageXObject, OPS.paintInlineImageXObject, OPS.paintImageMaskXObject];

/** The page on paper: how many sheets, their words, how many paths and images are on each. */
async function sheets(page: Page, format: 'A4' | 'Letter') {
  const data = new Uint8Array(await page.pdf({ format, preferCSSPageSize: true }));
  const pdf = await getDocument({ data, verbosity: 0 }).promise;
  const all: { text: string; paths: number; images: number }[] = [];
  for (let number = 1; number <= pdf.numPages; number++) {
    const sheet = await pdf.getPage(number);
    const { items } = await sheet.getTextContent();
    const { fnArray } = await sheet.getOperatorList();
    all.push({
      text: items.map((item) => ('str' in item ? item.str : '')).join(''),
      paths: fnArray.filter((name) => name === OPS.constructPath).length,
      images: fnArray.filter((name) => IMAGES.includes(name)).length,
    });
  }
  await pdf.destroy();
  return all;
}

/** How wide the page is, beyond its window. */
const overflow = (page: Page) =>
  page.evaluate(() => document.documentElement.scrollWidth - window.innerWidth);

test.describe('without a script', () => {
  test.use({ javaScriptEnabled: false });

  for (const [story, lang] of PAGES)
    for (const format of ['A4', 'Letter'] as const)
      test(`two sheets each for worksheet and key, six at most for the handout (${story}/${lang}, ${format})`, async ({
        page,
      }) => {
        const folder = `${story}/${lang}/worksheet/`;
        await page.goto(folder);
        const numbers = await page.locator('[data-number]').count();
        const questions = await page.locator('.questions li').count();
        const worksheet = await sheets(page, format);
        expect(worksheet).toHaveLength(2);
        // The map is drawn: some hundred paths, and no pixels.
        expect(worksheet[0]!.paths).toBeGreaterThan(100);
        expect(worksheet.map(({ images }) => images)).toEqual([0, 0]);

        await page.goto(`${folder}key/`);
        expect(await page.locator('[data-number]').count()).toBe(numbers);
        expect(await page.locator('.answer').count()).toBe(questions);
        const key = await sheets(page, format);
        expect(key).toHaveLength(2);
        expect(key[0]!.paths).toBeGreaterThan(100);

        await page.goto(`${folder}handout/`);
        const handout = await sheets(page, format);
        expect(handout.length).toBeLessThanOrEqual(6);
        expect(handout.map(({ images }) => images)).toEqual(handout.map(() => 0));
        expect(await page.locator('.step-chart, .charts').count()).toBe(0);
        expect(await page.locator('img.map').count()).toBeGreaterThan(10);
      });

  test('the handout has every step whole, with its words and its map on one sheet', async ({
    page,
  }) => {
    await page.goto('gateway/en/worksheet/handout/');
    const headings = await page.locator('section h2').allTextContents();
    const all = await sheets(page, 'A4');
    expect(headings.length).toBe(13);
    for (const heading of headings)
      expect(all.filter(({ text }) => text.includes(heading)).length, heading).toBe(1);
  });

  test('the page for teachers is one sheet in English, two at most in Urdu', async ({ page }) => {
    for (const [lang, most] of [
      ['en', 1],
      ['ur', 2],
    ] as const) {
      await page.goto(`teach/${lang}/`);
      for (const format of ['A4', 'Letter'] as const)
        expect((await sheets(page, format)).length).toBeLessThanOrEqual(most);
    }
  });
});

test('the pages have no complaint, at every width, in both themes', async ({ page }) => {
  for (const lang of ['en', 'ur'])
    for (const address of [
      `teach/${lang}/`,
      `gateway/${lang}/worksheet/`,
      `gateway/${lang}/worksheet/key/`,
      `gateway/${lang}/worksheet/handout/`,
    ])
      for (const colorScheme of ['light', 'dark'] as const) {
        await page.emulateMedia({ colorScheme });
        await page.goto(address);
        await expect(page.locator('html')).toHaveAttribute('dir', lang === 'ur' ? 'rtl' : 'ltr');
        for (const width of [360, 1440]) {
          await page.setViewportSize({ width, height: 800 });
          expect(await overflow(page), `${address} ${width}`).toBeLessThanOrEqual(0);
          expect(await complaints(page), `${address} ${colorScheme} ${width}`).toEqual([]);
        }
      }
});

test('every link of the page for teachers leads somewhere', async ({ page, request }) => {
  for (const lang of ['en', 'ur']) {
    await page.goto(`teach/${lang}/`);
    const links = await page
      .locator('main a')
      .evaluateAll((all) => all.map((one) => (one as HTMLAnchorElement).href));
    const offered = links.filter((link) => /worksheet|mode=present/.test(link));
    expect(offered).toHaveLength(4 * STORIES.length);
    for (const link of new Set(links.map((one) => one.split('#')[0]!)))
      expect((await request.get(link)).status(), link).toBe(200);
  }
});

test('worksheet, handout and this page are found from the story, and this page from the list of stories', async ({
  page,
}) => {
  for (const address of ['gateway/ur/', '']) {
    await page.goto(address);
    const links = page.locator('.for-class a');
    await expect(links).toHaveCount(3);
    for (const link of await links.evaluateAll((all) =>
      all.map((one) => (one as HTMLAnchorElement).href),
    ))
      expect((await page.request.get(link)).status(), link).toBe(200);
  }
  await page.goto('stories/en/');
  await page.getByRole('link', { name: 'For the classroom' }).click();
  await expect(page).toHaveURL(/\/teach\/en\/$/);
  await page.getByRole('link', { name: 'Answer key' }).first().click();
  await expect(page.locator('.answer').first()).toBeVisible();
});

test('links of the handout lead back into the story', async ({ page }) => {
  await page.goto('gateway/en/worksheet/handout/');
  await page.locator('a[data-feature="islamabad"]').first().click();
  await expect(page).toHaveURL(/\/gateway\/en\/#focus=islamabad$/);
});
