/** Measures interactions with a live map on a main thread that is slowed down 4 times. */
import type { Browser, Page } from '@playwright/test';
import { throttle, UNLIMITED } from './conditions.ts';

export interface Interaction {
  readonly what: string;
  /** Longest time from an event to the next frame, in milliseconds, as in Interaction to Next Paint. */
  readonly time: number;
}

const TIMES = 3;
/** Time in ms without a draw call after which the map is at rest. */
const REST_MS = 2500;

interface Action {
  readonly what: string;
  /** What a reader does, as often as `TIMES`. */
  readonly act: (page: Page) => Promise<unknown>;
  /** Opens the controls for it. */
  readonly open?: (page: Page) => Promise<unknown>;
  /** Acts while the map still flies, after this time in ms, instead of at rest. */
  readonly pause?: number;
}

const ACTIONS: readonly Action[] = [
  { what: 'step', act: (page) => page.keyboard.press('n') },
  { what: 'step during a flight', act: (page) => page.keyboard.press('p'), pause: 1000 },
  { what: 'link', act: (page) => clickVisible(page, 'article .active a[data-feature]') },
  {
    what: 'legend switch',
    act: (page) => page.locator('.legend [data-toggle]').first().press('Space'),
    open: async (page) => {
      const button = page.locator('.legend h2 button');
      if ((await button.getAttribute('aria-expanded')) !== 'true') await button.click();
      await page.locator('.legend .layers:not([open]) summary').click();
    },
  },
  {
    what: 'month',
    act: (page) => page.locator('.tool-time-slider input').press('ArrowLeft'),
    open: (page) => page.locator('.tools.wide [data-tool="time"]').press('Enter'),
  },
];

/** Visits the page at `url` with a live map. */
export async function measureInteractions(browser: Browser, url: string): Promise<Interaction[]> {
  const page = await browser.newPage({ viewport: { width: 1280, height: 720 } });
  await page.addInitScript({ path: 'bench/pageMarks.js' });
  await page.goto(url);
  await page.locator('.pane[data-measured]').hover();
  await page.locator('[data-ecm-state="live"]').waitFor();
  await throttle(await page.context().newCDPSession(page), {
    line: UNLIMITED,
    cpuSlowdown: 4,
  });
  await page.evaluate('ecmBench.watching = true');
  const results: Interaction[] = [];
  for (const { what, act, open, pause } of ACTIONS) {
    await open?.(page);
    await waitForRest(page);
    await page.evaluate('ecmBench.longestInteraction = 0');
    for (let time = 0; time < TIMES; time++) {
      await act(page);
      if (pause) await page.waitForTimeout(pause);
      else await waitForRest(page);
    }
    await waitForRest(page);
    results.push({ what, time: await page.evaluate<number>('ecmBench.longestInteraction') });
  }
  await page.close();
  return results;
}

/** Waits until an interaction has taken effect and WebGL has drawn nothing for `REST_MS`. */
async function waitForRest(page: Page): Promise<void> {
  const stillFor = () =>
    page.evaluate<number>('document.timeline.currentTime - (ecmBench.frames.at(-1) ?? 0)');
  do await page.waitForTimeout(REST_MS);
  while ((await stillFor()) < REST_MS);
}

async function clickVisible(page: Page, selector: string): Promise<void> {
  await page.locator(selector).filter({ visible: true }).first().click();
}
