/** What lies on the map, as the page's style has laid it out: nothing here knows how large anything is. */
import type { Box } from '../../geo/collision.ts';
import type { Padding, Size } from '../../geo/geo.ts';

/** Where the map stands above the article instead of beside it, and must not hold up a scroll. `base.css` says the same. */
export const STACKED = '(max-width: 36em), (max-width: 53.74em) and (max-aspect-ratio: 1)';

/**
 * How much room the pane has (`--room` in `MapPane.css`): on a `narrow` one, panels open beside the map;
 * a `wide` one holds them; on a `roomy` one the legend is open from the start.
 */
export type Room = 'narrow' | 'wide' | 'roomy';

/** A pane and what lies on it, in CSS px of the pane. */
export interface Layout {
  readonly size: Size;
  readonly room: Room;
  /** What to keep free of a scene's subject at each side; the card does not count. */
  readonly insets: Padding;
  /** The same with the card that is open. */
  readonly besideCard: Padding;
  /** Boxes of all that lies on the map. */
  readonly covered: readonly Box[];
  /** Those of them that are neither a panel nor a card: what the camera of a step knows of. */
  readonly controls: readonly Box[];
}

const NONE: Padding = { top: 0, right: 0, bottom: 0, left: 0 };
export const NO_LAYOUT: Layout = {
  size: { width: 0, height: 0 },
  room: 'narrow',
  insets: NONE,
  besideCard: NONE,
  covered: [],
  controls: [],
};

/** Room in CSS px that is left beside a panel. */
const GAP = 16;

/** Below this many CSS px nothing can be shown in what is left. */
const LEAST = 48;

/**
 * The insets with which a panel lies outside the free part: at the side that leaves the most of it. A
 * panel that leaves nothing lies over the map.
 */
export function beside(insets: Padding, panel: Box, { width, height }: Size): Padding {
  const [x0, y0, x1, y1] = panel;
  const sides: Padding[] = [
    { ...insets, left: Math.max(insets.left, x1 + GAP) },
    { ...insets, right: Math.max(insets.right, width - x0 + GAP) },
    { ...insets, top: Math.max(insets.top, y1 + GAP) },
    { ...insets, bottom: Math.max(insets.bottom, height - y0 + GAP) },
  ];
  const area = ({ left, right, top, bottom }: Padding) => {
    const [across, down] = [width - left - right, height - top - bottom];
    return Math.min(across, down) < LEAST ? 0 : across * down;
  };
  const best = sides.reduce((most, one) => (area(one) > area(most) ? one : most));
  return area(best) > 0 ? best : insets;
}

/**
 * Measures a pane. `.free` in it is what its style leaves to the map; what lies on it, anywhere under
 * `root`, carries `data-furniture`: a `panel` and a `card` shrink the free part.
 */
export function layoutOf(root: ParentNode, pane: HTMLElement): Layout {
  const frame = pane.getBoundingClientRect();
  // On a slide the pane is enlarged.
  const scale = frame.width / pane.offsetWidth || 1;
  const [left, top] = [frame.left + pane.clientLeft, frame.top + pane.clientTop];
  const size = { width: pane.clientWidth, height: pane.clientHeight };
  const boxOf = (element: Element): Box => {
    const { left: x0, top: y0, right: x1, bottom: y1 } = element.getBoundingClientRect();
    return [(x0 - left) / scale, (y0 - top) / scale, (x1 - left) / scale, (y1 - top) / scale];
  };
  const free = pane.querySelector('.free');
  if (!free || size.width === 0) return { ...NO_LAYOUT, size };
  const [x0, y0, x1, y1] = boxOf(free);
  const open = { left: x0, top: y0, right: size.width - x1, bottom: size.height - y1 };
  const things = [...root.querySelectorAll<HTMLElement>('[data-furniture]')]
    .filter((element) => element.checkVisibility({ opacityProperty: true }))
    .map((element) => ({ as: element.dataset['furniture'], box: boxOf(element) }))
    .filter(({ box: [a, b, c, d] }) => a < size.width && b < size.height && c > 0 && d > 0);
  const without = (insets: Padding, kind: string) =>
    things.filter(({ as }) => as === kind).reduce((sum, { box }) => beside(sum, box, size), insets);
  const insets = without(open, 'panel');
  return {
    size,
    room: getComputedStyle(free).getPropertyValue('--room').trim() as Room,
    insets,
    besideCard: without(insets, 'card'),
    covered: things.map(({ box }) => box),
    controls: things.filter(({ as }) => as !== 'panel' && as !== 'card').map(({ box }) => box),
  };
}

/** Tells the layout of a pane now and whenever it changes. Returns how to stop. */
export function watchLayout(
  root: HTMLElement,
  pane: HTMLElement,
  onlayout: (layout: Layout) => void,
): () => void {
  const watched = new Set<Element>();
  let told = '';
  const tell = () => {
    const layout = layoutOf(root, pane);
    const text = JSON.stringify(layout);
    if (text === told) return;
    told = text;
    onlayout(layout);
  };
  const sizes = new ResizeObserver(tell);
  const watch = () => {
    const there = new Set(root.querySelectorAll('[data-furniture]'));
    const gone = [...watched].filter((one) => !there.has(one));
    const come = [...there].filter((one) => !watched.has(one));
    for (const one of gone) {
      watched.delete(one);
      sizes.unobserve(one);
    }
    for (const one of come) {
      watched.add(one);
      sizes.observe(one);
    }
    if (gone.length + come.length > 0) tell();
  };
  const changes = new MutationObserver(watch);
  sizes.observe(pane);
  watch();
  tell();
  changes.observe(root, { childList: true, subtree: true });
  return () => {
    sizes.disconnect();
    changes.disconnect();
  };
}
