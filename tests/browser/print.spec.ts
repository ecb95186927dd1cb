/** Paper: the page as a handout of eight sheets at most, and what a host prints of a frame and of the element. */
import { getDocument, OPS } from 'pdfjs-dist/legacy/build/pdf.mjs';
import type { Page } from '@playwright/test';
import { inside, test as guestTest } from './guest.ts';
import { dataOf, expect, read, test, withoutWebGL } from './helpers.ts';
import { STORIES } from './sightSteps.ts';

interface Sheet {
  /** Its words, one space between them. */
  readonly text: string;
  /** How many paths are painted on it. */
  readonly paths: number;
  /** Height of the lowest line of words above the sheet's lower edge, in mm. */
  readonly foot: number;
  /** Sizes in px of the images on it. */
  readonly images: readonly (readonly [width: number, height: number])[];
}

const IMAGES = [OPS.paintImageXObject, OPS.paintInlineImageXObject, OPS.paintImageMaskXObject];

/** The page as a PDF, sheet by sheet. */
async function printed(page: Page): Promise<Sheet[]> {
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

test.beforeEach(({ context }) => withoutWebGL(context));

/** A sheet's width between its margins, in CSS px: 180 mm. */
const COLUMN = 680;

/** What of the article, as paper has it, lies beside the sheet, is set below nine points, or is cut. */
async function misprints(page: Page) {
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
  test(`eight sheets at most, with charts, maps drawn, and words whole and readable (${address})`, async ({
    page,
  }) => {
    await read(page, address);
    const sheets = await printed(page);
    expect(sheets.length).toBeGreaterThanOrEqual(5);
    expect(sheets.length).toBeLessThanOrEqual(8);
    const { story } = await dataOf(page);
    const titles = await page.locator('.step-chart figcaption').allTextContents();
    const words = sheets.map(({ text }) => text).join(' ');
    expect(titles).toHaveLength(story.steps.filter(({ chart }) => chart !== undefined).length);
    if (story.lang === 'en') for (const title of titles) expect(words).toContain(title);
    // A map is some hundred paths; words are none.
    const maps = sheets.filter(({ paths }) => paths > 100);
    expect(maps.length).toBeGreaterThanOrEqual(5);
    expect(sheets.flatMap(({ images }) => images)).toEqual([]);
    for (const [index, { text, paths, foot }] of sheets.entries()) {
      const last = index === sheets.length - 1;
      expect(text.length + paths, `sheet ${index + 1} is all but empty`).toBeGreaterThan(
        last ? 100 : 300,
      );
      // The margin is 13 mm: below it stands only what rises from the next sheet's first line.
      expect(foot, `words in the lower margin of sheet ${index + 1}`).toBeGreaterThan(12);
    }
    expect(await misprints(page)).toEqual({ outside: [], small: [], cut: [] });
  });

test('bars keep the colours of the palette on paper', async ({ page }) => {
  await read(page, 'gateway/en/');
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

test('everything is in it: cover, steps, credits, address; the list with its sources if asked for', async ({
  page,
}) => {
  await read(page, 'gateway/en/#step=power');
  const { story } = await dataOf(page);
  const sheets = await printed(page);
  const [cover] = sheets;
  expect(cover?.text).toContain(story.title);
  expect(cover?.text).toContain('In May 2023');
  expect(cover?.text).toContain(story.source!.outlet);
  expect(cover?.paths).toBeGreaterThan(100);
  expect(cover?.text).toContain(story.steps[0]!.heading);

  // Each step: its heading, the last words of its text and its map on one sheet.
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
  for (const dead of ['Next', 'Legend and layers', 'Named in this story', 'Print this list'])
    expect(all).not.toContain(dead);

  await page.locator('.everything > summary').click();
  await page.getByLabel('Print this list with the story').check();
  await page.locator('.everything > summary').click();
  await page.emulateMedia({ media: 'print' });
  await expect(page.locator('.everything h4').first()).toBeVisible();
});

test.describe('without a script', () => {
  test.use({ javaScriptEnabled: false });
  test('the list with its sources is printed only if it is asked for, too', async ({ page }) => {
    await page.goto('gateway/en/');
    await page.emulateMedia({ media: 'print' });
    await expect(page.locator('.everything')).toBeHidden();
    await page.emulateMedia({ media: null });
    await page.getByLabel('Print this list with the story').check();
    const sheets = await printed(page);
    expect(sheets.length).toBeGreaterThan(8);
    const list = sheets
      .slice(8)
      .map(({ text }) => text)
      .join(' ');
    for (const told of ['Named in this story', 'World Resources Institute', 'Natural Earth'])
      expect(list).toContain(told);
    expect(list).not.toContain('Print this list');
  });
});

/** Without spaces, and with one kind of apostrophe: a PDF may tell another. */
const unspaced = (words: string) => words.replaceAll(/\s+/g, '').replaceAll('ʼ', '’');
/** What only a screen can do. */
const BUTTONS = ['Next', 'Previous', 'Legend', 'Fullpage'];

guestTest.describe('of a guest', () => {
  guestTest.use({ webgl: false });

  guestTest('a frame prints the step that it shows', async ({ page, host, frame }) => {
    await host(frame('?embed#step=wakhan', 'width="760"'));
    const shown = inside(page).locator('[aria-current="step"]');
    await expect(shown).toHaveAttribute('data-step', 'wakhan');
    const heading = await shown.locator('h2').textContent();
    const paragraphs = await shown.locator('.body > p:not(.described)').allTextContents();
    const start = await inside(page).locator('[data-step="overview"] h2').textContent();
    const sheets = await printed(page);
    const text = unspaced(sheets.map((sheet) => sheet.text).join(''));
    for (const words of [heading!, ...paragraphs]) expect(text).toContain(unspaced(words));
    expect(text).toContain('/gateway/en/#step=wakhan');
    for (const dead of [start!, ...BUTTONS]) expect(text).not.toContain(unspaced(dead));
    expect(Math.max(...sheets.map(({ paths }) => paths))).toBeGreaterThan(100);
    expect(sheets.flatMap(({ images }) => images)).toEqual([]);
  });

  guestTest('a frame of the map alone prints its map', async ({ page, host, frame }) => {
    await host(frame('?embed=map#step=line-north', 'width="760"'));
    const shown = inside(page).locator('[aria-current="step"]');
    await expect(shown).toHaveAttribute('data-step', 'line-north');
    const paragraph = await shown.locator('.body > p:not(.described)').first().textContent();
    const sheets = await printed(page);
    const text = unspaced(sheets.map((sheet) => sheet.text).join(''));
    expect(text).toContain('/gateway/en/#step=line-north');
    for (const dead of [paragraph!, ...BUTTONS]) expect(text).not.toContain(unspaced(dead));
    expect(Math.max(...sheets.map(({ paths }) => paths))).toBeGreaterThan(100);
    expect(sheets.flatMap(({ images }) => images)).toEqual([]);
  });

  guestTest(
    'the element prints its step whole, with its map and chart, and no buttons',
    async ({ page, host, baseURL }) => {
      await host(
        `<script type="module" src="${baseURL}energy-corridor-map.js"></script>
        <energy-corridor-map story="gateway" step="power"></energy-corridor-map><p>After it.</p>`,
      );
      const step = page.locator('energy-corridor-map [aria-current="step"]');
      await expect(step).toHaveAttribute('data-step', 'power');
      const paragraphs = await step.locator('.body > p:not(.described)').allTextContents();
      const sheets = await printed(page);
      const text = unspaced(sheets.map((sheet) => sheet.text).join(''));
      for (const words of paragraphs) expect(text).toContain(unspaced(words));
      for (const words of ['Ghazi Barotha', 'After it.', '/gateway/en/#step=power'])
        expect(text).toContain(unspaced(words));
      for (const dead of BUTTONS) expect(text).not.toContain(dead);
      expect(Math.max(...sheets.map(({ paths }) => paths))).toBeGreaterThan(100);
    },
  );
});

test('dark colours stay on the screen', async ({ page }) => {
  await read(page, '?theme=dark');
  const color = () => page.locator('h1').evaluate((one) => getComputedStyle(one).color);
  const dark = await color();
  await page.emulateMedia({ media: 'print' });
  expect(await color()).not.toBe(dark);
});
