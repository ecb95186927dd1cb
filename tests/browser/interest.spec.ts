/** Scripts load after the first frame, map code at the first input, the live map starts at the first use of the map, and nothing loads before. */
import type { Locator, Page } from '@playwright/test';
import { alwaysLoadFonts } from '../../scripts/browser.mjs';
import {
  cameraOf,
  expect,
  delayRequests,
  recordLog,
  PAGE_SCRIPT,
  pane,
  pixelOf,
  positionOf,
  test,
  setHash,
  startLiveMap,
  waitForScript,
  waitUntilIdle,
} from './helpers.ts';
import { hostHtml, serveHost } from './host.ts';

test.use({ autoActivate: false });

const CODE = /\/assets\/(?:mapView|maplibre)[^/]*\.js$/;
const HEAVY =
  /\/assets\/(?:mapView|map|maplibre|renderStatic)-[^/]*\.js$|worker|\/data\/|\/relief-/;

const expectDrawn = (page: Page) => expect(pane(page)).toHaveAttribute('data-ecm-state', 'picture');
const expectLive = (page: Page) => expect(pane(page)).toHaveAttribute('data-ecm-state', 'live');
/** Beside the text, where nothing is interactive. */
const MARGIN = [4, 400] as const;
/** On the map, away from overlays. */
const WATER = { position: { x: 12, y: 420 } };

test('loads nothing of the live map before the first input, then only its code', async ({
  page,
  log,
}) => {
  await page.goto('gateway/en/');
  await waitForScript(page);
  await page.waitForTimeout(2500);
  expect(log.requests.filter((url) => HEAVY.test(url))).toEqual([]);
  await page.mouse.move(...MARGIN);
  await expect.poll(() => log.requests.filter((url) => CODE.test(url)).length).toBeGreaterThan(0);
  await page.waitForTimeout(1000);
  await expectDrawn(page);
  expect(log.requests.filter((url) => /\/data\/|worker/.test(url))).toEqual([]);
});

test('fetches all of its code ahead, but the worker', async ({ page, log }) => {
  await page.goto('gateway/en/');
  await waitForScript(page);
  await page.mouse.move(...MARGIN);
  await expect.poll(() => log.requests.filter((url) => CODE.test(url)).length).toBeGreaterThan(0);
  await page.waitForTimeout(1000);
  const before = log.requests.length;
  await page.locator('.pane').hover(WATER);
  await expectLive(page);
  await waitUntilIdle(page);
  const scripts = log.requests.slice(before).filter((url) => /\/assets\/[^/]*\.js$/.test(url));
  expect(scripts.filter((url) => !url.includes('worker'))).toEqual([]);
});

test('asks for scripts after the first frame, or after 2 s without one', async ({ page }) => {
  await page.goto('gateway/en/');
  await waitForScript(page);
  const { paint, scripts } = await page.evaluate(() => ({
    paint: performance.getEntriesByName('first-contentful-paint')[0]?.startTime ?? Infinity,
    scripts: performance
      .getEntriesByType('resource')
      .filter(({ name }) => name.endsWith('.js'))
      .map(({ startTime }) => startTime),
  }));
  expect(scripts.length).toBeGreaterThan(0);
  expect(Math.min(...scripts)).toBeGreaterThanOrEqual(Math.min(paint, 2000));
});

test('preloads fonts only once there is a body, so that they hold up no frame', async ({
  page,
}) => {
  await page.addInitScript(alwaysLoadFonts);
  await page.addInitScript(() => {
    const early: string[] = [];
    Object.assign(window, { early });
    new MutationObserver(() => {
      if (document.querySelector('body')) return;
      for (const { href } of document.querySelectorAll<HTMLLinkElement>('[as="font"]'))
        early.push(href);
    }).observe(document, { childList: true, subtree: true });
  });
  await page.goto('gateway/en/');
  await waitForScript(page);
  expect(await page.locator('link[rel="preload"][as="font"]').count()).toBe(3);
  expect(await page.evaluate(() => (window as unknown as { early: string[] }).early)).toEqual([]);
});

