/** Planned directions: still marks on the lines, from the month of the agreement on. */
import type { Page } from '@playwright/test';
import { at, card, expect, picture, pixelOf, settle, test, visit } from './helpers.ts';
import type { Picture } from './png.ts';

/** A look at a planned segment with nothing else of the story on it. */
const CAMERA = { center: [69.05, 35.9], zoom: 8 } as const;
const PLACE = 'step=overview&layers=casa-1000&hide=labels,band&look=8/35.9/69.05';
/** Chevrons are no larger than this, with their edge, in CSS px. */
const REACH = 12;

/** Pixels that are not alike in two pictures of one size. */
function changed(a: Picture, b: Picture): [x: number, y: number][] {
  const found: [number, number][] = [];
  for (let i = 0; i < a.rgb.length; i += 3)
    if ([0, 1, 2].some((of) => Math.abs((a.rgb[i + of] ?? 0) - (b.rgb[i + of] ?? 0)) > 24))
      found.push([(i / 3) % a.width, Math.floor(i / 3 / a.width)]);
  return found;
}

/** A month in which the segment stands as in the next, the direction agreed in the one and not in the other. */
const month = (page: Page, date: string) => at(page, `${PLACE}&date=${date}`);

test('chevrons stand on a planned segment once its direction is agreed, and nowhere else', async ({
  shared: page,
  atlas,
}) => {
  const { properties, geometry } = atlas.members('casa-hvdc-af')[0]!;
  expect(properties.flow?.since).toBe('2015-04');
  const before = await month(page, '2015-03');
  const after = await month(page, '2015-04');
  const marks = changed(before, after);
  expect(marks.length).toBeGreaterThan(100);
  const box = (await page.locator('.live canvas').boundingBox())!;
  if (geometry.type !== 'LineString') throw new Error('the segment is no line');
  const line: { x: number; y: number }[] = [];
  for (const position of geometry.coordinates)
    line.push(await pixelOf(page, CAMERA, position as [number, number]));
  const far = marks.filter(
    ([x, y]) => !line.some((_, i) => i > 0 && near({ x: x + box.x, y: y + box.y }, line, i)),
  );
  expect(far).toEqual([]);
});

/** Whether a point is within reach of a stretch of the line. */
function near(
  { x, y }: { readonly x: number; readonly y: number },
  line: readonly { readonly x: number; readonly y: number }[],
  index: number,
): boolean {
  const [a, b] = [line[index - 1]!, line[index]!];
  const [dx, dy] = [b.x - a.x, b.y - a.y];
  const t = Math.max(0, Math.min(1, ((x - a.x) * dx + (y - a.y) * dy) / (dx * dx + dy * dy || 1)));
  return Math.hypot(x - a.x - t * dx, y - a.y - t * dy) <= REACH;
}

test('the card and the legend say when it is planned to flow', async ({ shared: page }) => {
  await visit(page, 'step=overview&focus=casa-hvdc-af');
  await expect(card(page, 'casa-hvdc-af').locator('[data-flow]')).toContainText(
    'planned, 1 May–30 September',
  );
  await expect(page.locator('.legend .samples')).toContainText(
    'Direction: planned, 1 May–30 September',
  );
});

test.describe('with motion allowed', () => {
  test.use({ contextOptions: { reducedMotion: 'no-preference' } });

  test('nothing on the map moves at rest, planned or in service', async ({ page }) => {
    test.slow();
    await page.goto('');
    await expect(page.locator('[data-ecm-state="live"]')).toBeAttached();
    await settle(page);
    for (const place of [PLACE, 'step=overview&look=7.5/40/71']) {
      const first = await at(page, place);
      await page.waitForTimeout(1500);
      expect(changed(first, await picture(page))).toEqual([]);
      expect(await page.evaluate(() => document.getAnimations().length)).toBe(0);
    }
  });
});
