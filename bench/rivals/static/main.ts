/** Words in the HTML, the map by a module beside them. */
import { startMap } from '../map.ts';

startMap();
