/** `atlas/<lang>/`: every feature has its entry, and every page that tells of one leads there; no script is needed. */
import { readFileSync } from 'node:fs';
import { loadAtlas } from '../../src/authoring/files.ts';
import { storyPages } from '../../src/site/budget.ts';
import { complaints } from './axe.ts';
import { card, expect, test, withoutWebGL } from './helpers.ts';

const atlas = loadAtlas('data/layers');
const all = [
  ...atlas.groups.map(({ id }) => id),
  ...Object.values(atlas.data).flatMap(({ features }) =>
    features.map(({ properties }) => properties.id),
  ),
];

/** Ids in a page, features that its words name, and its links to parts of the site's pages. */
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

test('every feature and group has its entry, in every language, once', () => {
  for (const lang of ['en', 'ur']) {
    const html = readFileSync(`dist/atlas/${lang}/index.html`, 'utf8');
    const told = [...html.matchAll(/<section id="focus=([^"]*)"/g)].map(([, id]) => id);
    expect(told.toSorted(), lang).toEqual([...new Set(all)].sort());
    expect(html).not.toMatch(/ style="|<!--/);
  }
});

test('what a page says of a feature, a source or a gap lands where it is told, across pages', () => {
  const known = new Map(pages.map((path) => [path, partsOf(path)]));
  let links = 0;
  for (const [path, page] of known)
    for (const href of page.links) {
      const { pathname, hash } = new URL(href, BASE + path);
      const target = pathname.slice(1);
      const id = decodeURIComponent(hash.slice(1));
      const there = known.get(target)?.ids;
      expect(there, `${path}: ${href}`).toBeDefined();
      // A story that names it has its entry; the live map of any story shows it.
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
    test(`is read at ${width} px, says its sources, and breaks no rule of access (${lang})`, async ({
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
      expect(await complaints(page)).toEqual([]);
    });

test.describe('without a script', () => {
  test.use({ javaScriptEnabled: false });
  test('a story leads to it, and it to the entry', async ({ page }) => {
    await page.goto('gateway/ur/');
    await page.locator('.everything a[href$="atlas/ur/"]').click();
    await expect(page).toHaveURL(/\/atlas\/ur\/$/);
    await expect(page.locator('section[id^="focus="]').first()).toBeVisible();
  });
});

test('a feature that the story does not name opens its card there all the same', async ({
  page,
}) => {
  await withoutWebGL(page);
  const unnamed = atlas.data['generation']?.features
    .map(({ properties }) => properties.id)
    .find((id) => !partsOf('narrowest-gap/en/').named.has(id));
  expect(unnamed).toBeDefined();
  await page.goto(`narrowest-gap/en/#focus=${String(unnamed)}`);
  await expect(card(page, String(unnamed))).toBeVisible();
});

test('the search leads to it', async ({ page }) => {
  await withoutWebGL(page);
  await page.setViewportSize({ width: 1280, height: 900 });
  await page.goto('gateway/en/');
  await page.getByRole('button', { name: 'Search' }).click();
  await page.getByRole('link', { name: 'Everything on the map, as a list' }).click();
  await expect(page).toHaveURL(/\/atlas\/en\/$/);
});
