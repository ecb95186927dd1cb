/** Files that fail to load cause a notice with a retry; an incomplete map is never shown as complete. */
import type { Page } from '@playwright/test';
import { en } from '../../src/i18n/en.ts';
import { siteMessages } from '../../src/i18n/story/site.ts';
import {
  currentStep,
  expect,
  waitForLiveMap,
  pane,
  waitUntilIdle,
  stepSection,
  test,
  setHash,
  disableWebGL,
  PAGE_SCRIPT,
} from './helpers.ts';

test.use({ failOnProblems: false });

const YEARS = 'line-through-time/en/';
const retryButton = (page: Page) => page.getByRole('button', { name: en.retry });
const stepPicture = (page: Page) => page.locator('.step-picture');
/** Whether a static image has loaded. */
const hasLoaded = (page: Page, id: string) =>
  expect
    .poll(() =>
      stepPicture(page).evaluate((one: HTMLImageElement) =>
        getComputedStyle(one).visibility === 'visible' && one.naturalWidth > 0 ? one.src : '',
      ),
    )
    .toMatch(new RegExp(`/map-${id}-[\\w-]{8}\\.svg#map$`));

async function headingOf(page: Page, id: string): Promise<string> {
  return (await stepSection(page, id).locator('h2').textContent()) ?? '';
}

/** Steps of the story with months, with their month. */
async function datedSteps(page: Page): Promise<{ id: string; date: string }[]> {
  return page.evaluate(() => {
    const { story } = JSON.parse(document.getElementById('page')?.textContent ?? '') as {
      story: { steps: { id: string; date?: string }[] };
    };
    return story.steps.flatMap(({ id, date }) => (date === undefined ? [] : [{ id, date }]));
  });
}

test('without the evidence, a step set in another month shows its static image and a notice', async ({
  page,
}) => {
  let asked = 0;
  await page.route('**/data/evidence.json', (route) => {
    asked++;
    return route.abort();
  });
  await page.goto(YEARS);
  await waitForLiveMap(page);
  const { id } = (await datedSteps(page)).find(({ date }) => date === '2015-04')!;
  await setHash(page, `step=${id}`);
  await hasLoaded(page, id);
  const notice = page.locator('.notice');
  await expect(notice).toContainText(en.map.monthFailed('April 2015'));
  // The notice takes room from the map and moves its camera, which requests nothing.
  await waitUntilIdle(page);
  const before = asked;
  await page.waitForTimeout(1500);
  expect(asked).toBe(before);

  await page.unroute('**/data/evidence.json');
  await retryButton(page).click();
  await expect(stepPicture(page)).toHaveCount(0);
  await expect(notice).toBeHidden();
  await expect(pane(page)).toHaveAttribute('data-ecm-state', 'live');
});

test('without map data, each step shows its static image', async ({ page }) => {
  await page.route('**/data/atlas.json', (route) => route.abort());
  await page.goto('gateway/en/');
  await expect(page.getByRole('alert')).toContainText(en.map.dataFailed);
  await expect(stepPicture(page)).toHaveCount(0);
  for (const id of ['wakhan', 'trade']) {
    await setHash(page, `step=${id}`);
    await expect(currentStep(page)).toHaveAttribute('data-step', id);
    await hasLoaded(page, id);
  }
  await setHash(page, 'step=overview');
  await expect(stepPicture(page)).toHaveCount(0);
  await page.unroute('**/data/atlas.json');
  await retryButton(page).click();
  await waitForLiveMap(page);
  await expect(page.locator('.notice')).toBeHidden();
});

test('static images are shown until maps can be drawn in the page', async ({ page }) => {
  await disableWebGL(page);
  await page.route('**/assets/renderStatic-*.js', (route) => route.abort());
  await page.goto('gateway/en/');
  await setHash(page, 'step=wakhan');
  await hasLoaded(page, 'wakhan');
  await expect(page.getByRole('alert')).toContainText(en.map.codeFailed);
  await page.unroute('**/assets/renderStatic-*.js');
  await retryButton(page).click();
  await expect(stepPicture(page)).toHaveCount(0);
  const title = page.locator('svg.ecm-picture > title');
  await expect(title).toHaveText(`${en.map.staticMap}: ${await headingOf(page, 'wakhan')}`);
});

