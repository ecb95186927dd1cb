/** `embed.js` on a host page: frame heights, commands and events. */
import { readFileSync } from 'node:fs';
import { compressed } from '../../src/site/budget.ts';
import { expect, frameContent, SANDBOX, waitForMap, test } from './guest.ts';

test.use({ webgl: false });

interface Api {
  EnergyCorridorMap: {
    frame(element: Element | null): EventTarget & {
      goTo(step: string): Promise<void>;
      focus(id?: string): Promise<void>;
      previous(): Promise<void>;
    };
  };
  told: string[];
}

for (const sandbox of ['', SANDBOX])
  test(`a frame${sandbox && ' in a sandbox'} sets its height, runs commands, gives reasons and reports views`, async ({
    page,
    openHost,
    frameHtml,
    baseURL,
  }) => {
    const script = `<script async src="${baseURL}embed.js"></script>`;
    await openHost(frameHtml('?embed', `${sandbox} width="400"`) + script + script);
    await expect(page.locator('iframe')).toHaveCSS('height', '560px');
    await waitForMap(page);
    const answers = await page.evaluate(async () => {
      const { EnergyCorridorMap } = window as unknown as Api;
      const frame = EnergyCorridorMap.frame(document.querySelector('iframe'));
      const told: string[] = ((window as unknown as Api).told = []);
      frame.addEventListener('viewchange', (event) => {
        told.push((event as CustomEvent<{ step: string }>).detail.step);
      });
      const answer = (promise: Promise<void>) =>
        promise.then(
          () => 'done',
          (error: unknown) => (error as Error).message,
        );
      return [
        await answer(frame.goTo('wakhan')),
        await answer(frame.focus('wakhan-corridor')),
        await answer(frame.goTo('nowhere')),
        await answer(frame.focus('nothing')),
        await answer(frame.goTo('overview')),
        await answer(frame.previous()),
      ];
    });
    const not = 'Command failed: ';
    expect(answers).toEqual([
      'done',
      'done',
      `${not}unknown-step`,
      `${not}unknown-feature`,
      'done',
      `${not}at-the-end`,
    ]);
    const told = await page.evaluate(() => (window as unknown as Api).told);
    expect(told[0]).toBe('wakhan');
    expect(told.at(-1)).toBe('overview');
    await page.locator('iframe').evaluate((node) => {
      node.style.width = '360px';
    });
    await expect(page.locator('iframe')).toHaveCSS('height', '680px');
  });

test('commands sent before the frame has loaded run afterwards', async ({
  page,
  openHost,
  frameHtml,
  baseURL,
}) => {
  await openHost(
    `${frameHtml()}<script src="${baseURL}embed.js"></script><script>
       window.asked = EnergyCorridorMap.frame(document.querySelector('iframe')).goTo('wakhan').then(() => 'done');
     </script>`,
  );
  expect(await page.evaluate(() => Reflect.get(window, 'asked') as unknown)).toBe('done');
  await expect(frameContent(page).locator('section[data-step="wakhan"]')).toHaveAttribute(
    'aria-current',
    'step',
  );
});

test('a hostile host learns nothing, moves nothing and breaks nothing', async ({
  page,
  openHost,
  frameHtml,
}) => {
  await openHost(
    `<script>window.heard = []; addEventListener('message', ({data}) => heard.push(data));</script>${frameHtml('?embed#step=trade')}`,
  );
  await waitForMap(page);
  const heard = await page.evaluate(async () => {
    const target = document.querySelector('iframe')?.contentWindow;
    const type = 'energy-corridor-map:goto';
    const hostile: unknown[] = [
      null,
      0,
      'goto',
      { type },
      { type, version: 1, id: 'x', step: 'wakhan' },
      JSON.parse(`{"type":"${type}","version":1,"id":"x","__proto__":{"step":"wakhan"}}`),
      { type, version: 1e308, id: 'x'.repeat(1e6), step: {} },
      { type: 'energy-corridor-map:constructor', version: 1 },
      new Map([['type', type]]),
    ];
    for (let round = 0; round < 200; round++)
      for (const message of hostile) target?.postMessage(message, '*');
    await new Promise((done) => setTimeout(done, 800));
    return (Reflect.get(window, 'heard') as { type: string }[]).map((data) => data.type);
  });
  // Without a `hello`, the frame only announces that it is ready.
  expect(heard).toEqual(['energy-corridor-map:ready']);
  await expect(
    frameContent(page).locator('section[data-step][aria-current="step"]'),
  ).toHaveAttribute('data-step', 'trade');
});

test('a hostile frame cannot move the host', async ({ page, openHost, baseURL }) => {
  const evil = `<script>
    for (let round = 0; round < 500; round++)
      for (const height of [1e9, -5, NaN, '900px', 1999, {}, null])
        parent.postMessage({ type: 'energy-corridor-map:height', version: 1, height }, '*');
    parent.postMessage({ type: 'energy-corridor-map:view', version: 1, hash: '<b>', step: '__proto__' }, '*');
  </script>`;
  await openHost(
    `<iframe id="evil" title="x" height="333" srcdoc="${evil.replaceAll('"', '&quot;')}"></iframe>
     <script src="${baseURL}embed.js"></script>`,
  );
  await page.waitForTimeout(500);
  await expect(page.locator('#evil')).toHaveCSS('height', '333px');
});

test('embed.js is small and defines one global', async ({ page, openHost, baseURL }) => {
  expect(compressed('embed.js', readFileSync('dist/embed.js')).length).toBeLessThanOrEqual(2000);
  await openHost('');
  const before = await page.evaluate(() => Object.getOwnPropertyNames(window));
  await page.addScriptTag({ url: `${String(baseURL)}embed.js` });
  const after = await page.evaluate(() => Object.getOwnPropertyNames(window));
  expect(after.filter((name) => !before.includes(name))).toEqual(['EnergyCorridorMap']);
});