for (const javaScriptEnabled of [true, false])
  test.describe(javaScriptEnabled ? 'with a script' : 'without a script', () => {
    test.use({ javaScriptEnabled });

    test('swaps in letters that the device lacks, however late they come', async ({ page }) => {
      await page.route(/noto-sans-arabic/, async (route) => {
        await new Promise((resolve) => setTimeout(resolve, 1500));
        await route.continue();
      });
      await page.goto('gateway/ur/');
      const widthOf = (text: string, font: string) =>
        page.evaluate(
          ([letters, family]) => {
            const context = document.createElement('canvas').getContext('2d')!;
            context.font = `16px ${family}`;
            return context.measureText(letters!).width;
          },
          [text, font],
        );
      const missing = await widthOf('\u0378', 'sans-serif');
      const lacks = (await widthOf('ہ', 'sans-serif')) === missing;
      test.skip(!lacks, 'This device has the letters of Urdu.');
      await expect.poll(() => widthOf('ہ', "'Noto Sans Arabic', sans-serif")).not.toBe(missing);
    });
  });

test('repeats what the reader pressed before the script ran, in order', async ({ page }) => {
  const letGo = await delayRequests(page, PAGE_SCRIPT);
  await page.goto('gateway/en/', { waitUntil: 'commit' });
  await page.getByRole('button', { name: 'Next' }).click();
  await page.keyboard.press('n');
  await page.keyboard.press('Shift');
  await page.getByRole('button', { name: 'Search' }).click();
  letGo();
  await expect(page.getByRole('combobox')).toBeFocused();
  await expect(page.locator('.count')).toHaveText(/^3 of/);
});

const TRIGGERS: readonly (readonly [string, (page: Page) => Promise<unknown>])[] = [
  ['a pointer over the map', (page) => page.locator('.pane').hover(WATER)],
  ['focus in the map', (page) => page.locator('.pane button').first().focus()],
  ['a link in the text', (page) => page.locator('article a[data-feature]').first().click()],
  ['a tool', (page) => page.locator('[data-tool="find"]').first().press('Enter')],
  ['the second step', (page) => page.keyboard.press('n')],
  ['an address with a step', (page) => setHash(page, 'step=wakhan')],
];
for (const [sign, show] of TRIGGERS)
  test(`${sign} starts the live map`, async ({ page }) => {
    await page.goto('gateway/en/');
    await waitForScript(page);
    await expectDrawn(page);
    await show(page);
    await expectLive(page);
  });

test('the live map starts where the reader moved the drawn one', async ({ page }) => {
  const letGo = await delayRequests(page, CODE);
  await page.goto('gateway/en/');
  await waitForScript(page);
  const camera = () => pane(page).getAttribute('data-camera');
  const box = (await pane(page).boundingBox())!;
  const [x, y] = [box.x + box.width / 2, box.y + box.height / 2];
  const before = await camera();
  const viewBox = () => page.locator('svg.ecm-picture').first().getAttribute('viewBox');
  const picture = await viewBox();
  await page.mouse.move(x, y);
  await page.mouse.down();
  await page.mouse.move(x - 60, y + 40, { steps: 4 });
  expect(await viewBox()).not.toBe(picture);
  await page.mouse.up();
  const dragged = await camera();
  expect(dragged).not.toBe(before);
  await page.mouse.wheel(0, -225);
  await expect.poll(() => new URL(page.url()).hash).toContain('look=');
  const zoomed = String(await camera());
  expect(Number(zoomed.split('/')[0])).toBeCloseTo(Number(String(before).split('/')[0]) + 0.5, 5);
  await page.getByRole('button', { name: 'Zoom in' }).click();
  const near = String(await camera());
  expect(Number(near.split('/')[0])).toBeCloseTo(Number(zoomed.split('/')[0]) + 1, 5);
  await expectDrawn(page);
  letGo();
  await expectLive(page);
  expect(await camera()).toBe(near);
});

test('a drag continues when the live map replaces the drawn one', async ({ page }) => {
  const letGo = await delayRequests(page, CODE);
  await page.goto('gateway/en/');
  await waitForScript(page);
  const box = (await pane(page).boundingBox())!;
  const [x, y] = [box.x + box.width / 2, box.y + box.height / 2];
  const longitude = async () =>
    Number((await pane(page).getAttribute('data-camera'))?.split('/')[2]);
  await page.mouse.move(x, y);
  const before = await longitude();
  await page.mouse.down();
  await page.mouse.move(x - 40, y, { steps: 4 });
  const half = await longitude();
  letGo();
  await expectLive(page);
  expect(await longitude()).toBe(half);
  await page.mouse.move(x - 80, y, { steps: 4 });
  await page.mouse.up();
  expect((await longitude()) - before).toBeCloseTo(2 * (half - before), 3);
  await expect.poll(() => new URL(page.url()).hash).toContain('look=');
});

