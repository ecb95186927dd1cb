/** The article is in the HTML; a module starts the map. */
import { startMap } from '../map.ts';

startMap();
