/** Each chart of each story, wherever it stands: bars in the palette's colours, as long as their numbers say. */
import { readdirSync, readFileSync } from 'node:fs';
import type { Locator, Page } from '@playwright/test';
import { withTools } from '../../src/i18n/tools/index.ts';
import { loadAtlas } from '../../src/authoring/files.ts';
import { messagesOf } from '../../src/i18n/story/figure.ts';
import { palettes, type Palette } from '../../src/cartography/palette.ts';
import type { Evidence } from '../../src/atlas/evidence.ts';
import type { Theme } from '../../src/story/scene.ts';
import { chartsOf } from '../../src/app/charts/charts.ts';
import { expect, inside, test } from './guest.ts';

const evidence = JSON.parse(readFileSync('data/layers/evidence.json', 'utf8')) as Evidence;
const atlas = loadAtlas('data/layers');

/** The charts that a story's steps ask for, in order. */
const asked = (story: string): string[] =>
  [...readFileSync(`data/stories/${story}/story.yaml`, 'utf8').matchAll(/chart: (\w+)/g)].map(
    ([, name = '']) => name,
  );
const STORIES = readdirSync('data/stories', { withFileTypes: true })
  .filter((entry) => entry.isDirectory())
  .map(({ name }) => name)
  .filter((name) => asked(name).length > 0);
const LANGS = ['en', 'ur'] as const;
const SIZES = [
  { width: 360, height: 740 },
  { width: 768, height: 1024 },
  { width: 1440, height: 900 },
];

const rgb = (hex: string) =>
  `rgb(${[1, 3, 5].map((at) => parseInt(hex.slice(at, at + 2), 16)).join(', ')})`;
const toneOf = { generation: 'generation', dc: 'dc', money: 'grid' } as const;

/** What a bar should be: where its parts begin and end as shares of the scale, and its colour. */
interface Want {
  readonly from: number;
  readonly sure: number;
  readonly to: number;
  readonly tone: keyof Palette;
}

function wantedBars(name: string, lang: string): Want[] {
  const messages = withTools(messagesOf(lang), lang);
  const chart = chartsOf(evidence.power, { atlas, messages, lang }).find(({ id }) => id === name);
  return (chart?.scales ?? []).flatMap((groups) => {
    const bars = groups.flatMap((group) => group.bars);
    const most = Math.max(
      ...bars.map(({ span }) => span?.to ?? 0),
      ...groups.map((group) => group.most ?? 0),
    );
    return bars.flatMap(({ span }) =>
      span && chart
        ? [
            {
              from: span.from / most,
              sure: span.sure / most,
              to: span.to / most,
              tone: toneOf[chart.tone],
            },
          ]
        : [],
    );
  });
}

/** What is seen of the bars of a chart: shares of their track from its inline start, colours, sizes in px. */
const seenBars = (chart: Locator) =>
  chart.locator('.amount-row svg').evaluateAll((all) =>
    all.map((svg) => {
      const track = svg.getBoundingClientRect();
      const rtl = svg.matches('[dir="rtl"] *');
      const share = (x: number) => {
        const at = (x - track.left) / track.width;
        return rtl ? 1 - at : at;
      };
      const ends = (selector: string) => {
        const box = svg.querySelector(selector)?.getBoundingClientRect();
        return box && [share(box.left), share(box.right)].sort((a, b) => a - b);
      };
      const style = (selector: string) => {
        const part = svg.querySelector(selector);
        return part && getComputedStyle(part);
      };
      return {
        solid: ends('.solid'),
        open: ends('.open'),
        fill: style('.solid')?.fill,
        stroke: style('.open')?.stroke,
        hollow: style('.open')?.fill,
        width: track.width,
        height: track.height,
      };
    }),
  );

/** What is seen of the row of heights: the middles of its dots in px, and their colours. */
const seenDots = (chart: Locator) =>
  chart.locator('.heights circle').evaluateAll((all) =>
    all.map((dot) => {
      const { left, width, top, height } = dot.getBoundingClientRect();
      return { x: left + width / 2, y: top + height / 2, fill: getComputedStyle(dot).fill };
    }),
  );

