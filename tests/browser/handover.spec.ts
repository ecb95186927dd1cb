/** The live map takes over from the drawn one: nothing on the page moves, and nothing on the map. */
import type { Page } from '@playwright/test';
import { palettes } from '../../src/cartography/palette.ts';
import { cameraFor, project, worldSize } from '../../src/geo/camera.ts';
import type { LonLat } from '../../src/geo/geo.ts';
import {
  apartFrom,
  boxIn,
  count,
  maskOf,
  middleNear,
  offset,
  shifted,
  shoot,
  within,
  type Box,
  type Mask,
} from './agreement.ts';
import {
  at,
  comeAlive,
  dataOf,
  expect,
  insetsOf,
  live,
  pane,
  positionOf,
  spareData,
  test,
  visit,
} from './helpers.ts';
import { openLettered } from './lettered.ts';
import type { Picture } from './png.ts';

/** Each map is looked at as it is drawn before it is asked to come alive. */
test.use({ interested: false });

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
  /** What moved, as tag and class. */
  readonly what: readonly string[];
}

/** Listens to what moves on the page, from the first paint on. */
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
      test('nothing on the page shifts from the first paint to the relief', async ({
        page,
        log,
      }) => {
        // Fonts are here by then: how they come is of no concern to the map.
        await openLettered(page, address);
        const shifts = await watchShifts(page);
        await page.reload();
        await comeAlive(page);
        expect(log.requests.some((url) => url.includes('/relief-'))).toBe(true);
        expect(await shifts()).toEqual([]);
        // It would be heard if something did.
        await page.locator('h1').evaluate((title) => (title.style.marginBlockStart = '9rem'));
        expect((await shifts())[0]?.value).toBeGreaterThan(0);
      });
    });

/** Opens an address with the drawn map on view and its fonts in place; the live one waits to be asked for. */
async function drawn(page: Page, address: string): Promise<void> {
  await spareData(page);
  await openLettered(page, address);
  await page.locator('.pane[data-measured]').waitFor();
  await page.evaluate(() => document.fonts.ready);
  await expect(pane(page)).toHaveAttribute('data-ecm-state', 'picture');
}

/** The pane with and without the names of the drawn map: they lie elsewhere, or not at all, on the live one. */
async function shootBare(page: Page): Promise<Picture> {
  const show = (visibility: string) =>
    page
      .locator('svg.ecm-picture text')
      .evaluateAll(
        (all, value) => all.forEach((one) => (one.style.visibility = value)),
        visibility,
      );
  await show('hidden');
  const bare = await shoot(page);
  await show('');
  return bare;
}

interface Lettering {
  readonly text: string;
  readonly box: Box;
}

