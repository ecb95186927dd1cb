/** When the live map replaces the drawn one, nothing moves, on the page or on the map. */
import type { Page } from '@playwright/test';
import { palettes } from '../../src/cartography/palette.ts';
import { project } from '../../src/geo/camera.ts';
import type { LonLat } from '../../src/geo/geo.ts';
import {
  excludeNear,
  boxIn,
  countPixels,
  maskOf,
  centerNear,
  edgeOffset,
  shiftMask,
  screenshotMap,
  shareNear,
  type Box,
  type Mask,
} from './mapMask.ts';
import {
  showView,
  startLiveMap,
  pageData,
  expect,
  waitForLiveMap,
  pane,
  positionOf,
  enableSaveData,
  test,
  setHash,
} from './helpers.ts';
import { openWithFonts } from './pageFonts.ts';
import type { Picture } from './png.ts';

/** The drawn map is measured before the live one is started. */
test.use({ autoActivate: false });

const PLACES = [
  ['en', 'gateway/en/'],
  ['ur', 'gateway/ur/'],
] as const;
const SIZES = [
  { width: 412, height: 823 },
  { width: 1440, height: 900 },
];

interface Shift {
  readonly value: number;
  /** The elements that moved, as tag and class. */
  readonly what: readonly string[];
}

/** Records layout shifts from the first paint on. */
async function watchShifts(page: Page): Promise<() => Promise<readonly Shift[]>> {
  await page.addInitScript(() => {
    const shifts: Shift[] = [];
    Object.assign(window, { shifts });
    new PerformanceObserver((list) => {
      for (const entry of list.getEntries()) {
        const { value, sources } = entry as PerformanceEntry & {
          readonly value: number;
          readonly sources: readonly { readonly node: Node | null }[];
        };
        const what = sources.map(({ node }) =>
          node instanceof Element
            ? `${node.tagName}.${node.className}`
            : (node?.nodeName ?? 'gone'),
        );
        shifts.push({ value, what });
      }
    }).observe({ type: 'layout-shift', buffered: true });
  });
  return () =>
    page.evaluate(async () => {
      await new Promise((done) => requestAnimationFrame(() => setTimeout(done, 100)));
      return (window as unknown as { shifts: readonly Shift[] }).shifts;
    });
}

for (const [lang, address] of PLACES)
  for (const viewport of SIZES)
    test.describe(`at ${viewport.width} × ${viewport.height} (${lang})`, () => {
      test.use({ viewport });
      test('nothing shifts from the first paint until the relief has loaded', async ({
        page,
        log,
      }) => {
        // Fonts have loaded by then; shifts caused by fonts are not tested here.
        await openWithFonts(page, address);
        const shifts = await watchShifts(page);
        await page.reload();
        await startLiveMap(page);
        expect(log.requests.some((url) => url.includes('/relief-'))).toBe(true);
        expect(await shifts()).toEqual([]);
        // Verifies that a shift would be recorded.
        await page.locator('h1').evaluate((title) => (title.style.marginBlockStart = '9rem'));
        expect((await shifts())[0]?.value).toBeGreaterThan(0);
      });
    });

/** Opens an address with the drawn map and its fonts; the live map has not started. */
async function openDrawnMap(page: Page, address: string): Promise<void> {
  await enableSaveData(page);
  await openWithFonts(page, address);
  await page.locator('.pane[data-measured]').waitFor();
  await page.evaluate(() => document.fonts.ready);
  await expect(pane(page)).toHaveAttribute('data-ecm-state', 'picture');
}

/** Keeps the button of a modified view from changing the camera. */
async function hideBackButton(page: Page): Promise<void> {
  await page.evaluate(() => {
    const sheet = new CSSStyleSheet();
    sheet.replaceSync('.back { display: none }');
    document.adoptedStyleSheets.push(sheet);
  });
}

