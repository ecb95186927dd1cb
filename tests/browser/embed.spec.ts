/** Frames in pages of another origin: compact, cooperative, steered by links, several at once, offline. */
import type { Page } from '@playwright/test';
import { en } from '../../src/i18n/en.ts';
import { ur } from '../../src/i18n/ur.ts';
import { complaints } from './axe.ts';
import { expect, inside, live, SANDBOX, stands, test } from './guest.ts';
import { swipe } from './helpers.ts';

const active = (page: Page) => inside(page).locator('section[data-step][aria-current="step"]');

for (const sandbox of ['', SANDBOX])
  test(`a frame${sandbox && ' in a sandbox'} comes alive with words, credit and the way to the full map`, async ({
    page,
    host,
    frame,
    baseURL,
  }) => {
    await host(frame('?embed#step=wakhan', sandbox));
    await live(page);
    const story = inside(page);
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
    test(`links of the host steer a frame${sandbox && ' in a sandbox'}, which is not loaded again`, async ({
      page,
      host,
      frame,
      baseURL,
      log,
    }) => {
      const to = (hash: string) =>
        `<a target="ecm" href="${baseURL}gateway/en/?embed#${hash}">${hash}</a> `;
      await host(to('focus=wakhan-corridor') + to('step=trade') + frame('?embed', sandbox));
      await stands(page);
      await page.getByText('focus=wakhan-corridor').click();
      await expect(inside(page).locator('[data-card="wakhan-corridor"]')).toBeVisible();
      await page.getByText('step=trade').click();
      await expect(active(page)).toHaveAttribute('data-step', 'trade');
      await expect(inside(page).locator('[data-card]')).toHaveCount(0);
      const loaded = log.requests.filter((url) => new URL(url).pathname === '/gateway/en/');
      expect(loaded).toHaveLength(1);
      // The reader's way back is the host's: reading in the frame adds nothing to it.
      const before = await page.evaluate(() => history.length);
      await inside(page).locator('.steps .next').click();
      await expect(active(page)).not.toHaveAttribute('data-step', 'trade');
      expect(await page.evaluate(() => history.length)).toBe(before);
    });

  test('the map without words', async ({ page, host, frame }) => {
    await host(frame('?embed=map'));
    await stands(page);
    await expect(inside(page).locator('article')).toBeHidden();
    await expect(inside(page).locator('.steps')).toBeHidden();
    await expect(inside(page).locator('.full')).toContainText(en.full);
    await expect(inside(page).locator('.attribution')).toBeVisible();
  });
});

test('words scroll in the frame and change the step; over the map, and at the end, the host scrolls', async ({
  page,
  host,
  frame,
}) => {
  await host(frame());
  await live(page);
  const box = (await page.locator('iframe').boundingBox())!;
  await page.mouse.move(box.x + 100, box.y + 200);
  for (let turn = 0; turn < 12; turn++) {
    await page.mouse.wheel(0, 120);
    await page.waitForTimeout(60);
  }
  await expect(active(page)).not.toHaveAttribute('data-step', 'overview');
  expect(await page.evaluate(() => scrollY)).toBe(0);

  await page.mouse.move(box.x + box.width - 200, box.y + 200);
  await page.mouse.wheel(0, 100);
  await expect.poll(() => page.evaluate(() => scrollY)).toBe(100);
  await expect(inside(page).locator('.maplibregl-desktop-message')).toContainText(
    en.map.gestures.windows,
  );
});