test('a press on the drawn map takes effect once the live one has loaded', async ({
  page,
  atlas,
}) => {
  const letGo = await delayRequests(page, CODE);
  await page.goto('gateway/en/');
  await waitForScript(page);
  const { x, y } = await pixelOf(page, await cameraOf(page), positionOf(atlas, 'islamabad'));
  await page.mouse.click(x, y);
  await expectDrawn(page);
  letGo();
  await expect(page.locator('[data-card="islamabad"]')).toBeVisible();
});

/** Presses a key and counts the frames before the first one in which WebGL draws. */
async function countFramesBeforeDrawing(page: Page, key: string): Promise<number> {
  const counter = await page.evaluateHandle(() => {
    const { ecmBench: bench } = window as unknown as { ecmBench: { frames: readonly number[] } };
    const nextFrame = () => new Promise(requestAnimationFrame);
    const count = async () => {
      await new Promise((done) => addEventListener('keydown', done, { once: true, capture: true }));
      const drawn = bench.frames.length;
      let frames = 0;
      for (; bench.frames.length === drawn; frames++) await nextFrame();
      // This runs before the map draws in a frame, so it sees a drawing one frame later.
      return frames - 2;
    };
    return { counted: count() };
  });
  await page.keyboard.press(key);
  return counter.evaluate(({ counted }) => counted);
}

test('the frame that answers the reader does not wait for the live map', async ({ page }) => {
  await page.addInitScript({ path: 'bench/pageMarks.js' });
  await page.goto('gateway/en/');
  await startLiveMap(page);
  await page.evaluate('ecmBench.watching = true');
  for (const key of ['n', 'n', 'p']) {
    expect(await countFramesBeforeDrawing(page, key), key).toBeGreaterThan(0);
    await waitUntilIdle(page);
  }
});

test('five unused embeds load no map code, however the host is scrolled', async ({
  browser,
  baseURL,
}) => {
  const frame = `<iframe title="Map" width="900" height="500" src="${baseURL}gateway/en/?embed"></iframe>`;
  const element = '<energy-corridor-map story="gateway" lang="en"></energy-corridor-map>';
  const site = await serveHost({
    '/': {
      html: hostHtml(
        `<script type="module" src="${baseURL}energy-corridor-map.js"></script>${frame}${element}${frame}${element.replace(' lang', ' step="wakhan" lang')}${frame.replace('?embed', '?embed#step=trade')}`,
        '<style>energy-corridor-map{display:block;height:500px}</style>',
      ),
    },
  });
  const context = await browser.newContext({ viewport: { width: 1280, height: 720 } });
  const log = await recordLog(context);
  const page = await context.newPage();
  await page.goto(site.url);
  const maps: Locator[] = [0, 1].map((at) =>
    page.locator('energy-corridor-map').nth(at).locator('.pane'),
  );
  for (const at of [0, 1, 2])
    maps.push(page.locator('iframe').nth(at).contentFrame().locator('.pane'));
  for (const map of maps) await expect(map).toHaveAttribute('data-measured', '');
  await page.mouse.move(2, 300);
  for (let turn = 0; turn < 6; turn++) await page.mouse.wheel(0, 600);
  await page.waitForTimeout(2500);
  expect(log.requests.filter((url) => HEAVY.test(url))).toEqual([]);
  for (const map of maps) await expect(map).toHaveAttribute('data-ecm-state', 'picture');
  await maps[0]!.hover(WATER);
  await expect(maps[0]!).toHaveAttribute('data-ecm-state', 'live');
  await maps[2]!.hover(WATER);
  await expect(maps[2]!).toHaveAttribute('data-ecm-state', 'live');
  await expect(maps[3]!).toHaveAttribute('data-ecm-state', 'picture');
  await context.close();
  await site.close();
});
