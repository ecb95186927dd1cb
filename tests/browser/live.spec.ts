/** The built page starts, keeps to its origin and policy, and survives missing files. */
import { palettes } from '../../src/cartography/palette.ts';
import { en } from '../../src/i18n/en.ts';
import {
  card,
  currentStep,
  expect,
  hashOf,
  featureLink,
  openLive,
  pane,
  stepSection,
  test,
} from './helpers.ts';
import { decode, shareOf } from './png.ts';

test('the page starts without console errors, under its policy, from its own origin only', async ({
  page,
  log,
}) => {
  await openLive(page);
  const policy = await page
    .locator('meta[http-equiv="Content-Security-Policy"]')
    .getAttribute('content');
  for (const rule of ["default-src 'none'", "connect-src 'self'", "base-uri 'none'"])
    expect(policy).toContain(rule);
  expect(policy).not.toMatch(/unsafe-|https?:|\*/);

  const drawn = decode(await page.screenshot({ clip: (await pane(page).boundingBox())! }));
  for (const name of ['water', 'dc', 'ac', 'corridor', 'focus'] as const)
    expect(shareOf(drawn, palettes.light[name]), name).toBeGreaterThan(0.0004);
  // Verifies that the log includes requests of the map's worker and tiles.
  for (const part of ['maplibre-gl-worker', '/relief-', '/data/casa-1000.geojson', '.woff2'])
    expect(
      log.requests.some((url) => url.includes(part)),
      part,
    ).toBe(true);
});

test.describe('a request off the origin', () => {
  test.use({ failOnProblems: false });
  test('is blocked by the policy, and recorded', async ({ page, log }) => {
    await page.goto('gateway/en/');
    const refused = await page.evaluate(() =>
      fetch('http://localhost:9/').then(
        () => false,
        () => true,
      ),
    );
    expect(refused).toBe(true);
    await expect.poll(() => log.problems.join('\n')).toContain('policy: connect-src');
    log.requests.length = 0;
  });
});

test.describe('where the map cannot run', () => {
  test.use({ failOnProblems: false });

  async function stands(page: Parameters<typeof card>[0]): Promise<void> {
    await expect(page.locator('[data-ecm-state="failed"]')).toBeAttached();
    await expect(page.getByRole('alert')).toBeVisible();
    await expect(stepSection(page, 'overview')).toBeVisible();
    await page.locator('.next').click();
    await expect(currentStep(page)).toHaveAttribute('data-step', 'meeting');
    await expect(stepSection(page, 'meeting')).toBeInViewport();
  }

  test('without WebGL, a notice says so and cards keep working', async ({
    playwright,
    launchOptions,
    baseURL,
  }) => {
    const browser = await playwright.chromium.launch({
      ...launchOptions,
      args: [...(launchOptions.args ?? []), '--disable-3d-apis'],
    });
    const page = await browser.newPage({ ...(baseURL !== undefined && { baseURL }) });
    await page.goto('');
    await page.locator('.pane[data-measured]').hover({ position: { x: 9, y: 99 } });
    await stands(page);
    await expect(page.getByRole('alert')).toHaveText(en.map.failed);
    await featureLink(page, 'islamabad').click();
    await expect(card(page, 'islamabad')).toContainText('Islamabad');
    expect(hashOf(page)).toContain('focus=islamabad');
    await card(page).getByRole('button', { name: en.card.close }).click();
    await expect(card(page)).toHaveCount(0);
    await browser.close();
  });

  for (const [what, answer] of [
    ['are missing', { status: 404, body: '' }],
    ['are broken', { status: 200, body: '{"type":' }],
  ] as const)
    test(`when data ${what}, a notice names the file and the article remains`, async ({ page }) => {
      await page.route('**/data/wakhan.geojson', (route) => route.fulfill(answer));
      await page.goto('');
      await stands(page);
      await expect(page.getByRole('alert')).toContainText('wakhan.geojson');
    });
});

test.describe('without JavaScript', () => {
  test.use({ javaScriptEnabled: false });

  for (const [lang, address] of [
    ['en', ''],
    ['ur', 'gateway/ur/'],
  ] as const)
    test(`the article is readable and its links work (${lang})`, async ({ page }) => {
      await page.goto(address);
      await expect(page.locator('section[data-step]')).toHaveCount(13);
      for (const id of ['overview', 'unknown']) await expect(stepSection(page, id)).toBeVisible();
      expect((await stepSection(page, 'wakhan').innerText()).length).toBeGreaterThan(300);

      // Page scripts are off; Playwright's own still run.
      const links = await page.locator('a[data-feature]').evaluateAll((all) =>
        all.map((one) => {
          const href = one.getAttribute('href') ?? '';
          return {
            names: href === `#focus=${one.getAttribute('data-feature') ?? ''}`,
            lands: (document.getElementById(href.slice(1))?.getClientRects().length ?? 0) > 0,
            href,
          };
        }),
      );
      expect(links.length).toBeGreaterThanOrEqual(25);
      expect(links.filter(({ names, lands }) => !names || !lands)).toEqual([]);
      await featureLink(page, 'nowshera-converter').first().click();
      await expect(page.locator('[id="focus=nowshera-converter"]:target')).toBeInViewport();
      await page.goto(`${address}#step=power`);
      await expect(stepSection(page, 'power')).toBeInViewport();
    });
});
