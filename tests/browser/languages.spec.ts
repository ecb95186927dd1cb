/** Direction and language: the Urdu page mirrors the English one and shows the same view. */
import { ur } from '../../src/i18n/ur.ts';
import {
  at,
  card,
  expect,
  hashOf,
  live,
  lookAt,
  open,
  pane,
  settle,
  test,
  valueOf,
} from './helpers.ts';
import { difference } from './png.ts';

const ARABIC = /^[\p{Script=Arabic}\p{Script=Common}\p{Script=Inherited}\s]+$/u;

test('the Urdu page runs from right to left: article, card, controls and legend', async ({
  page,
}) => {
  await open(page, 'gateway/ur/#step=line-south&focus=nowshera-converter');
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
  await expect(page.getByRole('button', { name: ur.back })).toBeVisible();
  await page.locator('.next').click();
  expect(valueOf(page, 'step')).toBe('building');
});

test('a change of language keeps the view, and writes its names in its own script', async ({
  page,
}) => {
  await page.setViewportSize({ width: 900, height: 560 });
  const view = `step=wakhan&${lookAt([72.5, 37.1], 6.5)}&focus=wakhan-corridor&layers=wakhan,places`;
  await open(page, `gateway/en/#${view}&hide=labels`);
  const bare = await settle(page);
  const named = await at(page, view);
  // Not by the mouse: the link stands at the top, and scrolling there would go to the first step.
  await page.getByRole('link', { name: 'اردو' }).dispatchEvent('click');
  await live(page);
  await expect(page).toHaveURL(/gateway\/ur\//);
  expect(hashOf(page)).toBe(view);
  await expect(card(page, 'wakhan-corridor')).toBeVisible();
  const urdu = await settle(page);
  // Names apart, the same picture; and the names are others.
  expect(difference(await at(page, `${view}&hide=labels`), bare)).toBeLessThan(0.002);
  expect(difference(urdu, bare)).toBeGreaterThan(0.005);
  expect(difference(urdu, named)).toBeGreaterThan(0.005);
  expect((await pane(page).boundingBox())!.x).toBe(0);
});

test('names in Urdu are written with the shipped Arabic script', async ({ page, log }) => {
  await page.setViewportSize({ width: 900, height: 560 });
  // Every label that the canvas of the map is asked to write goes through the browser's own text.
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
  await open(page, 'gateway/ur/#step=overview');
  const written = await page.evaluate(() => (window as unknown as { written: string[] }).written);
  const letters = written.join('').replace(/[\s\d\p{P}]/gu, '');
  expect(letters.length).toBeGreaterThan(20);
  expect(letters).toMatch(ARABIC);
  expect(log.requests.some((url) => /noto-sans-arabic.*woff2/.test(url))).toBe(true);
});
