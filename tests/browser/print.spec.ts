/** Printing: a story on at most eight sheets, and host pages with a frame or element. */
import { getDocument, OPS } from 'pdfjs-dist/legacy/build/pdf.mjs';
import type { Page } from '@playwright/test';
import { frameContent, test as guestTest } from './guest.ts';
import { pageData, expect, openPage, test, disableWebGL } from './helpers.ts';
import { STORIES } from './sightSteps.ts';

interface Sheet {
  /** Its text, with single spaces. */
  readonly text: string;
  /** Number of painted paths. */
  readonly paths: number;
  /** Distance of the lowest line of text from the bottom edge, in mm. */
  readonly foot: number;
  /** Sizes of its images in px. */
  readonly images: readonly (readonly [width: number, height: number])[];
}

const IMAGES = [OPS.paintImageXObject, OPS.paintInlineImageXObject, OPS.paintImageMaskXObject];

/** The page as a PDF, sheet by sheet. */
async function printPdf(page: Page): Promise<Sheet[]> {
  const data = new Uint8Array(await page.pdf({ format: 'A4', preferCSSPageSize: true }));
  const pdf = await getDocument({ data, verbosity: 0 }).promise;
  const sheets: Sheet[] = [];
  for (let number = 1; number <= pdf.numPages; number++) {
    const sheet = await pdf.getPage(number);
    const { items } = await sheet.getTextContent();
    const lines = items.flatMap((item) =>
      'str' in item && item.str !== '' ? [Number(item.transform[5])] : [],
    );
    const { fnArray, argsArray } = await sheet.getOperatorList();
    sheets.push({
      text: items
        .map((item) => ('str' in item ? item.str + (item.hasEOL ? ' ' : '') : ''))
        .join('')
        .replaceAll(/\s+/g, ' '),
      foot: (Math.min(...lines) / 72) * 25.4,
      paths: fnArray.filter((name) => name === OPS.constructPath).length,
      images: fnArray.flatMap((name, index) => {
        if (!IMAGES.includes(name)) return [];
        const [, width, height] = argsArray[index] as [string, number, number];
        return [[width, height] as const];
      }),
    });
  }
  await pdf.destroy();
  return sheets;
}

test.beforeEach(({ context }) => disableWebGL(context));

/** Width between the margins, in CSS px: 180 mm. */
const COLUMN = 680;

/** Printed elements of the article that exceed the sheet, are smaller than nine points, or are cut off. */
async function findPrintProblems(page: Page) {
  await page.emulateMedia({ media: 'print' });
  await page.setViewportSize({ width: COLUMN, height: 980 });
  return page.evaluate(() => {
    const article = document.querySelector('article')!;
    const { left, right } = article.getBoundingClientRect();
    const told = (one: Element) => `${one.localName}.${one.getAttribute('class') ?? ''}`;
    const seen = [...article.querySelectorAll('*')].filter(
      (one) => one.checkVisibility() && !one.closest('.hidden, .described'),
    );
    const words = seen.filter(
      (one) =>
        !one.closest('svg') &&
        [...one.childNodes].some((node) => node.nodeType === 3 && node.nodeValue?.trim()),
    );
    return {
      outside: seen
        .filter((one) => {
          const box = one.getBoundingClientRect();
          return box.width > 0 && (box.left < left - 1 || box.right > right + 1);
        })
        .map(told),
      small: words
        .filter((one) => Number.parseFloat(getComputedStyle(one).fontSize) < 11.99)
        .map(told),
      cut: words
        .filter(
          (one) =>
            getComputedStyle(one).overflowX !== 'visible' && one.scrollWidth > one.clientWidth,
        )
        .map(told),
    };
  });
}

