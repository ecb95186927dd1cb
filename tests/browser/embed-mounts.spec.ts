/** Adding and removing the element fifty times leaks nothing. */
import type { CDPSession, Page } from '@playwright/test';
import { expect, test } from './guest.ts';

/** Adds and removes the element, alternately when live and while loading. */
const cycle = (page: Page, times: number) =>
  page.evaluate(async (count) => {
    const wait = (ms: number) => new Promise((done) => setTimeout(done, ms));
    for (let turn = 0; turn < count; turn++) {
      const map = document.createElement('energy-corridor-map');
      map.setAttribute('story', 'gateway');
      const ready = new Promise((done) => {
        map.addEventListener('ready', done, { once: true });
      });
      document.querySelector('#a')?.append(map);
      await ready;
      map.shadowRoot?.querySelector('.pane')?.dispatchEvent(new Event('pointerdown'));
      if (turn % 2 === 0)
        while (!map.shadowRoot?.querySelector('[data-ecm-state="live"]')) await wait(20);
      else await wait((turn % 5) * 150);
      map.remove();
      await wait(20);
    }
  }, times);

/** Memory use of the page after garbage collection. Heap in bytes. */
async function measure(page: Page, client: CDPSession) {
  await page.waitForTimeout(1500);
  for (let round = 0; round < 3; round++) await client.send('HeapProfiler.collectGarbage');
  const { metrics } = await client.send('Performance.getMetrics');
  const of = (name: string) => metrics.find((metric) => metric.name === name)?.value ?? NaN;
  return {
    heap: of('JSHeapUsedSize'),
    nodes: of('Nodes'),
    listeners: of('JSEventListeners'),
    documents: of('Documents'),
    workers: page.workers().length,
    contexts: await page.evaluate(
      () => (Reflect.get(window, 'contexts') as (() => number) | undefined)?.() ?? 0,
    ),
    fonts: await page.evaluate(() => document.fonts.size),
    sheets: await page.evaluate(
      () => document.adoptedStyleSheets.length + document.styleSheets.length,
    ),
  };
}

test('leaks nothing when added and removed fifty times', async ({
  page,
  context,
  openHost,
  baseURL,
}) => {
  test.setTimeout(600_000);
  await context.addInitScript(() => {
    const given: WeakRef<WebGL2RenderingContext>[] = [];
    const ask = Reflect.get(HTMLCanvasElement.prototype, 'getContext') as (
      ...args: unknown[]
    ) => unknown;
    HTMLCanvasElement.prototype.getContext = new Proxy(ask, {
      apply(target, canvas, args) {
        const context: unknown = Reflect.apply(target, canvas, args);
        if (context instanceof WebGL2RenderingContext) given.push(new WeakRef(context));
        return context;
      },
    }) as typeof HTMLCanvasElement.prototype.getContext;
    Reflect.set(
      window,
      'contexts',
      () => given.filter((one) => one.deref()?.isContextLost() === false).length,
    );
  });
  await openHost(
    `<script type="module" src="${String(baseURL)}energy-corridor-map.js"></script><div id="a"></div>`,
  );
  await page.evaluate(() => customElements.whenDefined('energy-corridor-map'));
  const client = await page.context().newCDPSession(page);
  await client.send('Performance.enable');
  await cycle(page, 10);
  const before = await measure(page, client);
  await cycle(page, 40);
  const after = await measure(page, client);
  test.info().annotations.push({ type: 'left', description: JSON.stringify({ before, after }) });

  expect([after.workers, after.contexts]).toEqual([0, 0]);
  for (const name of ['fonts', 'sheets', 'documents'] as const)
    expect(after[name] - before[name], name).toBe(0);
  expect(after.nodes - before.nodes, 'nodes').toBeLessThan(100);
  expect(after.listeners - before.listeners, 'listeners').toBeLessThan(10);
  expect((after.heap - before.heap) / 40, 'heap, bytes for each').toBeLessThan(50_000);
});
