/** A story as slides: keyboard, clicker and touch, on the drawn map, in both text directions. */
import type { Page } from '@playwright/test';
import { axeViolations } from './axe.ts';
import {
  expect,
  waitForDrawnMap,
  hashOf,
  waitForLiveMap,
  test,
  hashParam,
  disableWebGL,
} from './helpers.ts';
import { expectVisible } from './sightLaws.ts';
import { findStepProblems, LANGS, openDrawn, STORIES } from './sightSteps.ts';

const stage = (page: Page) => page.locator('.stage');
const heading = (page: Page) => page.locator('.stage .slide h1');
const kind = (page: Page) => stage(page).getAttribute('data-slide');
const press = (page: Page, ...keys: string[]) =>
  keys.reduce((done, key) => done.then(() => page.keyboard.press(key)), Promise.resolve());
const isFullscreen = (page: Page) => page.evaluate(() => document.fullscreenElement !== null);

/** Opens a presentation with the drawn map. */
async function present(page: Page, address = 'gateway/en/#mode=present'): Promise<void> {
  await disableWebGL(page);
  await page.goto(address);
  await expect(stage(page)).toBeVisible();
  await waitForDrawnMap(page);
}

test('the reading page loads no presentation code before it is opened', async ({ page, log }) => {
  await disableWebGL(page);
  await page.goto('gateway/en/');
  await waitForDrawnMap(page);
  const ofIt = () => log.requests.filter((url) => /Stage|present/.test(url));
  expect(ofIt()).toEqual([]);
  expect(await page.content()).not.toContain('over-slide');
  await page.getByRole('link', { name: 'Present', exact: true }).click();
  await expect(heading(page)).toHaveText('A gateway on paper, a power line in the making');
  expect(ofIt().some((url) => url.endsWith('/gateway/en/present.json'))).toBe(true);
  await expect.poll(() => isFullscreen(page)).toBe(true);
  await press(page, 'Escape', 'Escape');
  await expect(stage(page)).toHaveCount(0);
  expect(hashOf(page)).not.toContain('mode');
  await expect(page.locator('article').first()).toBeVisible();
});

test('each key runs its command', async ({ page }) => {
  // To the browser, the test's own scripts are gestures of the reader.
  await page.addInitScript(() => {
    Object.defineProperty(navigator, 'userActivation', { value: { isActive: false } });
  });
  await present(page);
  await expect(stage(page)).toHaveAttribute('data-slide', 'cover');
  expect(await isFullscreen(page)).toBe(false);
  await press(page, 'ArrowRight');
  await expect(heading(page)).toHaveText('In one minute');
  await expect.poll(() => isFullscreen(page)).toBe(true);
  for (const [forward, back] of [
    ['ArrowRight', 'ArrowLeft'],
    ['ArrowDown', 'ArrowUp'],
    ['PageDown', 'PageUp'],
    ['Space', 'Shift+Space'],
    ['n', 'p'],
  ] as const) {
    await press(page, forward);
    await expect.poll(() => hashParam(page, 'step'), forward).toBe('meeting');
    await press(page, back);
    await expect.poll(() => hashParam(page, 'step'), back).toBe('overview');
  }
  await press(page, 'End');
  await expect(stage(page)).toHaveAttribute('data-slide', 'end');
  await press(page, 'Home');
  await expect(stage(page)).toHaveAttribute('data-slide', 'cover');
  await press(page, '1', '0', 'Enter');
  await expect.poll(() => hashParam(page, 'step')).toBe('not-wakhan');
  await press(page, '6', 'Enter', 'ArrowRight');
  await expect(stage(page)).toHaveAttribute('data-slide', 'chart');
  await expect(
    page.locator('.stage .charts .bar-row, .stage .charts svg, .stage .bars').first(),
  ).toBeVisible();
  await press(page, 'ArrowRight');
  await expect.poll(() => hashParam(page, 'step')).toBe('line-north');

  const blank = page.locator('.stage .blank');
  for (const key of ['.', 'b']) {
    await press(page, key);
    await expect(blank).toHaveClass(/black/);
    await press(page, key);
    await expect(blank).toHaveCount(0);
  }
  await press(page, 'w');
  await expect(blank).toHaveClass(/white/);
  // The first key press only shows the slide again.
  await press(page, 'PageDown');
  await expect(blank).toHaveCount(0);
  await expect.poll(() => hashParam(page, 'step')).toBe('line-north');

  await press(page, 'l');
  await expect.poll(() => hashParam(page, 'hide')).toBe('labels');
  await expect(page.locator('.picture text[data-id]')).toHaveCount(0);
  await press(page, 'PageDown');
  await expect.poll(() => hashParam(page, 'hide')).toBe('labels');
  await press(page, 'l');
  await expect.poll(() => hashParam(page, 'hide')).toBeNull();

  await press(page, 't');
  await expect(page.locator('.stage .clock')).toHaveText(/^\d+:\d\d$/);
  await page.mouse.move(700, 300);
  await press(page, 'g');
  await page.mouse.move(900, 400);
  const spot = await page.locator('.stage .spot').boundingBox();
  expect(Math.round(spot!.x + spot!.width / 2)).toBe(900);
  await press(page, 'g', 'F5');
  await expect(page.locator('.stage .spot')).toHaveCount(0);
  await expect.poll(() => hashParam(page, 'step')).toBe('line-south');

  await press(page, '?');
  await expect(page.getByRole('dialog', { name: 'Keyboard shortcuts' })).toBeVisible();
  await press(page, 'Escape');
  await expect(page.getByRole('dialog')).toHaveCount(0);
  await press(page, 'o');
  const all = page.getByRole('dialog', { name: 'All steps' });
  await expect(all.getByRole('button', { name: /^\d/ })).toHaveCount(13);
  await expect(all.locator('[aria-current]')).toBeFocused();
  await press(page, 'ArrowRight', 'Enter');
  await expect.poll(() => hashParam(page, 'step')).toBe('building');
  await expect(all).toHaveCount(0);
});

