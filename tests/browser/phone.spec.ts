/** Phones: the map above, the article below, and everything works by touch. */
import type { Page } from '@playwright/test';
import { en } from '../../src/i18n/en.ts';
import {
  card,
  currentStep,
  expect,
  hashOf,
  featureLink,
  waitForLiveMap,
  lookAt,
  pane,
  PHONE,
  positionOf,
  waitUntilIdle,
  stepSection,
  swipe,
  test,
  hashParam,
} from './helpers.ts';
import { difference } from './png.ts';

test.use({ viewport: PHONE, hasTouch: true, isMobile: true });

const boxOf = async (page: Page, selector: string) =>
  (await page.locator(selector).first().boundingBox())!;

test('the map stays above the article while touch scrolls the story', async ({ page }) => {
  await page.goto('');
  await waitForLiveMap(page);
  const map = await boxOf(page, '.pane');
  const article = await boxOf(page, 'article');
  expect(map).toMatchObject({ x: 0, y: 0, width: PHONE.width });
  expect(map.height).toBeLessThan(PHONE.height / 2);
  expect(article.y).toBeGreaterThanOrEqual(map.height - 1);
  expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBe(PHONE.width);

  const before = await waitUntilIdle(page);
  // The browser decides how far a flick scrolls; page and address must agree on the step.
  const steps = await page
    .locator('section[data-step]')
    .evaluateAll((all) => all.map((one) => (one as HTMLElement).dataset['step'] ?? ''));
  const read = () => steps.indexOf(hashParam(page, 'step') ?? steps[0] ?? '');
  for (let turn = 0; turn < 20 && read() < 3; turn++) await swipe(page, 200, 700, -260);
  expect(read()).toBeGreaterThanOrEqual(3);
  await waitUntilIdle(page);
  const reached = String(steps[read()]);
  await expect(currentStep(page)).toHaveAttribute('data-step', reached);
  expect(hashOf(page)).toBe(`step=${reached}`);
  expect((await boxOf(page, '.pane')).y).toBe(0);
  expect(difference(await waitUntilIdle(page), before)).toBeGreaterThan(0.05);

  // The map never traps scrolling: one finger on it scrolls the story.
  const at = await page.evaluate(() => scrollY);
  await swipe(page, 200, 250, -200);
  await expect.poll(() => page.evaluate(() => scrollY)).toBeGreaterThan(at + 100);
  expect(hashParam(page, 'look')).toBeNull();
});

test('a link opens its card as a sheet below the map; buttons change the step', async ({
  page,
}) => {
  await page.goto('');
  await waitForLiveMap(page);
  await featureLink(page, 'wakhan-corridor').first().tap();
  const sheet = card(page, 'wakhan-corridor');
  await expect(sheet).toBeVisible();
  const box = (await sheet.boundingBox())!;
  const map = (await pane(page).boundingBox())!;
  expect(box.y).toBeGreaterThanOrEqual(map.y + map.height - 1);
  expect(box.y + box.height).toBeLessThanOrEqual((await boxOf(page, '.steps')).y + 1);
  expect(box.width).toBeGreaterThan(PHONE.width * 0.85);
  await sheet.getByRole('button', { name: en.card.close }).tap();
  await expect(card(page)).toHaveCount(0);

  for (const [by, id] of [
    ['.next', 'meeting'],
    ['.next', 'pair'],
    ['.previous', 'meeting'],
  ] as const) {
    await page.locator(by).tap();
    await expect(currentStep(page)).toHaveAttribute('data-step', id);
    const heading = stepSection(page, id).getByRole('heading');
    await expect(heading).toBeInViewport();
    expect((await heading.boundingBox())!.y).toBeGreaterThanOrEqual(map.height - 1);
  }
});

test('a tap during scrolling opens a card that stays, at the step of its link', async ({
  page,
}) => {
  await page.goto('');
  await waitForLiveMap(page);
  await page.evaluate(() => {
    const passage = document.querySelector<HTMLElement>('section[data-step="wakhan"]');
    passage?.scrollIntoView({ behavior: 'instant' });
    // Before the browser dispatches the scroll event.
    passage?.querySelector<HTMLElement>('a[data-feature="wakhan-corridor"]')?.click();
  });
  await waitUntilIdle(page);
  await expect(card(page, 'wakhan-corridor')).toBeVisible();
  await expect(currentStep(page)).toHaveAttribute('data-step', 'wakhan');
});

test('touch targets are at least 24 px wide and high', async ({ page }) => {
  await page.goto('#focus=nowshera-converter');
  await waitForLiveMap(page);
  await page.locator('.legend h2 button').tap();
  await page.locator('.layers summary').tap();
  const small = await page
    .locator('button, summary, label, nav a, [role=button]')
    .evaluateAll((all) =>
      all
        .filter((one) => one.checkVisibility())
        .map((one) => {
          const { width, height } = one.getBoundingClientRect();
          return {
            name: `${one.getAttribute('class') ?? ''} ${one.textContent.trim()}`,
            width,
            height,
          };
        })
        .filter(({ width, height }) => width < 23.9 || height < 23.9),
    );
  expect(small).toEqual([]);
});

test('a tap within 10 px of a town selects it', async ({ page, atlas }) => {
  await page.goto(`#layers=places&${lookAt(positionOf(atlas, 'khorog'), 8)}`);
  await waitForLiveMap(page);
  const map = (await pane(page).boundingBox())!;
  await page.touchscreen.tap(map.width / 2 + 10, map.height / 2);
  await expect(card(page, 'khorog')).toBeVisible();
});
