/** The laws of sight on the live map, for every step of every story. Long: part of `test:all` only. */
import { lawsOfLiveSight } from './sightLaws.ts';
import { LANGS, SIZES, STORIES } from './sightSteps.ts';

lawsOfLiveSight(
  STORIES.flatMap((story) => LANGS.map((lang) => ({ story, lang }))),
  Object.values(SIZES),
);
