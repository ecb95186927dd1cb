/** Where a reader is, they stay: also if they scrolled before the script came, come back, or open what was hidden. */
import type { FrameLocator, Locator, Page } from '@playwright/test';
import { hostHtml } from './host.ts';
import { current, expect, holdBack, spareData, step, test, visit } from './helpers.ts';
import { keyWords } from '../../src/i18n/keys.ts';

/** No map is asked for: only the words matter here. */
test.use({ interested: false });
test.beforeEach(async ({ page }) => {
  await spareData(page);
});

const scrolled = (page: Page) => page.evaluate(() => Math.round(scrollY));
/** Whether the script has come to life: the page's counter follows what is opened. */
const alive = (page: Page) => expect(page.locator('.pane[data-measured]')).toBeAttached();
const count = (at: Page | FrameLocator | Locator) => at.locator('.count');

/** Opens a page whose fonts are at hand, so that it is set in them each time. */
async function openTwice(page: Page): Promise<void> {
  await page.goto('gateway/en/');
  await page.evaluate(() => document.fonts.ready);
  await page.goto('about:blank');
  await page.goto('gateway/en/');
}

/** The page's own script. */
const SCRIPT = /\/assets\/index-[^/]*\.js$/;

/** Scrolls, as a reader does, so that a step has passed the reading line by so many px. */
async function readInto(page: Page, id: string, by: number): Promise<number> {
  const way = await step(page, id).evaluate((one, by) => {
    const pane = document.querySelector('.pane')?.getBoundingClientRect().bottom ?? 0;
    const line = innerWidth < 860 ? pane + 160 : innerHeight * 0.45;
    return Math.round(one.getBoundingClientRect().top - line + by);
  }, by);
  const before = await scrolled(page);
  await page.mouse.move(200, 500);
  await page.mouse.wheel(0, way);
  await expect.poll(() => scrolled(page)).toBe(before + way);
  return before + way;
}

for (const viewport of [
  { width: 1280, height: 720 },
  { width: 390, height: 844 },
])
  test.describe(`${viewport.width} px wide`, () => {
    test.use({ viewport });

    test('who scrolled before the script came stays there, and counter and map follow', async ({
      page,
    }) => {
      const letGo = await holdBack(page, SCRIPT);
      await page.goto('gateway/en/#step=meeting', { waitUntil: 'commit' });
      await step(page, 'four-countries').waitFor();
      await readInto(page, 'trade', 90);
      // Fonts that come may move what is above: the words stay where they are on the screen.
      const top = () =>
        step(page, 'trade').evaluate((one) => Math.round(one.getBoundingClientRect().top));
      const there = await top();
      letGo();
      await expect(current(page)).toHaveAttribute('data-step', 'trade');
      await page.waitForTimeout(700);
      expect(Math.abs((await top()) - there)).toBeLessThan(3);
      await expect(count(page)).toHaveText(/^11 of/);
      expect(new URL(page.url()).hash).toBe('#step=trade');
    });

    test('a page that is loaded again keeps its place deep in a step', async ({ page }) => {
      await openTwice(page);
      await alive(page);
      const there = await readInto(page, 'trade', 90);
      await expect(current(page)).toHaveAttribute('data-step', 'trade');
      await page.waitForTimeout(500);
      await page.reload();
      await alive(page);
      await page.waitForTimeout(900);
      expect(Math.abs((await scrolled(page)) - there)).toBeLessThan(3);
      await expect(current(page)).toHaveAttribute('data-step', 'trade');
    });

    test('a page that one comes back to keeps its place, too', async ({ page }) => {
      await openTwice(page);
      await alive(page);
      const there = await readInto(page, 'trade', 90);
      await expect(current(page)).toHaveAttribute('data-step', 'trade');
      await page.waitForTimeout(500);
      await page.goto('sources/');
      await page.goBack();
      await alive(page);
      await page.waitForTimeout(900);
      expect(Math.abs((await scrolled(page)) - there)).toBeLessThan(3);
      await expect(current(page)).toHaveAttribute('data-step', 'trade');
    });

    test('a text fragment leads to its words, and the step that they are in', async ({ page }) => {
      await page.goto('gateway/en/');
      const words = await step(page, 'trade')
        .locator('p:not(.described)')
        .last()
        .evaluate((one) => one.textContent.trim().split(/\s+/).slice(0, 4).join(' '));
      await page.goto('about:blank');
      await page.goto(`gateway/en/#:~:text=${encodeURIComponent(words)}`);
      await alive(page);
      await expect.poll(() => scrolled(page)).toBeGreaterThan(400);
      await expect(current(page)).toHaveAttribute('data-step', 'trade');
      await expect(step(page, 'trade').getByText(words)).toBeInViewport();
    });

    test('a step in the address is gone to, though the address says more', async ({ page }) => {
      await page.goto('gateway/en/#step=trade&hide=labels');
      await expect(current(page)).toHaveAttribute('data-step', 'trade');
      await expect(step(page, 'trade').locator('h2')).toBeInViewport();
      await visit(page, 'step=wakhan&hide=labels');
      await expect(step(page, 'wakhan').locator('h2')).toBeInViewport();
    });
  });

