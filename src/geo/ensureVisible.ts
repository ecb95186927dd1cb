/** Moves the camera only as far as needed to bring a box into view. */
import { boundsOf, cameraAt, project, unproject, worldSize, type Camera } from './camera.ts';
import { contains, type Bounds, type Padding, type Size } from './geo.ts';

/** Below this zoom a point is hard to find, so the map zooms in to `POINT_ZOOM`. */
const OVERVIEW_ZOOM = 4.6;
const POINT_ZOOM = 6;
/** What is shorter than `MIN_EXTENT_PX` is enlarged to `LEGIBLE_EXTENT_PX`, up to `MAX_AUTO_ZOOM`. CSS px. */
const MIN_EXTENT_PX = 24;
const LEGIBLE_EXTENT_PX = 72;
const MAX_AUTO_ZOOM = 8;

/** Margin in CSS px around what is brought into view, where there is room. */
const MARGIN_PX = 24;

/**
 * The camera that shows a box: the current one if its unpadded part contains the box; else panned as
 * little as possible if the box fits at the same zoom; else zoomed out to fit. Zooms in on a box that
 * is too small to make out.
 */
export function ensureVisible(camera: Camera, box: Bounds, size: Size, padding: Padding): Camera {
  const widest = zoomToFit(box, size, padding);
  if (widest < camera.zoom) return cameraAt(mercatorCenter(box), widest, padding);
  const near = Math.min(widest, legibleZoom(camera, box));
  if (near > camera.zoom) return cameraAt(mercatorCenter(box), near, padding);
  return contains(boundsOf(camera, size, withTolerance(padding)), box)
    ? camera
    : panIntoView(camera, box, boundsOf(camera, size, padding));
}

/** A fitted box touches the edge of the free area; the tolerance keeps rounding from putting it outside. */
function withTolerance({ left, right, top, bottom }: Padding): Padding {
  const by = 5e-4;
  return { left: left - by, right: right - by, top: top - by, bottom: bottom - by };
}

/** Left, top, right and bottom of a box as fractions of the Mercator world. */
function mercatorBox(box: Bounds): [x0: number, y0: number, x1: number, y1: number] {
  return [...project([box[0], box[3]]), ...project([box[2], box[1]])];
}

function mercatorCenter(box: Bounds): [x: number, y: number] {
  const [x0, y0, x1, y1] = mercatorBox(box);
  return [(x0 + x1) / 2, (y0 + y1) / 2];
}

/** The highest zoom at which a box fits the area that the padding leaves free; Infinity for a point. */
function zoomToFit(box: Bounds, size: Size, { left, right, top, bottom }: Padding): number {
  const [x0, y0, x1, y1] = mercatorBox(box);
  const width = Math.max(size.width - left - right, 1);
  const height = Math.max(size.height - top - bottom, 1);
  return Math.log2(Math.min(width / (x1 - x0), height / (y1 - y0)) / worldSize(0));
}

/** The zoom at which a box is large enough to make out; the camera's own if it already is. */
function legibleZoom({ zoom }: Camera, box: Bounds): number {
  const [x0, y0, x1, y1] = mercatorBox(box);
  const extent = Math.max(x1 - x0, y1 - y0);
  if (extent * worldSize(MAX_AUTO_ZOOM) < 1) return zoom < OVERVIEW_ZOOM ? POINT_ZOOM : zoom;
  const px = extent * worldSize(zoom);
  return px < MIN_EXTENT_PX
    ? Math.max(zoom, Math.min(MAX_AUTO_ZOOM, zoom + Math.log2(LEGIBLE_EXTENT_PX / px)))
    : zoom;
}

/** Pans the camera until the box lies within the free area. The box must fit at this zoom. */
function panIntoView(camera: Camera, box: Bounds, free: Bounds): Camera {
  const [bx0, by0, bx1, by1] = mercatorBox(box);
  const [fx0, fy0, fx1, fy1] = mercatorBox(free);
  const [x, y] = project(camera.center);
  const shift = (low: number, high: number, from: number, to: number) => {
    const margin = Math.min(MARGIN_PX / worldSize(camera.zoom), (to - from - (high - low)) / 2);
    if (low < from) return low - from - margin;
    return high > to ? high - to + margin : 0;
  };
  return {
    center: unproject([x + shift(bx0, bx1, fx0, fx1), y + shift(by0, by1, fy0, fy1)]),
    zoom: camera.zoom,
  };
}
