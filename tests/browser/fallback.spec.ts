/** Where the live map cannot run, goes away, or is not wanted yet, the drawn map stands in for it. */
import type { Page } from '@playwright/test';
import { en } from '../../src/i18n/en.ts';
import { sceneOf } from '../../src/story/scene.ts';
import { drawPane } from '../../src/svg/picture.ts';
import {
  at,
  cameraOf,
  card,
  current,
  dataOf,
  expect,
  hashOf,
  link,
  live,
  pane,
  read,
  settle,
  spareData,
  step,
  test,
  valueOf,
  visit,
  withoutWebGL,
} from './helpers.ts';
import { difference, SAME } from './png.ts';

const state = (page: Page, name: 'picture' | 'live' | 'failed') =>
  expect(page.locator(`[data-ecm-state="${name}"]`)).toBeAttached();
const svg = (page: Page) => page.locator('svg.ecm-picture');
const ground = (page: Page) =>
  svg(page).evaluate((one) => one.querySelector('.ground')?.innerHTML ?? '');
/** Where the drawn map has the line's two converter stations, from north to south. */
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
  // A picture that is just being replaced has none.
  return north && south ? Math.hypot(south.x - north.x, south.y - north.y) : NaN;
}

/** Waits until the map is drawn for a step. */
async function drawnFor(page: Page, heading: string): Promise<void> {
  await expect(svg(page).locator('> title')).toHaveText(`${en.map.picture}: ${heading}`);
}

async function headingOf(page: Page, id: string): Promise<string> {
  const { story } = await dataOf(page);
  return story.steps.find((one) => one.id === id)!.heading;
}