async function expectBars(chart: Locator, name: string, lang: string, theme: Theme) {
  const wanted = wantedBars(name, lang);
  const seen = await seenBars(chart);
  expect(seen, name).toHaveLength(wanted.length);
  for (const [index, { from, sure, to, tone }] of wanted.entries()) {
    const bar = seen[index]!;
    const near = 1.5 / bar.width;
    const told = `${name}, bar ${index + 1}`;
    expect(bar.width, told).toBeGreaterThan(60);
    expect(bar.height, told).toBeLessThan(16);
    expect(bar.fill, told).toBe(rgb(palettes[theme][tone]));
    expect(Math.abs(bar.solid![0]! - from), told).toBeLessThan(near);
    expect(Math.abs(bar.solid![1]! - sure), told).toBeLessThan(near);
    expect(bar.open !== undefined, told).toBe(to > sure);
    if (!bar.open) continue;
    expect(Math.abs(bar.open[1]! - to), told).toBeLessThan(near);
    expect(bar.stroke, told).toBe(rgb(palettes[theme][tone]));
    expect(bar.hollow, told).toBe('none');
  }
}

async function expectHeights(chart: Locator, lang: string, theme: Theme) {
  const { points } = evidence.heights;
  const dots = await seenDots(chart);
  expect(dots).toHaveLength(points.length);
  const by = (key: 'metres' | 'km') => points.map((point, index) => [point[key], index] as const);
  for (const [key, axis, way] of [
    ['metres', 'y', -1],
    ['km', 'x', lang === 'ur' ? -1 : 1],
  ] as const) {
    const sorted = by(key).toSorted(([a], [b]) => a - b);
    const [[least, first], [most, last]] = [sorted[0]!, sorted.at(-1)!];
    const px = (dots[last]![axis] - dots[first]![axis]) / (most - least);
    expect(Math.sign(px), axis).toBe(way);
    for (const [value, index] of sorted)
      expect(dots[index]![axis], `${key} ${value}`).toBeCloseTo(
        dots[first]![axis] + px * (value - least),
        0,
      );
  }
  for (const { fill } of dots) expect(fill).toBe(rgb(palettes[theme].generation));
  const { height } = (await chart.locator('.heights').boundingBox())!;
  expect(height).toBeLessThan(320);
}

/** All charts of a story, in whatever holds them. */
async function expectCharts(within: Locator, story: string, lang: string, theme: Theme) {
  const charts = within.locator('.step-chart');
  const names = asked(story);
  await expect(charts).toHaveCount(names.length);
  for (const [index, name] of names.entries()) {
    const chart = charts.nth(index);
    if (name === 'heights') await expectHeights(chart, lang, theme);
    else await expectBars(chart, name, lang, theme);
    const { width, scroll, height } = await chart.evaluate((one) => ({
      width: one.clientWidth,
      scroll: one.scrollWidth,
      height: one.clientHeight,
    }));
    expect(scroll, name).toBeLessThanOrEqual(width);
    // Closed, even the longest stands on a phone's screen and a bit.
    expect(height, name).toBeLessThan(900);
  }
}

const article = (page: Page) => page.locator('article');

for (const story of STORIES)
  for (const lang of LANGS) {
    test(`without a script, at every width, in both themes: ${story}/${lang}`, async ({
      browser,
      baseURL,
    }) => {
      for (const colorScheme of ['light', 'dark'] as const) {
        const context = await browser.newContext({ javaScriptEnabled: false, colorScheme });
        const page = await context.newPage();
        await page.goto(`${baseURL}${story}/${lang}/`);
        for (const size of SIZES) {
          await page.setViewportSize(size);
          await expectCharts(article(page), story, lang, colorScheme);
        }
        await context.close();
      }
    });

    test(`in the page, on paper and in a frame: ${story}/${lang}`, async ({ page, baseURL }) => {
      await page.emulateMedia({ colorScheme: 'dark' });
      await page.goto(`${baseURL}${story}/${lang}/`);
      await page.locator('html.scripted').waitFor();
      await expectCharts(article(page), story, lang, 'dark');
      await page.emulateMedia({ media: 'print' });
      await expectCharts(article(page), story, lang, 'light');
      await page.emulateMedia({ media: 'screen' });
      await page.goto(`${baseURL}${story}/${lang}/?embed&theme=light`);
      await expectCharts(article(page), story, lang, 'light');
    });

    test(`in a frame and in the element of a host: ${story}/${lang}`, async ({
      page,
      host,
      baseURL,
    }) => {
      await host(
        `<iframe title="Map" height="500" src="${baseURL}${story}/${lang}/?embed&theme=dark"></iframe>
         <script type="module" src="${baseURL}energy-corridor-map.js"></script>
         <energy-corridor-map story="${story}" lang="${lang}" theme="dark"></energy-corridor-map>`,
      );
      await expectCharts(inside(page).locator('article'), story, lang, 'dark');
      const element = page.locator('energy-corridor-map');
      await element.scrollIntoViewIfNeeded();
      await expectCharts(element.locator('article'), story, lang, 'dark');
      await element.evaluate((one) => {
        one.setAttribute('theme', 'light');
      });
      await expectCharts(element.locator('article'), story, lang, 'light');
    });
  }
