/** `npm run sight`: what the steps of the built site let a reader see, as a table by size of the window. */
import { chromium } from '@playwright/test';
import { loadAtlas } from '../src/authoring/files.ts';
import { LANGS, seenSteps, SIZES, STORIES } from '../tests/browser/sightSteps.ts';
import { browserArgs, ensureBrowser } from './browser.mjs';
import { serve } from './serve.mjs';

const atlas = loadAtlas('data/layers');
const served = await serve('dist');
const browser = await chromium.launch({
  executablePath: ensureBrowser().path,
  args: [...browserArgs],
});
const rows: Record<string, Record<string, number>> = {};
for (const size of Object.values(SIZES)) {
  const total = {
    wanted: 0,
    missed: 0,
    'names under controls': 0,
    overlaps: 0,
    'filled < 85 %': 0,
  };
  for (const story of STORIES)
    for (const lang of LANGS)
      for (const step of await seenSteps(browser, served.url, atlas, story, lang, size)) {
        const { id, wanted, missed, covered, overlaps, filled } = step;
        total.wanted += wanted;
        total.missed += missed.length;
        total['names under controls'] += covered.length;
        total.overlaps += overlaps.length;
        if (filled < 0.85) total['filled < 85 %']++;
        for (const fault of [...missed, ...covered, ...overlaps])
          console.log(`${size.width} × ${size.height} ${story}/${lang} ${id}: ${fault}`);
      }
  rows[`${size.width} × ${size.height}`] = total;
}
console.table(rows);
await browser.close();
await served.close();
