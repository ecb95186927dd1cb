/** Worksheets, answer keys and handouts in print, and the page for teachers. None needs a script. */
import { getDocument, OPS, type PDFDocumentProxy } from 'pdfjs-dist/legacy/build/pdf.mjs';
import type { Page } from '@playwright/test';
import { readFileSync } from 'node:fs';
import { axeViolations } from './axe.ts';
import { expect, test, disableWebGL } from './helpers.ts';
import { STORIES } from './sightSteps.ts';

const PAGES = STORIES.flatMap((story) => ['en', 'ur'].map((lang) => [story, lang] as const));
const FORMATS = ['A4', 'Letter'] as const;
const IMAGES = [OPS.paintImageXObject, OPS.paintInlineImageXObject, OPS.paintImageMaskXObject];

/** The page as a PDF. */
async function printPdf(page: Page, format: 'A4' | 'Letter'): Promise<PDFDocumentProxy> {
  const data = new Uint8Array(await page.pdf({ format, preferCSSPageSize: true }));
  return getDocument({ data, verbosity: 0 }).promise;
}

async function countSheets(page: Page, format: 'A4' | 'Letter'): Promise<number> {
  const pdf = await printPdf(page, format);
  const { numPages } = pdf;
  await pdf.destroy();
  return numPages;
}

/** Number of paths and images on the first sheet. */
async function countPaint(pdf: PDFDocumentProxy): Promise<{ paths: number; images: number }> {
  const { fnArray } = await (await pdf.getPage(1)).getOperatorList();
  return {
    paths: fnArray.filter((name) => name === OPS.constructPath).length,
    images: fnArray.filter((name) => IMAGES.includes(name)).length,
  };
}

/** Horizontal overflow of the page, in px. */
const overflow = (page: Page) =>
  page.evaluate(() => document.documentElement.scrollWidth - window.innerWidth);

test.describe('without a script', () => {
  test.use({ javaScriptEnabled: false });

  for (const [story, lang] of PAGES)
    test(`worksheet and key have two sheets, the handout at most six (${story}/${lang})`, async ({
      page,
    }) => {
      const folder = `${story}/${lang}/worksheet/`;
      await page.goto(folder);
      const numbers = await page.locator('[data-number]').count();
      const questions = await page.locator('.questions ol > li').count();
      for (const format of FORMATS) expect(await countSheets(page, format), format).toBe(2);

      await page.goto(`${folder}key/`);
      expect(await page.locator('[data-number]').count()).toBe(numbers);
      expect(await page.locator('.answer').count()).toBe(questions);
      for (const format of FORMATS) expect(await countSheets(page, format), format).toBe(2);

      await page.goto(`${folder}handout/`);
      for (const format of FORMATS)
        expect(await countSheets(page, format), format).toBeLessThanOrEqual(6);
      expect(await page.locator('.step-chart, .charts').count()).toBe(0);
      expect(await page.locator('img.map').count()).toBeGreaterThan(10);
    });

  test('their maps are vector drawings', async ({ page }) => {
    for (const address of ['', 'key/', 'handout/']) {
      await page.goto(`gateway/ur/worksheet/${address}`);
      const pdf = await printPdf(page, 'A4');
      const { paths, images } = await countPaint(pdf);
      await pdf.destroy();
      // A map has hundreds of paths; text has none.
      expect(paths, address).toBeGreaterThan(100);
      expect(images, address).toBe(0);
    }
  });

  test('each number of a worksheet is in a circle', async ({ page }) => {
    for (const [story, lang] of PAGES) {
      await page.goto(`${story}/${lang}/worksheet/`);
      const shapes = await page.locator('.number').evaluateAll((all) =>
        all.map((one) => {
          const { width, height } = one.getBoundingClientRect();
          return width - height;
        }),
      );
      expect(shapes.length, story).toBeGreaterThan(9);
      expect(Math.max(...shapes.map(Math.abs)), story).toBeLessThanOrEqual(1);
    }
  });

  test('the handout contains every step once', async ({ page }) => {
    await page.goto('gateway/en/worksheet/handout/');
    const headings = await page.locator('section h2').allTextContents();
    const pdf = await printPdf(page, 'A4');
    const texts: string[] = [];
    for (let number = 1; number <= pdf.numPages; number++) {
      const { items } = await (await pdf.getPage(number)).getTextContent();
      texts.push(items.map((item) => ('str' in item ? item.str : '')).join(''));
    }
    await pdf.destroy();
    expect(headings.length).toBe(13);
    for (const heading of headings)
      expect(texts.filter((text) => text.includes(heading)).length, heading).toBe(1);
  });

  test('the page for teachers is one sheet in English, two at most in Urdu', async ({ page }) => {
    for (const [lang, most] of [
      ['en', 1],
      ['ur', 2],
    ] as const) {
      await page.goto(`teach/${lang}/`);
      for (const format of FORMATS)
        expect(await countSheets(page, format)).toBeLessThanOrEqual(most);
    }
  });
});

