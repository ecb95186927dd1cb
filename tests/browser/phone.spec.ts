/** On a phone: the map above, the article below, and nothing that a thumb cannot do. */
import type { Page } from '@playwright/test';
import { en } from '../../src/i18n/en.ts';
import {
  card,
  current,
  expect,
  hashOf,
  link,
  live,
  lookAt,
  pane,
  PHONE,
  positionOf,
  settle,
  step,
  swipe,
  test,
  valueOf,
} from './helpers.ts';
import { difference } from './png.ts';

test.use({ viewport: PHONE, hasTouch: true, isMobile: true });

const boxOf = async (page: Page, selector: string) =>
  (await page.locator(selector).first().boundingBox())!;

test('map above, article below; a finger scrolls the story, and the map stays', async ({
  page,
}) => {
  await page.goto('');
  await live(page);
  const map = await boxOf(page, '.pane');
  const article = await boxOf(page, 'article');
  expect(map).toMatchObject({ x: 0, y: 0, width: PHONE.width });
  expect(map.height).toBeLessThan(PHONE.height / 2);
  expect(article.y).toBeGreaterThanOrEqual(map.height - 1);
  expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBe(PHONE.width);

  const before = await settle(page);
  // How far a flick carries is the browser's to say: whichever step it comes to, page and address name it.
  const steps = await page
    .locator('section[data-step]')
    .evaluateAll((all) => all.map((one) => (one as HTMLElement).dataset['step'] ?? ''));
  const read = () => steps.indexOf(valueOf(page, 'step') ?? steps[0] ?? '');
  for (let turn = 0; turn < 20 && read() < 3; turn++) await swipe(page, 200, 700, -260);
  expect(read()).toBeGreaterThanOrEqual(3);
  await settle(page);
  const reached = String(steps[read()]);
  await expect(current(page)).toHaveAttribute('data-step', reached);
  expect(hashOf(page)).toBe(`step=${reached}`);
  expect((await boxOf(page, '.pane')).y).toBe(0);
  expect(difference(await settle(page), before)).toBeGreaterThan(0.05);

  // The map never traps a scroll: one finger on it scrolls the story on.
  const at = await page.evaluate(() => scrollY);
  await swipe(page, 200, 250, -200);
  await expect.poll(() => page.evaluate(() => scrollY)).toBeGreaterThan(at + 100);
  expect(valueOf(page, 'look')).toBeNull();
});

test('a link opens its card as a sheet below the map; the buttons step', async ({ page }) => {
  await page.goto('');
  await live(page);
  await link(page, 'wakhan-corridor').first().tap();
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
    await expect(current(page)).toHaveAttribute('data-step', id);
    const heading = step(page, id).getByRole('heading');
    await expect(heading).toBeInViewport();
    expect((await heading.boundingBox())!.y).toBeGreaterThanOrEqual(map.height - 1);
  }
});

test('a tap in the midst of a scroll opens a card that stays, at the step of its words', async ({
  page,
}) => {
  await page.goto('');
  await live(page);
  await page.evaluate(() => {
    const passage = document.querySelector<HTMLElement>('section[data-step="wakhan"]');
    passage?.scrollIntoView({ behavior: 'instant' });
    // Before the browser has told anybody of the scroll.
    passage?.querySelector<HTMLElement>('a[data-feature="wakhan-corridor"]')?.click();
  });
  await settle(page);
  await expect(card(page, 'wakhan-corridor')).toBeVisible();
  await expect(current(page)).toHaveAttribute('data-step', 'wakhan');
});

test('what is touched is at least 24 px wide and high', async ({ page }) => {
  await page.goto('#focus=nowshera-converter');
  await live(page);
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

test('a tap 10 px beside a town picks it', async ({ page, atlas }) => {
  await page.goto(`#layers=places&${lookAt(positionOf(atlas, 'khorog'), 8)}`);
  await live(page);
  const map = (await pane(page).boundingBox())!;
  await page.touchscreen.tap(map.width / 2 + 10, map.height / 2);
  await expect(card(page, 'khorog')).toBeVisible();
});
