/** The Urdu page mirrors the English one and shows the same view. */
import { ur } from '../../src/i18n/ur.ts';
import {
  showView,
  card,
  expect,
  hashOf,
  waitForLiveMap,
  lookAt,
  openLive,
  pane,
  waitUntilIdle,
  test,
  hashParam,
} from './helpers.ts';
import { difference } from './png.ts';

const ARABIC = /^[\p{Script=Arabic}\p{Script=Common}\p{Script=Inherited}\s]+$/u;

test('article, card, controls and legend run from right to left in Urdu', async ({ page }) => {
  await openLive(page, 'gateway/ur/#step=line-south&focus=nowshera-converter');
  await expect(page.locator('html')).toHaveAttribute('dir', 'rtl');
  await expect(page.locator('html')).toHaveAttribute('lang', 'ur');
  const box = async (selector: string) => (await page.locator(selector).first().boundingBox())!;
  const [article, map, sheet, controls, legend, scale] = await Promise.all(
    ['article', '.pane', '[data-card]', '.controls', '.legend', '.pane .scale'].map(box),
  );
  expect(article!.x).toBeGreaterThanOrEqual(map!.x + map!.width - 1);
  expect(map!.x).toBe(0);
  const middle = map!.x + map!.width / 2;
  for (const start of [controls!, legend!]) expect(start.x).toBeGreaterThan(middle);
  for (const end of [sheet!, scale!]) expect(end.x + end.width / 2).toBeLessThan(middle);

  await expect(page.locator('h1')).toHaveText(ARABIC);
  await expect(card(page).getByRole('heading')).toHaveText(ARABIC);
  await expect(page.getByText(ur.notReviewed)).toBeVisible();
  await expect(page.getByRole('button', { name: ur.backToStory })).toBeVisible();
  await page.locator('.next').click();
  expect(hashParam(page, 'step')).toBe('building');
});

test('changing the language keeps the view and changes the script of labels', async ({ page }) => {
  await page.setViewportSize({ width: 900, height: 560 });
  const view = `step=wakhan&${lookAt([72.5, 37.1], 6.5)}&focus=wakhan-corridor&layers=wakhan,places`;
  await openLive(page, `gateway/en/#${view}&hide=labels`);
  const bare = await waitUntilIdle(page);
  const named = await showView(page, view);
  // Not by mouse: the link is at the top, and scrolling there would change the step.
  await page.getByRole('link', { name: 'اردو' }).dispatchEvent('click');
  await waitForLiveMap(page);
  await expect(page).toHaveURL(/gateway\/ur\//);
  expect(hashOf(page)).toBe(view);
  await expect(card(page, 'wakhan-corridor')).toBeVisible();
  const urdu = await waitUntilIdle(page);
  // The same picture, except for the labels.
  expect(difference(await showView(page, `${view}&hide=labels`), bare)).toBeLessThan(0.002);
  expect(difference(urdu, bare)).toBeGreaterThan(0.005);
  expect(difference(urdu, named)).toBeGreaterThan(0.005);
  expect((await pane(page).boundingBox())!.x).toBe(0);
});

test('Urdu labels use the bundled Arabic font', async ({ page, log }) => {
  await page.setViewportSize({ width: 900, height: 560 });
  // Every label on the map's canvas is drawn by the browser's text engine.
  await page.addInitScript(() => {
    const written: string[] = [];
    Object.assign(window, { written });
    for (const { prototype } of [CanvasRenderingContext2D, OffscreenCanvasRenderingContext2D]) {
      const fill = Reflect.get(prototype, 'fillText') as (...args: unknown[]) => unknown;
      const heard = new Proxy(fill, {
        apply: (target, brush, args: [string, number, number]) => {
          written.push(args[0]);
          return Reflect.apply(target, brush, args);
        },
      });
      Reflect.set(prototype, 'fillText', heard);
    }
  });
  await openLive(page, 'gateway/ur/#step=overview');
  const written = await page.evaluate(() => (window as unknown as { written: string[] }).written);
  const letters = written.join('').replace(/[\s\d\p{P}]/gu, '');
  expect(letters.length).toBeGreaterThan(20);
  expect(letters).toMatch(ARABIC);
  expect(log.requests.some((url) => /noto-sans-arabic.*woff2/.test(url))).toBe(true);
});
