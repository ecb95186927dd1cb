/** Everything works by keyboard, and single-letter keys can be switched off (WCAG 2.1.4). */
import type { Page } from '@playwright/test';
import { en } from '../../src/i18n/en.ts';
import { keyboardMessages } from '../../src/i18n/keyboard.ts';
import {
  showView,
  card,
  currentStep,
  pageData,
  expect,
  hashOf,
  featureLink,
  waitForLiveMap,
  openPage,
  waitUntilIdle,
  stepSection,
  test,
  hashParam,
  setHash,
  waitForScript,
} from './helpers.ts';

const count = (page: Page) => page.locator('.count');
const dialog = (page: Page) => page.getByRole('dialog');
const scrollY = (page: Page) => page.evaluate(() => window.scrollY);

/** The focused element: what it is, whether its ring is visible, and whether it is covered. */
function focused(page: Page) {
  return page.evaluate(() => {
    const element = document.activeElement;
    if (!(element instanceof HTMLElement) || element === document.body) return undefined;
    const style = getComputedStyle(element);
    const rects = [...element.getClientRects()];
    const bare = rects.some(({ x, y, width, height }) => {
      const top = document.elementFromPoint(x + width / 2, y + height / 2);
      return top !== null && (element.contains(top) || top.contains(element));
    });
    return {
      name: `${element.tagName} ${element.className} ${element.textContent.trim().slice(0, 30)}`,
      feature: element.dataset.feature,
      ring: style.outlineStyle !== 'none' && parseFloat(style.outlineWidth) >= 2,
      bare,
    };
  });
}

for (const [what, key, viewport] of [
  ['forward, wide', 'Tab', { width: 1280, height: 720 }],
  ['back, on a phone', 'Shift+Tab', { width: 390, height: 844 }],
] as const)
  test(`Tab reaches every control, with a visible ring, never covered (${what})`, async ({
    page,
  }) => {
    await page.setViewportSize(viewport);
    await page.goto('gateway/en/');
    await waitForLiveMap(page);
    const { story } = await pageData(page);
    const seen: NonNullable<Awaited<ReturnType<typeof focused>>>[] = [];
    for (let presses = 0; presses < 200; presses++) {
      await page.keyboard.press(key);
      const now = await focused(page);
      if (now === undefined) break;
      seen.push(now);
    }
    expect(seen.filter(({ ring }) => !ring).map(({ name }) => name)).toEqual([]);
    expect(seen.filter(({ bare }) => !bare).map(({ name }) => name)).toEqual([]);
    // All links of the text, and those of the charts.
    const linked = await page
      .locator('article a[data-feature]:not([tabindex="-1"])')
      .evaluateAll((all) =>
        all.filter((one) => one.checkVisibility()).map((one) => one.getAttribute('data-feature')),
      );
    expect(linked).toEqual(
      expect.arrayContaining(story.steps.flatMap(({ mentions }) => [...mentions])),
    );
    expect(new Set(seen.flatMap(({ feature }) => feature ?? []))).toEqual(new Set(linked));
    const names = seen.map(({ name }) => name).join('\n');
    for (const part of [en.skipToArticle, 'اردو', 'CANVAS', '+', '−', '◐', '?'])
      expect(names).toContain(part);
    // At either end of the story, one of the two is disabled.
    expect(names).toMatch(new RegExp(`${en.next}|${en.previous}`));
    if (key === 'Tab') expect(seen[0]?.name).toContain(en.skipToArticle);
  });

test('Enter on a link opens its card; Escape closes it and keeps the focus', async ({
  drawnPage: page,
}) => {
  await featureLink(page, 'islamabad').focus();
  await page.keyboard.press('Enter');
  await expect(card(page, 'islamabad')).toBeVisible();
  expect(hashParam(page, 'focus')).toBe('islamabad');
  await page.keyboard.press('Escape');
  await expect(card(page)).toHaveCount(0);
  expect(hashParam(page, 'focus')).toBeNull();
  await expect(featureLink(page, 'islamabad')).toBeFocused();
});