/** Screenshot of the pane without the drawn map's labels, which may differ on the live one. */
async function screenshotWithoutLabels(page: Page): Promise<Picture> {
  const show = (visibility: string) =>
    page
      .locator('svg.ecm-picture text')
      .evaluateAll(
        (all, value) => all.forEach((one) => (one.style.visibility = value)),
        visibility,
      );
  await show('hidden');
  const bare = await screenshotMap(page);
  await show('');
  return bare;
}

interface LabelBox {
  readonly text: string;
  readonly box: Box;
}

/** Labels of the drawn map in some styles, with their boxes in the pane. */
function labelsOf(page: Page, styles: readonly string[]): Promise<LabelBox[]> {
  return page.evaluate((names) => {
    const { x, y } = document.querySelector('.pane')!.getBoundingClientRect();
    return [...document.querySelectorAll(names.map((name) => `.pane .p-${name} > *`).join())]
      .map((one) => ({ text: one.textContent, box: one.getBoundingClientRect() }))
      .filter(({ box }) => box.width > 0)
      .map(({ text, box: { left, top, width, height } }) => ({
        text,
        box: { x: left - x, y: top - y, width, height },
      }));
  }, styles);
}

/** Expects each label in view at the same position, to within 2 px on each side. */
function expectSameLabels(names: readonly LabelBox[], drawn: Mask, alive: Mask): void {
  const seen = names.flatMap(({ text, box }) => {
    const near = { x: box.x - 3, y: box.y, width: box.width + 6, height: box.height };
    const [one, two] = [boxIn(drawn, near), boxIn(alive, near)];
    return one ? [[text, two ? edgeOffset(one, two) : Infinity] as const] : [];
  });
  expect(seen.length).toBeGreaterThan(3);
  expect(seen.filter(([, px]) => px > 2)).toEqual([]);
}

const { dc, ac, label } = palettes.light;

/** The route on both maps, without the surroundings of symbols, whose positions differ. */
function routeMasks(drawn: Picture, alive: Picture): readonly [Mask, Mask] {
  const marks = [drawn, alive].map((one) => maskOf(one, [label], 60));
  const open = (one: Picture) =>
    marks.reduce((mask, mark) => excludeNear(mask, mark, 6), maskOf(one, [dc, ac]));
  return [open(drawn), open(alive)];
}
const NO_RELIEF = 'layers=casa-1000,wakhan,places,water';
const REACH = 1.5;
const STATIONS = [
  'sangtuda-converter',
  'nowshera-converter',
  'datka-substation',
  'sughd-500-substation',
  'regar-500-substation',
];

interface Point {
  readonly x: number;
  readonly y: number;
}

/** Places positions on a map, whose scale and offset follow from two places north and south of each other. */
function placeBy(from: LonLat, at: Point, to: LonLat, end: Point): (position: LonLat) => Point {
  const [x0, y0] = project(from);
  const scale = (end.y - at.y) / (project(to)[1] - y0);
  return (position) => {
    const [x, y] = project(position);
    return { x: at.x + (x - x0) * scale, y: at.y + (y - y0) * scale };
  };
}

/** Centres of the squares on the drawn map, in the pane, from north to south. */
function squaresOf(page: Page): Promise<Point[]> {
  return page.locator('svg.ecm-picture rect').evaluateAll((all) => {
    const { left, top } = document.querySelector('.pane')!.getBoundingClientRect();
    return all
      .map((one) => one.getBoundingClientRect())
      .filter(({ width }) => width > 0)
      .map(({ x, y, width, height }) => ({ x: x + width / 2 - left, y: y + height / 2 - top }))
      .sort((a, b) => a.y - b.y);
  });
}

