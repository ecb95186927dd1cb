/** Paper: the page as a handout of eight sheets at most, and what a host prints of a frame and of the element. */
import { getDocument, OPS } from 'pdfjs-dist/legacy/build/pdf.mjs';
import type { Page } from '@playwright/test';
import { test as guestTest } from './guest.ts';
import { dataOf, expect, read, test } from './helpers.ts';

interface Sheet {
  /** Its words, one space between them. */
  readonly text: string;
  /** How many paths are painted on it. */
  readonly paths: number;
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
    const { fnArray, argsArray } = await sheet.getOperatorList();
    sheets.push({
      text: items
        .map((item) => ('str' in item ? item.str + (item.hasEOL ? ' ' : '') : ''))
        .join('')
        .replaceAll(/\s+/g, ' '),
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

for (const address of ['gateway/en/', 'gateway/ur/', 'kilowatt-hour/en/'])
  test(`eight sheets at most, with charts, and maps are drawn, not photographed (${address})`, async ({
    page,
  }) => {
    test.slow();
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
    // No sheet is all but empty.
    for (const [index, { text, paths }] of sheets.slice(0, -1).entries())
      expect(text.length + paths, `page ${index + 1}`).toBeGreaterThan(300);
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
  for (const dead of ['Next', 'Legend and layers', 'Everything on the map', 'Print this list'])
    expect(all).not.toContain(dead);

  await page.locator('.everything > summary').click();
  await page.getByLabel('Print this list with the story').check();
  const more = (await printed(page)).slice(sheets.length);
  const list = more.map(({ text }) => text).join(' ');
  for (const told of ['Everything on the map', 'Global Power Plant Database', 'Natural Earth'])
    expect(list).toContain(told);
  expect(list).not.toContain('Print this list');
});

test.describe('without a script', () => {
  test.use({ javaScriptEnabled: false });
  test('the list is printed only if it is asked for, too', async ({ page }) => {
    await page.goto('gateway/en/');
    expect((await printed(page)).length).toBeLessThanOrEqual(8);
    await page.getByLabel('Print this list with the story').check();
    expect((await printed(page)).length).toBeGreaterThan(8);
  });
});

/** The words between tags, without spaces. */
const wordsOf = (html: string) => html.replaceAll(/<[^>]*>/g, '').replaceAll(/\s+/g, '');

guestTest(
  'a host prints the step that a frame shows, or its map',
  async ({ page, host, frame }) => {
    await host(
      `${frame('?embed#step=wakhan', 'width="760"')}${frame('?embed=map#step=line-north', 'width="760"')}`,
    );
    for (const one of await page.locator('iframe').all())
      await expect(one.contentFrame().locator('[aria-current="step"]')).not.toHaveAttribute(
        'data-step',
        'overview',
      );
    const frames = page.frames().slice(1);
    const shown = await frames[0]!.evaluate(() => ({
      html: document.querySelector('[aria-current="step"]')!.innerHTML,
      overview: document.querySelector('[data-step="overview"] h2')!.textContent,
    }));
    const sheets = await printed(page);
    const text = sheets.map((sheet) => sheet.text.replaceAll(' ', '')).join('');
    expect(text).toContain(
      wordsOf(
        shown.html
          .split('<h2')[1]!
          .split('</h2>')[0]!
          .replace(/^[^>]*>/, ''),
      ),
    );
    expect(text).toContain(wordsOf(shown.html).slice(-40));
    expect(text).not.toContain(wordsOf(shown.overview));
    for (const dead of ['Next', 'Previous', 'Legend']) expect(text).not.toContain(dead);
    // Two maps, each some hundred paths.
    expect(sheets.reduce((sum, { paths }) => sum + paths, 0)).toBeGreaterThan(400);
  },
);

guestTest(
  'the element prints its step whole, with its map, and no buttons',
  async ({ page, host, baseURL }) => {
    await host(
      `<script type="module" src="${baseURL}energy-corridor-map.js"></script>
     <energy-corridor-map story="gateway" step="power"></energy-corridor-map><p>After it.</p>`,
    );
    const step = page.locator('energy-corridor-map [aria-current="step"]');
    await expect(step).toHaveAttribute('data-step', 'power');
    const paragraphs = await step.locator(':scope > p:not(.described)').allTextContents();
    const sheets = await printed(page);
    const text = sheets.map((sheet) => sheet.text.replaceAll(' ', '')).join('');
    for (const paragraph of paragraphs) expect(text).toContain(paragraph.replaceAll(/\s+/g, ''));
    expect(text).toContain('Afterit.');
    expect(text).toContain('/gateway/en/#step=power');
    for (const dead of ['Next', 'Previous', 'Legend']) expect(text).not.toContain(dead);
    expect(Math.max(...sheets.map(({ paths }) => paths))).toBeGreaterThan(100);
  },
);

test('dark colours stay on the screen', async ({ page }) => {
  await read(page, '?theme=dark');
  const color = () => page.locator('h1').evaluate((one) => getComputedStyle(one).color);
  const dark = await color();
  await page.emulateMedia({ media: 'print' });
  expect(await color()).not.toBe(dark);
});
