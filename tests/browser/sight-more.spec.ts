/** Visibility on the drawn map, on a tablet and on a phone in landscape. */
import { describeVisibility } from './sightLaws.ts';
import { SIZES } from './sightSteps.ts';

describeVisibility([SIZES.tablet, SIZES.lying]);
