/** What a reader can do to the map itself: layers, names, zoom, moving it. */
import type { Page } from '@playwright/test';
import { en } from '../../src/i18n/en.ts';
import type { Atlas } from '../../src/atlas/atlas.ts';
import { centerOf } from '../../src/geo/camera.ts';
import type { LonLat } from '../../src/geo/geo.ts';
import { at, dataOf, expect, lookAt, pane, settle, test, valueOf } from './helpers.ts';
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

/** By the keyboard: the switches may stand in a part of the legend that scrolls. */
async function flip(page: Page, id: string): Promise<void> {
  await toggle(page, id).focus();
  await page.keyboard.press('Space');
}

/** Around the middle Vakhsh there is something of all that the story is about. */
const HOME: LonLat = [69.6, 38];

/** A place where what a switch turns on and off is to be seen. */
function seenAt(atlas: Atlas, toggle: string): LonLat {
  const info = atlas.layers.find((layer) => layer.toggle === toggle);
  const features = atlas.data[info?.id ?? '']?.features ?? [];
  const near = features.some(({ properties }) => {
    const [west, south, east, north] = atlas.bounds(properties.id)!;
    return west > 68.6 && east < 70.6 && south > 37.2 && north < 38.8;
  });
  const first = features[0];
  return near || !first ? HOME : centerOf(atlas.bounds(first.properties.id)!);
}

test('every switch of the legend changes picture and address, and back', async ({
  shared: page,
  atlas,
}) => {
  test.slow();
  const { toggles } = await dataOf(page);
  const layers = [...toggles.map(({ id }) => id), 'relief'];
  await openLegend(page);
  const ids = await page
    .locator('[data-toggle]')
    .evaluateAll((all) => all.map((one) => (one as HTMLInputElement).dataset.toggle ?? ''));
  expect(ids.sort()).toEqual([...layers, 'band', 'labels'].sort());
  for (const id of ids) {
    const look = lookAt(seenAt(atlas, id), 6.3);
    const whole = await at(page, `step=overview&${look}&layers=${layers.join(',')}`);
    await expect(toggle(page, id), id).toBeChecked();
    await flip(page, id);
    await expect(toggle(page, id), id).not.toBeChecked();
    if (layers.includes(id)) expect(valueOf(page, 'layers')?.split(','), id).not.toContain(id);
    else expect(valueOf(page, 'hide'), id).toBe(id);
    expect(difference(await settle(page), whole, 8), id).toBeGreaterThan(0.0015);
    await flip(page, id);
    await expect(toggle(page, id), id).toBeChecked();
    expect(valueOf(page, 'hide'), id).toBeNull();
    expect(valueOf(page, 'layers')?.split(',').sort(), id).toEqual([...layers].sort());
    if (id === ids.at(-1)) expect(difference(await settle(page), whole), id).toBeLessThan(SAME);
  }
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
    const from = valueOf(page, 'look');
    await page.getByRole('button', { name, exact: true }).click();
    await expect.poll(() => valueOf(page, 'look')).not.toBe(from);
    expect(difference(await settle(page), before)).toBeGreaterThan(0.02);
    return lookOf(page) as [zoom: number, lat: number, lon: number];
  };
  await at(page, 'step=overview&look=6/36/70');
  const near = await press(en.map.zoomIn);
  expect(near[0]).toBeCloseTo(7, 1);
  expect(near[1]).toBeCloseTo(36, 1);
  expect(near[2]).toBeCloseTo(70, 1);
  expect((await press(en.map.zoomOut))[0]).toBeCloseTo(6, 1);

  await page.locator('.controls summary').click();
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
  await page.locator('.controls summary').click();
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
    const bar = page.locator('.pane .scale');
    const km = Number((await bar.innerText()).replace(/[^\d.]/g, ''));
    const px = await bar.evaluate((one) => parseFloat((one as HTMLElement).style.width));
    const perPixel = (40_075.016686 * Math.cos((lat * Math.PI) / 180)) / (512 * 2 ** zoom);
    expect(km / px / perPixel).toBeCloseTo(1, 2);
  }
});