for (const address of STORIES.flatMap((story) => [`${story}/en/`, `${story}/ur/`]))
  test(`prints on at most eight sheets, with charts, vector maps and readable text (${address})`, async ({
    page,
  }) => {
    await openPage(page, address);
    const sheets = await printPdf(page);
    expect(sheets.length).toBeGreaterThanOrEqual(5);
    expect(sheets.length).toBeLessThanOrEqual(8);
    const { story } = await pageData(page);
    const titles = await page.locator('.step-chart figcaption').allTextContents();
    const words = sheets.map(({ text }) => text).join(' ');
    expect(titles).toHaveLength(story.steps.filter(({ chart }) => chart !== undefined).length);
    if (story.lang === 'en') for (const title of titles) expect(words).toContain(title);
    // A map has hundreds of paths; text has none.
    const maps = sheets.filter(({ paths }) => paths > 100);
    expect(maps.length).toBeGreaterThanOrEqual(5);
    expect(sheets.flatMap(({ images }) => images)).toEqual([]);
    for (const [index, { text, paths, foot }] of sheets.entries()) {
      const last = index === sheets.length - 1;
      expect(text.length + paths, `sheet ${index + 1} is all but empty`).toBeGreaterThan(
        last ? 100 : 300,
      );
      // The margin is 13 mm. Only ascenders of the next sheet's first line may appear below it.
      expect(foot, `words in the lower margin of sheet ${index + 1}`).toBeGreaterThan(12);
    }
    expect(await findPrintProblems(page)).toEqual({ outside: [], small: [], cut: [] });
  });

test('bars keep their palette colours in print', async ({ page }) => {
  await openPage(page, 'gateway/en/');
  const fills = () =>
    page
      .locator('.step-chart .solid')
      .evaluateAll((all) => all.map((one) => getComputedStyle(one).fill));
  const screen = await fills();
  await page.emulateMedia({ media: 'print' });
  expect(screen.length).toBeGreaterThan(10);
  expect(new Set(screen)).not.toContain('rgb(0, 0, 0)');
  expect(await fills()).toEqual(screen);
});

test('prints cover, steps, credits and address, and the list with sources on request', async ({
  page,
}) => {
  await openPage(page, 'gateway/en/#step=power');
  const { story } = await pageData(page);
  const sheets = await printPdf(page);
  const [cover] = sheets;
  expect(cover?.text).toContain(story.title);
  expect(cover?.text).toContain('In May 2023');
  expect(cover?.text).toContain(story.source!.outlet);
  expect(cover?.paths).toBeGreaterThan(100);
  expect(cover?.text).toContain(story.steps[0]!.heading);

  // Each step's heading, the end of its text and its map are on one sheet.
  const paths = new Map<number, number>();
  for (const { heading, html, id } of story.steps) {
    const at = sheets.findIndex(({ text }) => text.includes(heading));
    expect(at, id).toBeGreaterThanOrEqual(0);
    const words = html
      .replaceAll(/<[^>]*>/g, ' ')
      .replaceAll(/\s+/g, ' ')
      .trim()
      .slice(-25);
    expect(sheets[at]?.text.replaceAll(' ', ''), id).toContain(words.replaceAll(' ', ''));
    paths.set(at, (paths.get(at) ?? 0) + 1);
  }
  for (const [at, maps] of paths) expect(sheets[at]!.paths).toBeGreaterThan(100 * maps);

  const all = sheets.map(({ text }) => text).join(' ');
  expect(all).toContain(page.url());
  expect(all).toContain('OpenStreetMap contributors');
  expect(all).toContain('CC BY 4.0');
  expect(all).toContain(story.source!.title);
  for (const dead of ['Next', 'Legend and layers', 'Mentioned in this story', 'Print this list'])
    expect(all).not.toContain(dead);

  await page.locator('.everything > summary').click();
  await page.getByLabel('Print this list with the story').check();
  await page.locator('.everything > summary').click();
  await page.emulateMedia({ media: 'print' });
  await expect(page.locator('.everything h4').first()).toBeVisible();
});

test.describe('without a script', () => {
  test.use({ javaScriptEnabled: false });
  test('the list with sources is printed only on request, too', async ({ page }) => {
    await page.goto('gateway/en/');
    await page.emulateMedia({ media: 'print' });
    await expect(page.locator('.everything')).toBeHidden();
    await page.emulateMedia({ media: null });
    await page.getByLabel('Print this list with the story').check();
    const sheets = await printPdf(page);
    expect(sheets.length).toBeGreaterThan(8);
    const list = sheets
      .slice(8)
      .map(({ text }) => text)
      .join(' ');
    for (const told of ['Mentioned in this story', 'World Resources Institute', 'Natural Earth'])
      expect(list).toContain(told);
    expect(list).not.toContain('Print this list');
  });
});

