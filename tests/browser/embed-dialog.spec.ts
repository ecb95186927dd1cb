/** The Embed tool: the copied HTML shows the current view on a page of another origin. */
import { en as words } from '../../src/i18n/tools/embed.ts';
import { copyFrom, expect, frameContent, openEmbedPanel, test, waitForMap } from './guest.ts';

test.use({ webgl: false });

test('copied HTML shows the current view, as frame, element and image', async ({
  page,
  openHost,
  openEmbedPage,
}) => {
  const panel = await openEmbedPage('#step=wakhan&focus=wakhan-corridor');

  await panel.locator('[data-choice="theme"]').selectOption('dark');
  await openHost(await copyFrom(panel));
  await waitForMap(page);
  await expect(frameContent(page).locator('[data-card="wakhan-corridor"]')).toBeVisible();
  await expect(frameContent(page).locator('html')).toHaveAttribute('data-theme', 'dark');
  await expect(
    frameContent(page).locator('section[data-step][aria-current="step"]'),
  ).toHaveAttribute('data-step', 'wakhan');

  await panel.locator('[data-choice="kind"]').selectOption('element');
  await panel.locator('[data-choice="lang"]').selectOption('ur');
  await openHost(await copyFrom(panel));
  const map = page.locator('energy-corridor-map');
  await expect(map.locator('[data-card="wakhan-corridor"]')).toBeVisible();
  await expect(map.locator('article')).toHaveAttribute('lang', 'ur');

  await panel.locator('[data-choice="kind"]').selectOption('picture');
  await panel.locator('[data-choice="lang"]').selectOption('en');
  await openHost(await copyFrom(panel));
  const picture = page.locator('img');
  await expect(picture).toHaveJSProperty('naturalWidth', 1200);
  await expect(picture).toHaveAttribute('alt', /Wakhan|gateway/i);
  await expect(page.locator('a')).toHaveAttribute('href', /#step=wakhan/);
});

test('address, sharing image and citation match the current view', async ({ page, baseURL }) => {
  const site = String(baseURL);
  const view = `${site}gateway/en/#step=wakhan&focus=wakhan-corridor`;
  const panel = await openEmbedPanel(page, view);
  const address = panel.getByLabel(words.address);
  await expect(address).toHaveValue(view);
  await expect(panel.locator('.citation')).toContainText(await address.inputValue());
  const [file] = await Promise.all([
    page.waitForEvent('download'),
    panel.getByRole('link', { name: words.share }).click(),
  ]);
  expect(file.suggestedFilename()).toBe('gateway-wakhan.png');
  expect(file.url()).toBe(`${site}gateway/en/map-wakhan.png`);
  await panel.locator('[data-choice="whole"]').selectOption({ label: words.whole });
  await panel.locator('[data-choice="lang"]').selectOption('ur');
  await expect(address).toHaveValue(`${site}gateway/ur/`);
});

test('every option takes effect on the host page', async ({ page, openHost, openEmbedPage }) => {
  const hash =
    'step=trade&look=5.6/36.5/70&focus=wakhan-corridor&layers=casa-1000,wakhan&hide=labels&date=2021-04&filter=country:AF,TJ';
  const panel = await openEmbedPage(`#${hash}`);
  const choice = (name: string) => panel.locator(`[data-choice="${name}"]`);
  const paste = async (has: string) => {
    const text = panel.locator('textarea').first();
    await expect(text).toHaveValue(new RegExp(has));
    await openHost(await text.inputValue());
  };
  const framed = () => new URL(page.frames()[1]?.url() ?? 'about:blank');

  await choice('height').fill('700');
  await paste('height="700"(?![^]*embed.js)');
  await waitForMap(page);
  expect(framed().hash).toBe(`#${hash}`);
  await expect(page.locator('iframe')).toHaveCSS('height', '700px');
  await expect(frameContent(page).locator('[data-card="wakhan-corridor"]')).toBeVisible();

  await choice('autoHeight').check();
  await choice('words').uncheck();
  await choice('pinned').selectOption({ index: 1 });
  await paste('v/\\d+\\.\\d+\\.\\d+/embed.js');
  await waitForMap(page);
  expect(framed().pathname).toMatch(/^\/v\/\d+\.\d+\.\d+\/gateway\/en\/$/);
  await expect(frameContent(page).locator('html')).toHaveAttribute('data-embed', 'map');
  await expect(page.locator('iframe')).toHaveCSS('height', '560px');

  await choice('kind').selectOption('element');
  await paste('<energy-corridor-map');
  const map = page.locator('energy-corridor-map');
  await expect(map.locator('[data-ecm-state="failed"]')).toBeAttached();
  for (const [name, value] of new URLSearchParams(hash))
    await expect(map).toHaveAttribute(name, value);
  await expect(map).toHaveCSS('height', '700px');
  await expect(map.locator('article')).toBeHidden();

  await choice('words').check();
  await choice('theme').selectOption('light');
  await choice('pinned').selectOption({ index: 0 });
  await choice('whole').selectOption({ index: 1 });
  await paste('theme="light"');
  await expect(map.locator('[data-ecm-state="failed"]')).toBeAttached();
  await expect(map).toHaveAttribute('step', 'overview');
  await expect(map.locator('article')).toBeVisible();
  await expect(map.locator('[data-theme]').first()).toHaveAttribute('data-theme', 'light');
});
