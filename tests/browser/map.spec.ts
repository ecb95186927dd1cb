/** Map controls: layers, labels, zoom, pan. */
import type { Page } from '@playwright/test';
import { en } from '../../src/i18n/en.ts';
import type { Atlas } from '../../src/atlas/atlas.ts';
import { centerOf } from '../../src/geo/camera.ts';
import type { LonLat } from '../../src/geo/geo.ts';
import {
  showView,
  pageData,
  expect,
  lookAt,
  pane,
  waitUntilIdle,
  test,
  hashParam,
} from './helpers.ts';
import { difference, SIMILAR } from './png.ts';

const toggle = (page: Page, id: string) => page.locator(`[data-toggle="${id}"]`);
const legend = (page: Page) => page.locator('.legend');
/** Opens the legend, which starts closed in small windows, and its layer switches. */
async function openLegend(page: Page): Promise<void> {
  const button = legend(page).locator('h2 button');
  if ((await button.getAttribute('aria-expanded')) !== 'true') await button.click();
  const layers = legend(page).locator('.layers');
  if ((await layers.getAttribute('open')) === null) await layers.locator('summary').click();
}
const lookOf = (page: Page) => hashParam(page, 'look')?.split('/').map(Number) ?? [];

/** Uses the keyboard, since the switches may be in a scrolling part of the legend. */
async function toggleLayer(page: Page, id: string): Promise<void> {
  await toggle(page, id).focus();
  await page.keyboard.press('Space');
}

/** The middle Vakhsh has features of every layer of the story. */
const HOME: LonLat = [69.6, 38];

/** A place with features of the layer that a switch toggles. */
function placeShowing(atlas: Atlas, toggle: string): LonLat {
  const info = atlas.layers.find((layer) => layer.toggle === toggle);
  const features = atlas.data[info?.id ?? '']?.features ?? [];
  const near = features.some(({ properties }) => {
    const [west, south, east, north] = atlas.bounds(properties.id)!;
    return west > 68.6 && east < 70.6 && south > 37.2 && north < 38.8;
  });
  const first = features[0];
  return near || !first ? HOME : centerOf(atlas.bounds(first.properties.id)!);
}

test('every legend switch changes map and address, and back', async ({ livePage: page, atlas }) => {
  test.slow();
  const { toggles } = await pageData(page);
  const layers = [...toggles.map(({ id }) => id), 'relief'];
  await openLegend(page);
  const ids = await page
    .locator('[data-toggle]')
    .evaluateAll((all) => all.map((one) => (one as HTMLInputElement).dataset.toggle ?? ''));
  expect(ids.sort()).toEqual([...layers, 'band', 'labels'].sort());
  for (const id of ids) {
    const look = lookAt(placeShowing(atlas, id), 6.3);
    const whole = await showView(page, `step=overview&${look}&layers=${layers.join(',')}`);
    await expect(toggle(page, id), id).toBeChecked();
    await toggleLayer(page, id);
    await expect(toggle(page, id), id).not.toBeChecked();
    if (layers.includes(id)) expect(hashParam(page, 'layers')?.split(','), id).not.toContain(id);
    else expect(hashParam(page, 'hide'), id).toBe(id);
    expect(difference(await waitUntilIdle(page), whole, 8), id).toBeGreaterThan(0.0015);
    await toggleLayer(page, id);
    await expect(toggle(page, id), id).toBeChecked();
    expect(hashParam(page, 'hide'), id).toBeNull();
    expect(hashParam(page, 'layers')?.split(',').sort(), id).toEqual([...layers].sort());
    if (id === ids.at(-1))
      expect(difference(await waitUntilIdle(page), whole), id).toBeLessThan(SIMILAR);
  }
});

test('legend rows appear and disappear with their layer', async ({ livePage: page }) => {
  const rows = legend(page).locator('.samples li');
  await openLegend(page);
  await expect(rows.filter({ hasText: en.kinds['converter-station'] })).toBeVisible();
  await expect(rows.filter({ hasText: en.legend.band })).toBeVisible();
  await showView(page, 'step=power');
  await expect(rows.filter({ hasText: en.legend.plant })).toBeVisible();
  await expect(rows.filter({ hasText: en.kinds['converter-station'] })).toHaveCount(0);
  await showView(page, 'step=overview&hide=band');
  await expect(rows.filter({ hasText: en.legend.band })).toHaveCount(0);
});

test('buttons zoom and pan the map and update the address', async ({ livePage: page }) => {
  const press = async (name: string) => {
    const before = await waitUntilIdle(page);
    const from = hashParam(page, 'look');
    await page.getByRole('button', { name, exact: true }).click();
    await expect.poll(() => hashParam(page, 'look')).not.toBe(from);
    expect(difference(await waitUntilIdle(page), before)).toBeGreaterThan(0.02);
    return lookOf(page) as [zoom: number, lat: number, lon: number];
  };
  await showView(page, 'step=overview&look=6/36/70');
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

test('wheel and drag move the map instead of the page, without history entries', async ({
  livePage: page,
}) => {
  await showView(page, 'step=overview&look=6/36/70');
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

test('the scale bar is correct', async ({ livePage: page }) => {
  for (const [zoom, lat] of [
    [4, 36],
    [7.3, 36],
    [8, 50],
  ] as const) {
    await showView(page, `step=overview&look=${zoom}/${lat}/70`);
    const bar = page.locator('.pane .scale');
    const km = Number((await bar.innerText()).replace(/[^\d.]/g, ''));
    const px = await bar.evaluate((one) => parseFloat((one as HTMLElement).style.width));
    const perPixel = (40_075.016686 * Math.cos((lat * Math.PI) / 180)) / (512 * 2 ** zoom);
    expect(km / px / perPixel).toBeCloseTo(1, 2);
  }
});
