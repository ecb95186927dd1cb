/** The live map takes over from the drawn one: nothing on the page moves, and nothing on the map. */
import type { Page } from '@playwright/test';
import { palettes } from '../../src/look/palette.ts';
import { cameraFor } from '../../src/model/camera.ts';
import { paddingFor } from '../../src/ui/padding.ts';
import { apart, boxIn, count, maskOf, middleNear, shoot, within, type Box } from './agreement.ts';
import { dataOf, expect, live, pane, pixelOf, positionOf, settle, test } from './helpers.ts';

const PLACES = [
  ['en', 'gateway/en/'],
  ['ur', 'gateway/ur/'],
] as const;
const SIZES = [
  { width: 412, height: 823 },
  { width: 1440, height: 900 },
];

/** Adds up what moves on the page, from the first paint on. */
async function watchShifts(page: Page): Promise<() => Promise<number>> {
  await page.addInitScript(() => {
    const sum = { value: 0 };
    Object.assign(window, { shifts: sum });
    new PerformanceObserver((list) => {
      for (const entry of list.getEntries())
        sum.value += (entry as PerformanceEntry & { value: number }).value;
    }).observe({ type: 'layout-shift', buffered: true });
  });
  return () =>
    page.evaluate(async () => {
      await new Promise((done) => requestAnimationFrame(() => setTimeout(done, 100)));
      return (window as unknown as { shifts: { value: number } }).shifts.value;
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
        const shifts = await watchShifts(page);
        await page.goto(address);
        await live(page);
        expect(log.requests.some((url) => url.includes('/relief/'))).toBe(true);
        expect(await shifts()).toBe(0);
        // The sum would hear of a shift.
        await page.locator('h1').evaluate((title) => (title.style.marginBlockStart = '9rem'));
        expect(await shifts()).toBeGreaterThan(0);
      });
    });

/** Keeps the drawn map until `release` asks for the live one. */
async function hold(page: Page): Promise<() => Promise<void>> {
  await page.addInitScript(() => {
    Object.defineProperty(navigator, 'connection', { value: { saveData: true } });
  });
  return async () => {
    await pane(page).dispatchEvent('wheel');
    await live(page);
  };
}

/** Opens an address with the drawn map on view, its fonts in place. */
async function drawn(page: Page, address: string): Promise<void> {
  await page.goto(address);
  await page.locator('.pane[data-measured]').waitFor();
  // Fonts that come too late for the first paint are not used: the second has them.
  await page.evaluate(() => document.fonts.ready);
  await page.reload();
  await page.locator('.pane[data-measured]').waitFor();
  await page.evaluate(() => document.fonts.ready);
  await expect(page.locator('[data-ecm-state="picture"]')).toBeVisible();
}

interface Lettering {
  readonly text: string;
  readonly box: Box;
}

/** The labels of one style that the drawn map shows, with their boxes in the pane. */
function labelsOf(page: Page, style: string): Promise<Lettering[]> {
  return page.evaluate((name) => {
    const { x, y } = document.querySelector('.pane')!.getBoundingClientRect();
    return [...document.querySelectorAll(`.pane .p-${name} > *`)]
      .filter((one) => one.checkVisibility())
      .map((one) => {
        const box = one.getBoundingClientRect();
        return {
          text: one.textContent,
          box: { x: box.x - x, y: box.y - y, width: box.width, height: box.height },
        };
      });
  }, style);
}

const { dc, ac, label } = palettes.light;
const NO_RELIEF = 'layers=casa-1000,wakhan,places,water';
/** Steps whose picture has all of the line in full strength on both maps. */
const VIEWS = [
  { step: 'overview', hash: NO_RELIEF, colors: [dc, ac] },
  { step: 'hopes', hash: `step=hopes&${NO_RELIEF}`, colors: [dc, ac] },
  { step: 'not-wakhan', hash: `step=not-wakhan&${NO_RELIEF}`, colors: [dc] },
];

for (const [lang, address] of PLACES)
  for (const viewport of SIZES)
    test.describe(`drawn and live at ${viewport.width} × ${viewport.height} (${lang})`, () => {
      test.use({ viewport });
      for (const { step, hash, colors } of lang === 'en' ? VIEWS : VIEWS.slice(0, 1))
        test(`the route and its stations lie where they lay: ${step}`, async ({ page, atlas }) => {
          const release = await hold(page);
          await drawn(page, `${address}#${hash}`);
          const before = await shoot(page);
          const labels = await labelsOf(page, 'label-stations');
          await release();
          const after = await shoot(page);

          const [a, b] = [maskOf(before, colors), maskOf(after, colors)];
          expect(count(a)).toBeGreaterThan(300);
          console.log(
            lang,
            viewport.width,
            step,
            'route',
            within(a, b, 1.5),
            within(b, a, 1.5),
            count(a),
            count(b),
          );
          expect(within(a, b, 1.5)).toBeGreaterThanOrEqual(0.95);

          const { story } = await dataOf(page);
          const box = (await pane(page).boundingBox())!;
          const camera = cameraFor(
            story.steps.find(({ id }) => id === step)!.look,
            box,
            paddingFor(box, false, story.dir),
          );
          for (const id of ['sangtuda-converter', 'nowshera-converter']) {
            const at = await pixelOf(page, camera, positionOf(atlas, id));
            const here = { x: at.x - box.x, y: at.y - box.y };
            const [one, two] = [a, b].map((mask) => middleNear(mask, here, 9));
            console.log(id, here, one, two);
          }
          for (const { text, box: place } of labels) {
            const near = {
              x: place.x - 4,
              y: place.y - 4,
              width: place.width + 8,
              height: place.height + 8,
            };
            const [one, two] = [before, after].map((shot) =>
              boxIn(maskOf(shot, [label], 60), near),
            );
            console.log(text, place, one, two, one && two && apart(one, two));
          }
        });
    });