/** Removes spaces and normalises apostrophes, which differ in PDFs. */
const normalizeText = (words: string) => words.replaceAll(/\s+/g, '').replaceAll('ʼ', '’');
/** Texts of buttons, which are not printed. */
const BUTTONS = ['Next', 'Previous', 'Legend', 'Fullpage'];

guestTest.describe('in a host page', () => {
  guestTest.use({ webgl: false });

  guestTest('a frame prints the current step', async ({ page, openHost, frameHtml }) => {
    await openHost(frameHtml('?embed#step=wakhan', 'width="760"'));
    const shown = frameContent(page).locator('[aria-current="step"]');
    await expect(shown).toHaveAttribute('data-step', 'wakhan');
    const heading = await shown.locator('h2').textContent();
    const paragraphs = await shown.locator('.body > p:not(.described)').allTextContents();
    const start = await frameContent(page).locator('[data-step="overview"] h2').textContent();
    const sheets = await printPdf(page);
    const text = normalizeText(sheets.map((sheet) => sheet.text).join(''));
    for (const words of [heading!, ...paragraphs]) expect(text).toContain(normalizeText(words));
    expect(text).toContain('/gateway/en/#step=wakhan');
    for (const dead of [start!, ...BUTTONS]) expect(text).not.toContain(normalizeText(dead));
    expect(Math.max(...sheets.map(({ paths }) => paths))).toBeGreaterThan(100);
    expect(sheets.flatMap(({ images }) => images)).toEqual([]);
  });

  guestTest('a map-only frame prints its map', async ({ page, openHost, frameHtml }) => {
    await openHost(frameHtml('?embed=map#step=line-north', 'width="760"'));
    const shown = frameContent(page).locator('[aria-current="step"]');
    await expect(shown).toHaveAttribute('data-step', 'line-north');
    const paragraph = await shown.locator('.body > p:not(.described)').first().textContent();
    const sheets = await printPdf(page);
    const text = normalizeText(sheets.map((sheet) => sheet.text).join(''));
    expect(text).toContain('/gateway/en/#step=line-north');
    for (const dead of [paragraph!, ...BUTTONS]) expect(text).not.toContain(normalizeText(dead));
    expect(Math.max(...sheets.map(({ paths }) => paths))).toBeGreaterThan(100);
    expect(sheets.flatMap(({ images }) => images)).toEqual([]);
  });

  guestTest(
    'the element prints its whole step with map and chart, without buttons',
    async ({ page, openHost, baseURL }) => {
      await openHost(
        `<script type="module" src="${baseURL}energy-corridor-map.js"></script>
        <energy-corridor-map story="gateway" step="power"></energy-corridor-map><p>After it.</p>`,
      );
      const step = page.locator('energy-corridor-map [aria-current="step"]');
      await expect(step).toHaveAttribute('data-step', 'power');
      const paragraphs = await step.locator('.body > p:not(.described)').allTextContents();
      const sheets = await printPdf(page);
      const text = normalizeText(sheets.map((sheet) => sheet.text).join(''));
      for (const words of paragraphs) expect(text).toContain(normalizeText(words));
      for (const words of ['Ghazi Barotha', 'After it.', '/gateway/en/#step=power'])
        expect(text).toContain(normalizeText(words));
      for (const dead of BUTTONS) expect(text).not.toContain(dead);
      expect(Math.max(...sheets.map(({ paths }) => paths))).toBeGreaterThan(100);
    },
  );
});

test('dark colours are not printed', async ({ page }) => {
  await openPage(page, '?theme=dark');
  const color = () => page.locator('h1').evaluate((one) => getComputedStyle(one).color);
  const dark = await color();
  await page.emulateMedia({ media: 'print' });
  expect(await color()).not.toBe(dark);
});
