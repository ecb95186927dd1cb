/** Press, drag, pinch and wheel on the drawn map, until the live one takes over: as MapLibre answers them. */
import { moved, zoomedAt, type Camera } from '../../geo/camera.ts';
import type { LonLat } from '../../geo/geo.ts';

/** CSS px to the right and down of the pane's middle. */
type Point = readonly [x: number, y: number];

/** CSS px of a wheel that make one level of zoom. */
const WHEEL = 450;
/** CSS px of a line, where a wheel counts lines. */
const LINE = 40;
/** CSS px that a press may wander and still be one on what lies there. */
const SLACK = 3;
/** Ms after the last turn of a wheel at which the map rests. */
const REST = 200;

interface Listeners {
  /** Whether the drawn map is what the reader sees. */
  readonly drawn: () => boolean;
  /** Whether the wheel, and one finger, are the page's. */
  readonly cooperative: () => boolean;
  /** The camera of the moment. */
  readonly camera: () => Camera;
  readonly onmove: (camera: Camera) => void;
  readonly onpress: (at: LonLat) => void;
  /** The map rests. */
  readonly onrest: () => void;
}

/** Follows gestures on a pane; one that has begun is followed to its end. Returns how to stop. */
export function followGestures(pane: HTMLElement, listeners: Listeners): () => void {
  const { drawn, cooperative, camera, onmove, onpress, onrest } = listeners;
  const ending = new AbortController();
  const { signal } = ending;
  /** The fingers, or the mouse, of the gesture under way; none: there is no gesture. */
  let last: Point[] = [];
  let dragged = false;
  let timer: ReturnType<typeof setTimeout> | undefined;

  const at = ({ clientX, clientY }: Pick<MouseEvent, 'clientX' | 'clientY'>): Point => {
    const { left, top, width, height } = pane.getBoundingClientRect();
    return [clientX - left - width / 2, clientY - top - height / 2];
  };
  const ours = ({ target }: Event) =>
    drawn() && !(target as Element).closest('button, summary, [data-furniture]');
  const follow = (points: Point[]) => {
    const [from, to] = [middle(last), middle(points)];
    if (!dragged && distance(from, to) < SLACK && points.length === 1) return;
    dragged = true;
    const levels = points.length > 1 ? Math.log2(spread(points) / spread(last)) : 0;
    onmove(zoomedAt(camera(), from, to, levels));
    last = points;
  };
  const end = () => {
    if (last.length > 0 && dragged) onrest();
    last = [];
  };
  const fingers = ({ touches }: TouchEvent) => [...touches].map(at);

  const listen = <K extends keyof HTMLElementEventMap>(
    type: K,
    call: (event: HTMLElementEventMap[K]) => void,
    options: AddEventListenerOptions = {},
  ) => {
    pane.addEventListener(type, call, { ...options, signal });
  };
  listen('touchstart', (event) => {
    if (ours(event) && event.touches.length > (cooperative() ? 1 : 0)) last = fingers(event);
  });
  listen(
    'touchmove',
    (event) => {
      if (last.length !== event.touches.length) return;
      event.preventDefault();
      follow(fingers(event));
    },
    { passive: false },
  );
  listen('touchend', end);
  listen('touchcancel', end);
  listen('pointerdown', (event) => {
    dragged = false;
    if (event.pointerType !== 'touch' && event.button === 0 && ours(event)) last = [at(event)];
  });
  // A link in the drawing would be dragged itself.
  listen('dragstart', (event) => {
    if (last.length > 0) event.preventDefault();
  });
  listen(
    'click',
    (event) => {
      // The press has been a drag: it opens nothing.
      if (!dragged) {
        if (ours(event)) onpress(moved(camera(), ...at(event)).center);
        return;
      }
      event.preventDefault();
      event.stopPropagation();
    },
    { capture: true },
  );
  listen(
    'wheel',
    (event) => {
      if (!ours(event) || (cooperative() && !event.ctrlKey && !event.metaKey)) return;
      event.preventDefault();
      const px = event.deltaY * (event.deltaMode === WheelEvent.DOM_DELTA_LINE ? LINE : 1);
      const point = at(event);
      onmove(zoomedAt(camera(), point, point, -px / WHEEL));
      clearTimeout(timer);
      timer = setTimeout(onrest, REST);
    },
    { passive: false },
  );
  addEventListener(
    'pointermove',
    (event) => {
      if (last.length > 0 && event.pointerType !== 'touch') follow([at(event)]);
    },
    { signal },
  );
  addEventListener(
    'pointerup',
    ({ pointerType }) => {
      if (pointerType !== 'touch') end();
    },
    { signal },
  );
  signal.addEventListener('abort', () => {
    clearTimeout(timer);
  });
  return () => {
    ending.abort();
  };
}

function middle(points: readonly Point[]): Point {
  const sum = points.reduce<Point>(([x, y], [a, b]) => [x + a, y + b], [0, 0]);
  return [sum[0] / points.length, sum[1] / points.length];
}

function distance([x, y]: Point, [a, b]: Point): number {
  return Math.hypot(x - a, y - b);
}

/** How far two fingers are apart. */
function spread([a, b]: readonly Point[]): number {
  return a && b ? Math.max(distance(a, b), 1) : 1;
}
