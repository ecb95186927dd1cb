/** Measures the time from saving a file to seeing the change in an open page of the dev server. */
import type { Browser, Page } from '@playwright/test';
import { serveCopy } from './devCopy.ts';

export interface UpdateTime {
  readonly what: string;
  /** Median in ms. */
  readonly time: number;
}

interface Change {
  readonly what: string;
  readonly file: string;
  readonly before: string | RegExp;
  /** The replacement, by the number of the run. */
  readonly after: (run: number) => string;
  /** Resolves once the page shows the change. */
  readonly waitUntilVisible: (page: Page, run: number) => Promise<unknown>;
}

const CHANGES: readonly Change[] = [
  {
    what: 'words of a story',
    file: 'data/stories/gateway/en.md',
    before: /^## .*\{#overview\}/m,
    after: (run) => `## Run ${run} {#overview}`,
    waitUntilVisible: (page, run) => page.locator('h2', { hasText: `Run ${run}` }).waitFor(),
  },
  {
    what: 'a style',
    file: 'src/app/css/base.css',
    before: /^body \{\n(?: {2}outline.*\n)?/m,
    after: (run) => `body {\n  outline: ${run}px solid;\n`,
    waitUntilVisible: (page, run) =>
      page.waitForFunction(
        (width) => getComputedStyle(document.body).outlineWidth === width,
        `${run}px`,
        { polling: 'raf' },
      ),
  },
  {
    what: 'a table of facts',
    file: 'data/facts/names.json',
    before: /"en": "(?:Datka substation|Run \d+)"/,
    after: (run) => `"en": "Run ${run}"`,
    waitUntilVisible: (page, run) =>
      page.locator('.everything', { hasText: `Run ${run}` }).waitFor({ state: 'attached' }),
  },
];

/** Saves each kind of file `runs` times. */
export async function measureHotUpdates(browser: Browser, runs: number): Promise<UpdateTime[]> {
  const copy = await serveCopy();
  const page = await browser.newPage();
  try {
    await page.goto(`${copy.url}gateway/en/`);
    // The first visit compiles every module.
    await page.locator('.pane[data-measured]').waitFor({ timeout: 120_000 });
    const rows: UpdateTime[] = [];
    for (const { what, file, before, after, waitUntilVisible } of CHANGES) {
      const times: number[] = [];
      for (let run = 1; run <= runs; run++) {
        const start = performance.now();
        await copy.change(file, before, after(run));
        await waitUntilVisible(page, run);
        times.push(performance.now() - start);
      }
      rows.push({ what, time: times.sort((a, b) => a - b)[Math.floor(times.length / 2)] ?? NaN });
    }
    return rows;
  } finally {
    await page.close();
    await copy.close();
  }
}
