/** Measures first words without any input: on a slow and a fast line, at full and reduced speed. */
import { setTimeout as wait } from 'node:timers/promises';
import type { Browser } from '@playwright/test';
import { FAST_LINE, SCREEN, SLOW_LINE, throttle, type Condition } from './conditions.ts';
import type { Page } from './report.ts';
import { medians } from './sample.ts';
import type { Host } from './server.ts';

const CONDITIONS: readonly (Condition & { readonly name: string })[] = [
  { name: 'slow line, 4 times slower', line: SLOW_LINE, cpuSlowdown: 4 },
  { name: 'fast line', line: FAST_LINE, cpuSlowdown: 1 },
  { name: 'fast line, 4 times slower', line: FAST_LINE, cpuSlowdown: 4 },
];

/** Times in milliseconds since the start of navigation; bytes of all bodies without any input. */
type FirstWords = Readonly<Record<'firstPaint' | 'largestPaint' | 'shift' | 'bytes', number>>;
/** By condition, then by page. */
export type LineResults = readonly {
  readonly name: string;
  readonly pages: Readonly<Record<Page, FirstWords>>;
}[];

/** How long after the first frame without a request a page counts as loaded. */
const QUIET_MS = 1500;
const TIMEOUT_MS = 60_000;

/** Visits all pages in turn, `runs` times under each condition; medians. */
export async function measureLines(
  withBrowser: <T>(use: (browser: Browser) => Promise<T>) => Promise<T>,
  hosts: Readonly<Record<Page, Host>>,
  runs: number,
): Promise<LineResults> {
  const results = [];
  for (const { name, ...condition } of CONDITIONS) {
    const samples: Record<Page, FirstWords[]> = { ours: [], scripted: [], static: [] };
    for (let run = 0; run < runs; run++)
      for (const page of Object.keys(samples) as Page[])
        samples[page].push(
          await withBrowser((browser) => measureFirstWords(browser, hosts[page], condition)),
        );
    const { ours, scripted, static: still } = samples;
    const pages = { ours: medians(ours), scripted: medians(scripted), static: medians(still) };
    results.push({ name, pages });
  }
  return results;
}

/** Opens a page below the host's root and waits until it is quiet, without any input. */
export async function measureFirstWords(
  browser: Browser,
  { url, responses }: Host,
  condition: Condition,
  path = '',
): Promise<FirstWords> {
  const context = await browser.newContext({ viewport: SCREEN });
  try {
    await context.addInitScript({ path: 'bench/pageMarks.js' });
    const page = await context.newPage();
    await throttle(await context.newCDPSession(page), condition);
    responses.length = 0;
    await page.goto(url + path, { waitUntil: 'commit', timeout: TIMEOUT_MS });
    // Not `waitForFunction`, which the policy of our pages refuses to evaluate.
    while (!(await page.evaluate<number>('ecmBench.firstPaint'))) await wait(100);
    for (let seen = -1; seen !== responses.length;) {
      seen = responses.length;
      await wait(QUIET_MS);
    }
    const marks = await page.evaluate<Omit<FirstWords, 'bytes'>>(
      '({ firstPaint: ecmBench.firstPaint, largestPaint: ecmBench.largestPaint, shift: ecmBench.shift })',
    );
    return { ...marks, bytes: responses.reduce((sum, { bytes }) => sum + bytes, 0) };
  } finally {
    await context.close();
  }
}