/** A page of the site's own origin, where frames and their host may scroll each other. */
async function sameOrigin(page: Page, body: string): Promise<void> {
  await page.route('**/host.html', (route) =>
    route.fulfill({ contentType: 'text/html', body: hostHtml(body) }),
  );
  await page.goto('host.html');
}

const HIDERS = {
  tab: ['<div id="hider" hidden>', '</div>', (node: Element) => node.removeAttribute('hidden')],
  accordion: [
    '<details id="hider"><summary>More</summary>',
    '</details>',
    (node: Element) => node.setAttribute('open', ''),
  ],
  dialog: [
    '<dialog id="hider" style="width:900px;max-width:100%">',
    '</dialog>',
    (node: Element) => {
      (node as HTMLDialogElement).showModal();
    },
  ],
} as const;
const GUESTS = {
  element:
    '<script type="module" src="energy-corridor-map.js"></script><energy-corridor-map story="gateway" lang="en" step="trade"></energy-corridor-map>',
  frame: '<iframe name="ecm" title="Map" height="500" src="gateway/en/?embed#step=trade"></iframe>',
} as const;

for (const guest of ['element', 'frame'] as const)
  for (const hider of ['tab', 'accordion', 'dialog'] as const)
    test(`${guest} in a closed ${hider}: shown later, it stands at its step, and a wheel stays there`, async ({
      page,
    }) => {
      const [before, after, show] = HIDERS[hider];
      await sameOrigin(page, before + GUESTS[guest] + after);
      const inside: FrameLocator | Locator =
        guest === 'frame'
          ? page.locator('iframe').contentFrame()
          : page.locator('energy-corridor-map');
      await expect(count(inside)).toHaveText(/^11 of/);
      await page.waitForTimeout(600);
      await page.locator('#hider').evaluate(show);
      const heading = inside.locator('section[data-step="trade"] h2');
      await expect(heading).toBeInViewport();
      const article = inside.locator('article');
      const box = (await article.boundingBox())!;
      await page.mouse.move(box.x + box.width / 2, box.y + box.height / 2);
      await page.mouse.wheel(0, 40);
      await expect
        .poll(() => heading.evaluate((one) => one.getBoundingClientRect().top))
        .toBeLessThan(600);
      await page.waitForTimeout(500);
      await expect(inside.locator('section[data-step][aria-current]')).toHaveAttribute(
        'data-step',
        'trade',
      );
    });

for (const lang of ['en', 'ur'])
  test(`a frame of the same origin never scrolls its host (${lang})`, async ({ page }) => {
    await sameOrigin(
      page,
      `<a id="steer" target="ecm" href="gateway/${lang}/?embed#step=trade">to the step</a>
       <div class="tall"></div>
       <iframe name="ecm" title="Map" height="500" src="gateway/${lang}/?embed#step=wakhan"></iframe>`,
    );
    const frame = page.locator('iframe').contentFrame();
    const at = frame.locator('section[data-step][aria-current]');
    await expect(at).toHaveAttribute('data-step', 'wakhan');
    await page.waitForLoadState('load');
    await page.waitForTimeout(800);
    expect(await scrolled(page)).toBe(0);
    await page.locator('#steer').click();
    await expect(at).toHaveAttribute('data-step', 'trade');
    await page.waitForTimeout(600);
    expect(await scrolled(page)).toBe(0);
    expect(
      await frame
        .locator('section[data-step="trade"]')
        .evaluate((one) => one.getBoundingClientRect().top),
    ).toBeLessThan(400);
  });

test('letters are keys in every layout', async ({ page }) => {
  await page.goto('gateway/en/');
  await alive(page);
  const press = (key: string, code: string) =>
    page.evaluate(
      ([key, code]) => {
        document.body.dispatchEvent(
          new KeyboardEvent('keydown', { key: key!, code: code!, bubbles: true, cancelable: true }),
        );
      },
      [key, code],
    );
  for (const [key, code, at] of [
    ['ن', 'KeyN', 2],
    ['т', 'KeyN', 3],
    ['N', 'KeyN', 4],
    ['پ', 'KeyP', 3],
    ['n', 'KeyL', 4],
    ['b', 'KeyN', 4],
  ] as const) {
    await press(key, code);
    await expect(count(page)).toHaveText(new RegExp(`^${at} of`));
  }
  await press('؟', 'Slash');
  await expect(page.getByRole('dialog', { name: keyWords('en').title })).toBeVisible();
});
