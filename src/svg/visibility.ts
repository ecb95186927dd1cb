/** From which screen size a style is shown in static maps. */
import type { FillStyle, LineStyle } from '../cartography/style.ts';
import { BREAKPOINT_NAMES, BREAKPOINTS } from './breakpoints.ts';
import { unitsPerPixel, zoomAt, type Frame } from './projection.ts';

/** Class that shows a style only from the breakpoint where its minimum zoom is reached; `none` if never. */
export function visibilityClass({ minzoom = 0 }: FillStyle | LineStyle, frame: Frame): string {
  const first = BREAKPOINT_NAMES.find(
    (set) => zoomAt(frame, unitsPerPixel(frame, BREAKPOINTS[set])) >= minzoom,
  );
  if (first === undefined) return 'none';
  return first === BREAKPOINT_NAMES[0] ? '' : ` from-${first}`;
}
