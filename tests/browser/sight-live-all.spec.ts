/** Visibility on the live map, for every step of every story. Slow: part of `test:all` only. */
import { describeLiveVisibility } from './sightLaws.ts';
import { LANGS, SIZES, STORIES } from './sightSteps.ts';

describeLiveVisibility(
  STORIES.flatMap((story) => LANGS.map((lang) => ({ story, lang }))),
  Object.values(SIZES),
);
