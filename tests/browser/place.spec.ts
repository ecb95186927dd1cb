/** The reading position is kept when the script loads late, on reload and return, and in hidden embeds. */
import type { FrameLocator, Locator, Page } from '@playwright/test';
import { hostHtml } from './host.ts';
import {
  currentStep,
  expect,
  delayRequests,
  enableSaveData,
  PAGE_SCRIPT,
  stepSection,
  test,
  setHash,
  waitForScript,
  whenSteady,
} from './helpers.ts';
import { openWithFonts } from './pageFonts.ts';
import { keyboardMessages } from '../../src/i18n/keyboard.ts';

/** These tests concern the text only, so no live map is started. */
test.use({ autoActivate: false });
test.beforeEach(async ({ page }) => {
  await enableSaveData(page);
});

const scrollPosition = (page: Page) => page.evaluate(() => Math.round(scrollY));
const count = (at: Page | FrameLocator | Locator) => at.locator('.count');

/** Scrolls until a step has passed the reading line by `by` px. */
async function scrollIntoStep(page: Page, id: string, by: number): Promise<number> {
  const way = await stepSection(page, id).evaluate((one, by) => {
    const pane = document.querySelector('.pane')?.getBoundingClientRect().bottom ?? 0;
    const line = innerWidth < 860 ? pane + 160 : innerHeight * 0.45;
    return Math.round(one.getBoundingClientRect().top - line + by);
  }, by);
  const before = await scrollPosition(page);
  await page.mouse.move(200, 500);
  await page.mouse.wheel(0, way);
  await expect.poll(() => scrollPosition(page)).toBe(before + way);
  return before + way;
}

/** Opens the story and scrolls into its step `trade`. Returns the position. */
async function scrollIntoTrade(page: Page): Promise<number> {
  await openWithFonts(page, 'gateway/en/');
  await waitForScript(page);
  const there = await scrollIntoStep(page, 'trade', 90);
  await expect(currentStep(page)).toHaveAttribute('data-step', 'trade');
  await page.waitForTimeout(500);
  return there;
}

/** The page that is loaded again is at the position in its step `trade`. */
async function expectInTrade(page: Page, there: number): Promise<void> {
  await waitForScript(page);
  await page.waitForTimeout(900);
  expect(Math.abs((await scrollPosition(page)) - there)).toBeLessThan(3);
  await expect(currentStep(page)).toHaveAttribute('data-step', 'trade');
}

for (const viewport of [
  { width: 1280, height: 720 },
  { width: 390, height: 844 },
])
  test.describe(`${viewport.width} px wide`, () => {
    test.use({ viewport });

    test('keeps the position of a reader who scrolled before the script loaded; counter and map follow', async ({
      page,
    }) => {
      const letGo = await delayRequests(page, PAGE_SCRIPT);
      await page.goto('gateway/en/#step=meeting', { waitUntil: 'commit' });
      await stepSection(page, 'four-countries').waitFor();
      await scrollIntoStep(page, 'trade', 90);
      // Loading fonts may move the content above; the text must stay at its position on the screen.
      const top = () =>
        stepSection(page, 'trade').evaluate((one) => Math.round(one.getBoundingClientRect().top));
      const there = await top();
      letGo();
      await expect(currentStep(page)).toHaveAttribute('data-step', 'trade');
      await page.waitForTimeout(700);
      expect(Math.abs((await top()) - there)).toBeLessThan(3);
      await expect(count(page)).toHaveText(/^11 of/);
      expect(new URL(page.url()).hash).toBe('#step=trade');
    });

    test('keeps the position of a reader who jumped past steps not laid out', async ({ page }) => {
      const letGo = await delayRequests(page, PAGE_SCRIPT);
      await page.goto('gateway/en/', { waitUntil: 'commit' });
      await stepSection(page, 'four-countries').waitFor();
      const top = () =>
        stepSection(page, 'trade').evaluate((one) => Math.round(one.getBoundingClientRect().top));
      await stepSection(page, 'trade').evaluate((one) => {
        one.scrollIntoView();
      });
      // The browser lays out what comes into view, and moves the text by that.
      const there = await whenSteady(top);
      letGo();
      await waitForScript(page);
      await expect(currentStep(page)).toHaveAttribute('data-step', 'trade');
      expect(Math.abs((await top()) - there)).toBeLessThan(3);
    });

    test('keeps the position within a step on reload', async ({ page }) => {
      const there = await scrollIntoTrade(page);
      await page.reload();
      await expectInTrade(page, there);
    });

    test('keeps the position when the reader returns to the page', async ({ page }) => {
      const there = await scrollIntoTrade(page);
      await page.goto('sources/');
      await page.goBack();
      await expectInTrade(page, there);
    });

    test('a text fragment leads to its text and the step that contains it', async ({ page }) => {
      await page.goto('gateway/en/');
      const words = await stepSection(page, 'trade')
        .locator('p:not(.described)')
        .last()
        .evaluate((one) => one.textContent.trim().split(/\s+/).slice(0, 4).join(' '));
      await page.goto('about:blank');
      await page.goto(`gateway/en/#:~:text=${encodeURIComponent(words)}`);
      await waitForScript(page);
      await expect.poll(() => scrollPosition(page)).toBeGreaterThan(400);
      await expect(currentStep(page)).toHaveAttribute('data-step', 'trade');
      await expect(stepSection(page, 'trade').getByText(words)).toBeInViewport();
    });

    test('goes to the step in an address with other parameters', async ({ page }) => {
      await page.goto('gateway/en/#step=trade&hide=labels');
      await expect(currentStep(page)).toHaveAttribute('data-step', 'trade');
      await expect(stepSection(page, 'trade').locator('h2')).toBeInViewport();
      await setHash(page, 'step=wakhan&hide=labels');
      await expect(stepSection(page, 'wakhan').locator('h2')).toBeInViewport();
    });
  });

/** A host page of the site's own origin, where frames could scroll their host. */
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
    test(`${guest} in a closed ${hider} is at its step once shown, and scrolls from there`, async ({
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
    expect(await scrollPosition(page)).toBe(0);
    await page.locator('#steer').click();
    await expect(at).toHaveAttribute('data-step', 'trade');
    await page.waitForTimeout(600);
    expect(await scrollPosition(page)).toBe(0);
    expect(
      await frame
        .locator('section[data-step="trade"]')
        .evaluate((one) => one.getBoundingClientRect().top),
    ).toBeLessThan(400);
  });

test('letter keys work in every keyboard layout', async ({ page }) => {
  await page.goto('gateway/en/');
  await waitForScript(page);
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
  await expect(page.getByRole('dialog', { name: keyboardMessages('en').title })).toBeVisible();
});
