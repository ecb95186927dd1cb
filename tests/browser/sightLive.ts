/** What of the drawn map's names stands on the live map too: letters in the same place. */
import type { Browser } from '@playwright/test';
import type { Atlas } from '../../src/atlas/atlas.ts';
import type { Size } from '../../src/geo/geo.ts';
import { boxAround } from '../../src/svg/surroundings.ts';
import { shoot } from './agreement.ts';
import { listen, live, settle, takeInterest, visit } from './helpers.ts';
import type { Picture } from './png.ts';
import { sceneAt, seenOn, wantedIn, type Corner } from './sight.ts';
import { openDrawn } from './sightSteps.ts';

/** How much lighter or darker than its surroundings a pixel of a letter is at least, of 255. */
const CONTRAST = 60;
/** Share of the drawn letters' pixels that the live ones have at least: their edges are softer. */
const INKED = 0.4;

/** Steps of a story in a language; all of them if none are named. */
export interface Walk {
  readonly story: string;
  readonly lang: string;
  readonly steps?: readonly string[];
}

/** Names that the steps ask for and the live map lacks, as `step: id`. */
export async function missedLive(
  browser: Browser,
  base: string,
  atlas: Atlas,
  { story, lang, steps }: Walk,
  viewport: Size,
): Promise<string[]> {
  const address = `${base}${story}/${lang}/`;
  const { page: drawn, data, show } = await openDrawn(browser, address, viewport);
  const context = await browser.newContext({ viewport, reducedMotion: 'reduce' });
  await listen(context);
  await takeInterest(context);
  const page = await context.newPage();
  await page.goto(address);
  await live(page);
  const missed: string[] = [];
  for (const id of steps ?? data.story.steps.map((step) => step.id)) {
    const step = data.story.steps.find((one) => one.id === id);
    if (!step) throw new Error(`${story} has no step “${id}”.`);
    await show(step);
    await visit(page, `step=${id}`);
    await settle(page);
    const { names } = await seenOn(drawn);
    const [there, here] = [await shoot(drawn), await shoot(page)];
    for (const wanted of wantedIn(sceneAt(data.story, id, atlas), atlas)) {
      const corners = names.find((name) => name.id === wanted)?.corners.flat() ?? [];
      if (inkIn(here, corners) < INKED * inkIn(there, corners) || corners.length === 0)
        missed.push(`${id}: ${wanted}`);
    }
  }
  await context.close();
  await drawn.context().close();
  return missed;
}

/** Pixels around these corners that stand out from the commonest brightness among them. */
function inkIn({ width, height, rgb }: Picture, corners: readonly Corner[]): number {
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
