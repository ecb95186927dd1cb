/** The laws of sight on the live map, for every step of every story. Long: part of `test:all` only. */
import { expect, test } from './helpers.ts';
import { missedLive } from './sightLive.ts';
import { LANGS, STORIES } from './sightSteps.ts';

const SIZES = [
  { width: 360, height: 740 },
  { width: 768, height: 1024 },
  { width: 844, height: 390 },
  { width: 1440, height: 900 },
];

for (const story of STORIES)
  for (const lang of LANGS)
    for (const size of SIZES)
      test(`${story}, ${lang}, ${size.width} × ${size.height}: the live map names what is asked for`, async ({
        browser,
        baseURL,
        atlas,
      }) => {
        expect(await missedLive(browser, baseURL!, atlas, [story, lang], size)).toEqual([]);
      });
