/** Reading moves the story: each step brings its picture, and there is a way back from everywhere. */
import type { Page } from '@playwright/test';
import { en } from '../../src/i18n/en.ts';
import {
  at,
  card,
  current,
  dataOf,
  expect,
  hashOf,
  link,
  open,
  pane,
  read,
  settle,
  spareData,
  step,
  test,
  valueOf,
} from './helpers.ts';
import { difference, SAME, type Picture } from './png.ts';

const currentId = (page: Page) => current(page).getAttribute('data-step');
const historyLength = (page: Page) => page.evaluate(() => history.length);

/** Share that must differ between two scenes for a reader to see it. */
const OTHER = 0.04;

/** Turns the wheel, and waits until the page has come to rest and told of it. */
async function wheel(page: Page, dy: number): Promise<void> {
  await page.mouse.wheel(0, dy);
  await page.evaluate(async () => {
    let last = NaN;
    for (let same = 0; same < 3; same = scrollY === last ? same + 1 : 0) {
      last = scrollY;
      await new Promise((done) => requestAnimationFrame(done));
    }
  });
}

/** Scrolls at once by so many px, as a reader does: a wheel that turns comes first. */
function readOn(page: Page, dy: number): Promise<void> {
  return page.evaluate((by) => {
    window.dispatchEvent(new WheelEvent('wheel'));
    window.scrollBy(0, by);
  }, dy);
}

/** How far a step is from the top of where words show. */
function distanceTo(page: Page, id: string): Promise<number> {
  return page.evaluate((name) => {
    const map = document.querySelector('.pane')!.getBoundingClientRect();
    const above = map.width === innerWidth ? map.bottom : 0;
    const section = document.querySelector(`section[data-step="${name}"]`)!;
    return section.getBoundingClientRect().top - above;
  }, id);
}

test('scrolling brings up every step in order, each with a picture of its own', async ({
  page,
}) => {
  await page.setViewportSize({ width: 900, height: 560 });
  await open(page);
  const ids = (await dataOf(page)).story.steps.map(({ id }) => id);
  const before = await historyLength(page);
  const pictures: Picture[] = [await settle(page)];
  const seen = ['overview'];
  await page.mouse.move(200, 400);
  for (let turn = 0; turn < 160 && seen.length < ids.length; turn++) {
    await wheel(page, 120);
    const id = (await currentId(page)) ?? '';
    if (id === seen.at(-1)) continue;
    seen.push(id);
    await expect(current(page)).toHaveCount(1);
    await expect(page.locator('.count')).toHaveText(en.step(ids.indexOf(id) + 1, ids.length));
    await expect.poll(() => hashOf(page)).toBe(`step=${id}`);
    await expect(step(page, id).getByRole('heading', { level: 2 })).toBeInViewport();
    pictures.push(await settle(page));
  }
  expect(seen).toEqual(ids);
  expect(await historyLength(page)).toBe(before);
  const changes = pictures.slice(1).map((now, index) => difference(now, pictures[index]!));
  expect(changes.map((share, index) => [ids[index], share]).filter(([, s]) => +s! < OTHER)).toEqual(
    [],
  );

  // Back up: the same step shows the same picture whichever way one came to it.
  for (let turn = 0; turn < 120 && (await currentId(page)) !== 'power'; turn++) {
    await wheel(page, -120);
  }
  expect(difference(await settle(page), pictures[ids.indexOf('power')]!)).toBeLessThan(SAME);
  expect(difference(await at(page, 'step=wakhan'), pictures[3]!)).toBeLessThan(SAME);
});

