/** What lies over the map, as padding for its camera. `pane.css` says the same for the time before the script. */
import type { Padding, Size } from '../model/geo.ts';
import type { Direction } from '../model/story.ts';

/** Where the map stands above the article instead of beside it, and must not hold up a scroll. */
export const STACKED = '(max-width: 859px)';
/** Width in CSS px from which the card and the legend lie on the map instead of below it. */
const WIDE = 720;
const EDGE = { narrow: 26, wide: 64 };
/** At the head of a wide map stand the tools, at the foot of any its scale and credits. */
const HEAD = { narrow: 26, wide: 84 };
const FOOT = { narrow: 40, wide: 76 };
/** Room in CSS px for the legend at the inline start, where the pane is wide enough to spare it. */
export const LEGEND = { from: 900, room: 336 };
const CARD = 400;
const TOOL = 470;
/** On a narrow pane the controls stand at the inline start of everything. */
const CONTROLS = 58;

/** Padding in CSS px of a pane of this size, with the card open or not, and with a tool's panel or not. */
export function paddingFor(size: Size, card: boolean, dir: Direction, tool = false): Padding {
  const narrow = size.width < WIDE;
  const start = narrow ? CONTROLS : startOf(size, tool);
  const end = narrow ? EDGE.narrow : card ? CARD : EDGE.wide;
  return {
    top: narrow ? HEAD.narrow : HEAD.wide,
    bottom: narrow ? FOOT.narrow : FOOT.wide,
    left: dir === 'ltr' ? start : end,
    right: dir === 'ltr' ? end : start,
  };
}

/** What stands at the inline start of a wide pane: the legend, or the panel of a tool. */
function startOf(size: Size, tool: boolean): number {
  if (size.width < LEGEND.from) return EDGE.wide;
  return tool ? TOOL : LEGEND.room;
}
