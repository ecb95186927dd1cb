/** `<energy-corridor-map>` on host pages of another origin. */
import type { Page } from '@playwright/test';
import { expect, test } from './guest.ts';

const element = (page: Page, at = 0) => page.locator('energy-corridor-map').nth(at);
const liveMap = (page: Page, at = 0) =>
  expect(element(page, at).locator('[data-ecm-state="live"]')).toBeAttached();
const current = (page: Page, at = 0) =>
  element(page, at).locator('section[data-step][aria-current="step"]');

const script = (baseURL: string | undefined) =>
  `<script type="module" src="${baseURL}energy-corridor-map.js"></script>`;
const FALLBACK = '<a href="https://example.org/">A picture and a link</a>';
const elementHtml = (attributes = '') =>
  `<energy-corridor-map story="gateway" lang="en" ${attributes}>${FALLBACK}</energy-corridor-map>`;

test('loads on a page of another origin, twice independently, and changes nothing outside', async ({
  page,
  openHost,
  baseURL,
}) => {
  await openHost(
    script(baseURL) + elementHtml() + '<p>between</p>' + elementHtml('step="wakhan" theme="dark"'),
  );
  const before = await page.evaluate(() => document.head.innerHTML);
  await liveMap(page);
  await expect(element(page).getByText('A picture and a link')).toBeHidden();
  await element(page, 1).scrollIntoViewIfNeeded();
  await liveMap(page, 1);
  await expect(current(page)).toHaveAttribute('data-step', 'overview');
  await expect(current(page, 1)).toHaveAttribute('data-step', 'wakhan');
  await expect(element(page, 1)).toHaveAttribute('step', 'wakhan');

  await element(page, 1).locator('.steps .next').click();
  await expect(current(page, 1)).not.toHaveAttribute('data-step', 'wakhan');
  await expect(current(page)).toHaveAttribute('data-step', 'overview');
  expect(
    await page.evaluate(() => [location.hash, history.length, document.head.innerHTML]),
  ).toEqual(['', 2, before]);
  expect(await page.evaluate(() => document.documentElement.dataset)).toEqual({});
});

test.describe('on the drawn map', () => {
  test.use({ webgl: false });

  test('attributes reflect the view and control it, methods work, events fire', async ({
    page,
    openHost,
    baseURL,
  }) => {
    await openHost(
      `<script>for (const type of ['ready','viewchange','featureselect','error'])
         addEventListener(type, (event) => { if (event instanceof CustomEvent) (window.told ??= []).push([type, event.detail]); });
       </script>${script(baseURL)}${elementHtml('step="meeting"')}`,
    );
    await expect(element(page).locator('[data-ecm-state="failed"]')).toBeAttached();
    const it = element(page);
    await it.evaluate((node) => {
      node.setAttribute('focus', 'wakhan-corridor');
    });
    await expect(it.locator('[data-card="wakhan-corridor"]')).toBeVisible();
    await it.evaluate((node) => {
      node.removeAttribute('focus');
    });
    await expect(it.locator('[data-card]')).toHaveCount(0);

    const answers = await it.evaluate(async (node) => {
      const map = node as HTMLElement & {
        goTo(step: string): boolean;
        next(): boolean;
        focus(id: string | null): Promise<boolean>;
      };
      return [
        map.goTo('trade'),
        map.goTo('__proto__'),
        map.next(),
        await map.focus('islamabad'),
        await map.focus('no-such-thing'),
      ];
    });
    expect(answers).toEqual([true, false, true, true, false]);
    await expect(it.locator('[data-card="islamabad"]')).toBeVisible();
    await expect(it).toHaveAttribute('focus', 'islamabad');
    const told = await page.evaluate(() => Reflect.get(window, 'told') as [string, unknown][]);
    expect(told.map(([type]) => type)).toEqual(
      expect.arrayContaining(['ready', 'viewchange', 'featureselect']),
    );
    expect(told.filter(([type]) => type === 'featureselect')).toContainEqual([
      'featureselect',
      'islamabad',
    ]);

    await it.evaluate((node) => {
      node.setAttribute('lang', 'ur');
    });
    await expect(it.locator('article')).toHaveAttribute('dir', 'rtl');
    await it.evaluate((node) => {
      node.setAttribute('mode', 'map');
    });
    await expect(it.locator('article')).toBeHidden();
  });
});

