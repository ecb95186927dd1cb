/** All of it works with the keyboard alone, and the keyboard can be had to oneself (WCAG 2.1.4). */
import type { Page } from '@playwright/test';
import { en } from '../../src/i18n/en.ts';
import { keyWords } from '../../src/i18n/keys.ts';
import {
  at,
  card,
  current,
  dataOf,
  expect,
  hashOf,
  link,
  live,
  read,
  settle,
  step,
  test,
  valueOf,
  visit,
} from './helpers.ts';

const count = (page: Page) => page.locator('.count');
const dialog = (page: Page) => page.getByRole('dialog');
const scrollY = (page: Page) => page.evaluate(() => window.scrollY);

/** What has the focus: what it is, whether its ring shows, and whether anything lies over it. */
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
  test(`Tab reaches all there is, with a ring, under nothing (${what})`, async ({ page }) => {
    await page.setViewportSize(viewport);
    await page.goto('gateway/en/');
    await live(page);
    const { story } = await dataOf(page);
    const seen: NonNullable<Awaited<ReturnType<typeof focused>>>[] = [];
    for (let presses = 0; presses < 200; presses++) {
      await page.keyboard.press(key);
      const now = await focused(page);
      if (now === undefined) break;
      seen.push(now);
    }
    expect(seen.filter(({ ring }) => !ring).map(({ name }) => name)).toEqual([]);
    expect(seen.filter(({ bare }) => !bare).map(({ name }) => name)).toEqual([]);
    // All links of the words, and those of the charts beside them.
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
    // At either end of the story one of the two has nowhere to go.
    expect(names).toMatch(new RegExp(`${en.next}|${en.previous}`));
    if (key === 'Tab') expect(seen[0]?.name).toContain(en.skipToArticle);
  });

test('Enter on a link shows it, Escape closes it and leaves the focus where it was', async ({
  drawn: page,
}) => {
  await link(page, 'islamabad').focus();
  await page.keyboard.press('Enter');
  await expect(card(page, 'islamabad')).toBeVisible();
  expect(valueOf(page, 'focus')).toBe('islamabad');
  await page.keyboard.press('Escape');
  await expect(card(page)).toHaveCount(0);
  expect(valueOf(page, 'focus')).toBeNull();
  await expect(link(page, 'islamabad')).toBeFocused();
});

test('the card can be reached, used and closed', async ({ drawn: page }) => {
  await link(page, 'nowshera-converter').first().focus();
  await page.keyboard.press('Enter');
  await expect(card(page)).toBeVisible();
  // Enter may lead into the card; if not, Tab does, and the card waits for it.
  const within = () => page.evaluate(() => !!document.activeElement?.closest('[data-card]'));
  for (let presses = 0; presses < 140 && !(await within()); presses++)
    await page.keyboard.press('Tab');
  expect(await within()).toBe(true);
  await card(page).getByRole('button', { name: en.card.close }).press('Enter');
  await expect(card(page)).toHaveCount(0);
});

test('single letters step, go back, open the legend and the list of keys', async ({
  drawn: page,
}) => {
  await page.keyboard.press('n');
  await expect(count(page)).toHaveText(en.step(2, 13));
  await expect(step(page, 'meeting').getByRole('heading')).toBeInViewport();
  await page.keyboard.press('n');
  await page.keyboard.press('p');
  await expect(current(page)).toHaveAttribute('data-step', 'meeting');
  await visit(page, 'step=meeting&focus=islamabad');
  await page.keyboard.press('b');
  await expect(card(page)).toHaveCount(0);
  expect(hashOf(page)).toBe('step=meeting');
  const legend = page.locator('.legend h2 button');
  const open = await legend.getAttribute('aria-expanded');
  await page.keyboard.press('l');
  await expect(legend).not.toHaveAttribute('aria-expanded', open!);
  await page.keyboard.press('l');
  await expect(legend).toHaveAttribute('aria-expanded', open!);
  // With a modifier they belong to the browser.
  await page.keyboard.press('Alt+n');
  await expect(current(page)).toHaveAttribute('data-step', 'meeting');

  await page.keyboard.press('?');
  await expect(dialog(page)).toBeVisible();
  await page.keyboard.press('n');
  await page.keyboard.press('Escape');
  await expect(dialog(page)).toBeHidden();
  await expect(current(page)).toHaveAttribute('data-step', 'meeting');
});

test('single letters can be switched off, and stay off', async ({ page }) => {
  await read(page);
  await page.keyboard.press('?');
  await dialog(page).getByLabel(keyWords('en').letters).uncheck();
  await page.keyboard.press('Escape');
  const deaf = async () => {
    for (const key of ['n', 'l', '?']) await page.keyboard.press(key);
    await expect(dialog(page)).toBeHidden();
    await expect(current(page)).toHaveAttribute('data-step', 'overview');
  };
  await deaf();
  await page.reload();
  await page.locator('html.scripted').waitFor();
  await deaf();
  await page.getByRole('button', { name: en.keys.open }).click();
  await dialog(page).getByLabel(keyWords('en').letters).check();
  await dialog(page).getByRole('button', { name: en.keys.close }).click();
  await page.keyboard.press('n');
  await expect(current(page)).toHaveAttribute('data-step', 'meeting');
});

test('arrows, Space and Page keys scroll the page; on the map, arrows move it', async ({
  shared: page,
}) => {
  await page.evaluate(() => (document.activeElement as HTMLElement | null)?.blur());
  for (const key of ['ArrowDown', ' ', 'PageDown']) {
    const before = await scrollY(page);
    await page.keyboard.press(key);
    await expect.poll(() => scrollY(page), key).toBeGreaterThan(before + 20);
    await page.waitForTimeout(300);
  }
  await at(page, 'step=overview&look=6/36/70');
  await page.locator('.live canvas').focus();
  await settle(page);
  const before = await scrollY(page);
  await page.keyboard.press('ArrowRight');
  await expect.poll(() => Number(valueOf(page, 'look')?.split('/')[2])).toBeGreaterThan(70.5);
  await settle(page);
  await page.keyboard.press('ArrowUp');
  await expect.poll(() => Number(valueOf(page, 'look')?.split('/')[1])).toBeGreaterThan(36.3);
  await page.keyboard.press('+');
  await expect.poll(() => Number(valueOf(page, 'look')?.split('/')[0])).toBeGreaterThan(6.5);
  expect(await scrollY(page)).toBe(before);
});
