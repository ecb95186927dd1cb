/** How far the map travels for a passage: only as far as needed. */
import {
  boundsOf,
  cameraFor,
  centred,
  project,
  unproject,
  worldSize,
  type Camera,
} from './camera.ts';
import { contains, type Bounds, type Padding, type Size } from './geo.ts';

/** Below this zoom a point is lost in the whole, so the map comes nearer, to `NEAR`. */
const FAR = 4.6;
const NEAR = 6;
/** Something shorter than `SMALL` CSS px is brought to `CLEAR` px, no closer than `CLOSEST`. */
const SMALL = 24;
const CLEAR = 72;
const CLOSEST = 8;

/**
 * The camera from which a box is seen: the present one if the box lies in its free part; else moved
 * by no more than it takes, at the same zoom if the box fits; else the one that fits the box.
 * Something too small to make out from far away is brought nearer.
 */
export function toward(camera: Camera, box: Bounds, size: Size, padding: Padding): Camera {
  const near = nearEnough(camera, box);
  if (near > camera.zoom) return centred(middle(box), near, padding);
  const free = boundsOf(camera, size, padding);
  if (contains(free, box)) return camera;
  const fitted = cameraFor({ fit: box }, size, padding);
  return fitted.zoom < camera.zoom ? fitted : slid(camera, box, free);
}

/** The zoom from which a box can be made out; the camera's own if it can be already. */
function nearEnough({ zoom }: Camera, box: Bounds): number {
  const [x0, y0] = project([box[0], box[3]]);
  const [x1, y1] = project([box[2], box[1]]);
  const px = Math.max(x1 - x0, y1 - y0) * worldSize(zoom);
  if (px < 1) return zoom < FAR ? NEAR : zoom;
  return px < SMALL ? Math.max(zoom, Math.min(CLOSEST, zoom + Math.log2(CLEAR / px))) : zoom;
}

/** The camera moved, at its zoom, until the box lies within the free part. The box must fit. */
function slid(camera: Camera, box: Bounds, free: Bounds): Camera {
  const [bx0, by0] = project([box[0], box[3]]);
  const [bx1, by1] = project([box[2], box[1]]);
  const [fx0, fy0] = project([free[0], free[3]]);
  const [fx1, fy1] = project([free[2], free[1]]);
  const [x, y] = project(camera.center);
  // A little further than the edge, so that what is meant does not touch it.
  const margin = 24 / worldSize(camera.zoom);
  const shift = (low: number, high: number, from: number, to: number) =>
    low < from ? low - from - margin : high > to ? high - to + margin : 0;
  return {
    center: unproject([x + shift(bx0, bx1, fx0, fx1), y + shift(by0, by1, fy0, fy1)]),
    zoom: camera.zoom,
  };
}

function middle(box: Bounds): [x: number, y: number] {
  const [x0, y0] = project([box[0], box[3]]);
  const [x1, y1] = project([box[2], box[1]]);
  return [(x0 + x1) / 2, (y0 + y1) / 2];
}