test.describe('by touch', () => {
  test.use({ viewport: { width: 390, height: 844 }, hasTouch: true, isMobile: true });
  test('words scroll in the frame and change the step; over the map the host scrolls', async ({
    page,
    host,
    frame,
  }) => {
    await host(frame('?embed', 'width="350"', 'ur'));
    await live(page);
    const box = (await page.locator('iframe').boundingBox())!;
    const map = (await inside(page).locator('.pane').boundingBox())!;
    await expect(async () => {
      await swipe(page, box.x + 150, box.y + 430, -180);
      await expect(active(page)).not.toHaveAttribute('data-step', 'overview', { timeout: 300 });
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
      test(`the hint fits a frame of 320 px, beside the controls, in the reader’s language: ${lang}`, async ({
        page,
        host,
        frame,
      }) => {
        await host(frame('?embed', 'style="width:320px"', lang));
        await live(page);
        const map = (await inside(page).locator('.pane').boundingBox())!;
        const [x, y] = [map.x + map.width / 2, map.y + map.height / 2];
        await page.mouse.move(x, y);
        if (device === 'mouse') await page.mouse.wheel(0, 10);
        else await swipe(page, x, y, -40);
        const { gestures } = words.map;
        const hint = inside(page).getByText(
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

test('fits frames from 320 to 1,200 px, and axe finds nothing', async ({ page, host, frame }) => {
  await page.setViewportSize({ width: 1280, height: 720 });
  for (const [query, width] of [
    ['?embed', 320],
    ['?embed', 640],
    ['?embed&theme=dark', 1200],
    ['?embed=map', 320],
  ] as const) {
    await host(frame(query, `style="width:${width}px"`));
    await live(page);
    const page2 = page.frame('ecm');
    if (!page2) throw new Error('no frame');
    expect(await complaints(page2), `${query} ${width}`).toEqual([]);
    const wide = await page2.evaluate(() =>
      // A chart's table is put away, and scrolls in a box of its own.
      [...document.querySelectorAll('.ecm *:not(.picture *, .live *, table, table *)')]
        .filter((node) => node.getBoundingClientRect().right > innerWidth + 1)
        .filter((node) => getComputedStyle(node).visibility === 'visible')
        .map((node) => node.className),
    );
    expect(wide, `${query} ${width}`).toEqual([]);
  }
});

test('eighteen frames on a page: each lives while it is seen, and gives its context back', async ({
  page,
  host,
  frame,
}) => {
  test.setTimeout(400_000);
  await page.setViewportSize({ width: 700, height: 520 });
  await host(
    Array.from({ length: 18 }, () => `<p>Words</p>${frame('?embed=map')}`)
      .join('')
      .replaceAll('name="ecm"', ''),
  );
  for (let at = 0; at < 18; at++) {
    await page.locator('iframe').nth(at).scrollIntoViewIfNeeded();
    await live(page, at);
  }
  const states = () =>
    Promise.all(
      Array.from({ length: 18 }, (_, at) =>
        inside(page, at).locator('[data-ecm-state]').getAttribute('data-ecm-state'),
      ),
    );
  await expect
    .poll(async () => (await states()).filter((state) => state === 'live').length)
    .toBeLessThan(4);
  expect((await states()).filter((state) => state === 'failed')).toEqual([]);
  await page.locator('iframe').first().scrollIntoViewIfNeeded();
  await live(page, 0);
});

test('goes on with the network cut after load', async ({ page, context, host, frame, log }) => {
  await host(frame());
  await live(page);
  await page.waitForLoadState('networkidle');
  await context.setOffline(true);
  await inside(page).locator('.steps .next').click();
  await expect(active(page)).toHaveAttribute('data-step', 'meeting');
  await inside(page).locator('section[data-step] a[data-feature]:visible').first().click();
  await expect(inside(page).locator('[data-card]')).toBeVisible();
  await expect(inside(page).locator('[data-ecm-state="live"]')).toBeAttached();
  // Nothing but the shading of the ground is still on its way then.
  const missed = log.troubles.filter(
    (line) => !/INTERNET_DISCONNECTED$/.test(line) || /failed/.test(line),
  );
  expect(missed.filter((line) => !line.includes('/relief-'))).toEqual([]);
  log.troubles.length = 0;
});

test.describe('under a strict policy of the host', () => {
  test('a frame needs no more than frame-src', async ({ page, host, frame, baseURL }) => {
    await host(frame('?embed', SANDBOX), {
      headers: {
        'Content-Security-Policy': `default-src 'none'; style-src 'unsafe-inline'; img-src data:; frame-src ${String(baseURL)}`,
      },
    });
    await live(page);
  });
});
