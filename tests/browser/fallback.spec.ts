/** The drawn map replaces the live map where it cannot run, fails or has not started. */
import type { Page } from '@playwright/test';
import { en } from '../../src/i18n/en.ts';
import { sceneOf } from '../../src/story/scene.ts';
import { drawPane } from '../../src/svg/picture.ts';
import {
  showView,
  cameraOf,
  card,
  currentStep,
  pageData,
  expect,
  hashOf,
  featureLink,
  waitForLiveMap,
  pane,
  openPage,
  waitUntilIdle,
  enableSaveData,
  stepSection,
  test,
  hashParam,
  setHash,
  disableWebGL,
  whenSteady,
} from './helpers.ts';
import { difference, SIMILAR } from './png.ts';

const state = (page: Page, name: 'picture' | 'live' | 'failed') =>
  expect(page.locator(`[data-ecm-state="${name}"]`)).toBeAttached();
const svg = (page: Page) => page.locator('svg.ecm-picture');
const ground = (page: Page) =>
  svg(page).evaluate((one) => one.querySelector('.ground')?.innerHTML ?? '');
/** Positions of the line's two converter stations on the drawn map, from north to south. */
const stations = (page: Page) =>
  svg(page).evaluate((one) =>
    [...one.querySelectorAll('.p-converters > rect')]
      .map((rect) => rect.getBoundingClientRect())
      .filter(({ width }) => width > 0)
      .map(({ x, y, width, height }) => ({ x: x + width / 2, y: y + height / 2 }))
      .sort((a, b) => a.y - b.y),
  );
async function apart(page: Page): Promise<number> {
  const [north, south] = await stations(page);
  // A drawing that is being replaced has none.
  return north && south ? Math.hypot(south.x - north.x, south.y - north.y) : NaN;
}

/** Waits until the map is drawn for a step. */
async function waitForDrawing(page: Page, heading: string): Promise<void> {
  await expect(svg(page).locator('> title')).toHaveText(`${en.map.staticMap}: ${heading}`);
}

async function headingOf(page: Page, id: string): Promise<string> {
  const { story } = await pageData(page);
  return story.steps.find((one) => one.id === id)!.heading;
}

test.describe('without WebGL', () => {
  test.beforeEach(async ({ page }) => {
    await disableWebGL(page);
    await page.goto('gateway/en/');
    await state(page, 'failed');
  });

  test('shows a notice, and draws each step according to its scene', async ({ page, atlas }) => {
    await expect(page.getByRole('alert')).toHaveText(en.map.failed);
    const { story } = await pageData(page);
    const seen = new Set<string>();
    const size = await pane(page).evaluate(({ clientWidth: width, clientHeight: height }) => ({
      width,
      height,
    }));
    for (const { id, heading } of story.steps) {
      await setHash(page, `step=${id}`);
      await waitForDrawing(page, heading);
      await expect(svg(page)).toHaveCount(1);
      const scene = sceneOf(story, { step: id }, { lang: 'en', theme: 'light' }, atlas);
      const words = { title: '', description: '' };
      // Overlays may change size with the step, which moves the camera again.
      await expect(async () => {
        const expected = drawPane(
          { scene, atlas, words, id: 'map', measure: () => 50 },
          { camera: await cameraOf(page), size, covered: [] },
        );
        // The same areas and lines in the same state, as the browser serialises them.
        const wanted = await page.evaluate((text) => {
          const one = new DOMParser().parseFromString(text, 'text/html').querySelector('.ground');
          return one?.innerHTML ?? '';
        }, expected);
        expect((await ground(page)) === wanted, `${id} is drawn as its scene says`).toBe(true);
      }).toPass({ timeout: 30_000 });
      seen.add(await ground(page));
    }
    expect(seen.size).toBeGreaterThan(story.steps.length / 2);
  });

  test('links, cards, steps, legend, buttons and permalinks keep working', async ({ page }) => {
    await featureLink(page, 'casa-hvdc-af').first().click();
    await expect(card(page, 'casa-hvdc-af')).toBeVisible();
    await expect.poll(() => ground(page)).toContain('class="on');
    await card(page).getByRole('button', { name: en.card.close }).click();
    await expect(card(page)).toHaveCount(0);

    await page.locator('.next').click();
    await expect(currentStep(page)).toHaveAttribute('data-step', 'meeting');
    await waitForDrawing(page, await headingOf(page, 'meeting'));
    await setHash(page, 'step=overview');
    await waitForDrawing(page, await headingOf(page, 'overview'));

    const legend = page.locator('.legend');
    if (!(await legend.locator('.samples').isVisible())) await legend.locator('h2 button').click();
    await legend.locator('.layers summary').click();
    await expect(svg(page).locator('.p-line-dc')).toHaveCount(1);
    await legend.locator('[data-toggle="casa-1000"]').uncheck();
    await expect(svg(page).locator('.p-line-dc')).toHaveCount(0);
    await legend.locator('[data-toggle="casa-1000"]').check();
    await expect(svg(page).locator('.p-line-dc')).toHaveCount(1);
    await expect(svg(page).locator('text').first()).toBeAttached();
    await legend.locator('[data-toggle="labels"]').uncheck();
    await expect(svg(page).locator('text')).toHaveCount(0);

    await setHash(page, 'step=overview&look=5/36/70');
    const usual = await whenSteady(() => apart(page));
    await page.getByRole('button', { name: en.map.zoomIn, exact: true }).click();
    await expect.poll(async () => (await apart(page)) / usual).toBeCloseTo(2, 2);
    expect(hashParam(page, 'look')).toBe('6/36/70');
    await page.getByRole('button', { name: en.map.zoomOut, exact: true }).click();
    await expect.poll(async () => (await apart(page)) / usual).toBeCloseTo(1, 2);
    const [before] = await stations(page);
    await page.getByLabel(en.map.panControls, { exact: true }).click();
    await page.getByRole('button', { name: en.map.pan.right, exact: true }).click();
    await expect
      .poll(async () => ((await stations(page))[0]?.x ?? NaN) - before!.x)
      .toBeCloseTo(-120, 0);

    await page.goto('gateway/en/#step=trade&focus=kashgar&layers=places');
    await page.reload();
    await state(page, 'failed');
    await expect(card(page, 'kashgar')).toBeVisible();
    await expect(currentStep(page)).toHaveAttribute('data-step', 'trade');
    await waitForDrawing(page, await headingOf(page, 'trade'));
    expect(hashOf(page)).toBe('step=trade&focus=kashgar&layers=places');
  });
});