test('a layer that does not load is named after ten seconds; the rest is live', async ({
  page,
}) => {
  let answers = false;
  await page.route('**/data/generation.geojson', (route) =>
    answers ? route.continue() : undefined,
  );
  await page.goto('gateway/en/');
  const notice = page.locator('.notice');
  await expect(notice).toContainText(en.map.layersLoading('').replace('.', ''), {
    timeout: 40_000,
  });
  await expect(pane(page)).toHaveAttribute('data-ecm-state', 'live', { timeout: 40_000 });
  await stepSection(page, 'wakhan').locator('a[data-feature="wakhan-corridor"]').first().click();
  await expect(page.locator('[data-card="wakhan-corridor"]')).toBeVisible();
  answers = true;
  await retryButton(page).click();
  await expect(notice).toBeHidden();
  await setHash(page, 'step=power&focus=rogun-hpp');
  await expect(page.locator('[data-card="rogun-hpp"]')).toBeVisible();
});

for (const lang of ['en', 'ur'])
  for (const [what, files] of [
    ['script', PAGE_SCRIPT],
    ['words', /\/assets\/ur-[^/]*\.js$/],
    ['link to a host', /\/assets\/frame-[^/]*\.js$/],
  ] as const)
    if (what === 'script' || (what === 'words') === (lang === 'ur'))
      test(`a page whose ${what} fails to load works as without a script (${lang})`, async ({
        page,
      }) => {
        await page.route(files, (route) => route.fulfill({ status: 404 }));
        const framed = what === 'link to a host';
        if (framed) {
          await page.route('**/host.html', (route) =>
            route.fulfill({
              contentType: 'text/html',
              body: '<title>A host</title><iframe style="width:900px;height:500px" src="gateway/en/?embed"></iframe>',
            }),
          );
          await page.goto('host.html');
        } else await page.goto(`gateway/${lang}/`);
        const view = framed ? page.locator('iframe').contentFrame() : page;
        const { outdatedPage: words } = siteMessages(lang);
        const stale = view.locator('.stale');
        await expect(stale).toBeVisible();
        await expect(stale).toHaveText(`${words.notice} ${words.reload}`);
        await expect(view.locator('html')).not.toHaveClass(/scripted/);
        await expect(view.locator('.steps').first()).toBeHidden();
        await expect(view.locator('img.step-map').first()).toBeVisible();

        await page.unroute(files);
        await stale.getByRole('button').click();
        await expect(view.locator('.pane[data-measured]')).toBeAttached();
        await expect(stale).toBeHidden();
      });

test.describe('a part loaded on demand', () => {
  test.beforeEach(async ({ page }) => {
    await disableWebGL(page);
  });

  for (const [tool, file] of [
    ['find', 'Find'],
    ['time', 'Timeline'],
    ['filter', 'Filter'],
    ['measure', 'Measure'],
    ['power', 'Charts'],
    ['take', 'Export'],
    ['embed', 'Embed'],
    ['find', 'tools'],
  ] as const)
    test(`${file} for ${tool}: failure is reported, and a retry succeeds`, async ({ page }) => {
      const files = new RegExp(`/assets/${file}-[^/]*\\.js$`);
      await page.route(files, (route) => route.fulfill({ status: 404 }));
      await page.goto('gateway/en/');
      await page.locator('.pane[data-ecm-state="failed"]').waitFor();
      const button = page.locator(`[data-tool="${tool}"]`).first();
      await button.evaluate((one: HTMLElement) => {
        one.click();
      });
      const panel = page.locator(`[data-panel="${tool}"]`);
      await expect(panel.getByRole('alert')).toHaveText(en.partFailed);
      await page.unroute(files);
      await panel.getByRole('button', { name: en.retry }).click();
      await expect(panel.locator(`[class^="tool-"]`).first()).toBeVisible();
    });

  test('provenance in a card: failure is reported, and a retry succeeds', async ({ page }) => {
    const files = /\/assets\/Provenance-[^/]*\.js$/;
    await page.route(files, (route) => route.fulfill({ status: 404 }));
    await page.goto('gateway/en/#focus=casa-hvdc');
    await page.locator('.card details.sources summary').click();
    const card = page.locator('.card');
    await expect(card.getByRole('alert')).toHaveText(en.partFailed);
    await page.unroute(files);
    await card.getByRole('button', { name: en.retry }).click();
    await expect(card.locator('details.sources table, details.sources ul').first()).toBeVisible();
  });
});

