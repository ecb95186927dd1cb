/** `atlas/<lang>/` has an entry for every feature. Pages that mention a feature link to it, without a script. */
import { readFileSync } from 'node:fs';
import { loadAtlas } from '../../src/authoring/files.ts';
import { storyPages } from '../../src/site/budget.ts';
import { axeViolations } from './axe.ts';
import { card, expect, test, disableWebGL } from './helpers.ts';

const atlas = loadAtlas('data/layers');
const all = [
  ...atlas.groups.map(({ id }) => id),
  ...Object.values(atlas.data).flatMap(({ features }) =>
    features.map(({ properties }) => properties.id),
  ),
];

/** Ids of a page, features that its text links, and its links to fragments of the site's pages. */
function partsOf(path: string) {
  const html = readFileSync(`dist/${path}index.html`, 'utf8');
  const all = (pattern: RegExp) => new Set([...html.matchAll(pattern)].map(([, id = '']) => id));
  return {
    ids: all(/ id="([^"]*)"/g),
    named: all(/ data-feature="([^"]*)"/g),
    links: [...html.matchAll(/<a [^>]*?href="([^"]*#(?:focus|source|gap|layer)=[^"]*)"/g)].map(
      ([, href = '']) => href,
    ),
  };
}

const BASE = 'https://map.example/';
const pages = [
  ...storyPages('dist').map((page) => page.slice(0, -'index.html'.length)),
  ...['atlas/en/', 'atlas/ur/', 'sources/', 'sources/ur/', 'whats-new/en/', 'whats-new/ur/'],
];

test('lists every feature and group exactly once in each language', () => {
  for (const lang of ['en', 'ur']) {
    const html = readFileSync(`dist/atlas/${lang}/index.html`, 'utf8');
    const told = [...html.matchAll(/<section id="focus=([^"]*)"/g)].map(([, id]) => id);
    expect(told.toSorted(), lang).toEqual([...new Set(all)].sort());
    expect(html).not.toMatch(/ style="|<!--/);
  }
});

test('links to features, sources and gaps lead to existing ids across pages', () => {
  const known = new Map(pages.map((path) => [path, partsOf(path)]));
  let links = 0;
  for (const [path, page] of known)
    for (const href of page.links) {
      const { pathname, hash } = new URL(href, BASE + path);
      const target = pathname.slice(1);
      const id = decodeURIComponent(hash.slice(1));
      const there = known.get(target)?.ids;
      expect(there, `${path}: ${href}`).toBeDefined();
      // A story that mentions a feature has its entry; the live map of any story can show it.
      const onMap = path.startsWith('atlas/') && !target.startsWith('atlas/');
      const named = known.get(target)?.named.has(id.replace('focus=', ''));
      if (!onMap || named) expect(there?.has(id), `${path}: ${href}`).toBe(true);
      links += 1;
    }
  expect(links).toBeGreaterThan(1000);
});

for (const [lang, dir, heading] of [
  ['en', 'ltr', 'Everything on the map'],
  ['ur', 'rtl', 'نقشے پر موجود سب کچھ'],
] as const)
  for (const width of [360, 1440])
    test(`is readable at ${width} px, cites sources and has no axe violations (${lang})`, async ({
      page,
    }) => {
      await page.setViewportSize({ width, height: 800 });
      await page.goto(`atlas/${lang}/#focus=wakhan-corridor`);
      await expect(page.locator('html')).toHaveAttribute('dir', dir);
      await expect(page.getByRole('heading', { level: 1 })).toHaveText(heading);
      const entry = page.locator('[id="focus=wakhan-corridor"]:target');
      await expect(entry).toBeInViewport();
      await entry.locator('summary').click();
      await expect(entry.locator('.sources a').first()).toBeVisible();
      const wide = await page.evaluate(() => document.documentElement.scrollWidth);
      expect(wide).toBeLessThanOrEqual(width);
      expect(await axeViolations(page)).toEqual([]);
    });

test.describe('without a script', () => {
  test.use({ javaScriptEnabled: false });
  test('is linked from a story and links to the entry', async ({ page }) => {
    await page.goto('gateway/ur/');
    await page.locator('.everything a[href$="atlas/ur/"]').click();
    await expect(page).toHaveURL(/\/atlas\/ur\/$/);
    await expect(page.locator('section[id^="focus="]').first()).toBeVisible();
  });
});

test('opens the card of a feature that the story does not mention', async ({ page }) => {
  await disableWebGL(page);
  const unnamed = atlas.data['generation']?.features
    .map(({ properties }) => properties.id)
    .find((id) => !partsOf('narrowest-gap/en/').named.has(id));
  expect(unnamed).toBeDefined();
  await page.goto(`narrowest-gap/en/#focus=${String(unnamed)}`);
  await expect(card(page, String(unnamed))).toBeVisible();
});

test('is linked from the search', async ({ page }) => {
  await disableWebGL(page);
  await page.setViewportSize({ width: 1280, height: 900 });
  await page.goto('gateway/en/');
  await page.getByRole('button', { name: 'Search' }).click();
  await page.getByRole('link', { name: 'Everything on the map, as a list' }).click();
  await expect(page).toHaveURL(/\/atlas\/en\/$/);
});