for (const [lang, address] of PLACES)
  for (const viewport of SIZES)
    test.describe(`drawn and live at ${viewport.width} × ${viewport.height} (${lang})`, () => {
      test.use({ viewport });
      test('route and stations keep their positions', async ({ page, atlas }) => {
        test.slow();
        await openDrawnMap(page, address);
        const bare = await screenshotWithoutLabels(page);
        const before = maskOf(bare, [dc, ac]);
        const squares = await squaresOf(page);
        await pane(page).dispatchEvent('wheel');
        await waitForLiveMap(page);
        await hideBackButton(page);
        await showView(page, `step=overview&${NO_RELIEF}&hide=labels`);
        const alone = await screenshotMap(page);
        const after = maskOf(alone, [dc, ac]);
        const [one, two] = routeMasks(bare, alone);
        expect(countPixels(one)).toBeGreaterThan(300);
        expect(shareNear(one, two, REACH)).toBeGreaterThanOrEqual(0.95);
        expect(shareNear(two, one, REACH)).toBeGreaterThanOrEqual(0.95);
        // Verifies that an offset of 3 px would be detected.
        expect(shareNear(shiftMask(one, 3), two, REACH)).toBeLessThan(0.85);

        const stations = STATIONS.map((id) => ({ id, position: positionOf(atlas, id) }));
        stations.sort((a, b) => project(a.position)[1] - project(b.position)[1]);
        expect(squares).toHaveLength(stations.length);
        const place = placeBy(
          stations[0]!.position,
          squares[0]!,
          stations.at(-1)!.position,
          squares.at(-1)!,
        );
        for (const [index, { id, position }] of stations.entries()) {
          const here = place(position);
          expect(
            Math.hypot(squares[index]!.x - here.x, squares[index]!.y - here.y),
            id,
          ).toBeLessThan(0.5);
          const [one, two] = [centerNear(before, here, 8)!, centerNear(after, here, 8)!];
          expect(Math.hypot(one.x - two.x, one.y - two.y), id).toBeLessThanOrEqual(1);
        }
      });
    });

/**
 * Steps with highlighted labels, and the share of their line that must keep its position. On the live map
 * dashes restart at tile borders, so a long dashed line drifts by a few px.
 */
const STEPS = [
  ['line-north', 0.95],
  ['line-south', 0.9],
  ['trade', 0],
] as const;

test.describe('redrawn', () => {
  test.use({ viewport: { width: 1440, height: 900 } });
  for (const [id, share] of STEPS)
    test(`the drawn map that replaces a live one matches it: ${id}`, async ({ page }) => {
      test.slow();
      await openWithFonts(page, 'gateway/en/');
      const { story } = await pageData(page);
      const { layers, heading } = story.steps.find((one) => one.id === id)!;
      const flat = `step=${id}&layers=${layers.filter((name) => name !== 'relief').join(',')}`;
      await setHash(page, flat);
      await waitForLiveMap(page);
      const letteredLive = maskOf(await screenshotMap(page), [label], 48);
      await showView(page, `${flat}&hide=labels`);
      const bareLive = await screenshotMap(page);

      await page.evaluate(() => {
        const canvas = document.querySelector<HTMLCanvasElement>('.live canvas');
        canvas?.getContext('webgl2')?.getExtension('WEBGL_lose_context')?.loseContext();
      });
      await expect(pane(page)).not.toHaveAttribute('data-ecm-state', 'live');
      // The notice takes room from the map until it is closed.
      await page.locator('.notice .close').click();
      const texts = page.locator('svg.ecm-picture text');
      await expect(texts).toHaveCount(0);
      const bare = await screenshotMap(page);
      await setHash(page, flat);
      await expect(page.locator('svg.ecm-picture > title')).toContainText(heading);
      await expect(texts.first()).toBeAttached();
      const lettered = maskOf(await screenshotMap(page), [label], 48);
      const names = await labelsOf(page, ['label-stations', 'label-stressed']);

      if (share > 0) {
        const [route, routeLive] = routeMasks(bare, bareLive);
        expect(countPixels(route)).toBeGreaterThan(300);
        expect(shareNear(route, routeLive, REACH)).toBeGreaterThanOrEqual(share);
      }
      expectSameLabels(names, lettered, letteredLive);
    });
});