test.describe('when a request fails', () => {
  test.use({ failOnProblems: false });

  for (const [what, pattern] of [
    ['the live map’s code', '**/assets/mapView-*.js'],
    ['its worker', '**/assets/*worker*.js'],
  ] as const)
    test(`${what}: the drawn map is shown, and everything else works`, async ({ page }) => {
      await page.route(pattern, (route) => route.abort());
      await openPage(page);
      await state(page, 'failed');
      await expect(page.getByRole('alert')).toContainText(en.map.codeFailed);
      await setHash(page, 'step=wakhan');
      await waitForDrawing(page, await headingOf(page, 'wakhan'));
      await stepSection(page, 'wakhan')
        .locator('a[data-feature="wakhan-corridor"]')
        .first()
        .click();
      await expect(card(page, 'wakhan-corridor')).toBeVisible();
      await page.unroute(pattern);
      await page.getByRole('button', { name: en.retry }).click();
      await state(page, 'live');
      await expect(page.locator('.notice')).toBeHidden();
    });

  test('gives up on a worker that never answers', async ({ page }) => {
    await page.clock.install();
    await page.addInitScript(() => {
      Object.assign(window, {
        Worker: class extends EventTarget {
          postMessage() {}
          terminate() {}
        },
      });
    });
    await openPage(page);
    await expect(page.locator('.live canvas')).toBeAttached();
    await page.clock.fastForward(21_000);
    await state(page, 'failed');
    await setHash(page, 'step=wakhan');
    await waitForDrawing(page, await headingOf(page, 'wakhan'));
  });

  test('data: a notice names the file, reading continues, and a retry succeeds', async ({
    page,
  }) => {
    await page.route('**/data/casa-1000.geojson', (route) => route.abort());
    await openPage(page);
    await state(page, 'failed');
    const alert = page.getByRole('alert');
    await expect(alert).toContainText(en.map.dataFailed);
    await expect(alert).toContainText('casa-1000.geojson');
    await setHash(page, 'step=power');
    await expect(stepSection(page, 'power')).toBeInViewport();
    await expect(currentStep(page)).toHaveAttribute('data-step', 'power');

    await page.unroute('**/data/casa-1000.geojson');
    await featureLink(page, 'rogun-hpp').first().click();
    await expect(card(page, 'rogun-hpp')).toBeVisible();
    await state(page, 'live');
    await expect(alert).toHaveCount(0);
  });
});