test.describe('in the words', () => {
  test.use({ interested: false });

  for (const viewport of [
    { width: 1280, height: 720 },
    { width: 768, height: 1024 },
    { width: 390, height: 844 },
  ])
    test(`the step that is current is the one that is read (${viewport.width} px)`, async ({
      page,
    }) => {
      await spareData(page);
      await page.setViewportSize(viewport);
      await read(page);
      // A jump leaves the reader at the step's beginning, and a nudge of the wheel does not lose it.
      for (const by of ['.next', '.next', '.next', '.previous', '.next']) {
        await page.locator(by).click();
        const id = (await currentId(page)) ?? '';
        await page.waitForTimeout(250);
        await readOn(page, 12);
        await page.waitForTimeout(120);
        expect(await currentId(page)).toBe(id);
        const heading = (await step(page, id).getByRole('heading', { level: 2 }).boundingBox())!;
        const map = (await pane(page).boundingBox())!;
        const above = map.width === viewport.width ? map.y + map.height : 0;
        expect(heading.y).toBeGreaterThanOrEqual(above);
        expect(heading.y).toBeLessThan(above + (viewport.height - above) * 0.5);
      }
      // Scrolled to where only it is to be read, a step is current.
      for (const id of ['power', 'trade', 'line-north']) {
        await readOn(page, (await distanceTo(page, id)) - 24);
        await expect(current(page)).toHaveAttribute('data-step', id);
      }
    });
});

test('“Back to the story” returns from wherever one has wandered', async ({ shared: page }) => {
  const back = page.getByRole('button', { name: en.back });
  const home = await at(page, 'step=power');
  await expect(back).toHaveCount(0);
  const box = (await pane(page).boundingBox())!;
  const middle = { x: box.x + box.width / 2, y: box.y + box.height / 2 };
  const ways: Record<string, () => Promise<void>> = {
    dragged: async () => {
      await page.mouse.move(middle.x, middle.y);
      await page.mouse.down();
      await page.mouse.move(middle.x + 150, middle.y + 60, { steps: 6 });
      await page.waitForTimeout(200);
      await page.mouse.up();
    },
    zoomed: async () => {
      await page.mouse.move(middle.x + 50, middle.y + 50);
      await page.mouse.wheel(0, -300);
    },
    pointed: () => link(page, 'toktogul-hpp').first().click(),
    switched: async () => {
      await page.locator('.legend h2 button').click();
      await page.locator('.layers summary').click();
      await page.locator('[data-toggle=generation]').uncheck();
      await page.locator('.layers summary').click();
      await page.locator('.legend h2 button').click();
    },
  };
  for (const [way, wander] of Object.entries(ways)) {
    await wander();
    await expect(back, way).toBeVisible();
    expect(difference(await settle(page), home), way).toBeGreaterThan(0.002);
    await back.click();
    await expect(back, way).toHaveCount(0);
    expect(hashOf(page), way).toBe('step=power');
    await page.mouse.move(2, 2);
    expect(difference(await settle(page), home), way).toBeLessThan(SAME);
  }
});

test('going to another step drops what the reader changed in this one', async ({
  shared: page,
}) => {
  await at(page, 'step=power&focus=nurek-hpp&hide=labels&look=6/38/69');
  await expect(card(page, 'nurek-hpp')).toBeVisible();
  await page.locator('.next').click();
  await expect.poll(() => hashOf(page)).toBe('step=line-north');
  await expect(card(page)).toHaveCount(0);
});

/** Widths that the scale bar takes while the map goes to the next step: one for each zoom on the way. */
async function widthsOnTheWay(page: Page): Promise<readonly string[]> {
  await page.evaluate(() => {
    const bar = document.querySelector<HTMLElement>('.scale')!;
    const widths = new Set<string>();
    Object.assign(window, { widths });
    new MutationObserver(() => {
      widths.add(`${bar.style.width} ${bar.textContent}`);
    }).observe(bar, { attributes: true, subtree: true, characterData: true });
  });
  await page.locator('.next').click();
  await settle(page);
  return page.evaluate(() => [...(window as unknown as { widths: Set<string> }).widths]);
}

test('the map travels to a step, and jumps for who wants no motion', async ({ page, shared }) => {
  await at(shared, 'step=meeting');
  expect(await widthsOnTheWay(shared)).toHaveLength(1);

  await page.emulateMedia({ reducedMotion: 'no-preference' });
  await page.setViewportSize({ width: 900, height: 480 });
  await open(page, '#step=meeting');
  expect((await widthsOnTheWay(page)).length).toBeGreaterThan(3);
  // And it arrives, however much one hurries: up and down again within one journey.
  const arrived = await at(page, 'step=four-countries');
  for (const by of ['.next', '.next', '.previous', '.previous']) await page.locator(by).click();
  await expect.poll(() => valueOf(page, 'step')).toBe('four-countries');
  expect(difference(await settle(page), arrived)).toBeLessThan(SAME);
});
