/** Measures the elements that overlap the map. All sizes come from CSS. */
import { NO_PADDING } from '../../geo/camera.ts';
import type { Box } from '../../geo/collision.ts';
import type { Padding, Size } from '../../geo/geo.ts';

/** The map is above the article and must not block scrolling. Same query as in `base.css`. */
export const STACKED = '(max-width: 36em), (max-width: 53.74em) and (max-aspect-ratio: 1)';

/**
 * Width class of the pane (`--room` in `MapPane.css`): panels open beside a `narrow` pane and inside a
 * `wide` one; in a `roomy` one the legend is open from the start.
 */
export type Room = 'narrow' | 'wide' | 'roomy';

/** A pane and the elements that overlap it, in CSS px of the pane. */
export interface Layout {
  readonly size: Size;
  readonly room: Room;
  /** Margins in which nothing important of a scene should lie; without the card. */
  readonly insets: Padding;
  /** The same, with the open card. */
  readonly insetsWithCard: Padding;
  /** Boxes of all overlapping elements. */
  readonly covered: readonly Box[];
  /** Boxes without panels and cards, which the camera of a step avoids. */
  readonly controls: readonly Box[];
}

export const EMPTY_LAYOUT: Layout = {
  size: { width: 0, height: 0 },
  room: 'narrow',
  insets: NO_PADDING,
  insetsWithCard: NO_PADDING,
  covered: [],
  controls: [],
};

/** Gap in CSS px beside a panel. */
const PANEL_GAP_PX = 16;

/** Smallest usable width and height of the free part in CSS px. */
const MIN_FREE_PX = 48;

/**
 * Widens one of the insets so that a panel lies outside the free part: at the side that leaves the
 * largest area. Unchanged if no side leaves a usable area.
 */
export function insetsBeside(insets: Padding, panel: Box, { width, height }: Size): Padding {
  const [x0, y0, x1, y1] = panel;
  const sides: Padding[] = [
    { ...insets, left: Math.max(insets.left, x1 + PANEL_GAP_PX) },
    { ...insets, right: Math.max(insets.right, width - x0 + PANEL_GAP_PX) },
    { ...insets, top: Math.max(insets.top, y1 + PANEL_GAP_PX) },
    { ...insets, bottom: Math.max(insets.bottom, height - y0 + PANEL_GAP_PX) },
  ];
  const area = ({ left, right, top, bottom }: Padding) => {
    const [across, down] = [width - left - right, height - top - bottom];
    return Math.min(across, down) < MIN_FREE_PX ? 0 : across * down;
  };
  const best = sides.reduce((a, b) => (area(b) > area(a) ? b : a));
  return area(best) > 0 ? best : insets;
}

/**
 * Measures a pane. Its `.free` element is the free part according to CSS. Overlapping elements, anywhere
 * under `root`, have `data-furniture`; the values `panel` and `card` shrink the free part.
 */
export function measureLayout(root: ParentNode, pane: HTMLElement): Layout {
  const frame = pane.getBoundingClientRect();
  // Slides scale the pane.
  const scale = frame.width / pane.offsetWidth || 1;
  const [left, top] = [frame.left + pane.clientLeft, frame.top + pane.clientTop];
  const size = { width: pane.clientWidth, height: pane.clientHeight };
  const boxOf = (element: Element): Box => {
    const { left: x0, top: y0, right: x1, bottom: y1 } = element.getBoundingClientRect();
    return [(x0 - left) / scale, (y0 - top) / scale, (x1 - left) / scale, (y1 - top) / scale];
  };
  const free = pane.querySelector('.free');
  if (!free || size.width === 0) return { ...EMPTY_LAYOUT, size };
  const [x0, y0, x1, y1] = boxOf(free);
  const open = { left: x0, top: y0, right: size.width - x1, bottom: size.height - y1 };
  const furniture = [...root.querySelectorAll<HTMLElement>('[data-furniture]')]
    .filter((element) => element.checkVisibility({ opacityProperty: true }))
    .map((element) => ({ kind: element.dataset['furniture'], box: boxOf(element) }))
    .filter(({ box: [a, b, c, d] }) => a < size.width && b < size.height && c > 0 && d > 0);
  const avoid = (insets: Padding, avoided: string) =>
    furniture
      .filter(({ kind }) => kind === avoided)
      .reduce((sum, { box }) => insetsBeside(sum, box, size), insets);
  const insets = avoid(open, 'panel');
  return {
    size,
    room: getComputedStyle(free).getPropertyValue('--room').trim() as Room,
    insets,
    insetsWithCard: avoid(insets, 'card'),
    covered: furniture.map(({ box }) => box),
    controls: furniture
      .filter(({ kind }) => kind !== 'panel' && kind !== 'card')
      .map(({ box }) => box),
  };
}

/** Calls `onlayout` with the layout of a pane, now and whenever it changes. Returns a stop function. */
export function watchLayout(
  root: HTMLElement,
  pane: HTMLElement,
  onlayout: (layout: Layout) => void,
): () => void {
  const observed = new Set<Element>();
  let last = '';
  const update = () => {
    const layout = measureLayout(root, pane);
    const json = JSON.stringify(layout);
    if (json === last) return;
    last = json;
    onlayout(layout);
  };
  const resizes = new ResizeObserver(update);
  const observe = () => {
    const present = new Set(root.querySelectorAll('[data-furniture]'));
    const removed = [...observed].filter((element) => !present.has(element));
    const added = [...present].filter((element) => !observed.has(element));
    for (const element of removed) {
      observed.delete(element);
      resizes.unobserve(element);
    }
    for (const element of added) {
      observed.add(element);
      resizes.observe(element);
    }
    if (removed.length + added.length > 0) update();
  };
  const mutations = new MutationObserver(observe);
  resizes.observe(pane);
  observe();
  update();
  mutations.observe(root, { childList: true, subtree: true });
  return () => {
    resizes.disconnect();
    mutations.disconnect();
  };
}
