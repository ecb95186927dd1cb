/**
 * Blocks each file that a page requests, one at a time: the page must look the same, or show a notice.
 * The files are those of a run without blocked files.
 */
import type { Page } from '@playwright/test';
import { expect, waitUntilIdle, test, setHash } from './helpers.ts';
import { openWithFonts } from './pageFonts.ts';
import { decode, type Picture } from './png.ts';

test.use({ failOnProblems: false });

const YEARS = 'line-through-time/en/';
/** Share of pixels that may differ, for edges of glyphs. */
const MAX_DIFFERENCE = 0.002;

/** Records paths below the site's root that the page requests from now on. */
function recordFiles(page: Page, base: string): Set<string> {
  const files = new Set<string>();
  page.on('request', (request) => {
    if (request.url().startsWith(base)) files.add(new URL(request.url()).pathname.slice(1));
  });
  return files;
}

/** Blocks a file for a page. */
async function blockFile(page: Page, file: string): Promise<void> {
  await page.route(`**/${file}`, (route) => route.abort());
}

/** Visible notices about missing files. */
const notices = (page: Page) =>
  page
    .locator(
      '.notice:not([hidden]), .stale:not([hidden]), [data-panel] [role="alert"], .card [role="alert"]',
    )
    .filter({ visible: true });

/** Goes to the step of April 2015, before construction. */
async function showPast(page: Page): Promise<void> {
  const id = await page.evaluate(() => {
    const { story } = JSON.parse(document.getElementById('page')?.textContent ?? '') as {
      story: { steps: { id: string; date?: string }[] };
    };
    return story.steps.find(({ date }) => date === '2015-04')!.id;
  });
  await setHash(page, `step=${id}`);
}

/** The live map, or a notice about missing files. */
const isLive = (page: Page) => page.locator('[data-ecm-state="live"]');
const waitForMapOrNotice = (page: Page) =>
  expect(isLive(page).or(notices(page)).first()).toBeVisible();

async function screenshotPane(page: Page): Promise<Picture> {
  await waitUntilIdle(page);
  const box = (await page.locator('.pane').boundingBox())!;
  return decode(await page.screenshot({ clip: box }));
}

/** Share of pixels with a clearly different colour. */
function difference(a: Picture, b: Picture): number {
  let other = 0;
  for (let at = 0; at < a.rgb.length; at += 3)
    if ([at, at + 1, at + 2].some((i) => Math.abs((a.rgb[i] ?? 0) - (b.rgb[i] ?? 0)) > 48)) other++;
  return (other * 3) / a.rgb.length;
}

test('blocking any file of a map of the past leaves the same picture or shows a notice', async ({
  page,
  context,
  baseURL,
}) => {
  test.setTimeout(900_000);
  const files = recordFiles(page, String(baseURL));
  await openWithFonts(page, YEARS);
  await expect(isLive(page)).toBeVisible();
  await showPast(page);
  const right = await screenshotPane(page);
  await expect(notices(page)).toHaveCount(0);
  // One relief tile and one font subset represent all others.
  const kinds = new Map([...files].map((file) => [file.replace(/\/\d+\/\d+\.png$/, ''), file]));
  const wrong: string[] = [];
  for (const file of kinds.values()) {
    if (file === YEARS) continue;
    const other = await context.newPage();
    await blockFile(other, file);
    await (file.endsWith('.woff2') ? other.goto(YEARS) : openWithFonts(other, YEARS));
    await waitForMapOrNotice(other);
    if ((await notices(other).count()) === 0) {
      await showPast(other);
      await other.waitForTimeout(1000);
    }
    if ((await notices(other).count()) === 0) {
      const share = difference(right, await screenshotPane(other));
      // A different font or missing hills are acceptable.
      const most = /\.(?:woff2|png)$/.test(file) ? 0.2 : MAX_DIFFERENCE;
      if (share > most && (await notices(other).count()) === 0) wrong.push(`${file}: ${share}`);
    }
    await other.close();
  }
  expect(wrong).toEqual([]);
  test.info().annotations.push({ type: 'files', description: [...kinds.values()].join(' ') });
});
