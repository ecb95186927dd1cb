/** From saving a file to seeing the change in the open page of the dev server. */
import type { Browser, Page } from '@playwright/test';
import { serveCopy } from './devCopy.ts';

export interface Seen {
  readonly what: string;
  /** Median in ms. */
  readonly time: number;
}

interface Change {
  readonly what: string;
  readonly file: string;
  readonly before: string | RegExp;
  /** What is written, by the number of the run. */
  readonly after: (run: number) => string;
  /** Resolves in the page once it is seen. */
  readonly seen: (page: Page, run: number) => Promise<unknown>;
}

const CHANGES: readonly Change[] = [
  {
    what: 'words of a story',
    file: 'data/stories/gateway/en.md',
    before: /^## .*\{#overview\}/m,
    after: (run) => `## Run ${run} {#overview}`,
    seen: (page, run) => page.locator('h2', { hasText: `Run ${run}` }).waitFor(),
  },
  {
    what: 'a style',
    file: 'src/app/css/base.css',
    before: /^body \{\n(?: {2}outline.*\n)?/m,
    after: (run) => `body {\n  outline: ${run}px solid;\n`,
    seen: (page, run) =>
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
    seen: (page, run) =>
      page.locator('.everything', { hasText: `Run ${run}` }).waitFor({ state: 'attached' }),
  },
];

/** Saves each kind of file so many times. */
export async function measureSaving(browser: Browser, runs: number): Promise<Seen[]> {
  const copy = await serveCopy();
  const page = await browser.newPage();
  try {
    await page.goto(`${copy.url}gateway/en/`);
    await page.locator('.pane[data-measured]').waitFor();
    const rows: Seen[] = [];
    for (const { what, file, before, after, seen } of CHANGES) {
      const times: number[] = [];
      for (let run = 1; run <= runs; run++) {
        const start = performance.now();
        await copy.change(file, before, after(run));
        await seen(page, run);
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
