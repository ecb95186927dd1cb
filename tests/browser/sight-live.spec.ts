/** The laws of sight on the live map, for twelve steps that are hard: crowded, wide, narrow, long of name. */
import { expect, test } from './helpers.ts';
import { missedLive } from './sightLive.ts';

const HARD: readonly (readonly [story: string, lang: string, steps: readonly string[]])[] = [
  ['gateway', 'en', ['power', 'line-south', 'not-wakhan', 'trade']],
  ['gateway', 'ur', ['pair', 'four-countries']],
  ['kilowatt-hour', 'ur', ['converter', 'panj']],
  ['line-through-time', 'en', ['contracted', 'north']],
  ['narrowest-gap', 'ur', ['river', 'passes']],
];
const SIZES = [
  { width: 360, height: 740 },
  { width: 1440, height: 900 },
];

for (const [story, lang, steps] of HARD)
  for (const size of SIZES)
    test(`${story}, ${lang}, ${size.width} × ${size.height}: the live map names what is asked for`, async ({
      browser,
      baseURL,
      atlas,
    }) => {
      expect(await missedLive(browser, baseURL!, atlas, [story, lang], size, steps)).toEqual([]);
    });