test('Esc leaves full screen, then the presentation, at the current step', async ({ page }) => {
  await present(page);
  await press(page, '5', 'Enter');
  await expect.poll(() => isFullscreen(page)).toBe(true);
  await press(page, 'Escape');
  await expect.poll(() => isFullscreen(page)).toBe(false);
  await expect(stage(page)).toBeVisible();
  await press(page, 'f');
  await expect.poll(() => isFullscreen(page)).toBe(true);
  await press(page, 'f');
  await expect.poll(() => isFullscreen(page)).toBe(false);
  await press(page, 'Escape');
  await expect(stage(page)).toHaveCount(0);
  await expect(page.locator('section[data-step="four-countries"]')).toBeInViewport();
  expect(await page.locator('[inert]').count()).toBe(0);
  // The reading page's keys work again.
  await press(page, 'n');
  await expect.poll(() => hashParam(page, 'step')).toBe('power');
});

test('an address opens its slide, and a reload keeps it', async ({ page }) => {
  await present(page, 'gateway/en/#step=wakhan&mode=present');
  await expect(heading(page)).toHaveText('The gateway is a plan');
  await press(page, 'PageDown');
  await page.reload();
  await expect(heading(page)).toHaveText('Four countries');
});

test('the cover has the story’s address and QR code only if the build knows the address', async ({
  page,
}) => {
  await present(page);
  await expect(heading(page)).toBeVisible();
  await expect(page.locator('.scan')).toHaveCount(0);
  await page.route('**/present.json', async (route) => {
    const response = await route.fetch();
    const address = {
      url: 'https://example.org/map/gateway/en/',
      code: { size: 21, path: 'M0 0h7v7H0z' },
    };
    await route.fulfill({ json: { ...((await response.json()) as object), address } });
  });
  for (const lang of LANGS) {
    await page.goto('about:blank');
    await present(page, `gateway/${lang}/#mode=present`);
    await expect(page.locator('.scan bdi')).toHaveText('example.org/map/gateway/en/');
    const { width, height } = (await page.locator('.scan svg').boundingBox())!;
    // Large enough to scan from the back row.
    expect(Math.min(width, height)).toBeGreaterThan(100);
    await press(page, 'PageDown');
    await expect(page.locator('.scan')).toHaveCount(0);
  }
});

test('a loaded presentation works offline', async ({ page, context, log }) => {
  await present(page);
  await page.waitForLoadState('networkidle');
  await context.setOffline(true);
  const before = log.requests.length;
  const seen: string[] = [];
  for (;;) {
    await press(page, 'ArrowRight');
    if ((await kind(page)) === 'end') break;
    const id = hashParam(page, 'step')!;
    seen.push(id);
    await expect(page.locator('svg.ecm-picture > title')).toContainText(
      (await heading(page).textContent())!,
    );
  }
  expect(new Set(seen).size).toBeGreaterThan(10);
  await expect(page.locator('.notice').filter({ visible: true })).toHaveCount(0);
  expect(log.requests.slice(before)).toEqual([]);
});

test('arrow keys follow the text direction', async ({ page }) => {
  await present(page, 'gateway/ur/#mode=present');
  await press(page, 'ArrowLeft', 'ArrowLeft');
  await expect.poll(() => hashParam(page, 'step')).toBe('meeting');
  await press(page, 'ArrowRight');
  await expect.poll(() => hashParam(page, 'step')).toBe('overview');
});

test('each slide and its map are announced once', async ({ page }) => {
  await present(page);
  const told = page.locator('.stage .hidden[role="status"]');
  await press(page, '4', 'Enter');
  await expect(told).toHaveText(/^4 of 13: The gateway is a plan\. .*Map: .{40,}/);
  // Content outside the slide is not reachable.
  const reached: string[] = [];
  for (let presses = 0; presses < 12; presses++) {
    await press(page, 'Tab');
    reached.push(
      await page.evaluate(() => {
        const { activeElement: at } = document;
        return at?.closest('.stage, .pane, .over-slide') || at === document.body
          ? 'slide'
          : (at?.className ?? '');
      }),
    );
  }
  expect(new Set(reached)).toEqual(new Set(['slide']));
});

