/** Planned direction of flow: static arrowheads on the lines, from the month of the agreement on. */
import type { Page } from '@playwright/test';
import { distanceToSegment, segments, type Point } from '../../src/geo/plane.ts';
import {
  showView,
  card,
  expect,
  readCanvas,
  pixelOf,
  waitUntilIdle,
  test,
  setHash,
} from './helpers.ts';
import type { Picture } from './png.ts';

/** View of a planned segment without other features of the story. */
const CAMERA = { center: [69.05, 35.9], zoom: 8 } as const;
const PLACE = 'step=overview&layers=casa-1000&hide=labels,band&look=8/35.9/69.05';
/** Maximum size of an arrowhead with its outline, in CSS px. */
const REACH = 12;

/** Pixels that differ between two pictures of the same size. */
function changedPixels(a: Picture, b: Picture): [x: number, y: number][] {
  const found: [number, number][] = [];
  for (let i = 0; i < a.rgb.length; i += 3)
    if ([0, 1, 2].some((of) => Math.abs((a.rgb[i + of] ?? 0) - (b.rgb[i + of] ?? 0)) > 24))
      found.push([(i / 3) % a.width, Math.floor(i / 3 / a.width)]);
  return found;
}

/** Shows a month; the two months used differ only in whether the direction is agreed. */
const showMonth = (page: Page, date: string) => showView(page, `${PLACE}&date=${date}`);

test('arrowheads appear on a planned segment once its direction is agreed, and nowhere else', async ({
  livePage: page,
  atlas,
}) => {
  const { properties, geometry } = atlas.members('casa-hvdc-af')[0]!;
  expect(properties.flow?.since).toBe('2015-04');
  const before = await showMonth(page, '2015-03');
  const after = await showMonth(page, '2015-04');
  const marks = changedPixels(before, after);
  expect(marks.length).toBeGreaterThan(100);
  const box = (await page.locator('.live canvas').boundingBox())!;
  if (geometry.type !== 'LineString') throw new Error('the segment is no line');
  const line: Point[] = [];
  for (const position of geometry.coordinates) {
    const { x, y } = await pixelOf(page, CAMERA, position as [number, number]);
    line.push([x - box.x, y - box.y]);
  }
  const parts = segments(line);
  const far = marks.filter((mark) =>
    parts.every(([a, b]) => distanceToSegment(mark, a, b) > REACH),
  );
  expect(far).toEqual([]);
});

test('card and legend state the planned period of flow', async ({ livePage: page }) => {
  await setHash(page, 'step=overview&focus=casa-hvdc-af');
  await expect(card(page, 'casa-hvdc-af').locator('[data-flow]')).toContainText(
    'planned, 1 May–30 September',
  );
  await expect(page.locator('.legend .samples')).toContainText('Planned flow, 1 May–30 September');
});

test.describe('with motion allowed', () => {
  test.use({ contextOptions: { reducedMotion: 'no-preference' } });

  test('nothing on an idle map is animated', async ({ page }) => {
    test.slow();
    await page.goto('');
    await expect(page.locator('[data-ecm-state="live"]')).toBeAttached();
    await waitUntilIdle(page);
    for (const place of [PLACE, 'step=overview&look=7.5/40/71']) {
      const first = await showView(page, place);
      await page.waitForTimeout(1500);
      expect(changedPixels(first, await readCanvas(page))).toEqual([]);
      expect(await page.evaluate(() => document.getAnimations().length)).toBe(0);
    }
  });
});
