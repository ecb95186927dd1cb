/** Frames on pages of another origin: compact layout, scrolling, control by links, several at once, offline. */
import type { Page } from '@playwright/test';
import { en } from '../../src/i18n/en.ts';
import { ur } from '../../src/i18n/ur.ts';
import { axeViolations } from './axe.ts';
import { expect, frameContent, waitForLiveFrame, SANDBOX, waitForMap, test } from './guest.ts';
import { swipe } from './helpers.ts';

const active = (page: Page) =>
  frameContent(page).locator('section[data-step][aria-current="step"]');

for (const sandbox of ['', SANDBOX])
  test(`a frame${sandbox && ' in a sandbox'} loads with text, credits and a link to the full map`, async ({
    page,
    openHost,
    frameHtml,
    baseURL,
  }) => {
    await openHost(frameHtml('?embed#step=wakhan', sandbox));
    await waitForLiveFrame(page);
    const story = frameContent(page);
    await expect(story.locator('html')).toHaveAttribute('data-embed', 'story');
    await expect(active(page)).toHaveAttribute('data-step', 'wakhan');
    await expect(active(page).locator('h2')).toBeInViewport();
    await expect(story.locator('.attribution')).toBeVisible();
    await expect(story.locator('.everything')).toBeHidden();
    const full = story.locator('.full a');
    await expect(full).toHaveAttribute('target', '_blank');
    await expect(full).toHaveAttribute('rel', 'noopener');
    const address = `${baseURL}gateway/en/#step=wakhan`;
    expect(await full.evaluate((link: HTMLAnchorElement) => link.href)).toBe(address);
    if (sandbox) await expect(story.locator('.full .where')).toHaveText(address);
    else await expect(story.locator('.full .where')).toHaveCount(0);
  });

test.describe('on the drawn map', () => {
  test.use({ webgl: false });

  for (const sandbox of ['', SANDBOX])
    test(`links of the host control a frame${sandbox && ' in a sandbox'} without reloading it`, async ({
      page,
      openHost,
      frameHtml,
      baseURL,
      log,
    }) => {
      const to = (hash: string) =>
        `<a target="ecm" href="${baseURL}gateway/en/?embed#${hash}">${hash}</a> `;
      await openHost(to('focus=wakhan-corridor') + to('step=trade') + frameHtml('?embed', sandbox));
      await waitForMap(page);
      await page.getByText('focus=wakhan-corridor').click();
      await expect(frameContent(page).locator('[data-card="wakhan-corridor"]')).toBeVisible();
      await page.getByText('step=trade').click();
      await expect(active(page)).toHaveAttribute('data-step', 'trade');
      await expect(frameContent(page).locator('[data-card]')).toHaveCount(0);
      const loaded = log.requests.filter((url) => new URL(url).pathname === '/gateway/en/');
      expect(loaded).toHaveLength(1);
      // Reading in the frame adds no history entries to the host.
      const before = await page.evaluate(() => history.length);
      await frameContent(page).locator('.steps .next').click();
      await expect(active(page)).not.toHaveAttribute('data-step', 'trade');
      expect(await page.evaluate(() => history.length)).toBe(before);
    });

  test('`?embed=map` shows the map without text', async ({ page, openHost, frameHtml }) => {
    await openHost(frameHtml('?embed=map'));
    await waitForMap(page);
    await expect(frameContent(page).locator('article')).toBeHidden();
    await expect(frameContent(page).locator('.steps')).toBeHidden();
    await expect(frameContent(page).locator('.full')).toContainText(en.fullMap);
    await expect(frameContent(page).locator('.attribution')).toBeVisible();
  });
});

test('text scrolls in the frame and changes the step; over the map and at the end, the host scrolls', async ({
  page,
  openHost,
  frameHtml,
}) => {
  await openHost(frameHtml());
  await waitForLiveFrame(page);
  const box = (await page.locator('iframe').boundingBox())!;
  // A click in the text lifts the limit of `yieldScroll.ts`.
  await page.mouse.click(box.x + 100, box.y + 200);
  for (let turn = 0; turn < 12; turn++) {
    await page.mouse.wheel(0, 120);
    await page.waitForTimeout(60);
  }
  await expect(active(page)).not.toHaveAttribute('data-step', 'overview');
  expect(await page.evaluate(() => scrollY)).toBe(0);

  await page.mouse.move(box.x + box.width - 200, box.y + 200);
  await page.mouse.wheel(0, 100);
  await expect.poll(() => page.evaluate(() => scrollY)).toBe(100);
  await expect(frameContent(page).locator('.maplibregl-desktop-message')).toContainText(
    en.map.gestures.windows,
  );
});

test.describe('by touch', () => {
  test.use({ viewport: { width: 390, height: 844 }, hasTouch: true, isMobile: true });
  test('text scrolls in the frame and changes the step; over the map, the host scrolls', async ({
    page,
    openHost,
    frameHtml,
  }) => {
    await openHost(frameHtml('?embed', 'width="350"', 'ur'));
    await waitForLiveFrame(page);
    const box = (await page.locator('iframe').boundingBox())!;
    const map = (await frameContent(page).locator('.pane').boundingBox())!;
    // With pauses, as a reader makes: `yieldScroll.ts` limits scrolling without one.
    await expect(async () => {
      await swipe(page, box.x + 150, box.y + 430, -180);
      await expect(active(page)).not.toHaveAttribute('data-step', 'overview', { timeout: 1500 });
    }).toPass();
    const before = await page.evaluate(() => scrollY);
    expect(before).toBe(0);
    await swipe(page, map.x + map.width / 2, map.y + map.height / 2, -80);
    await expect.poll(() => page.evaluate(() => scrollY)).toBeGreaterThan(40);
  });
});

