/** Click, drag, pinch and wheel on the static map, with the same effect as on the live one. */
import { panCamera, zoomCamera, type Camera } from '../../geo/camera.ts';
import type { LonLat } from '../../geo/geo.ts';

/** CSS px right of and below the centre of the pane. */
type Point = readonly [x: number, y: number];

/** Wheel travel in CSS px for one zoom level. */
const WHEEL_PX_PER_LEVEL = 450;
/** CSS px of a line, for wheels that count lines. */
const WHEEL_LINE_PX = 40;
/** Distance in CSS px up to which a press counts as a click. */
const DRAG_THRESHOLD_PX = 3;
/** Time in ms after the last wheel event at which the gesture ends. */
const WHEEL_IDLE_MS = 200;

interface Listeners {
  /** Whether the reader sees the static map. */
  readonly isStatic: () => boolean;
  /** Whether the wheel and one-finger touches scroll the page instead. */
  readonly isCooperative: () => boolean;
  /** The current camera. */
  readonly camera: () => Camera;
  readonly onmove: (camera: Camera) => void;
  readonly onclick: (at: LonLat) => void;
  /** A gesture has ended. */
  readonly onend: () => void;
}

/** Tracks gestures on a pane, each to its end even if the live map appears. Returns a stop function. */
export function trackGestures(pane: HTMLElement, listeners: Listeners): () => void {
  const { isStatic, isCooperative, camera, onmove, onclick, onend } = listeners;
  const controller = new AbortController();
  const { signal } = controller;
  /** Last positions of the fingers or the mouse; empty when no gesture is in progress. */
  let last: Point[] = [];
  let dragged = false;
  let timer: ReturnType<typeof setTimeout> | undefined;

  const at = ({ clientX, clientY }: Pick<MouseEvent, 'clientX' | 'clientY'>): Point => {
    const { left, top, width, height } = pane.getBoundingClientRect();
    return [clientX - left - width / 2, clientY - top - height / 2];
  };
  const isOnMap = ({ target }: Event) =>
    isStatic() && !(target as Element).closest('button, summary, [data-furniture]');
  const move = (points: Point[]) => {
    const [from, to] = [midpoint(last), midpoint(points)];
    if (!dragged && distance(from, to) < DRAG_THRESHOLD_PX && points.length === 1) return;
    dragged = true;
    const levels = points.length > 1 ? Math.log2(touchDistance(points) / touchDistance(last)) : 0;
    onmove(zoomCamera(camera(), from, to, levels));
    last = points;
  };
  const end = () => {
    if (last.length > 0 && dragged) onend();
    last = [];
  };
  const touchPoints = ({ touches }: TouchEvent) => [...touches].map(at);

  const listen = <K extends keyof HTMLElementEventMap>(
    type: K,
    call: (event: HTMLElementEventMap[K]) => void,
    options: AddEventListenerOptions = {},
  ) => {
    pane.addEventListener(type, call, { ...options, signal });
  };
  listen('touchstart', (event) => {
    if (isOnMap(event) && event.touches.length > (isCooperative() ? 1 : 0))
      last = touchPoints(event);
  });
  listen(
    'touchmove',
    (event) => {
      if (last.length !== event.touches.length) return;
      event.preventDefault();
      move(touchPoints(event));
    },
    { passive: false },
  );
  listen('touchend', end);
  listen('touchcancel', end);
  listen('pointerdown', (event) => {
    dragged = false;
    if (event.pointerType !== 'touch' && event.button === 0 && isOnMap(event)) last = [at(event)];
  });
  // Prevents the native dragging of SVG links.
  listen('dragstart', (event) => {
    if (last.length > 0) event.preventDefault();
  });
  listen(
    'click',
    (event) => {
      // A drag must not open what lies under the pointer.
      if (!dragged) {
        if (isOnMap(event)) onclick(panCamera(camera(), ...at(event)).center);
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
      if (!isOnMap(event) || (isCooperative() && !event.ctrlKey && !event.metaKey)) return;
      event.preventDefault();
      const px = event.deltaY * (event.deltaMode === WheelEvent.DOM_DELTA_LINE ? WHEEL_LINE_PX : 1);
      const point = at(event);
      onmove(zoomCamera(camera(), point, point, -px / WHEEL_PX_PER_LEVEL));
      clearTimeout(timer);
      timer = setTimeout(onend, WHEEL_IDLE_MS);
    },
    { passive: false },
  );
  addEventListener(
    'pointermove',
    (event) => {
      if (last.length > 0 && event.pointerType !== 'touch') move([at(event)]);
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
    controller.abort();
  };
}

function midpoint(points: readonly Point[]): Point {
  const sum = points.reduce<Point>(([x, y], [a, b]) => [x + a, y + b], [0, 0]);
  return [sum[0] / points.length, sum[1] / points.length];
}

function distance([x, y]: Point, [a, b]: Point): number {
  return Math.hypot(x - a, y - b);
}

/** Distance between two touches in CSS px. */
function touchDistance([a, b]: readonly Point[]): number {
  return a && b ? Math.max(distance(a, b), 1) : 1;
}
