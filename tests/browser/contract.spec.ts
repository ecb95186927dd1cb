/** The public contract of a major version: current code reads old data, and current data has the old shape. */
import { readdirSync, readFileSync } from 'node:fs';
import { serve } from '../../scripts/serve.mjs';
import { misfits, STORY } from '../contract/shape.ts';
import { expect, test } from './guest.ts';

test('story files have the shape of 0.1.0', () => {
  const files = readdirSync('dist', { recursive: true, encoding: 'utf8' }).filter((file) =>
    /^[^/]+\/[^/]+\/story\.json$/.test(file),
  );
  expect(files.length).toBeGreaterThanOrEqual(8);
  for (const file of files)
    expect(misfits(JSON.parse(readFileSync(`dist/${file}`, 'utf8')), STORY), file).toEqual([]);
});

test('the element works with data of 0.1.0 and its public names', async ({
  page,
  openHost,
  baseURL,
  log,
}) => {
  const then = await serve('tests/contract/0.1.0');
  try {
    await openHost(
      `<script>addEventListener('ready', () => { window.told = true; });</script>
       <script type="module" src="${String(baseURL)}v/0/energy-corridor-map.js"></script>
       <energy-corridor-map site="${then.url}" story="gateway" lang="en" step="studied"></energy-corridor-map>`,
    );
    const map = page.locator('energy-corridor-map');
    await expect(map.locator('[data-ecm-state="live"]')).toBeAttached();
    expect(await page.evaluate(() => Reflect.get(window, 'told') as unknown)).toBe(true);
    await expect(map.locator('section[data-step="studied"]')).toHaveAttribute(
      'aria-current',
      'step',
    );
    await map.locator('section[data-step="studied"] a[data-feature="wakhan-corridor"]').click();
    await expect(map.locator('[data-card="wakhan-corridor"]')).toBeVisible();
    await expect(map).toHaveAttribute('focus', 'wakhan-corridor');
    const known = await map.evaluate((node) => ({
      attributes: Reflect.get(node.constructor, 'observedAttributes') as string[],
      methods: ['goTo', 'focus', 'next', 'previous'].map(
        (name) => typeof Reflect.get(node, name) as string,
      ),
    }));
    expect(known.attributes).toEqual(
      expect.arrayContaining([
        'story',
        'lang',
        'site',
        'step',
        'look',
        'focus',
        'layers',
        'theme',
        'mode',
      ]),
    );
    expect(new Set(known.methods)).toEqual(new Set(['function']));
  } finally {
    await then.close();
  }
  // That folder has no relief and no images; the map works without them.
  const missed = log.problems.filter((line) => !/relief|\.svg |Failed to load resource/.test(line));
  expect(missed).toEqual([]);
  log.problems.length = 0;
});

test('a page of an edition loads code, fonts and relief from the shared assets', async ({
  page,
  baseURL,
  log,
}) => {
  const { version } = JSON.parse(readFileSync('package.json', 'utf8')) as { version: string };
  const site = String(baseURL);
  const own = `${site}v/${version}/gateway/ur/`;
  const asked: string[] = [];
  page.on('request', (request) => asked.push(request.url()));
  await page.goto(`${own}#step=wakhan`);
  await expect(page.locator('[data-ecm-state="live"]')).toBeAttached();
  for (const part of ['maplibre-gl-worker', '/assets/relief-', '.woff2'])
    await expect.poll(() => asked.some((url) => url.includes(part)), part).toBe(true);
  const places = ['blob:', 'data:', own, `${site}assets/`, `${site}v/${version}/data/`];
  expect(asked.filter((url) => !places.some((place) => url.startsWith(place)))).toEqual([]);
  expect(log.problems).toEqual([]);
});
