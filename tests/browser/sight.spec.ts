/** The laws of sight on the drawn map, on a phone and on a wide screen; `sight-more` has the others. */
import { lawsOfSight } from './sightLaws.ts';

lawsOfSight([
  { width: 360, height: 740 },
  { width: 1440, height: 900 },
]);