test('leaves keys and scrolling to the host page', async ({ page, openHost, baseURL }) => {
  await openHost(script(baseURL) + elementHtml());
  await liveMap(page);
  await page.keyboard.press('n');
  await expect(current(page)).toHaveAttribute('data-step', 'overview');
  await element(page).locator('.steps .next').click();
  await expect(current(page)).toHaveAttribute('data-step', 'meeting');
  expect(await page.evaluate(() => scrollY)).toBe(0);
  await element(page).locator('.steps .next').focus();
  await page.keyboard.press('n');
  await expect(current(page)).not.toHaveAttribute('data-step', 'meeting');
  const box = (await element(page).locator('.pane').boundingBox())!;
  await page.mouse.move(box.x + box.width / 2, box.y + box.height / 2);
  await page.mouse.wheel(0, 100);
  await expect.poll(() => page.evaluate(() => scrollY)).toBe(100);
});

test('can be moved without a restart, and leaves nothing when removed', async ({
  page,
  openHost,
  baseURL,
}) => {
  await openHost(`${script(baseURL)}<div id="a">${elementHtml()}</div><div id="b"></div>`);
  await liveMap(page);
  const same = await page.evaluate(async () => {
    const map = document.querySelector('energy-corridor-map');
    const canvas = map?.shadowRoot?.querySelector('canvas');
    document.querySelector('#b')?.append(map ?? '');
    await new Promise((done) => setTimeout(done, 200));
    return canvas?.isConnected === true && canvas === map?.shadowRoot?.querySelector('canvas');
  });
  expect(same).toBe(true);
  await liveMap(page);
  await element(page).evaluate((node) => {
    node.remove();
  });
  await expect.poll(() => page.workers().length).toBe(0);
});

test('fires an error event and keeps the fallback content if the story cannot be loaded', async ({
  page,
  openHost,
  baseURL,
  log,
}) => {
  await openHost(
    `<script>addEventListener('error', (event) => { window.told = event.detail; });</script>${script(baseURL)}
     <energy-corridor-map story="gone">${FALLBACK}</energy-corridor-map>`,
  );
  await expect
    .poll(() => page.evaluate(() => String(Reflect.get(window, 'told'))))
    .toContain('gone/en/story.json could not be loaded: the server answered 404');
  await expect(page.getByText('A picture and a link')).toBeVisible();
  log.problems.length = 0;
});

test('keeps the fallback image and link if scripts are blocked', async ({
  page,
  openHost,
  baseURL,
  log,
}) => {
  await openHost(script(baseURL) + elementHtml(), {
    headers: { 'Content-Security-Policy': "script-src 'none'; style-src 'unsafe-inline'" },
  });
  await expect(page.getByText('A picture and a link')).toBeVisible();
  log.problems.length = 0;
});

for (const [what, worker] of [
  ['that allows blob workers', 'blob:'],
  ['that blocks them, with the drawn map', "'none'"],
] as const)
  test(`works under a strict host policy ${what}`, async ({ page, openHost, baseURL, log }) => {
    const site = new URL(String(baseURL)).origin;
    const own = [
      `default-src 'none'`,
      `script-src ${site}`,
      `connect-src ${site}`,
      `font-src ${site}`,
      `img-src data: blob: ${site}`,
      `style-src 'unsafe-inline'`,
      `worker-src ${worker}`,
    ];
    await openHost(script(baseURL) + elementHtml('mode="map"'), {
      headers: { 'Content-Security-Policy': own.join('; ') },
    });
    if (worker === 'blob:') await liveMap(page);
    else {
      await expect(element(page).locator('.picture svg').first()).toBeVisible();
      await expect(element(page).locator('[data-ecm-state="failed"]')).toBeAttached();
      await expect(element(page).locator('.picture svg').first()).toBeVisible();
      log.problems.length = 0;
    }
  });
