/** Controls and panels on the map: few on a phone, and never overlapping, at any window and font size. */
import type { Page } from '@playwright/test';
import { en } from '../../src/i18n/en.ts';
import {
  startLiveMap,
  pageData,
  expect,
  pane,
  openPage,
  enableSaveData,
  test,
  setHash,
} from './helpers.ts';

/** Overlays are the same on both maps. These tests block the live map's code, so the drawn one stays. */
const CODE = /\/assets\/mapView-[^/]*\.js$/;
test.use({ autoActivate: false });
test.beforeEach(async ({ page }) => {
  await enableSaveData(page);
  await page.route(CODE, () => undefined);
});

/** Overlapping pairs of overlays, and overlays that exceed the window. */
function findOverlaps(page: Page): Promise<string[]> {
  return page.evaluate(() => {
    const root = document.documentElement;
    const found: string[] = [];
    // Where the map scrolls away, a sheet replaces the step bar.
    const low = getComputedStyle(document.querySelector('.pane')!).position === 'relative';
    const all = low ? '[data-furniture]' : '[data-furniture], .steps';
    if (root.scrollWidth > root.clientWidth)
      found.push(`the page is ${root.scrollWidth} px wide in ${root.clientWidth}`);
    const things = [...document.querySelectorAll<HTMLElement>(all)]
      .filter((one) => one.checkVisibility({ opacityProperty: true }))
      .map((one) => ({ name: one.className, box: one.getBoundingClientRect() }));
    for (const [at, a] of things.entries()) {
      if (a.box.left < -1 || a.box.right > root.clientWidth + 1)
        found.push(`${a.name} sticks out at the side`);
      if (a.box.height < 16) found.push(`${a.name} is ${a.box.height} px high`);
      for (const b of things.slice(at + 1)) {
        const x = Math.min(a.box.right, b.box.right) - Math.max(a.box.left, b.box.left);
        const y = Math.min(a.box.bottom, b.box.bottom) - Math.max(a.box.top, b.box.top);
        if (x > 1 && y > 1)
          found.push(`${a.name} and ${b.name} share ${Math.round(x)} × ${Math.round(y)} px`);
      }
    }
    return found;
  });
}

/** Classes of the overlays on the map. */
function overlayClasses(page: Page): Promise<string[]> {
  return page.evaluate(() => {
    const map = document.querySelector('.pane')!.getBoundingClientRect();
    return [...document.querySelectorAll<HTMLElement>('[data-furniture]')]
      .filter((one) => one.checkVisibility({ opacityProperty: true }))
      .filter((one) => {
        const { left, right, top, bottom } = one.getBoundingClientRect();
        return right > map.left && left < map.right && bottom > map.top + 1 && top < map.bottom - 1;
      })
      .map((one) => one.className || one.tagName);
  });
}

const STATES = ['', 'focus=casa-hvdc', 'look=6/36/70'];
const LANGS = ['gateway/en/', 'gateway/ur/'];
const PHONES = [
  [360, 740],
  [320, 256],
  [740, 360],
  [844, 390],
] as const;
const SIZES = [...PHONES, [768, 1024], [1024, 768], [1280, 720], [1440, 900]] as const;

/** Opens each panel in turn and reports its faults. */
async function findPanelOverlaps(page: Page, name: string): Promise<string[]> {
  const bad: string[] = [];
  const say = async (what: string) => {
    bad.push(...(await findOverlaps(page)).map((fault) => `${name}, ${what}: ${fault}`));
  };
  for (const state of STATES) {
    await setHash(page, `step=wakhan&${state}`);
    await say(`#${state}`);
  }
  const legend = page.locator('.legend h2 button');
  for (const open of ['true', 'false']) {
    if ((await legend.getAttribute('aria-expanded')) !== open) await legend.click();
    await say(`legend ${open}`);
  }
  const sheet = page.locator('.tools.narrow summary');
  const narrow = await sheet.isVisible();
  if (narrow) {
    await sheet.click();
    await say('tools');
    await expect(page.locator('.controls')).toHaveCSS('opacity', '1');
  }
  const time = page.locator(`.tools.${narrow ? 'narrow' : 'wide'} [data-tool="time"]`);
  if (await time.isVisible()) {
    await time.click();
    await say('time');
    await page.locator('.tool .close').click();
  }
  return bad;
}

for (const address of LANGS)
  test(`overlays never overlap, whichever panel is open (${address})`, async ({ page }) => {
    test.slow();
    const bad: string[] = [];
    for (const [width, height] of SIZES) {
      await page.setViewportSize({ width, height });
      await openPage(page, address);
      bad.push(...(await findPanelOverlaps(page, `${width} × ${height}`)));
    }
    expect(bad).toEqual([]);
  });

test('a phone shows three buttons on the map, and “Back to the story”', async ({ page }) => {
  for (const [width, height] of PHONES)
    for (const address of LANGS) {
      await page.setViewportSize({ width, height });
      await openPage(page, `${address}#step=pair`);
      await expect.poll(() => overlayClasses(page)).toHaveLength(3);
      await setHash(page, 'step=pair&look=6/36/70');
      await expect(page.locator('.back')).toBeVisible();
      expect(await overlayClasses(page)).toHaveLength(4);
    }
});