test.describe('without WebGL', () => {
  test.beforeEach(async ({ page }) => {
    await withoutWebGL(page);
    await page.goto('gateway/en/');
    await state(page, 'failed');
  });

  test('a notice says so, and the map is drawn for each step as its scene says', async ({
    page,
    atlas,
  }) => {
    await expect(page.getByRole('alert')).toHaveText(en.map.failed);
    const { story } = await dataOf(page);
    const seen = new Set<string>();
    const size = await pane(page).evaluate(({ clientWidth: width, clientHeight: height }) => ({
      width,
      height,
    }));
    for (const { id, heading } of story.steps) {
      await visit(page, `step=${id}`);
      await drawnFor(page, heading);
      await expect(svg(page)).toHaveCount(1);
      const scene = sceneOf(story, { step: id }, { lang: 'en', theme: 'light' }, atlas);
      const words = { title: '', description: '' };
      // What lies on the map may change its size with the step, which moves the camera once more.
      await expect(async () => {
        const expected = drawPane(
          { scene, atlas, words, id: 'map', measure: () => 50 },
          { camera: await cameraOf(page), size, covered: [] },
        );
        // The same areas and lines in the same state, as the browser writes them.
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

  test('links, cards, stepping, legend, buttons and permalinks go on working', async ({ page }) => {
    await link(page, 'casa-hvdc-af').first().click();
    await expect(card(page, 'casa-hvdc-af')).toBeVisible();
    await expect.poll(() => ground(page)).toContain('class="on');
    await card(page).getByRole('button', { name: en.card.close }).click();
    await expect(card(page)).toHaveCount(0);

    await page.locator('.next').click();
    await expect(current(page)).toHaveAttribute('data-step', 'meeting');
    await drawnFor(page, await headingOf(page, 'meeting'));
    await visit(page, 'step=overview');
    await drawnFor(page, await headingOf(page, 'overview'));

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

    await visit(page, 'step=overview&look=5/36/70');
    await expect.poll(async () => (await stations(page)).length).toBe(2);
    const usual = await apart(page);
    await page.getByRole('button', { name: en.map.zoomIn, exact: true }).click();
    await expect.poll(async () => (await apart(page)) / usual).toBeCloseTo(2, 2);
    expect(valueOf(page, 'look')).toBe('6/36/70');
    await page.getByRole('button', { name: en.map.zoomOut, exact: true }).click();
    await expect.poll(async () => (await apart(page)) / usual).toBeCloseTo(1, 2);
    const [before] = await stations(page);
    await page.getByLabel(en.map.move, { exact: true }).click();
    await page.getByRole('button', { name: en.map.pan.right, exact: true }).click();
    await expect
      .poll(async () => ((await stations(page))[0]?.x ?? NaN) - before!.x)
      .toBeCloseTo(-120, 0);

    await page.goto('gateway/en/#step=trade&focus=kashgar&layers=places');
    await page.reload();
    await state(page, 'failed');
    await expect(card(page, 'kashgar')).toBeVisible();
    await expect(current(page)).toHaveAttribute('data-step', 'trade');
    await drawnFor(page, await headingOf(page, 'trade'));
    expect(hashOf(page)).toBe('step=trade&focus=kashgar&layers=places');
  });
});

test.describe('when something is refused', () => {
  test.use({ quiet: false });

  for (const [what, pattern] of [
    ['the live map’s code', '**/assets/view-*.js'],
    ['its worker', '**/assets/*worker*.js'],
  ] as const)
    test(`${what}: the drawn map stands in, with everything else`, async ({ page }) => {
      await page.route(pattern, (route) => route.abort());
      await read(page);
      await state(page, 'failed');
      await expect(page.getByRole('alert')).toContainText(en.map.codeFailed);
      await visit(page, 'step=wakhan');
      await drawnFor(page, await headingOf(page, 'wakhan'));
      await step(page, 'wakhan').locator('a[data-feature="wakhan-corridor"]').first().click();
      await expect(card(page, 'wakhan-corridor')).toBeVisible();
      await page.unroute(pattern);
      await page.getByRole('button', { name: en.again }).click();
      await state(page, 'live');
      await expect(page.locator('.notice')).toBeHidden();
    });

  test('a worker that never answers is not waited for without end', async ({ page }) => {
    await page.clock.install();
    await page.addInitScript(() => {
      Object.assign(window, {
        Worker: class extends EventTarget {
          postMessage() {}
          terminate() {}
        },
      });
    });
    await read(page);
    await expect(page.locator('.live canvas')).toBeAttached();
    await page.clock.fastForward(21_000);
    await state(page, 'failed');
    await visit(page, 'step=wakhan');
    await drawnFor(page, await headingOf(page, 'wakhan'));
  });

  test('data: a sentence names the file, the words go on, and the next try succeeds', async ({
    page,
  }) => {
    await page.route('**/data/casa-1000.geojson', (route) => route.abort());
    await read(page);
    await state(page, 'failed');
    const alert = page.getByRole('alert');
    await expect(alert).toContainText(en.map.dataFailed);
    await expect(alert).toContainText('casa-1000.geojson');
    await visit(page, 'step=power');
    await expect(step(page, 'power')).toBeInViewport();
    await expect(current(page)).toHaveAttribute('data-step', 'power');

    await page.unroute('**/data/casa-1000.geojson');
    await link(page, 'rogun-hpp').first().click();
    await expect(card(page, 'rogun-hpp')).toBeVisible();
    await state(page, 'live');
    await expect(alert).toHaveCount(0);
  });
});

test.describe('a lost graphics context', () => {
  /** Takes the map's context away; `restore` gives it back. */
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

  test('brings the drawn map, and gives back the live one with the scene of the moment', async ({
    page,
  }) => {
    await read(page, 'gateway/en/#step=not-wakhan');
    await live(page);
    const before = await settle(page);
    const wakhan = await at(page, 'step=wakhan');
    await at(page, 'step=not-wakhan');

    await lose(page);
    await expect(page.getByRole('status').filter({ hasText: en.map.lost })).toBeVisible();
    await drawnFor(page, await headingOf(page, 'not-wakhan'));
    await expect(svg(page)).toBeVisible();
    await restore(page);
    await live(page);
    await expect(page.locator('.notice')).toBeHidden();
    expect(difference(await settle(page), before)).toBeLessThan(SAME);

    await lose(page);
    await expect.poll(() => apart(page)).toBeGreaterThan(0);
    const usual = await apart(page);
    await page.getByRole('button', { name: en.map.zoomIn, exact: true }).click();
    await expect.poll(async () => (await apart(page)) / usual).toBeCloseTo(2, 2);
    await visit(page, 'step=wakhan');
    await drawnFor(page, await headingOf(page, 'wakhan'));
    await restore(page);
    await live(page);
    expect(difference(await settle(page), wakhan)).toBeLessThan(SAME);
  });

  test('that does not come back leaves the drawn map for good', async ({ page }) => {
    await page.clock.install();
    await read(page);
    await state(page, 'live');
    await lose(page);
    await page.clock.fastForward(3000);
    await state(page, 'picture');
    await page.clock.fastForward(6000);
    await state(page, 'failed');
    await expect(page.getByRole('alert')).toHaveText(en.map.failed);
    await visit(page, 'step=trade');
    await drawnFor(page, await headingOf(page, 'trade'));
    await link(page, 'kashgar').first().click();
    await expect(card(page, 'kashgar')).toBeVisible();
  });
});

test.describe('where data are to be spared', () => {
  test.use({ interested: false });
  /** What a reader who touches nothing has not asked for. */
  const HEAVY = /\/view-|worker|\/data\/|\/relief-/;

  for (const [way, prepare] of [
    ['save-data', spareData],
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
    test(`the drawn map stays until asked (${way})`, async ({ page, log }) => {
      await prepare(page);
      await read(page);
      await page.waitForTimeout(1500);
      await visit(page, 'step=wakhan');
      await page.waitForTimeout(300);
      expect(log.requests.filter((url) => HEAVY.test(url))).toEqual([]);
      await expect(pane(page)).toHaveAttribute('data-ecm-state', 'picture');
      if (way === 'save-data')
        await page.locator('.picture').click({ position: { x: 200, y: 90 } });
      else await link(page, 'wakhan-corridor').first().click();
      await state(page, 'live');
    });
});

test('a link clicked at once after the first paint opens its card when the data are here', async ({
  page,
}) => {
  await page.addInitScript(() => {
    // The browser is never at leisure: only the click asks for the map.
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
  await read(page);
  await link(page, 'wakhan-corridor').first().click();
  await asked;
  await expect(card(page)).toHaveCount(0);
  expect(hashOf(page)).toContain('focus=wakhan-corridor');
  answer();
  await expect(card(page, 'wakhan-corridor')).toBeVisible();
  await state(page, 'live');
});

test('a step asked for before the live map is here is drawn once the data are', async ({
  page,
}) => {
  await page.route('**/assets/view-*.js', () => undefined);
  await read(page, 'gateway/en/#step=wakhan');
  await drawnFor(page, await headingOf(page, 'wakhan'));
  await expect(pane(page)).toHaveAttribute('data-ecm-state', 'picture');
  await visit(page, 'step=overview');
  await drawnFor(page, await headingOf(page, 'overview'));
});