test.describe('a lost graphics context', () => {
  /** Loses the map's graphics context; `restore` restores it. */
  async function lose(page: Page): Promise<void> {
    await page.evaluate(() => {
      const canvas = document.querySelector<HTMLCanvasElement>('.live canvas');
      const extension = canvas?.getContext('webgl2')?.getExtension('WEBGL_lose_context');
      Object.assign(window, { lost: extension });
      extension?.loseContext();
    });
    await state(page, 'picture');
  }
  const restore = (page: Page) =>
    page.evaluate(() => {
      (window as unknown as { lost: WEBGL_lose_context }).lost.restoreContext();
    });

  test('shows the drawn map, and restores the live one with the current scene', async ({
    page,
  }) => {
    await openPage(page, 'gateway/en/#step=not-wakhan');
    await waitForLiveMap(page);
    const before = await waitUntilIdle(page);
    const wakhan = await showView(page, 'step=wakhan');
    await showView(page, 'step=not-wakhan');

    await lose(page);
    await expect(page.getByRole('status').filter({ hasText: en.map.contextLost })).toBeVisible();
    await waitForDrawing(page, await headingOf(page, 'not-wakhan'));
    await expect(svg(page)).toBeVisible();
    await restore(page);
    await waitForLiveMap(page);
    await expect(page.locator('.notice')).toBeHidden();
    expect(difference(await waitUntilIdle(page), before)).toBeLessThan(SIMILAR);

    await lose(page);
    await expect.poll(() => apart(page)).toBeGreaterThan(0);
    const usual = await apart(page);
    await page.getByRole('button', { name: en.map.zoomIn, exact: true }).click();
    await expect.poll(async () => (await apart(page)) / usual).toBeCloseTo(2, 2);
    await setHash(page, 'step=wakhan');
    await waitForDrawing(page, await headingOf(page, 'wakhan'));
    await restore(page);
    await waitForLiveMap(page);
    expect(difference(await waitUntilIdle(page), wakhan)).toBeLessThan(SIMILAR);
  });

  test('that is not restored leaves the drawn map', async ({ page }) => {
    await page.clock.install();
    await openPage(page);
    await state(page, 'live');
    await lose(page);
    await page.clock.fastForward(3000);
    await state(page, 'picture');
    await page.clock.fastForward(6000);
    await state(page, 'failed');
    await expect(page.getByRole('alert')).toHaveText(en.map.failed);
    await setHash(page, 'step=trade');
    await waitForDrawing(page, await headingOf(page, 'trade'));
    await featureLink(page, 'kashgar').first().click();
    await expect(card(page, 'kashgar')).toBeVisible();
  });
});

test.describe('with reduced data', () => {
  test.use({ autoActivate: false });
  /** Files that must not load before the reader interacts. */
  const HEAVY = /\/mapView-|worker|\/data\/|\/relief-/;

  for (const [way, prepare] of [
    ['save-data', enableSaveData],
    [
      'prefers-reduced-data',
      (page: Page) =>
        page.addInitScript(() => {
          const ask = window.matchMedia.bind(window);
          window.matchMedia = (query) =>
            ask(query.includes('prefers-reduced-data') ? 'all' : query);
        }),
    ],
  ] as const)
    test(`keeps the drawn map until the reader uses it (${way})`, async ({ page, log }) => {
      await prepare(page);
      await openPage(page);
      await page.waitForTimeout(1500);
      await setHash(page, 'step=wakhan');
      await page.waitForTimeout(300);
      expect(log.requests.filter((url) => HEAVY.test(url))).toEqual([]);
      await expect(pane(page)).toHaveAttribute('data-ecm-state', 'picture');
      if (way === 'save-data') await page.locator('.pane').click({ position: { x: 200, y: 90 } });
      else await featureLink(page, 'wakhan-corridor').first().click();
      await state(page, 'live');
    });

  test('keeps the drawn map at an address with a focus', async ({ page, log }) => {
    await enableSaveData(page);
    await openPage(page, 'gateway/en/#focus=wakhan-corridor');
    await page.locator('.pane[data-measured]').waitFor();
    await page.waitForTimeout(1500);
    expect(log.requests.filter((url) => HEAVY.test(url))).toEqual([]);
    await expect(pane(page)).toHaveAttribute('data-ecm-state', 'picture');
  });
});

test('a link clicked right after the first paint opens its card once the data has loaded', async ({
  page,
}) => {
  await page.addInitScript(() => {
    // The browser is never idle here, so only the click starts the map.
    window.requestIdleCallback = () => 0;
  });
  let answer = () => undefined as unknown;
  const asked = new Promise<void>((done) => {
    void page.route('**/data/atlas.json', async (route) => {
      done();
      await new Promise<void>((go) => (answer = go));
      await route.continue();
    });
  });
  await openPage(page);
  await featureLink(page, 'wakhan-corridor').first().click();
  await asked;
  await expect(card(page)).toHaveCount(0);
  expect(hashOf(page)).toContain('focus=wakhan-corridor');
  answer();
  await expect(card(page, 'wakhan-corridor')).toBeVisible();
  await state(page, 'live');
});

test('a step chosen before the live map has loaded is drawn once its data has', async ({
  page,
}) => {
  await page.route('**/assets/mapView-*.js', () => undefined);
  await openPage(page, 'gateway/en/#step=wakhan');
  await waitForDrawing(page, await headingOf(page, 'wakhan'));
  await expect(pane(page)).toHaveAttribute('data-ecm-state', 'picture');
  await setHash(page, 'step=overview');
  await waitForDrawing(page, await headingOf(page, 'overview'));
});
