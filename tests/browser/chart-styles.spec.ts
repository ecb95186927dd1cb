/** Every chart of every story, in every container: palette colours, and bar lengths that match the numbers. */
import { readdirSync, readFileSync } from 'node:fs';
import type { Locator, Page } from '@playwright/test';
import { addToolMessages } from '../../src/i18n/tools/index.ts';
import { loadAtlas } from '../../src/authoring/files.ts';
import { messagesOf } from '../../src/i18n/story/liveValue.ts';
import { palettes, type Palette } from '../../src/cartography/palette.ts';
import type { Evidence } from '../../src/atlas/evidence.ts';
import type { Theme } from '../../src/story/scene.ts';
import { createPowerCharts } from '../../src/app/charts/powerCharts.ts';
import { expect, frameContent, test } from './guest.ts';

const evidence = JSON.parse(readFileSync('data/layers/evidence.json', 'utf8')) as Evidence;
const atlas = loadAtlas('data/layers');

/** Charts of a story's steps, in order. */
const chartsOf = (story: string): string[] =>
  [...readFileSync(`data/stories/${story}/story.yaml`, 'utf8').matchAll(/chart: (\w+)/g)].map(
    ([, name = '']) => name,
  );
const STORIES = readdirSync('data/stories', { withFileTypes: true })
  .filter((entry) => entry.isDirectory())
  .map(({ name }) => name)
  .filter((name) => chartsOf(name).length > 0);
const LANGS = ['en', 'ur'] as const;
const SIZES = [
  { width: 360, height: 740 },
  { width: 768, height: 1024 },
  { width: 1440, height: 900 },
];

const rgb = (hex: string) =>
  `rgb(${[1, 3, 5].map((at) => parseInt(hex.slice(at, at + 2), 16)).join(', ')})`;
const toneOf = { generation: 'generation', dc: 'dc', money: 'grid' } as const;

/** Expected bar: start and end of its parts as shares of the scale, and its colour. */
interface ExpectedBar {
  readonly from: number;
  readonly sure: number;
  readonly to: number;
  readonly tone: keyof Palette;
}

function expectedBars(name: string, lang: string): ExpectedBar[] {
  const messages = addToolMessages(messagesOf(lang), lang);
  const chart = createPowerCharts(evidence.power, { atlas, messages, lang }).find(
    ({ id }) => id === name,
  );
  return (chart?.scales ?? []).flatMap((groups) => {
    const bars = groups.flatMap((group) => group.bars);
    const most = Math.max(
      ...bars.map(({ span }) => span?.to ?? 0),
      ...groups.map((group) => group.max ?? 0),
    );
    return bars.flatMap(({ span }) =>
      span && chart
        ? [
            {
              from: span.from / most,
              sure: span.solidTo / most,
              to: span.to / most,
              tone: toneOf[chart.tone],
            },
          ]
        : [],
    );
  });
}

/** Measured bars of a chart: shares of their track from its inline start, colours, sizes in px. */
const measureBars = (chart: Locator) =>
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

/** Measured dots of the elevation chart: centres in px, and colours. */
const measureDots = (chart: Locator) =>
  chart.locator('.heights circle').evaluateAll((all) =>
    all.map((dot) => {
      const { left, width, top, height } = dot.getBoundingClientRect();
      return { x: left + width / 2, y: top + height / 2, fill: getComputedStyle(dot).fill };
    }),
  );

async function expectBars(chart: Locator, name: string, lang: string, theme: Theme) {
  const wanted = expectedBars(name, lang);
  const seen = await measureBars(chart);
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
  const dots = await measureDots(chart);
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

/** Checks all charts of a story in any container. */
async function expectCharts(within: Locator, story: string, lang: string, theme: Theme) {
  const charts = within.locator('.step-chart');
  const names = chartsOf(story);
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
    // With tables closed, even the longest chart is little more than a phone screen high.
    expect(height, name).toBeLessThan(900);
  }
}

const article = (page: Page) => page.locator('article');

for (const story of STORIES)
  for (const lang of LANGS) {
    test(`charts match their data without a script, at every width and in both themes: ${story}/${lang}`, async ({
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

    test(`charts match their data in the page, in print and in a frame: ${story}/${lang}`, async ({
      page,
      baseURL,
    }) => {
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

    test(`charts match their data in a frame and in the element: ${story}/${lang}`, async ({
      page,
      openHost,
      baseURL,
    }) => {
      await openHost(
        `<iframe title="Map" height="500" src="${baseURL}${story}/${lang}/?embed&theme=dark"></iframe>
         <script type="module" src="${baseURL}energy-corridor-map.js"></script>
         <energy-corridor-map story="${story}" lang="${lang}" theme="dark"></energy-corridor-map>`,
      );
      await expectCharts(frameContent(page).locator('article'), story, lang, 'dark');
      const element = page.locator('energy-corridor-map');
      await element.scrollIntoViewIfNeeded();
      await expectCharts(element.locator('article'), story, lang, 'dark');
      await element.evaluate((one) => {
        one.setAttribute('theme', 'light');
      });
      await expectCharts(element.locator('article'), story, lang, 'light');
    });
  }
