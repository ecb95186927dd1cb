/** The dev server, on a copy of the repository: changes and mistakes appear in the open page. */
import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { expect, test, type Page } from '@playwright/test';
import { serveCopy, type DevCopy } from '../../bench/devCopy.ts';
import { root } from '../../scripts/install.mjs';
import { reliefFiles } from '../../src/site/data.ts';
import { waitForScript, whenSteady } from './helpers.ts';

test.describe.configure({ mode: 'serial', timeout: 180_000 });

let copy: DevCopy;
let url = '';
let page: Page;

test.beforeAll(async ({ browser }) => {
  copy = await serveCopy();
  url = copy.url;
  page = await browser.newPage();
});

test.afterAll(async () => {
  await page.close();
  await copy.close();
});

const heading = () => page.locator('[data-step="overview"] h2');
const overlay = () => page.locator('vite-error-overlay');

test('serves a working page whose policy allows the dev client', async () => {
  await page.goto(`${url}gateway/en/`);
  await expect(page.locator('html.scripted')).toBeAttached();
  await expect(page.locator('.pane svg').first()).toBeVisible();
  const policy = page.locator('meta[http-equiv="Content-Security-Policy"]');
  await expect(policy).toHaveAttribute('content', /script-src 'self' 'unsafe-inline'/);
  const built = await readFile(join(root, 'dist', 'index.html'), 'utf8');
  expect(/http-equiv="Content-Security-Policy" content="([^"]*)"/.exec(built)?.[1]).not.toContain(
    'unsafe',
  );
});

test('serves every page and file of the built site', async ({ request }) => {
  const { folder } = await reliefFiles();
  for (const path of ['', 'gateway/ur/', 'stories/', 'atlas/ur/', 'sources/', 'data/atlas.json'])
    expect((await request.get(url + path)).status(), path).toBe(200);
  for (const path of [
    'gateway/en/map.svg',
    'gateway/en/story.json',
    'embed.js',
    `${folder}5/22/12.png`,
  ])
    expect((await request.get(url + path)).status(), path).toBe(200);
  expect((await request.get(`${url}nothing/`)).status()).toBe(404);
});

test('replaces styles and components in the open page and keeps position and view', async () => {
  await page.goto(`${url}gateway/en/#step=trade`);
  await waitForScript(page);
  await page.evaluate(() => Object.assign(window, { kept: true }));
  // Where the reader sees the step, whatever the layout above it does.
  const place = async () => {
    const box = await page.locator('[data-step="trade"]').boundingBox();
    return Math.round(box?.y ?? NaN);
  };
  await expect.poll(() => page.evaluate(() => scrollY)).toBeGreaterThan(500);
  // The jump to the step is corrected once.
  const before = await whenSteady(place, 700);
  await copy.change(
    'src/app/css/base.css',
    /^body \{/m,
    'body {\n  outline: 3px solid rgb(1, 2, 3);',
  );
  await expect(page.locator('body')).toHaveCSS('outline-color', 'rgb(1, 2, 3)');
  await copy.change('src/app/article/StepBar.svelte', '<nav class', '<nav data-mine class');
  await expect(page.locator('[data-mine]').first()).toBeAttached();
  expect(await page.evaluate(() => 'kept' in window)).toBe(true);
  expect(await place()).toBe(before);
  expect(page.url()).toContain('#step=trade');
});

test('shows edits of a story, and mistakes with file, line and expectation until they are fixed', async () => {
  await page.goto(`${url}gateway/en/`);
  await copy.change(
    'data/stories/gateway/en.md',
    /^## .*\{#overview\}/m,
    '## Said anew {#overview}',
  );
  await expect(heading()).toHaveText(/Said anew/);
  const back = await copy.change(
    'data/stories/gateway/story.yaml',
    'fit: [casa-1000, wakhan-corridor]',
    'fit: [casa-1000, wakhan-coridor]',
  );
  await expect(overlay()).toContainText(
    /story\.yaml:\d+:\d+: error: .*did you mean `wakhan-corridor`/,
  );
  await expect(heading()).toHaveText(/Said anew/);
  await back();
  await expect(overlay()).toHaveCount(0);
  await expect(heading()).toHaveText(/Said anew/);
});

test('rebuilds layers when facts change, and shows mistakes in tables', async ({ request }) => {
  const table = 'data/facts/plants.csv';
  // While it rebuilds the data, the server may drop requests.
  const plants = async () => {
    const response = await request.get(`${url}data/generation.geojson`).catch(() => undefined);
    return (await response?.text()) ?? '';
  };
  await page.goto(`${url}gateway/en/`);
  await copy.change(table, 'Built with 1,200 MW', 'First built with 1,200 MW');
  await expect.poll(plants, { timeout: 60_000 }).toContain('First built with');
  const back = await copy.change(table, ',in-service,', ',in-servise,');
  await expect(overlay()).toContainText(
    /plants\.csv:\d+: status: "in-servise" is unknown, expected one of/,
    {
      timeout: 60_000,
    },
  );
  await back();
  await expect(overlay()).toHaveCount(0, { timeout: 60_000 });
});

test('a kind is one row and a word in each language', async ({ request }) => {
  const words = { en: 'Wind farm', ur: 'ہوائی بجلی گھر' };
  const table = 'data/stories/gateway/layers/farms.csv';
  await page.goto(`${url}gateway/en/`);
  await copy.add(
    table,
    'name,lat,lon,kind,mw,status,date,source,licence\n' +
      'Hill,37.5,71.5,wind-farm,200,in-service,2024,https://example.org/x,CC0-1.0\n',
  );
  await expect(overlay()).toContainText(/farms\.csv:2:\d+: error: .*there is no kind `wind-farm`/);
  await copy.change(
    'src/atlas/kinds.ts',
    '  substation: {',
    "  'wind-farm': { drawnLike: 'hydropower-plant', legend: [{ key: 'wind-farm' }] },\n  substation: {",
  );
  for (const [lang, word] of Object.entries(words))
    await copy.change(
      `src/i18n/kinds/${lang}.ts`,
      '  substation:',
      `  'wind-farm': '${word}',\n  substation:`,
    );
  // The code alone ends the error.
  await expect(overlay()).toHaveCount(0);
  await copy.change(table, 'Hill', 'North Hill');
  for (const [lang, word] of Object.entries(words)) {
    await page.goto(`${url}gateway/${lang}/#layers=farms&look=8/37.5/71.5&focus=farms-north-hill`);
    await expect(page.locator('[data-card] .kind')).toHaveText(word);
    const row = page.locator('.legend .samples li').filter({ hasText: word });
    await expect(row).toHaveCount(1);
    await expect(row.locator('svg circle')).toBeAttached();
  }
  const download = await request.get(`${url}data/farms.csv`);
  expect(await download.text()).toMatch(/farms-north-hill,North Hill,wind-farm/);
});