test('the pages have no problems at any width, in both themes', async ({ page }) => {
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
          expect(await axeViolations(page), `${address} ${colorScheme} ${width}`).toEqual([]);
        }
      }
});

test('every link of the page for teachers works', async ({ page, request }) => {
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

test('the story links to worksheet, handout and page for teachers, the front page to the latter', async ({
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

test('links of the handout lead to the story', async ({ page }) => {
  await page.goto('gateway/en/worksheet/handout/');
  await page.locator('a[data-feature="islamabad"]').first().click();
  await expect(page).toHaveURL(/\/gateway\/en\/#focus=islamabad$/);
});

for (const [lang, name] of [
  ['en', 'Print'],
  ['ur', 'چھاپیں'],
] as const)
  test(`the print button prints the sheet: ${lang}`, async ({ page }) => {
    await page.addInitScript(() => {
      window.print = () => (document.title = 'printed');
    });
    for (const sheet of ['', 'key/', 'handout/']) {
      await page.goto(`gateway/${lang}/worksheet/${sheet}`);
      await page.getByRole('button', { name }).click();
      expect(await page.title()).toBe('printed');
    }
  });

test('docs/teaching.md matches sheets, steps and minutes', async ({ page }) => {
  const lesson = readFileSync('docs/teaching.md', 'utf8');
  for (const [sheet, told, a4, letter] of [
    ['', '1, printed on two sides', 2, 2],
    ['key/', '2', 2, 2],
    ['handout/', '5 on A4, 6 on Letter', 5, 6],
  ] as const) {
    const path = `gateway/en/worksheet/${sheet}`;
    const row = lesson.split('\n').find((line) => line.includes(`(\`${path}\`)`));
    expect(row?.split('|').at(-2)?.trim(), path).toBe(told);
    await page.goto(path);
    expect([await countSheets(page, 'A4'), await countSheets(page, 'Letter')], path).toEqual([
      a4,
      letter,
    ]);
  }

  await disableWebGL(page);
  await page.goto('teach/en/');
  await page.getByRole('link', { name: 'Present' }).first().click();
  const heading = page.locator('.stage .slide h1');
  await expect(heading).toHaveText('A gateway on paper, a power line in the making');
  await page.keyboard.press('ArrowRight');
  await expect(heading).toHaveText('In one minute');
  const named = [...lesson.matchAll(/step (\d+)(?:,| \()\s*“([^”]+?),?”/gi)];
  expect(named.length).toBeGreaterThan(2);
  for (const [, number = '', title = ''] of named) {
    await page.keyboard.type(number);
    await page.keyboard.press('Enter');
    await expect(heading).toHaveText(title);
  }
  const [speaker] = await Promise.all([page.waitForEvent('popup'), page.keyboard.press('s')]);
  const [, minutes] = /come to (\d+)\s+minutes/.exec(lesson) ?? [];
  await expect(speaker.locator('.speaker')).toContainText(`${minutes} min planned`);
});
