/** The laws of sight on the drawn map, on a tablet and on a phone that lies on its side. */
import { lawsOfSight } from './sightLaws.ts';

lawsOfSight([
  { width: 768, height: 1024 },
  { width: 844, height: 390 },
]);
