/** Scrolling changes the step and the map, and “Back to the story” returns from any view. */
import type { Page } from '@playwright/test';
import { en } from '../../src/i18n/en.ts';
import {
  showView,
  card,
  currentStep,
  pageData,
  expect,
  hashOf,
  featureLink,
  openLive,
  pane,
  openPage,
  waitUntilIdle,
  enableSaveData,
  stepSection,
  test,
  hashParam,
} from './helpers.ts';
import { difference, SIMILAR, type Picture } from './png.ts';

const currentId = (page: Page) => currentStep(page).getAttribute('data-step');
const historyLength = (page: Page) => page.evaluate(() => history.length);

/** Minimum share of different pixels between two scenes. */
const OTHER = 0.04;

/** Turns the wheel and waits until the page has stopped scrolling and updated. */
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

/** Scrolls by `dy` px at once, after a wheel event, as a reader does. */
function readOn(page: Page, dy: number): Promise<void> {
  return page.evaluate((by) => {
    window.dispatchEvent(new WheelEvent('wheel'));
    window.scrollBy(0, by);
  }, dy);
}

/** Distance of a step from the top of the visible text. */
function distanceTo(page: Page, id: string): Promise<number> {
  return page.evaluate((name) => {
    const map = document.querySelector('.pane')!.getBoundingClientRect();
    const above = map.width === innerWidth ? map.bottom : 0;
    const section = document.querySelector(`section[data-step="${name}"]`)!;
    return section.getBoundingClientRect().top - above;
  }, id);
}

test('scrolling shows every step in order, each with a different map', async ({ page }) => {
  await page.setViewportSize({ width: 900, height: 560 });
  await openLive(page);
  const ids = (await pageData(page)).story.steps.map(({ id }) => id);
  const before = await historyLength(page);
  const pictures: Picture[] = [await waitUntilIdle(page)];
  const seen = ['overview'];
  await page.mouse.move(200, 400);
  for (let turn = 0; turn < 160 && seen.length < ids.length; turn++) {
    await wheel(page, 120);
    const id = (await currentId(page)) ?? '';
    if (id === seen.at(-1)) continue;
    seen.push(id);
    await expect(currentStep(page)).toHaveCount(1);
    await expect(page.locator('.count')).toHaveText(en.step(ids.indexOf(id) + 1, ids.length));
    await expect.poll(() => hashOf(page)).toBe(`step=${id}`);
    await expect(stepSection(page, id).getByRole('heading', { level: 2 })).toBeInViewport();
    pictures.push(await waitUntilIdle(page));
  }
  expect(seen).toEqual(ids);
  expect(await historyLength(page)).toBe(before);
  const changes = pictures.slice(1).map((now, index) => difference(now, pictures[index]!));
  expect(changes.map((share, index) => [ids[index], share]).filter(([, s]) => +s! < OTHER)).toEqual(
    [],
  );

  // Scrolling back up, the same step shows the same map.
  for (let turn = 0; turn < 120 && (await currentId(page)) !== 'power'; turn++) {
    await wheel(page, -120);
  }
  expect(difference(await waitUntilIdle(page), pictures[ids.indexOf('power')]!)).toBeLessThan(
    SIMILAR,
  );
  expect(difference(await showView(page, 'step=wakhan'), pictures[3]!)).toBeLessThan(SIMILAR);
});

test.describe('in the text', () => {
  test.use({ autoActivate: false });

  for (const viewport of [
    { width: 1280, height: 720 },
    { width: 768, height: 1024 },
    { width: 390, height: 844 },
  ])
    test(`the current step is the one at the reading line (${viewport.width} px)`, async ({
      page,
    }) => {
      await enableSaveData(page);
      await page.setViewportSize(viewport);
      await openPage(page);
      // A jump ends at the start of the step, and a small scroll keeps it current.
      for (const by of ['.next', '.next', '.next', '.previous', '.next']) {
        await page.locator(by).click();
        const id = (await currentId(page)) ?? '';
        await page.waitForTimeout(250);
        await readOn(page, 12);
        await page.waitForTimeout(120);
        expect(await currentId(page)).toBe(id);
        const heading = (await stepSection(page, id)
          .getByRole('heading', { level: 2 })
          .boundingBox())!;
        const map = (await pane(page).boundingBox())!;
        const above = map.width === viewport.width ? map.y + map.height : 0;
        expect(heading.y).toBeGreaterThanOrEqual(above);
        expect(heading.y).toBeLessThan(above + (viewport.height - above) * 0.5);
      }
      // A step is current when only its text is visible.
      for (const id of ['power', 'trade', 'line-north']) {
        await readOn(page, (await distanceTo(page, id)) - 24);
        await expect(currentStep(page)).toHaveAttribute('data-step', id);
      }
    });
});

test('“Back to the story” returns from any modified view', async ({ livePage: page }) => {
  const back = page.getByRole('button', { name: en.backToStory });
  const home = await showView(page, 'step=power');
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
    pointed: () => featureLink(page, 'toktogul-hpp').first().click(),
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
    expect(difference(await waitUntilIdle(page), home), way).toBeGreaterThan(0.002);
    await back.click();
    await expect(back, way).toHaveCount(0);
    expect(hashOf(page), way).toBe('step=power');
    await page.mouse.move(2, 2);
    expect(difference(await waitUntilIdle(page), home), way).toBeLessThan(SIMILAR);
  }
});

test('changing the step resets the reader’s changes', async ({ livePage: page }) => {
  await showView(page, 'step=power&focus=nurek-hpp&hide=labels&look=6/38/69');
  await expect(card(page, 'nurek-hpp')).toBeVisible();
  await page.locator('.next').click();
  await expect.poll(() => hashOf(page)).toBe('step=line-north');
  await expect(card(page)).toHaveCount(0);
});

/** Widths of the scale bar during the transition to the next step, one for each zoom. */
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
  await waitUntilIdle(page);
  return page.evaluate(() => [...(window as unknown as { widths: Set<string> }).widths]);
}

test('the map animates to a step, and jumps with reduced motion', async ({ page, livePage }) => {
  await showView(livePage, 'step=meeting');
  expect(await widthsOnTheWay(livePage)).toHaveLength(1);

  await page.emulateMedia({ reducedMotion: 'no-preference' });
  await page.setViewportSize({ width: 900, height: 480 });
  await openLive(page, '#step=meeting');
  expect((await widthsOnTheWay(page)).length).toBeGreaterThan(3);
  // It arrives even if the step changes during the animation.
  const arrived = await showView(page, 'step=four-countries');
  for (const by of ['.next', '.next', '.previous', '.previous']) await page.locator(by).click();
  await expect.poll(() => hashParam(page, 'step')).toBe('four-countries');
  expect(difference(await waitUntilIdle(page), arrived)).toBeLessThan(SIMILAR);
});
