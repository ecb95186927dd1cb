/** What a reader can do to the map itself: layers, names, zoom, moving it. */
import type { Page } from '@playwright/test';
import { en } from '../../src/i18n/en.ts';
import { at, dataOf, expect, hashOf, lookAt, pane, settle, test, valueOf } from './helpers.ts';
import { difference, SAME } from './png.ts';

const toggle = (page: Page, id: string) => page.locator(`[data-toggle="${id}"]`);
const legend = (page: Page) => page.locator('.legend');
/** Opens the legend, which starts closed where there is little room, and its switches. */
async function openLegend(page: Page): Promise<void> {
  const button = legend(page).locator('h2 button');
  if ((await button.getAttribute('aria-expanded')) !== 'true') await button.click();
  const layers = legend(page).locator('.layers');
  if ((await layers.getAttribute('open')) === null) await layers.locator('summary').click();
}
const lookOf = (page: Page) => valueOf(page, 'look')?.split('/').map(Number) ?? [];

test('every switch of the legend changes picture and address, and back', async ({
  shared: page,
}) => {
  test.slow();
  // Around the Vakhsh all layers have something to show.
  const view = `step=overview&${lookAt([69.6, 38], 6.3)}&layers=casa-1000,generation,wakhan,places,water,relief`;
  const whole = await at(page, view);
  await openLegend(page);
  const ids = await page
    .locator('[data-toggle]')
    .evaluateAll((all) => all.map((one) => (one as HTMLInputElement).dataset.toggle ?? ''));
  expect(ids.sort()).toEqual(
    ['band', 'casa-1000', 'generation', 'labels', 'places', 'relief', 'wakhan', 'water'].sort(),
  );
  for (const id of ids) {
    await expect(toggle(page, id), id).toBeChecked();
    // Wakhan has little to show here.
    if (id === 'wakhan') continue;
    await toggle(page, id).uncheck();
    if (id === 'band' || id === 'labels') expect(valueOf(page, 'hide'), id).toBe(id);
    else expect(valueOf(page, 'layers')?.split(','), id).not.toContain(id);
    expect(difference(await settle(page), whole, 8), id).toBeGreaterThan(0.003);
    await toggle(page, id).check();
    expect(hashOf(page).includes('hide='), id).toBe(false);
    expect(valueOf(page, 'layers')?.split(','), id).toContain(
      id === 'band' || id === 'labels' ? 'relief' : id,
    );
    expect(difference(await settle(page), whole), id).toBeLessThan(SAME);
  }
  const wakhan = await at(page, 'step=wakhan');
  const { story } = await dataOf(page);
  const on = story.steps.find(({ id }) => id === 'wakhan')!.layers;
  const off = await at(page, `step=wakhan&layers=${on.filter((id) => id !== 'wakhan').join(',')}`);
  expect(difference(off, wakhan)).toBeGreaterThan(0.02);
});

test('the legend says what is drawn: rows come and go with their layer', async ({
  shared: page,
}) => {
  const rows = legend(page).locator('.samples li');
  await openLegend(page);
  await expect(rows.filter({ hasText: en.legend.converter })).toBeVisible();
  await expect(rows.filter({ hasText: en.legend.band })).toBeVisible();
  await at(page, 'step=power');
  await expect(rows.filter({ hasText: en.legend.plant })).toBeVisible();
  await expect(rows.filter({ hasText: en.legend.converter })).toHaveCount(0);
  await at(page, 'step=overview&hide=band');
  await expect(rows.filter({ hasText: en.legend.band })).toHaveCount(0);
});

test('buttons zoom and move the map, and the address follows', async ({ shared: page }) => {
  const press = async (name: string) => {
    const before = await settle(page);
    await page.getByRole('button', { name, exact: true }).click();
    await expect.poll(async () => difference(await settle(page), before)).toBeGreaterThan(0.02);
    await expect.poll(() => lookOf(page)).toHaveLength(3);
    return lookOf(page) as [zoom: number, lat: number, lon: number];
  };
  await at(page, 'step=overview&look=6/36/70');
  const near = await press(en.map.zoomIn);
  expect(near[0]).toBeCloseTo(7, 1);
  expect(near[1]).toBeCloseTo(36, 1);
  expect(near[2]).toBeCloseTo(70, 1);
  expect((await press(en.map.zoomOut))[0]).toBeCloseTo(6, 1);

  await page.getByLabel(en.map.move, { exact: true }).click();
  const moves = [
    [en.map.pan.up, 1, 1],
    [en.map.pan.left, 2, -1],
    [en.map.pan.down, 1, -1],
    [en.map.pan.right, 2, 1],
  ] as const;
  for (const [name, axis, sign] of moves) {
    const before = lookOf(page);
    const after = await press(name);
    expect(Math.sign(after[axis] - before[axis]!), name).toBe(sign);
    expect(after[0]).toBeCloseTo(6, 1);
  }
  expect(lookOf(page)[1]).toBeCloseTo(36, 1);
  expect(lookOf(page)[2]).toBeCloseTo(70, 1);
  await page.getByLabel(en.map.move, { exact: true }).click();
});

test('wheel and drag move the map in place of the page, and leave no trail of history', async ({
  shared: page,
}) => {
  await at(page, 'step=overview&look=6/36/70');
  const before = await page.evaluate(() => [scrollY, history.length]);
  const box = (await pane(page).boundingBox())!;
  const x = box.x + box.width / 2;
  const y = box.y + box.height / 3;
  await page.mouse.move(x, y);
  await page.mouse.wheel(0, -240);
  await expect.poll(() => lookOf(page)[0]).toBeGreaterThan(6.1);
  const [zoom, , lon] = lookOf(page);
  await page.mouse.down();
  await page.mouse.move(x + 120, y, { steps: 5 });
  await page.waitForTimeout(150);
  await page.mouse.up();
  await expect.poll(() => lookOf(page)[2]).toBeLessThan(lon! - 0.3);
  expect(lookOf(page)[0]).toBeCloseTo(zoom!, 2);
  expect(await page.evaluate(() => [scrollY, history.length])).toEqual(before);
});

test('the scale bar tells the truth', async ({ shared: page }) => {
  for (const [zoom, lat] of [
    [4, 36],
    [7.3, 36],
    [8, 50],
  ] as const) {
    await at(page, `step=overview&look=${zoom}/${lat}/70`);
    const bar = page.locator('.scale');
    const km = Number((await bar.innerText()).replace(/[^\d.]/g, ''));
    const px = await bar.evaluate((one) => parseFloat((one as HTMLElement).style.width));
    const perPixel = (40_075.016686 * Math.cos((lat * Math.PI) / 180)) / (512 * 2 ** zoom);
    expect(km / px / perPixel).toBeCloseTo(1, 2);
  }
});