test('swipes beside the map change the slide', async ({ browser, baseURL }) => {
  const context = await browser.newContext({
    hasTouch: true,
    viewport: { width: 1024, height: 768 },
  });
  await disableWebGL(context);
  const page = await context.newPage();
  await page.goto(`${baseURL!}gateway/en/#mode=present`);
  await expect(stage(page)).toBeVisible();
  const client = await context.newCDPSession(page);
  const drag = async (from: number, to: number) => {
    const touch = (type: 'touchStart' | 'touchMove' | 'touchEnd', x?: number) =>
      client.send('Input.dispatchTouchEvent', {
        type,
        touchPoints: x === undefined ? [] : [{ x, y: 300 }],
      });
    await touch('touchStart', from);
    await touch('touchMove', (from + to) / 2);
    await touch('touchMove', to);
    await touch('touchEnd');
  };
  await drag(300, 100);
  await expect.poll(() => hashParam(page, 'step')).toBe('overview');
  await drag(100, 300);
  await expect.poll(() => kind(page)).toBe('cover');
  await context.close();
});

test('the live map fills its area, can be moved, and is reset with the next key', async ({
  page,
}) => {
  await page.goto('gateway/en/#mode=present');
  await waitForLiveMap(page);
  await press(page, 'PageDown');
  const canvas = page.locator('.live canvas');
  const box = (await canvas.boundingBox())!;
  expect(Math.round(box.x + box.width)).toBe(1280);
  expect(Math.round(box.height)).toBe(720);
  // The canvas has the resolution of its displayed size.
  await expect
    .poll(() => canvas.evaluate((one: HTMLCanvasElement) => one.height))
    .toBeGreaterThan(715);
  await page.mouse.move(900, 400);
  await page.mouse.down();
  await page.mouse.move(800, 350, { steps: 4 });
  await page.mouse.up();
  await expect.poll(() => hashParam(page, 'look')).not.toBeNull();
  await press(page, 'PageDown');
  await expect.poll(() => hashParam(page, 'look')).toBeNull();
  await expect.poll(() => hashParam(page, 'step')).toBe('meeting');
  expect(await page.locator('canvas.maplibregl-canvas').count()).toBe(1);
});

for (const [lang, colorScheme] of [
  ['en', 'dark'],
  ['ur', 'light'],
] as const)
  test(`has no axe violations: ${lang}, ${colorScheme}`, async ({ page }) => {
    await page.emulateMedia({ colorScheme, reducedMotion: 'reduce' });
    await present(page, `gateway/${lang}/#mode=present`);
    expect(await axeViolations(page)).toEqual([]);
    for (const keys of [['6', 'Enter'], ['PageDown'], ['o'], ['Escape', '?'], ['Escape', 'End']]) {
      await press(page, ...keys);
      expect(await axeViolations(page), keys.join(' ')).toEqual([]);
    }
  });

test('no text overflows its slide', async ({ page }) => {
  for (const [story, lang] of STORIES.flatMap((one) => LANGS.map((lang) => [one, lang] as const))) {
    await present(page, `${story}/${lang}/#mode=present`);
    for (let slide = 0; (await kind(page)) !== 'end'; slide++) {
      const overflow = () =>
        page.evaluate(() => {
          const article = document.querySelector('.stage .slide')!;
          const bar = document.querySelector('.stage .bar')!.getBoundingClientRect();
          const parts = [...article.querySelectorAll('h1, p, li, .fitted > div')];
          const boxes = parts.map((one) => one.getBoundingClientRect());
          return boxes.some(({ top, bottom }) => top < -1 || bottom > bar.top + 1);
        });
      // A chart is fitted one frame after it loads.
      await expect.soft
        .poll(overflow, { message: `${story}/${lang}, slide ${slide}`, timeout: 5000 })
        .toBe(false);
      await press(page, 'PageDown');
    }
  }
});

for (const viewport of [
  { width: 1280, height: 720 },
  { width: 1920, height: 1080 },
])
  for (const lang of LANGS)
    test(`map subjects are visible on slides: ${lang}, ${viewport.width} × ${viewport.height}`, async ({
      browser,
      baseURL,
      atlas,
    }) => {
      const address = `${baseURL!}gateway/${lang}/`;
      const { page, data, drawn } = await openDrawn(browser, address, viewport);
      await page.locator('a[href="#mode=present"]').click();
      await expect(stage(page)).toBeVisible();
      const show = async ({ id, heading: words }: { id: string; heading: string }) => {
        const number = data.story.steps.findIndex((step) => step.id === id) + 1;
        await page.keyboard.type(String(number));
        await page.keyboard.press('Enter');
        await expect(page.locator('.ecm-picture.one title')).toContainText(words);
        await drawn();
      };
      expectVisible(await findStepProblems(page, data.story, atlas, show));
    });
