/** Visibility on the drawn map, on a phone and a wide screen; `sight-more` has the other sizes. */
import { describeVisibility } from './sightLaws.ts';
import { SIZES } from './sightSteps.ts';

describeVisibility([SIZES.phone, SIZES.wide]);
