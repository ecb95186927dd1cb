/** Measures interactions with a live map on a main thread that is slowed down 4 times. */
import type { Browser, Page } from '@playwright/test';
import { throttle, UNLIMITED } from './conditions.ts';

export interface Interaction {
  readonly what: string;
  /** Longest time from an event to the next frame, in milliseconds, as in Interaction to Next Paint. */
  readonly time: number;
}

const TIMES = 3;
/** How long the effects of an interaction may take. */
const SETTLE_MS = 2500;

type Act = (page: Page) => Promise<unknown>;
/** What a reader does, as often as `TIMES`, and what opens the controls for it. */
const ACTIONS: readonly (readonly [what: string, act: Act, open?: Act])[] = [
  ['step', (page) => page.keyboard.press('n')],
  ['link', (page) => clickVisible(page, 'article .active a[data-feature]')],
  [
    'legend switch',
    (page) => page.locator('.legend [data-toggle]').first().press('Space'),
    async (page) => {
      const button = page.locator('.legend h2 button');
      if ((await button.getAttribute('aria-expanded')) !== 'true') await button.click();
      await page.locator('.legend .layers:not([open]) summary').click();
    },
  ],
  [
    'month',
    (page) => page.locator('.tool-time-slider input').press('ArrowLeft'),
    (page) => page.locator('.tools.wide [data-tool="time"]').press('Enter'),
  ],
];

/** Visits the page at `url` with a live map. */
export async function measureInteractions(browser: Browser, url: string): Promise<Interaction[]> {
  const page = await browser.newPage({ viewport: { width: 1280, height: 720 } });
  await page.addInitScript({ path: 'bench/pageMarks.js' });
  await page.goto(url);
  await page.locator('.pane[data-measured]').hover();
  await page.locator('[data-ecm-state="live"]').waitFor();
  await page.waitForTimeout(SETTLE_MS);
  await throttle(await page.context().newCDPSession(page), {
    line: UNLIMITED,
    cpuSlowdown: 4,
  });
  const results: Interaction[] = [];
  for (const [what, act, open] of ACTIONS) {
    await open?.(page);
    await page.waitForTimeout(SETTLE_MS);
    await page.evaluate('ecmBench.longestInteraction = 0');
    for (let time = 0; time < TIMES; time++) {
      await act(page);
      await page.waitForTimeout(SETTLE_MS);
    }
    results.push({ what, time: await page.evaluate<number>('ecmBench.longestInteraction') });
  }
  await page.close();
  return results;
}

async function clickVisible(page: Page, selector: string): Promise<void> {
  await page.locator(selector).filter({ visible: true }).first().click();
}
