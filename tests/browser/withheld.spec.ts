/**
 * Each file that a page asks for is withheld in turn: what the reader then sees is what is seen with it,
 * or a notice stands there. The files are those of a run in which all come.
 */
import type { Page } from '@playwright/test';
import { expect, settle, test, visit } from './helpers.ts';
import { openLettered } from './lettered.ts';
import { decode, type Picture } from './png.ts';

test.use({ quiet: false });

const YEARS = 'line-through-time/en/';
/** The share of its pixels that a picture may have otherwise: edges of letters. */
const ALIKE = 0.002;

/** Paths below the site's root that the page asks for from now on. */
function record(page: Page, base: string): Set<string> {
  const files = new Set<string>();
  page.on('request', (request) => {
    if (request.url().startsWith(base)) files.add(new URL(request.url()).pathname.slice(1));
  });
  return files;
}

/** The file does not come to a page. */
async function withhold(page: Page, file: string): Promise<void> {
  await page.route(`**/${file}`, (route) => route.abort());
}

/** What the reader is told of what does not come. */
const told = (page: Page) =>
  page
    .locator(
      '.notice:not([hidden]), .stale:not([hidden]), [data-panel] [role="alert"], .card [role="alert"]',
    )
    .filter({ visible: true });

/** The month in which not a tower stood, and how the map tells it. */
async function past(page: Page): Promise<void> {
  const id = await page.evaluate(() => {
    const { story } = JSON.parse(document.getElementById('page')?.textContent ?? '') as {
      story: { steps: { id: string; date?: string }[] };
    };
    return story.steps.find(({ date }) => date === '2015-04')!.id;
  });
  await visit(page, `step=${id}`);
}

/** Where the live map is, or what does not come is told. */
const isLive = (page: Page) => page.locator('[data-ecm-state="live"]');
const stands = (page: Page) => expect(isLive(page).or(told(page)).first()).toBeVisible();

async function shot(page: Page): Promise<Picture> {
  await settle(page);
  const box = (await page.locator('.pane').boundingBox())!;
  return decode(await page.screenshot({ clip: box }));
}

/** The share of pixels that are clearly of another colour. */
function difference(a: Picture, b: Picture): number {
  let other = 0;
  for (let at = 0; at < a.rgb.length; at += 3)
    if ([at, at + 1, at + 2].some((i) => Math.abs((a.rgb[i] ?? 0) - (b.rgb[i] ?? 0)) > 48)) other++;
  return (other * 3) / a.rgb.length;
}

test('each file of a map of the past, withheld: the same picture, or a notice', async ({
  page,
  context,
  baseURL,
}) => {
  test.setTimeout(900_000);
  const files = record(page, String(baseURL));
  await openLettered(page, YEARS);
  await expect(isLive(page)).toBeVisible();
  await past(page);
  const right = await shot(page);
  await expect(told(page)).toHaveCount(0);
  // Of tiles of the relief and letters of a kind, one stands for all.
  const kinds = new Map([...files].map((file) => [file.replace(/\/\d+\/\d+\.png$/, ''), file]));
  const wrong: string[] = [];
  for (const file of kinds.values()) {
    if (file === YEARS) continue;
    const other = await context.newPage();
    await withhold(other, file);
    await (file.endsWith('.woff2') ? other.goto(YEARS) : openLettered(other, YEARS));
    await stands(other);
    if ((await told(other).count()) === 0) {
      await past(other);
      await other.waitForTimeout(1000);
    }
    if ((await told(other).count()) === 0) {
      const share = difference(right, await shot(other));
      // Letters of another face say the same; hills lie beneath what is told.
      const most = /\.(?:woff2|png)$/.test(file) ? 0.2 : ALIKE;
      if (share > most && (await told(other).count()) === 0) wrong.push(`${file}: ${share}`);
    }
    await other.close();
  }
  expect(wrong).toEqual([]);
  test.info().annotations.push({ type: 'files', description: [...kinds.values()].join(' ') });
});