test('zoom and pan buttons appear with the tools, and on keyboard focus', async ({ page }) => {
  await page.setViewportSize({ width: 360, height: 740 });
  await openPage(page);
  const controls = page.locator('.controls');
  await expect(controls).toHaveCSS('opacity', '0');
  await controls.locator('button').first().focus();
  await expect(controls).toHaveCSS('opacity', '1');
  await page.locator('.legend h2 button').focus();
  await expect(controls).toHaveCSS('opacity', '0');
  await page.locator('.tools.narrow summary').click();
  await expect(controls).toHaveCSS('opacity', '1');
  await controls.getByRole('button', { name: en.map.zoomIn }).click();
  await expect(page.locator('.back')).toBeVisible();
});

test('the layout holds with doubled font size and wide text spacing', async ({ page }) => {
  const bad: string[] = [];
  const client = await page.context().newCDPSession(page);
  for (const [kind, width, height] of [
    ['large', 360, 740],
    ['large', 1280, 720],
    ['spaced', 360, 740],
    ['spaced', 768, 1024],
    ['spaced', 1440, 900],
  ] as const) {
    await page.setViewportSize({ width, height });
    await client.send('Page.setFontSizes', {
      fontSizes: kind === 'large' ? { standard: 32, fixed: 26 } : { standard: 16, fixed: 13 },
    });
    await openPage(page);
    if (kind === 'spaced')
      await page.evaluate(() => {
        const sheet = new CSSStyleSheet();
        sheet.replaceSync(
          '*{line-height:1.5!important;letter-spacing:.12em!important;word-spacing:.16em!important}p{margin-block-end:2em!important}',
        );
        document.adoptedStyleSheets = [sheet];
      });
    bad.push(...(await findPanelOverlaps(page, `${kind}, ${width} × ${height}`)));
  }
  expect(bad).toEqual([]);
});

test('forced colours keep the current step, links and slider recognisable', async ({ page }) => {
  await page.emulateMedia({ forcedColors: 'active' });
  await openPage(page, 'gateway/en/#step=wakhan');
  const step = page.locator('section[data-step="wakhan"]');
  await expect(step).toHaveClass(/active/);
  const bar = await step.evaluate(
    (one) => getComputedStyle(one, '::before').borderInlineStartWidth,
  );
  expect(parseFloat(bar)).toBeGreaterThanOrEqual(3);
  await expect(step.locator('a[data-feature]').first()).toHaveCSS(
    'text-decoration-line',
    'underline',
  );
  await page.locator('.tools.wide [data-tool="time"]').click();
  const track = page.locator('.tool-time-slider input');
  await expect(track).toBeVisible();
  // A line in the text colour replaces the track.
  const [canvas, line] = await track.evaluate((one) => {
    const probe = document.createElement('i');
    probe.style.cssText = 'forced-color-adjust:none;color:Canvas;background:CanvasText';
    one.after(probe);
    const { color, backgroundColor } = getComputedStyle(probe);
    probe.remove();
    return [color, backgroundColor];
  });
  expect(canvas).not.toBe(line);
});

test('a small frame shows text at once, with a single row of controls at the bottom', async ({
  page,
}) => {
  for (const lang of ['en', 'ur'])
    for (const width of [320, 360]) {
      await page.setViewportSize({ width, height: 560 });
      await openPage(page, `gateway/${lang}/?embed`);
      const title = (await page.locator('h1').boundingBox())!;
      const words = (await page.locator('.standfirst').boundingBox())!;
      const foot = (await page.locator('.steps').boundingBox())!;
      const full = (await page.locator('.full').boundingBox())!;
      const name = `${lang}, ${width} px`;
      expect(title.y + title.height, name).toBeLessThan(foot.y);
      expect(words.y + 40, name).toBeLessThan(foot.y);
      expect(foot.height, name).toBeLessThan(60);
      expect(Math.abs(full.y - foot.y), name).toBeLessThanOrEqual(1);
      expect(await findOverlaps(page), name).toEqual([]);
    }
});

test('the legend lists only what is in view', async ({ page }) => {
  await page.setViewportSize({ width: 1440, height: 900 });
  await page.unroute(CODE);
  await openPage(page, 'gateway/en/#step=wakhan');
  const rows = page.locator('.legend .samples');
  await expect(rows).toContainText(en.kinds.corridor);
  await startLiveMap(page);
  const { legend } = await pageData(page);
  expect(legend?.['wakhan']).toContain('corridor');
  // A place without features of the story.
  await setHash(page, 'step=wakhan&look=8/47/60');
  await expect(rows.locator('li')).toHaveCount(0);
  await setHash(page, 'step=wakhan');
  await expect(rows).toContainText(en.kinds.corridor);
  await expect(rows).not.toContainText(en.legend.plant);
});

/** Whether the card does not cover its feature. */
async function isBesideFeature(page: Page): Promise<boolean> {
  const map = (await pane(page).boundingBox())!;
  const box = (await page.locator('[data-card]').boundingBox())!;
  const apart =
    box.x >= map.x + map.width - 1 ||
    box.x + box.width <= map.x + 1 ||
    box.y >= map.y + map.height - 1;
  return apart || box.x - map.x > 300;
}

test('a card is placed beside its feature', async ({ page }) => {
  for (const [width, height] of [
    [360, 740],
    [844, 390],
    [768, 1024],
    [1024, 768],
    [1440, 900],
  ] as const) {
    await page.setViewportSize({ width, height });
    await openPage(page, 'gateway/en/#step=overview&focus=casa-hvdc');
    // The data, which are saved until the reader uses the map.
    await pane(page).dispatchEvent('pointermove');
    await expect(page.locator('[data-card]')).toBeVisible();
    await expect
      .poll(() => isBesideFeature(page), { message: `${width} × ${height}`, timeout: 10_000 })
      .toBe(true);
  }
});
