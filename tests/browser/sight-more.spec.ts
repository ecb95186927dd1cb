/** The laws of sight on the drawn map, on a tablet and on a phone that lies on its side. */
import { lawsOfSight } from './sightLaws.ts';
import { SIZES } from './sightSteps.ts';

lawsOfSight([SIZES.tablet, SIZES.lying]);