for (const [lang, words] of [
  ['en', en],
  ['ur', ur],
] as const)
  for (const [device, wish] of [
    ['mouse', {}],
    ['finger', { hasTouch: true, isMobile: true }],
  ] as const)
    test.describe(`by ${device}`, () => {
      test.use({ viewport: { width: 390, height: 844 }, ...wish });
      test(`the gesture hint fits a frame of 320 px beside the controls: ${lang}`, async ({
        page,
        openHost,
        frameHtml,
      }) => {
        await openHost(frameHtml('?embed', 'style="width:320px"', lang));
        await waitForLiveFrame(page);
        const map = (await frameContent(page).locator('.pane').boundingBox())!;
        const [x, y] = [map.x + map.width / 2, map.y + map.height / 2];
        await page.mouse.move(x, y);
        if (device === 'mouse') await page.mouse.wheel(0, 10);
        else await swipe(page, x, y, -40);
        const { gestures } = words.map;
        const hint = frameContent(page).getByText(
          device === 'mouse' ? gestures.windows : gestures.mobile,
        );
        await expect(hint).toBeVisible();
        const [text, screen, controls] = await hint.evaluate((node) => {
          const range = document.createRange();
          range.selectNodeContents(node);
          const pane = node.closest('.pane');
          const at = (selector: string) => pane?.querySelector(selector)?.getBoundingClientRect();
          return [range.getBoundingClientRect(), pane?.getBoundingClientRect(), at('.controls')];
        });
        if (!screen || !controls) throw new Error('there is no map');
        expect(text.left).toBeGreaterThanOrEqual(screen.left);
        expect(text.right).toBeLessThanOrEqual(screen.right);
        expect(text.bottom).toBeLessThanOrEqual(screen.bottom);
        expect(text.top).toBeGreaterThanOrEqual(screen.top);
        if (lang === 'en') expect(text.left).toBeGreaterThanOrEqual(controls.right);
        else expect(text.right).toBeLessThanOrEqual(controls.left);
      });
    });

test('fits frames from 320 to 1,200 px without axe violations', async ({
  page,
  openHost,
  frameHtml,
}) => {
  await page.setViewportSize({ width: 1280, height: 720 });
  for (const [query, width] of [
    ['?embed', 320],
    ['?embed', 640],
    ['?embed&theme=dark', 1200],
    ['?embed=map', 320],
  ] as const) {
    await openHost(frameHtml(query, `style="width:${width}px"`));
    await waitForLiveFrame(page);
    const page2 = page.frame('ecm');
    if (!page2) throw new Error('no frame');
    expect(await axeViolations(page2), `${query} ${width}`).toEqual([]);
    const wide = await page2.evaluate(() =>
      // A chart's table is collapsed and scrolls in its own box.
      [...document.querySelectorAll('.ecm *:not(.picture *, .live *, table, table *)')]
        .filter((node) => node.getBoundingClientRect().right > innerWidth + 1)
        .filter((node) => getComputedStyle(node).visibility === 'visible')
        .map((node) => node.className),
    );
    expect(wide, `${query} ${width}`).toEqual([]);
  }
});

test('eighteen frames run while visible and release their contexts afterwards', async ({
  page,
  openHost,
  frameHtml,
}) => {
  test.setTimeout(400_000);
  await page.setViewportSize({ width: 700, height: 520 });
  await openHost(
    Array.from({ length: 18 }, () => `<p>Words</p>${frameHtml('?embed=map')}`)
      .join('')
      .replaceAll('name="ecm"', ''),
  );
  for (let at = 0; at < 18; at++) {
    await page.locator('iframe').nth(at).scrollIntoViewIfNeeded();
    await waitForLiveFrame(page, at);
  }
  const states = () =>
    Promise.all(
      Array.from({ length: 18 }, (_, at) =>
        frameContent(page, at).locator('[data-ecm-state]').getAttribute('data-ecm-state'),
      ),
    );
  await expect
    .poll(async () => (await states()).filter((state) => state === 'live').length)
    .toBeLessThan(4);
  expect((await states()).filter((state) => state === 'failed')).toEqual([]);
  await page.locator('iframe').first().scrollIntoViewIfNeeded();
  await waitForLiveFrame(page, 0);
});

test('keeps working offline after loading', async ({ page, context, openHost, frameHtml, log }) => {
  await openHost(frameHtml());
  await waitForLiveFrame(page);
  await page.waitForLoadState('networkidle');
  await context.setOffline(true);
  await frameContent(page).locator('.steps .next').click();
  await expect(active(page)).toHaveAttribute('data-step', 'meeting');
  await frameContent(page).locator('section[data-step] a[data-feature]:visible').first().click();
  await expect(frameContent(page).locator('[data-card]')).toBeVisible();
  await expect(frameContent(page).locator('[data-ecm-state="live"]')).toBeAttached();
  // Only the relief is still loading then.
  const missed = log.problems.filter(
    (line) => !/INTERNET_DISCONNECTED$/.test(line) || /failed/.test(line),
  );
  expect(missed.filter((line) => !line.includes('/relief-'))).toEqual([]);
  log.problems.length = 0;
});

test.describe('under a strict policy of the host', () => {
  test('a frame needs only frame-src', async ({ page, openHost, frameHtml, baseURL }) => {
    await openHost(frameHtml('?embed', SANDBOX), {
      headers: {
        'Content-Security-Policy': `default-src 'none'; style-src 'unsafe-inline'; img-src data:; frame-src ${String(baseURL)}`,
      },
    });
    await waitForLiveFrame(page);
  });
});
