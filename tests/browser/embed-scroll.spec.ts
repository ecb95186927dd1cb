/** Frames that readers scroll past or read in, and frames that open at a step. */
import type { Page } from '@playwright/test';
import { expect, frameContent, test as base, waitForMap } from './guest.ts';
import { swipe } from './helpers.ts';

interface Passage {
  /** Opens a frame between paragraphs of its host and scrolls it into view. Returns a point over its text. */
  openPassage: (width: number) => Promise<{ readonly x: number; readonly y: number }>;
}

const test = base.extend<Passage>({
  openPassage: async ({ page, openHost, frameHtml }, use) => {
    await use(async (width) => {
      const frame = frameHtml('?embed', `width="${String(width)}" style="height: 680px"`);
      await openHost(
        `<div style="height: 900px">Before</div>${frame}<div style="height: 2000px">After</div>`,
      );
      return pointOverText(page);
    });
  },
});
test.use({ webgl: false });

const words = (page: Page) => frameContent(page).locator('article');
const scrolled = (page: Page) => words(page).evaluate((one) => one.scrollTop);
const hostScrolled = (page: Page) => page.evaluate(() => scrollY);
const bottom = (page: Page) =>
  page.locator('iframe').evaluate((one) => one.getBoundingClientRect().bottom);

/** Scrolls the frame into view. Returns a point over its text, in the upper half of the screen. */
async function pointOverText(page: Page): Promise<{ readonly x: number; readonly y: number }> {
  await page.evaluate(() => {
    scrollTo(0, 890);
  });
  await waitForMap(page);
  const box = await words(page).boundingBox();
  if (!box) throw new Error('The text is not visible.');
  return { x: box.x + box.width / 2, y: box.y + Math.min(box.height, 160) };
}

test.describe('by touch', () => {
  test.use({ hasTouch: true, viewport: { width: 390, height: 780 } });

  test('a reader scrolls past the text of a frame in six swipes', async ({ page, openPassage }) => {
    const { x, y } = await openPassage(360);
    let swipes = 0;
    while ((await bottom(page)) > y - 300 && swipes < 12) {
      await swipe(page, x, y, -300);
      await page.waitForTimeout(150);
      swipes += 1;
    }
    expect(swipes).toBeLessThanOrEqual(6);
  });
});

test.describe('by wheel', () => {
  const viewport = { width: 1000, height: 800 };
  test.use({ viewport });

  test('a reader scrolls past the text of a frame within two screens', async ({
    page,
    openPassage,
  }) => {
    const { x, y } = await openPassage(900);
    await page.mouse.move(x, y);
    let turned = 0;
    while ((await bottom(page)) > y && turned < 5000) {
      const before = (await scrolled(page)) + (await hostScrolled(page));
      await page.mouse.wheel(0, 100);
      turned += 100;
      // Busy machines respond late, so wait for each turn.
      await expect
        .poll(async () => (await scrolled(page)) + (await hostScrolled(page)), { intervals: [40] })
        .toBeGreaterThan(before);
    }
    expect(turned).toBeLessThanOrEqual(2 * viewport.height);
  });

  test('a reader who pauses, or has clicked, keeps scrolling the frame', async ({
    page,
    openPassage,
  }) => {
    const { x, y } = await openPassage(900);
    await page.mouse.move(x, y);
    const start = await hostScrolled(page);
    for (let turn = 1; turn <= 4; turn += 1) {
      await page.mouse.wheel(0, 450);
      await expect.poll(() => scrolled(page)).toBe(450 * turn);
      await page.waitForTimeout(1100);
    }
    await frameContent(page).locator('.steps .next').click();
    const from = await scrolled(page);
    await page.mouse.move(x, y);
    await page.mouse.wheel(0, 700);
    await expect.poll(() => scrolled(page)).toBe(from + 700);
    await page.mouse.wheel(0, 700);
    await expect.poll(() => scrolled(page)).toBe(from + 1400);
    expect(await hostScrolled(page)).toBe(start);
  });
});

for (const lang of ['en', 'ur'])
  for (const width of [320, 360, 700, 1000])
    test(`a frame of ${String(width)} px that opens at a step names title and source in one line: ${lang}`, async ({
      page,
      openHost,
      frameHtml,
    }) => {
      await openHost(frameHtml('?embed#step=wakhan', `width="${String(width)}"`, lang));
      await waitForMap(page);
      const line = frameContent(page).locator('.whose span');
      await expect(line).toBeVisible();
      const title = await frameContent(page).locator('h1').first().innerText();
      await expect(line.locator('bdi').first()).toHaveText(title);
      await expect(line.locator('bdi').last()).toContainText('The Diplomatic Insight');
      const [whose, heading] = await Promise.all([
        line.boundingBox(),
        frameContent(page).locator('[aria-current="step"] h2').boundingBox(),
      ]);
      if (!whose || !heading) throw new Error('Not visible.');
      expect(whose.height).toBeLessThan(40);
      expect(heading.y).toBeGreaterThanOrEqual(whose.y + whose.height);
      const cut = () =>
        line
          .locator('bdi')
          .last()
          .evaluate(async (one) => {
            await document.fonts.ready;
            return one.scrollWidth - one.clientWidth;
          });
      expect(await cut()).toBe(0);
    });

for (const address of ['?embed', '?embed#step=overview'])
  test(`a frame that opens at ${address} shows its title`, async ({
    page,
    openHost,
    frameHtml,
  }) => {
    await openHost(frameHtml(address));
    await waitForMap(page);
    await expect(frameContent(page).locator('h1').first()).toBeInViewport({ ratio: 1 });
    await expect(frameContent(page).locator('.whose')).toHaveCount(0);
  });
