/** A story in a single file, opened from disk: no server, no network, and the browser's restrictions on files. */
import { existsSync, mkdtempSync, readFileSync, rmSync, statSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { expect, test as base, type Page } from '@playwright/test';
import { buildCopy } from './buildCopy.ts';
import { hashOf, activateVisibleMaps, setHash, disableWebGL } from './helpers.ts';
import { serveHost } from './host.ts';

const SITE = 'https://map.example.org/corridors/';
const STORIES = ['gateway', 'kilowatt-hour', 'line-through-time', 'narrowest-gap'];

let copy = '';
const fileOf = (story: string) => join(copy, 'dist', story, 'offline.html');
const address = (rest = '', story = 'gateway') => pathToFileURL(fileOf(story)).href + rest;

const test = base.extend<{ offlinePage: Page }>({
  /** A page without network. Fails on requests other than for files, and on console problems. */
  offlinePage: async ({ context }, use) => {
    const troubles: string[] = [];
    await context.setOffline(true);
    await activateVisibleMaps(context);
    context.on('request', (request) => {
      if (!/^(?:file|data|blob):/.test(request.url())) troubles.push(request.url());
    });
    context.on('weberror', (error) => troubles.push(error.error().message));
    context.on('console', (message) => {
      if (message.type() === 'error') troubles.push(message.text());
    });
    await use(await context.newPage());
    expect(troubles).toEqual([]);
  },
});

test.describe.configure({ mode: 'serial' });
test.beforeAll(() => {
  test.setTimeout(600_000);
  copy = mkdtempSync(join(tmpdir(), 'ecm-packages-'));
  buildCopy(copy, SITE, '--packages');
});
test.afterAll(() => {
  rmSync(copy, { recursive: true, force: true });
});

const state = (page: Page, wanted: 'live' | 'failed') =>
  expect(page.locator('.pane')).toHaveAttribute('data-ecm-state', wanted);

test('each story is a single file of at most 5 MB; a build without packages has none', () => {
  for (const story of STORIES)
    expect(statSync(fileOf(story)).size, story).toBeLessThanOrEqual(5_000_000);
  for (const name of ['offline.html', 'en/quiz.gift'])
    expect(existsSync(join('dist/gateway', name)), name).toBe(false);
});

test('opened from disk, it has text, live map and cards, and requests nothing', async ({
  offlinePage: page,
}) => {
  for (const story of STORIES) {
    await page.goto(address('', story));
    await state(page, 'live');
  }
  await page.goto(address());
  await expect(page.locator('.newest, header').first()).toContainText('This copy dates from');
  await expect(page.locator('header').first()).toContainText('map.example.org/corridors/');
  await setHash(page, 'step=wakhan&focus=wakhan-corridor');
  await state(page, 'live');
  await expect(page.locator('[data-card="wakhan-corridor"]')).toBeVisible();
});

test('other languages, worksheet and answer key are pages of the same file', async ({
  offlinePage: page,
}) => {
  await page.goto(address('#step=wakhan'));
  await state(page, 'live');
  await page.locator('nav a[hreflang="ur"], a[lang="ur"]').first().click();
  await expect(page.locator('html')).toHaveAttribute('dir', 'rtl');
  await expect(page).toHaveURL(/offline\.html\?page=gateway\/ur\//);
  await state(page, 'live');
  await page.locator('.for-class a').first().click();
  await expect(page).toHaveURL(/page=gateway\/ur\/worksheet\//);
  const map = page.locator('img.map');
  await expect(map).toBeVisible();
  expect(await map.evaluate((one: HTMLImageElement) => one.naturalWidth)).toBeGreaterThan(0);
  await page.goto(address('?page=gateway/en/worksheet/key/'));
  await expect(page.locator('img.map')).toBeVisible();
  await expect(page.locator('.number').first()).toBeVisible();
});

test('slides and speaker view work from disk: either controls, and a closed window resumes', async ({
  context,
  offlinePage: page,
}) => {
  await page.goto(address('#mode=present'));
  await expect(page.locator('.stage')).toBeVisible();
  await page.keyboard.press('ArrowRight');
  const open = async () => {
    const [opened] = await Promise.all([context.waitForEvent('page'), page.keyboard.press('s')]);
    await expect(opened.locator('.speaker .note')).toContainText(/\w{3}/);
    await expect(opened.locator('.joined')).toHaveText('Connected to the presentation');
    return opened;
  };
  const speaker = await open();
  await speaker.keyboard.press('ArrowRight');
  await expect.poll(() => hashOf(page)).toContain('step=meeting');
  await page.keyboard.press('ArrowRight');
  await expect.poll(() => hashOf(speaker)).toContain('step=pair');
  const picture = speaker.locator('.now img');
  const width = () => picture.evaluate((one: HTMLImageElement) => one.naturalWidth);
  await expect.poll(width).toBeGreaterThan(0);
  await speaker.close();
  await page.keyboard.press('ArrowRight');
  const again = await open();
  await expect.poll(() => hashOf(again)).toContain('step=wakhan');
});

test('without WebGL or blobs, the drawn map follows the text', async ({
  context,
  offlinePage: page,
}) => {
  await disableWebGL(context);
  await context.addInitScript(() => {
    URL.createObjectURL = () => {
      throw new Error('refused');
    };
  });
  await page.goto(address());
  await state(page, 'failed');
  await setHash(page, 'step=wakhan');
  const heading = await page.locator('section[data-step="wakhan"] h2').textContent();
  await expect(page.locator('svg.ecm-picture > title')).toContainText(heading!);
});

test('the quiz needs no network and no live map', async ({ context, offlinePage: page }) => {
  await disableWebGL(context);
  for (const lang of ['en', 'ur']) {
    await page.goto(address(`?page=gateway/${lang}/#mode=quiz&seed=1`));
    await page.locator('.quiz [type=submit]').click();
    await expect(page.locator('.quiz .ask')).toBeVisible();
  }
});

test('works the same when served by a web server', async ({ context }) => {
  const host = await serveHost({ '/': { html: readFileSync(fileOf('gateway'), 'utf8') } });
  await activateVisibleMaps(context);
  const page = await context.newPage();
  await page.goto(host.url);
  await state(page, 'live');
  await host.close();
});
