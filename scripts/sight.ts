/** `npm run sight`: a table by window size of what each step shows of the features that it should show. */
import { chromium } from '@playwright/test';
import { loadAtlas } from '../src/authoring/files.ts';
import { LANGS, findStoryProblems, SIZES, STORIES } from '../tests/browser/sightSteps.ts';
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
    highlighted: 0,
    missed: 0,
    'names under controls': 0,
    overlaps: 0,
    'filled < 85 %': 0,
  };
  for (const story of STORIES)
    for (const lang of LANGS)
      for (const step of await findStoryProblems(browser, served.url, atlas, story, lang, size)) {
        const { id, highlighted, missing, covered, overlaps, filledShare } = step;
        total.highlighted += highlighted;
        total.missed += missing.length;
        total['names under controls'] += covered.length;
        total.overlaps += overlaps.length;
        if (filledShare < 0.85) total['filled < 85 %']++;
        for (const fault of [...missing, ...covered, ...overlaps])
          console.log(`${size.width} × ${size.height} ${story}/${lang} ${id}: ${fault}`);
      }
  rows[`${size.width} × ${size.height}`] = total;
}
console.table(rows);
await browser.close();
await served.close();