for (const mode of ['present', 'speaker'])
  test(`mode=${mode}: failure is reported, and a retry succeeds`, async ({ page }) => {
    await disableWebGL(page);
    const files = /\/assets\/Stage-[^/]*\.js$/;
    await page.route(files, (route) => route.fulfill({ status: 404 }));
    await page.goto(`gateway/en/#mode=${mode}`);
    await expect(page.getByRole('alert')).toHaveText(en.partFailed);
    await page.unroute(files);
    await retryButton(page).click();
    await expect(page.locator('.stage, .speaker').first()).toBeVisible();
  });

/** Imitates a browser's translator, which wraps each text node in elements of its own. */
async function imitateTranslator(page: Page): Promise<void> {
  await page.evaluate(() => {
    const texts: Text[] = [];
    const walker = document.createTreeWalker(document.body, NodeFilter.SHOW_TEXT, (node) =>
      node.parentElement?.closest('script, style, svg, textarea, title') ||
      !node.textContent?.trim()
        ? NodeFilter.FILTER_REJECT
        : NodeFilter.FILTER_ACCEPT,
    );
    while (walker.nextNode()) texts.push(walker.currentNode as Text);
    for (const text of texts) {
      const outer = document.createElement('span');
      const inner = document.createElement('span');
      inner.textContent = text.data;
      outer.append(inner);
      text.replaceWith(outer);
    }
  });
}

test('a translated page keeps no outdated text', async ({ page, context }) => {
  await disableWebGL(page);
  const plain = await context.newPage();
  await disableWebGL(plain);
  const pages = [page, plain];
  const both = async (act: (one: Page) => Promise<unknown>) => {
    for (const one of pages) await act(one);
  };
  const said = async (one: Page) =>
    (
      await one
        // Labels on the map depend on when fonts load.
        .locator('.card, .steps, .legend, .scale, .notice, .back, [data-panel]')
        .evaluateAll((parts) =>
          parts.flatMap((part) => (part instanceof HTMLElement ? part.innerText : [])),
        )
    ).map((text) => text.replace(/\s+/g, ' ').trim());
  const agree = async (when: string) => {
    await imitateTranslator(page);
    await expect
      .poll(async () => JSON.stringify(await said(page)), { message: when })
      .toBe(JSON.stringify(await said(plain)));
  };
  await both((one) => one.goto(YEARS));
  await both((one) => one.locator('.pane[data-ecm-state="failed"]').waitFor());
  await agree('at the start');
  const dated = await datedSteps(plain);
  await both((one) => setHash(one, 'focus=casa-hvdc'));
  await both((one) => one.locator('[data-card="casa-hvdc"]').waitFor());
  await agree('with a card');
  await both((one) => setHash(one, `step=${dated[2]!.id}&focus=rogun-hpp`));
  await both((one) => one.locator('[data-card="rogun-hpp"]').waitFor());
  await agree('with the card of another thing, in another month');
  await both((one) => setHash(one, `step=${dated[3]!.id}&focus=casa-hvdc&date=2021-04`));
  await agree('with a month of the reader’s own');
  await both((one) => setHash(one, `step=${dated[3]!.id}&focus=casa-hvdc&date=2011-02`));
  await agree('with another month');
  for (const tool of ['time', 'filter', 'measure', 'power', 'take']) {
    await both((one) =>
      one
        .locator(`[data-tool="${tool}"]`)
        .first()
        .evaluate((button: HTMLElement) => {
          button.click();
        }),
    );
    await both((one) =>
      one.locator(`[data-panel="${tool}"] [class^="tool-"]`).first().waitFor({ timeout: 20_000 }),
    );
    await agree(`with ${tool}`);
    await both((one) => setHash(one, `step=${dated[1]!.id}`));
    await agree(`with ${tool}, at another step`);
    await both((one) => setHash(one, `step=${dated[3]!.id}&layers=casa-1000`));
    await agree(`with ${tool}, at a third`);
  }
});
