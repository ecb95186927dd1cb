/** Compares labels of the live map with those of the drawn map, by pixels at the same position. */
import type { Browser } from '@playwright/test';
import type { Atlas } from '../../src/atlas/atlas.ts';
import type { Size } from '../../src/geo/geo.ts';
import { boxAround } from '../../src/geo/collision.ts';
import { screenshotMap } from './mapMask.ts';
import {
  recordLog,
  waitForLiveMap,
  waitUntilIdle,
  activateVisibleMaps,
  setHash,
} from './helpers.ts';
import { openWithFonts } from './pageFonts.ts';
import type { Picture } from './png.ts';
import { sceneAt, measureMap, highlightedFeatures, type Corner } from './sight.ts';
import { openDrawn } from './sightSteps.ts';

/** Minimum contrast of a glyph pixel with its surroundings, of 255. */
const CONTRAST = 60;
/** Minimum share of the drawn glyph pixels on the live map, whose edges are softer. */
const MIN_INK_SHARE = 0.4;

/** Steps of a story in a language; all steps by default. */
export interface StepSelection {
  readonly story: string;
  readonly lang: string;
  readonly steps?: readonly string[];
}

/** Labels of highlighted features that the live map lacks, as `step: id`. */
export async function missingLiveLabels(
  browser: Browser,
  base: string,
  atlas: Atlas,
  { story, lang, steps }: StepSelection,
  viewport: Size,
): Promise<string[]> {
  const address = `${base}${story}/${lang}/`;
  const { page: drawn, data, show } = await openDrawn(browser, address, viewport);
  const context = await browser.newContext({ viewport, reducedMotion: 'reduce' });
  await recordLog(context);
  await activateVisibleMaps(context);
  const page = await context.newPage();
  await openWithFonts(page, address);
  await waitForLiveMap(page);
  const found: string[] = [];
  for (const id of steps ?? data.story.steps.map((step) => step.id)) {
    const step = data.story.steps.find((one) => one.id === id);
    if (!step) throw new Error(`${story} has no step “${id}”.`);
    await show(step);
    await setHash(page, `step=${id}`);
    await waitUntilIdle(page);
    const { names } = await measureMap(drawn);
    const there = await screenshotMap(drawn);
    const highlighted = highlightedFeatures(sceneAt(data.story, id, atlas), atlas);
    const missing = async () => {
      const here = await screenshotMap(page);
      return highlighted.filter((wanted) => {
        const corners = names.find((name) => name.id === wanted)?.corners.flat() ?? [];
        const least = MIN_INK_SHARE * countInk(there, corners);
        return corners.length === 0 || countInk(here, corners) < least;
      });
    };
    let missed = await missing();
    // A busy machine may place labels a while after the map is still.
    for (let turn = 0; missed.length > 0 && turn < ATTEMPTS; turn++) {
      await page.waitForTimeout(500);
      missed = await missing();
    }
    found.push(...missed.map((wanted) => `${id}: ${wanted}`));
  }
  await context.close();
  await drawn.context().close();
  return found;
}

/** How often missing labels are looked for again. */
const ATTEMPTS = 10;

/** Number of pixels within these corners that contrast with the most common brightness. */
function countInk({ width, height, rgb }: Picture, corners: readonly Corner[]): number {
  const [x0, y0, x1, y1] = boxAround(corners);
  const counts = new Map<number, number>();
  for (let y = Math.max(0, Math.round(y0)); y < Math.min(height, y1); y++)
    for (let x = Math.max(0, Math.round(x0)); x < Math.min(width, x1); x++) {
      const [r = 0, g = 0, b = 0] = rgb.subarray((y * width + x) * 3, (y * width + x) * 3 + 3);
      const light = Math.round(0.3 * r + 0.59 * g + 0.11 * b);
      counts.set(light, (counts.get(light) ?? 0) + 1);
    }
  const [common = 0] = [...counts].toSorted(([, a], [, b]) => b - a)[0] ?? [];
  return [...counts].reduce(
    (sum, [light, count]) => (Math.abs(light - common) >= CONTRAST ? sum + count : sum),
    0,
  );
}
