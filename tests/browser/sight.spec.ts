/** The laws of sight on the drawn map, on a phone and on a wide screen; `sight-more` has the others. */
import { lawsOfSight } from './sightLaws.ts';
import { SIZES } from './sightSteps.ts';

lawsOfSight([SIZES.phone, SIZES.wide]);