/** The names that the drawn map shows in some styles, with their boxes in the pane. */
function namesOf(page: Page, styles: readonly string[]): Promise<Lettering[]> {
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

/** Each name in view stands where it stood, to 2 px on all sides. */
function sameNames(names: readonly Lettering[], drawn: Mask, alive: Mask): void {
  const seen = names.flatMap(({ text, box }) => {
    const near = { x: box.x - 3, y: box.y, width: box.width + 6, height: box.height };
    const [one, two] = [boxIn(drawn, near), boxIn(alive, near)];
    return one ? [[text, two ? offset(one, two) : Infinity] as const] : [];
  });
  expect(seen.length).toBeGreaterThan(3);
  expect(seen.filter(([, px]) => px > 2)).toEqual([]);
}

const { dc, ac, label } = palettes.light;

/** The route on both maps where neither has a mark on it: chevrons and dots, which lie elsewhere on each. */
function openLine(drawn: Picture, alive: Picture): readonly [Mask, Mask] {
  const marks = [drawn, alive].map((one) => maskOf(one, [label], 60));
  const open = (one: Picture) =>
    marks.reduce((mask, mark) => apartFrom(mask, mark, 6), maskOf(one, [dc, ac]));
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

/** Middles of the squares on the drawn map, in the pane. */
function squaresOf(page: Page): Promise<{ x: number; y: number }[]> {
  return page.locator('svg.ecm-picture rect').evaluateAll((all) => {
    const { left, top } = document.querySelector('.pane')!.getBoundingClientRect();
    return all
      .map((one) => one.getBoundingClientRect())
      .filter(({ width }) => width > 0)
      .map(({ x, y, width, height }) => ({ x: x + width / 2 - left, y: y + height / 2 - top }));
  });
}

for (const [lang, address] of PLACES)
  for (const viewport of SIZES)
    test.describe(`drawn and live at ${viewport.width} × ${viewport.height} (${lang})`, () => {
      test.use({ viewport });
      test('the route and its stations lie where they lay', async ({ page, atlas }) => {
        test.slow();
        await drawn(page, `${address}#step=overview&${NO_RELIEF}&hide=labels`);
        const bare = await shootBare(page);
        const before = maskOf(bare, [dc, ac]);
        const squares = await squaresOf(page);
        const names = await namesOf(page, ['label-stations']);
        const lettered = maskOf(await shoot(page), [label], 48);
        await pane(page).dispatchEvent('wheel');
        await live(page);
        const alone = await shoot(page);
        const after = maskOf(alone, [dc, ac]);
        const [one, two] = openLine(bare, alone);
        expect(count(one)).toBeGreaterThan(300);
        expect(within(one, two, REACH)).toBeGreaterThanOrEqual(0.95);
        expect(within(two, one, REACH)).toBeGreaterThanOrEqual(0.95);
        // A map that lies 3 px off would be told apart.
        expect(within(shifted(one, 3), two, REACH)).toBeLessThan(0.85);

        const { story } = await dataOf(page);
        const size = await pane(page).evaluate(({ clientWidth: width, clientHeight: height }) => ({
          width,
          height,
        }));
        const { center, zoom } = cameraFor(story.steps[0]!.look, size, await insetsOf(page));
        const place = (position: LonLat) => {
          const [x0, y0] = project(center);
          const [x, y] = project(position);
          const scale = worldSize(zoom);
          return { x: size.width / 2 + (x - x0) * scale, y: size.height / 2 + (y - y0) * scale };
        };
        for (const id of STATIONS) {
          const here = place(positionOf(atlas, id));
          const square = squares.find((one) => Math.hypot(one.x - here.x, one.y - here.y) < 0.5);
          expect(square, id).toBeDefined();
          const [one, two] = [middleNear(before, here, 8)!, middleNear(after, here, 8)!];
          expect(Math.hypot(one.x - two.x, one.y - two.y), id).toBeLessThanOrEqual(1);
        }
        await at(page, `step=overview&${NO_RELIEF}`);
        const alive = maskOf(await shoot(page), [label], 48);
        // A phone has no room for the names of stations on either map.
        if (viewport.width > 800) sameNames(names, lettered, alive);
        else expect(names).toEqual([]);
      });
    });

/**
 * Steps with names that the scene stresses, and how much of their line must lie where it lay. Live
 * dashes start anew where tiles meet, so that a long dashed line drifts by a few px along its way.
 */
const STEPS = [
  ['line-north', 0.95],
  ['line-south', 0.9],
  ['trade', 0],
] as const;

test.describe('drawn anew', () => {
  test.use({ viewport: { width: 1440, height: 900 } });
  for (const [id, share] of STEPS)
    test(`the map that stands in for a live one is the same map: ${id}`, async ({ page }) => {
      test.slow();
      await openLettered(page, 'gateway/en/');
      const { story } = await dataOf(page);
      const { layers, heading } = story.steps.find((one) => one.id === id)!;
      const flat = `step=${id}&layers=${layers.filter((name) => name !== 'relief').join(',')}`;
      await visit(page, flat);
      await live(page);
      const letteredLive = maskOf(await shoot(page), [label], 48);
      await at(page, `${flat}&hide=labels`);
      const bareLive = await shoot(page);

      await page.evaluate(() => {
        const canvas = document.querySelector<HTMLCanvasElement>('.live canvas');
        canvas?.getContext('webgl2')?.getExtension('WEBGL_lose_context')?.loseContext();
      });
      await expect(pane(page)).not.toHaveAttribute('data-ecm-state', 'live');
      // What it says takes room from the map, until it is read and closed.
      await page.locator('.notice .close').click();
      const texts = page.locator('svg.ecm-picture text');
      await expect(texts).toHaveCount(0);
      const bare = await shoot(page);
      await visit(page, flat);
      await expect(page.locator('svg.ecm-picture > title')).toContainText(heading);
      await expect(texts.first()).toBeAttached();
      const lettered = maskOf(await shoot(page), [label], 48);
      const names = await namesOf(page, ['label-stations', 'label-stressed']);

      if (share > 0) {
        const [route, routeLive] = openLine(bare, bareLive);
        expect(count(route)).toBeGreaterThan(300);
        expect(within(route, routeLive, REACH)).toBeGreaterThanOrEqual(share);
      }
      sameNames(names, lettered, letteredLive);
    });
});
