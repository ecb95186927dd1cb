/** How far the map travels for a passage: only as far as needed. */
import { boundsOf, centred, project, unproject, worldSize, type Camera } from './camera.ts';
import { contains, type Bounds, type Padding, type Size } from './geo.ts';

/** Below this zoom a point is lost in the whole, so the map comes nearer, to `NEAR`. */
const FAR = 4.6;
const NEAR = 6;
/** Something shorter than `SMALL` CSS px is brought to `CLEAR` px, no closer than `CLOSEST`. */
const SMALL = 24;
const CLEAR = 72;
const CLOSEST = 8;

/** Room in CSS px that is left beside what comes into view, where there is any. */
const MARGIN = 24;

/**
 * The camera from which a box is seen: the present one if the box lies in its free part; else moved
 * by no more than it takes, at the same zoom if the box fits; else the one that fits the box.
 * Something too small to make out from far away is brought nearer.
 */
export function toward(camera: Camera, box: Bounds, size: Size, padding: Padding): Camera {
  const widest = zoomToFit(box, size, padding);
  if (widest < camera.zoom) return centred(middle(box), widest, padding);
  const near = Math.min(widest, nearEnough(camera, box));
  if (near > camera.zoom) return centred(middle(box), near, padding);
  return contains(boundsOf(camera, size, eased(padding)), box)
    ? camera
    : slid(camera, box, boundsOf(camera, size, padding));
}

/** What is fitted touches the edge of the free part, which rounding must not take for lying outside. */
function eased({ left, right, top, bottom }: Padding): Padding {
  const by = 5e-4;
  return { left: left - by, right: right - by, top: top - by, bottom: bottom - by };
}

/** Left, top, right and bottom of a box as fractions of the Mercator world. */
function sides(box: Bounds): [x0: number, y0: number, x1: number, y1: number] {
  return [...project([box[0], box[3]]), ...project([box[2], box[1]])];
}

function middle(box: Bounds): [x: number, y: number] {
  const [x0, y0, x1, y1] = sides(box);
  return [(x0 + x1) / 2, (y0 + y1) / 2];
}

/** The closest zoom at which a box fits what the padding leaves free; without end for a point. */
function zoomToFit(box: Bounds, size: Size, { left, right, top, bottom }: Padding): number {
  const [x0, y0, x1, y1] = sides(box);
  const width = Math.max(size.width - left - right, 1);
  const height = Math.max(size.height - top - bottom, 1);
  return Math.log2(Math.min(width / (x1 - x0), height / (y1 - y0)) / worldSize(0));
}

/** The zoom from which a box can be made out; the camera's own if it can be already. */
function nearEnough({ zoom }: Camera, box: Bounds): number {
  const [x0, y0, x1, y1] = sides(box);
  const extent = Math.max(x1 - x0, y1 - y0);
  if (extent * worldSize(CLOSEST) < 1) return zoom < FAR ? NEAR : zoom;
  const px = extent * worldSize(zoom);
  return px < SMALL ? Math.max(zoom, Math.min(CLOSEST, zoom + Math.log2(CLEAR / px))) : zoom;
}

/** The camera moved, at its zoom, until the box lies within the free part. The box must fit. */
function slid(camera: Camera, box: Bounds, free: Bounds): Camera {
  const [bx0, by0, bx1, by1] = sides(box);
  const [fx0, fy0, fx1, fy1] = sides(free);
  const [x, y] = project(camera.center);
  const shift = (low: number, high: number, from: number, to: number) => {
    const margin = Math.min(MARGIN / worldSize(camera.zoom), (to - from - (high - low)) / 2);
    if (low < from) return low - from - margin;
    return high > to ? high - to + margin : 0;
  };
  return {
    center: unproject([x + shift(bx0, bx1, fx0, fx1), y + shift(by0, by1, fy0, fy1)]),
    zoom: camera.zoom,
  };
}
