/** The page on paper: a handout with a cover, each step beside its own map, and everything with its sources. */
import { getDocument, OPS } from 'pdfjs-dist/legacy/build/pdf.mjs';
import type { Page } from '@playwright/test';
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

const LANGS = [
  ['en', 'gateway/en/'],
  ['ur', 'gateway/ur/'],
] as const;

for (const [lang, address] of LANGS)
  test(`a step and its map stand on one page, and maps are drawn, not photographed (${lang})`, async ({
    page,
  }) => {
    test.slow();
    await read(page, address);
    const sheets = await printed(page);
    expect(sheets.length).toBeGreaterThanOrEqual(5);
    expect(sheets.length).toBeLessThan(20);
    // A map is some hundred paths; words are none.
    const maps = sheets.filter(({ paths }) => paths > 100);
    expect(maps.length).toBeGreaterThanOrEqual(5);
    expect(sheets.flatMap(({ images }) => images)).toEqual([]);
    // No sheet is all but empty.
    for (const [index, { text, paths }] of sheets.slice(0, -1).entries())
      expect(text.length + paths, `page ${index + 1}`).toBeGreaterThan(300);
  });

test('everything is in it: cover, steps, sources, credits, address', async ({ page }) => {
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
  expect(all).toContain('Everything on the map');
  for (const source of ['Global Power Plant Database', 'Natural Earth', story.source!.title])
    expect(all).toContain(source);
  for (const dead of ['Next', 'Legend and layers']) expect(all).not.toContain(` ${dead} `);
});

test('dark colours stay on the screen', async ({ page }) => {
  await read(page, '?theme=dark');
  const color = () => page.locator('h1').evaluate((one) => getComputedStyle(one).color);
  const dark = await color();
  await page.emulateMedia({ media: 'print' });
  expect(await color()).not.toBe(dark);
});