test('the card can be reached, used and closed by keyboard', async ({ drawnPage: page }) => {
  await featureLink(page, 'nowshera-converter').first().focus();
  await page.keyboard.press('Enter');
  await expect(card(page)).toBeVisible();
  // Enter may move focus into the card; otherwise Tab does, and the card stays open.
  const within = () => page.evaluate(() => !!document.activeElement?.closest('[data-card]'));
  for (let presses = 0; presses < 140 && !(await within()); presses++)
    await page.keyboard.press('Tab');
  expect(await within()).toBe(true);
  await card(page).getByRole('button', { name: en.card.close }).press('Enter');
  await expect(card(page)).toHaveCount(0);
});

test('single letters change the step, go back, and open legend and shortcuts', async ({
  drawnPage: page,
}) => {
  await page.keyboard.press('n');
  await expect(count(page)).toHaveText(en.step(2, 13));
  await expect(stepSection(page, 'meeting').getByRole('heading')).toBeInViewport();
  await page.keyboard.press('n');
  await page.keyboard.press('p');
  await expect(currentStep(page)).toHaveAttribute('data-step', 'meeting');
  await setHash(page, 'step=meeting&focus=islamabad');
  await page.keyboard.press('b');
  await expect(card(page)).toHaveCount(0);
  expect(hashOf(page)).toBe('step=meeting');
  const legend = page.locator('.legend h2 button');
  const open = await legend.getAttribute('aria-expanded');
  await page.keyboard.press('l');
  await expect(legend).not.toHaveAttribute('aria-expanded', open!);
  await page.keyboard.press('l');
  await expect(legend).toHaveAttribute('aria-expanded', open!);
  // With a modifier, they are left to the browser.
  await page.keyboard.press('Alt+n');
  await expect(currentStep(page)).toHaveAttribute('data-step', 'meeting');

  await page.keyboard.press('?');
  await expect(dialog(page)).toBeVisible();
  await page.keyboard.press('n');
  await page.keyboard.press('Escape');
  await expect(dialog(page)).toBeHidden();
  await expect(currentStep(page)).toHaveAttribute('data-step', 'meeting');
});

test('single letters stay off once switched off', async ({ page }) => {
  await openPage(page);
  await page.keyboard.press('?');
  await dialog(page).getByLabel(keyboardMessages('en').singleLetterKeys).uncheck();
  await page.keyboard.press('Escape');
  const deaf = async () => {
    for (const key of ['n', 'l', '?']) await page.keyboard.press(key);
    await expect(dialog(page)).toBeHidden();
    await expect(currentStep(page)).toHaveAttribute('data-step', 'overview');
  };
  await deaf();
  await page.reload();
  await waitForScript(page);
  await deaf();
  await page.getByRole('button', { name: en.keys.open }).click();
  await dialog(page).getByLabel(keyboardMessages('en').singleLetterKeys).check();
  await dialog(page).getByRole('button', { name: en.keys.close }).click();
  await page.keyboard.press('n');
  await expect(currentStep(page)).toHaveAttribute('data-step', 'meeting');
});

test('arrows, Space and Page keys scroll the page; on the map, arrows pan', async ({
  livePage: page,
}) => {
  await page.evaluate(() => (document.activeElement as HTMLElement | null)?.blur());
  for (const key of ['ArrowDown', ' ', 'PageDown']) {
    const before = await scrollY(page);
    // On a busy machine the browser may lose the scrolling of a key.
    await expect(async () => {
      await page.keyboard.press(key);
      await expect.poll(() => scrollY(page), { timeout: 3000 }).toBeGreaterThan(before + 20);
    }, key).toPass();
    await page.waitForTimeout(300);
  }
  await showView(page, 'step=overview&look=6/36/70');
  await page.locator('.live canvas').focus();
  await waitUntilIdle(page);
  const before = await scrollY(page);
  await page.keyboard.press('ArrowRight');
  await expect.poll(() => Number(hashParam(page, 'look')?.split('/')[2])).toBeGreaterThan(70.5);
  await waitUntilIdle(page);
  await page.keyboard.press('ArrowUp');
  await expect.poll(() => Number(hashParam(page, 'look')?.split('/')[1])).toBeGreaterThan(36.3);
  await page.keyboard.press('+');
  await expect.poll(() => Number(hashParam(page, 'look')?.split('/')[0])).toBeGreaterThan(6.5);
  expect(await scrollY(page)).toBe(before);
});
