/** Nothing unneeded is requested, and nothing unused is kept. */
import type { Page } from '@playwright/test';
import { expect, frameContent, waitForLiveFrame, SANDBOX, test } from './guest.ts';

/** Collects garbage in the page and counts event listeners. */
async function collector(page: Page) {
  const client = await page.context().newCDPSession(page);
  await client.send('Performance.enable');
  const collect = async () => {
    for (let round = 0; round < 3; round++) await client.send('HeapProfiler.collectGarbage');
  };
  const listeners = async () => {
    await collect();
    const { metrics } = await client.send('Performance.getMetrics');
    return metrics.find(({ name }) => name === 'JSEventListeners')?.value ?? NaN;
  };
  return { collect, listeners };
}

test('changing the step adds no listeners', async ({ page }) => {
  // MapLibre adds one to the signal of each request; those end with their requests.
  await page.addInitScript(() => {
    const added: string[] = [];
    Reflect.set(window, 'added', added);
    const { addEventListener } = EventTarget.prototype;
    EventTarget.prototype.addEventListener = new Proxy(addEventListener, {
      apply(target, on: EventTarget | undefined, args: Parameters<typeof addEventListener>) {
        const name = (on ?? window).constructor.name;
        if (name !== 'AbortSignal') added.push(`${name}: ${args[0]}`);
        Reflect.apply(target, on, args);
      },
    });
  });
  await page.goto('gateway/en/');
  await expect(page.locator('[data-ecm-state="live"]')).toBeAttached();
  const ids = await page
    .locator('section[data-step]')
    .evaluateAll((all) => all.map((one) => (one as HTMLElement).dataset['step'] ?? ''));
  const round = async () => {
    for (const id of ids) {
      await page.evaluate((hash) => {
        location.hash = hash;
      }, `step=${id}`);
      await expect(page.locator('section[aria-current="step"]')).toHaveAttribute('data-step', id);
    }
    await page.waitForLoadState('networkidle');
  };
  const { listeners } = await collector(page);
  await round();
  const before = await listeners();
  await page.evaluate(() => {
    (Reflect.get(window, 'added') as string[]).length = 0;
  });
  await round();
  await round();
  expect(await page.evaluate(() => Reflect.get(window, 'added') as string[])).toEqual([]);
  await expect.poll(async () => (await listeners()) - before).toBeLessThanOrEqual(0);
});

test('an element requests its story once, however many attributes it has', async ({
  page,
  openHost,
  baseURL,
  log,
}) => {
  const asked = () => log.requests.filter((url) => url.endsWith('/story.json'));
  const site = String(baseURL);
  await openHost(
    `<energy-corridor-map story="gateway" lang="en" site="${site}"></energy-corridor-map>
     <script type="module" src="${site}energy-corridor-map.js"></script>`,
  );
  const map = page.locator('energy-corridor-map');
  await expect(map.locator('[data-ecm-state]')).toBeAttached();
  expect(asked()).toEqual([`${site}gateway/en/story.json`]);
  await map.evaluate((node) => {
    node.setAttribute('lang', 'ur');
    node.setAttribute('story', 'line-through-time');
    node.setAttribute('lang', 'en');
  });
  await expect.poll(asked).toHaveLength(2);
  await expect(map.locator('[data-ecm-state]')).toBeAttached();
  expect(asked()[1]).toBe(`${site}line-through-time/en/story.json`);
});

test('frames removed by the host are garbage-collected', async ({
  page,
  openHost,
  frameHtml,
  baseURL,
}) => {
  await openHost(`<script src="${String(baseURL)}embed.js"></script><div id="here"></div>`);
  const html = frameHtml('?embed');
  await page.evaluate(async (text) => {
    const here = document.getElementById('here')!;
    const gone: WeakRef<Element>[] = [];
    Reflect.set(window, 'gone', gone);
    for (let turn = 0; turn < 30; turn++) {
      here.innerHTML = text;
      const element = here.querySelector('iframe')!;
      // Listens to every third frame and sends commands to the others.
      const link = window.EnergyCorridorMap!.frame(element);
      if (turn % 10 === 0) await new Promise((done) => element.addEventListener('load', done));
      else link.goTo('wakhan').catch(() => undefined);
      gone.push(new WeakRef(element));
      here.replaceChildren();
    }
  }, html);
  const { collect } = await collector(page);
  // Commands to removed frames time out after ten seconds.
  await expect
    .poll(
      async () => {
        await collect();
        return page.evaluate(
          () =>
            (Reflect.get(window, 'gone') as WeakRef<Element>[]).filter(
              (one) => one.deref() !== undefined,
            ).length,
        );
      },
      { timeout: 60_000 },
    )
    .toBeLessThanOrEqual(1);
});

test('a frame that may not open windows shows the address of a link', async ({
  page,
  openHost,
  frameHtml,
  log,
}) => {
  await openHost(frameHtml('?embed', SANDBOX));
  await waitForLiveFrame(page);
  const link = frameContent(page).locator('article footer a[href^="http"]').first();
  const address = await link.getAttribute('href');
  await link.click();
  await expect(frameContent(page).locator('.full .where')).toHaveText(String(address));
  expect(page.context().pages()).toHaveLength(1);
  // The browser reports the blocked window.
  expect(log.problems.join(' ')).toMatch(/popup|Blocked opening/i);
  log.problems.length = 0;
});
