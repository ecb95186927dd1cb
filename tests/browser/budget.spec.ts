/** Byte budgets, measured on a server with Brotli, workers included, and the size of the site on disk. */
import { readdirSync, readFileSync, statSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from '@playwright/test';
import { alwaysLoadFonts } from '../../scripts/browser.mjs';
import { startHost } from '../../bench/server.ts';
import { measureBuild, overruns, storyPages } from '../../src/site/budget.ts';
import { readManifest } from '../../src/site/manifest.ts';

test('keeps the downloads of an English page within budget until the live map is idle', async ({
  browser,
}) => {
  test.slow();
  const report = measureBuild('dist', readManifest());
  const served = await startHost('dist', 'lazy');
  const page = await browser.newPage();
  try {
    await page.addInitScript(alwaysLoadFonts);
    await page.goto(served.url);
    await page.locator('.pane[data-measured]').hover({ position: { x: 9, y: 99 } });
    await page.waitForSelector('[data-ecm-state="live"]');
    // The relief loads after the live map and is not part of the budget.
    const answers = served.responses.filter(({ path }) => !/\/relief[-/]/.test(path));
    const idle = report.find(({ name }) => name === 'idle');
    const sent = answers.map(({ path }) => path.slice(1)).sort();
    expect(sent, 'what the build counts is what is sent').toEqual(
      Object.keys(idle?.files ?? {}).sort(),
    );
    const bytes = answers.reduce((sum, answer) => sum + answer.bytes, 0);
    expect.soft(bytes, 'bytes until the live map is idle').toBeLessThanOrEqual(idle?.limit ?? 0);
    expect(overruns(report)).toEqual([]);
  } finally {
    await page.close();
    await served.close();
  }
});

/** Paths and sizes in bytes of all files in a folder, without the packages of `npm run build -- --packages`. */
function sizesIn(folder: string): Map<string, number> {
  const files = readdirSync(folder, { recursive: true, withFileTypes: true })
    .filter(
      (entry) => entry.isFile() && !/^(?:offline\.html|offline\.zip|scorm\.zip)$/.test(entry.name),
    )
    .map((entry) => join(entry.parentPath, entry.name));
  return new Map(files.map((file) => [file, statSync(file).size]));
}
const sum = (sizes: Iterable<number>) => [...sizes].reduce((all, size) => all + size, 0);

test('the site is at most 56 MB, and an edition adds at most 14 MB', () => {
  const { version } = JSON.parse(readFileSync('package.json', 'utf8')) as { version: string };
  expect(sum(sizesIn('dist').values())).toBeLessThanOrEqual(56e6);
  expect(sum(sizesIn(`dist/v/${version}`).values())).toBeLessThanOrEqual(14e6);
});

test('editions share images, fonts and code with the site, and list all that they use', () => {
  const { version } = JSON.parse(readFileSync('package.json', 'utf8')) as { version: string };
  const edition = `dist/v/${version}`;
  const own = [...sizesIn(edition).keys()].filter((file) => /\.(?:png|svg|woff2|css)$/.test(file));
  expect(own).toEqual([]);
  const needs = new Set(JSON.parse(readFileSync(`${edition}/assets.json`, 'utf8')) as string[]);
  for (const path of needs) expect(statSync(`dist/${path}`).isFile(), path).toBe(true);
  for (const [file] of sizesIn(edition)) {
    if (!/\.(?:html|js)$|story\.json$/.test(file)) continue;
    const text = readFileSync(file, 'utf8');
    const asked = [...text.matchAll(/(?<![\w-])((?:\.\.\/)*)(assets\/[\w./-]+\.\w+)/g)];
    if (!file.endsWith('embed.js') && /<style>|assets\//.test(text))
      expect(asked.length, file).toBeGreaterThan(0);
    for (const [, way = '', path = ''] of asked) {
      expect(way, `${file}: ${path}`).toMatch(/^(?:\.\.\/){2,}$/);
      expect(needs.has(path), `${file}: ${path}`).toBe(true);
    }
  }
});

test('story pages stay below the size that slow phones parse at once', () => {
  const pages = storyPages('dist');
  expect(pages.length).toBeGreaterThanOrEqual(9);
  for (const page of pages) {
    const html = readFileSync(`dist/${page}`, 'utf8');
    const limit = html.includes('<html lang="ur"') ? 325e3 : 290e3;
    expect.soft(Buffer.byteLength(html), page).toBeLessThanOrEqual(limit);
    expect.soft(html.match(/<[a-z]/g)?.length, page).toBeLessThanOrEqual(3500);
  }
});
