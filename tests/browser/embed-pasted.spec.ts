/** Snippets of the Embed tool in host pages: several on a page, sanitized, and in narrow columns. */
import { readFileSync } from 'node:fs';
import type { Locator } from '@playwright/test';
import { en as words } from '../../src/i18n/tools/embed.ts';
import { en as exportText } from '../../src/i18n/tools/export.ts';
import { copyFrom, expect, frameContent, openEmbedPanel, test, waitForMap } from './guest.ts';

test.use({ webgl: false });

const PURIFY = 'node_modules/dompurify/dist/purify.min.js';

const choose = (panel: Locator, name: string, value: string) =>
  panel.locator(`[data-choice="${name}"]`).selectOption(value);

const code = (panel: Locator) => panel.getByLabel(words.code);

test('two frames on a page have different names, and a link targets the one copied last', async ({
  page,
  openHost,
  openEmbedPage,
}) => {
  const panel = await openEmbedPage('#step=wakhan');
  const [first, second] = [await copyFrom(panel), await copyFrom(panel)];
  const link = await copyFrom(panel, 1);
  const nameIn = (html: string) =>
    / (?:name|target)="(ecm-gateway-wakhan-[a-z\d]{6})"/.exec(html)?.[1];
  expect(nameIn(first)).toBeDefined();
  expect(nameIn(second)).not.toBe(nameIn(first));
  expect(nameIn(link)).toBe(nameIn(second));

  const elsewhere = link.replace('#step=wakhan', '#step=trade');
  await openHost(`${first}${second}<p>${elsewhere}</p>`);
  await waitForMap(page, 0);
  await waitForMap(page, 1);
  await page.locator('p > a').click();
  const active = (at: number) =>
    frameContent(page, at).locator('section[data-step][aria-current="step"]');
  await expect(active(1)).toHaveAttribute('data-step', 'trade');
  await expect(active(0)).toHaveAttribute('data-step', 'wakhan');
});

test('each snippet keeps its text link after DOMPurify', async ({
  page,
  baseURL,
  openHost,
  openEmbedPage,
}) => {
  const panel = await openEmbedPage('#step=wakhan');
  await openHost('<div id="post"></div>');
  await page.evaluate(readFileSync(PURIFY, 'utf8'));
  for (const kind of ['frame', 'element', 'picture'] as const) {
    await choose(panel, 'kind', kind);
    await expect(code(panel)).toHaveValue(
      new RegExp(kind === 'frame' ? '<iframe' : kind === 'element' ? '<energy' : 'margin:0"><img'),
    );
    const html = await code(panel).inputValue();
    expect(html).toMatch(/^<figure .*<\/figure>$/);
    await page.evaluate((html) => {
      const { DOMPurify } = window as unknown as { DOMPurify: { sanitize(html: string): string } };
      document.querySelector('#post')!.innerHTML = DOMPurify.sanitize(html);
    }, html);
    const link = page.locator('#post figure > figcaption > a');
    await expect(link).toHaveText(/ – Energy corridors$/);
    await expect(link).toHaveAttribute('href', `${String(baseURL)}gateway/en/#step=wakhan`);
    await expect(page.locator('#post :is(iframe, script)')).toHaveCount(0);
    await expect(page.locator('#post img')).toHaveCount(kind === 'frame' ? 0 : 1);
  }
});

test('nothing is wider than its column, even without styles', async ({
  page,
  openHost,
  openEmbedPage,
}) => {
  const panel = await openEmbedPage('#step=wakhan');
  const snippets = [await code(panel).inputValue()];
  await choose(panel, 'kind', 'picture');
  for (const [picture, file] of [
    ['wide', /map-wakhan\.png"/],
    ['narrow', /map-wakhan\.svg"/],
    ['dark', /map-wakhan\.svg#dark"/],
  ] as const) {
    await choose(panel, 'picture', picture);
    await expect(code(panel)).toHaveValue(file);
    snippets.push(await code(panel).inputValue());
  }
  for (const width of [360, 768, 1440]) {
    await page.setViewportSize({ width, height: 900 });
    for (const html of [snippets.join(''), snippets.join('').replaceAll(/ style="[^"]*"/g, '')]) {
      await openHost(html);
      await waitForMap(page);
      const wide = await page.evaluate(() => document.documentElement.scrollWidth);
      expect(wide).toBeLessThanOrEqual(width);
      for (const picture of await page.locator('img').all()) {
        await picture.scrollIntoViewIfNeeded();
        await expect(picture).not.toHaveJSProperty('naturalWidth', 0);
        const { width: own = 0, height = 0 } = (await picture.boundingBox()) ?? {};
        expect(own).toBeGreaterThan(Math.min(width, 560) * 0.6);
        expect(own / height).toBeGreaterThan(1);
      }
    }
  }
});

test('the picture of a changed view says what it shows, and the view can be saved', async ({
  page,
  baseURL,
}) => {
  const panel = await openEmbedPanel(page, `${String(baseURL)}gateway/en/#step=wakhan`);
  await choose(panel, 'kind', 'picture');
  await choose(panel, 'picture', 'narrow');
  await expect(panel.getByText(words.scalable)).toBeVisible();
  await expect(panel.locator('[data-given]')).toHaveCount(0);
  await page.evaluate(() => {
    location.hash = '#step=wakhan&look=7.2/37.4/69.9';
  });
  await expect(panel.locator('[data-given]')).toHaveText(words.given('The gateway is a plan'));
  await expect(panel.getByText(words.own)).toBeVisible();
  await choose(panel, 'picture', 'dark');
  const [file] = await Promise.all([
    page.waitForEvent('download'),
    panel.getByRole('button', { name: words.draw }).click(),
  ]);
  expect(file.suggestedFilename()).toBe('gateway-wakhan.png');
  await expect(panel.getByText(exportText.drawn('gateway-wakhan.png'))).toBeVisible();
  const png = readFileSync(await file.path());
  expect([png.readUInt32BE(16), png.readUInt32BE(20)]).toEqual([1120, 1046]);
  await choose(panel, 'whole', 'true');
  await expect(panel.locator('[data-given]')).toHaveCount(0);
});

test('a picture whose URL ends in #dark is dark', async ({ page, baseURL }) => {
  await page.goto(String(baseURL));
  const corner = (path: string) =>
    page.evaluate(async (path) => {
      const image = new Image();
      image.src = path;
      await image.decode();
      const context = document.createElement('canvas').getContext('2d')!;
      context.drawImage(image, 0, 0);
      return [...context.getImageData(2, 2, 1, 1).data.slice(0, 3)];
    }, path);
  expect(await corner('gateway/en/map-wakhan.svg')).toEqual([0xfb, 0xf8, 0xf2]);
  expect(await corner('gateway/en/map-wakhan.svg#dark')).toEqual([0x14, 0x18, 0x1d]);
});
