/** Visibility on the live map, for twelve difficult steps: crowded, wide, narrow, or with long names. */
import { describeLiveVisibility } from './sightLaws.ts';
import { SIZES } from './sightSteps.ts';

describeLiveVisibility(
  [
    { story: 'gateway', lang: 'en', steps: ['power', 'line-south', 'not-wakhan', 'trade'] },
    { story: 'gateway', lang: 'ur', steps: ['pair', 'four-countries'] },
    { story: 'kilowatt-hour', lang: 'ur', steps: ['converter', 'panj'] },
    { story: 'line-through-time', lang: 'en', steps: ['contracted', 'north'] },
    { story: 'narrowest-gap', lang: 'ur', steps: ['river', 'passes'] },
  ],
  [SIZES.phone, SIZES.wide],
);
