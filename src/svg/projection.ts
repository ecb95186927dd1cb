/**
 * Projection of pictures: Web Mercator as in MapLibre, in user units from the north-west corner of the
 * `viewBox`. A frame defines the scale of its user units.
 */
import {
  boundsOf,
  cameraFor,
  NO_PADDING,
  project as fraction,
  worldSize,
  type Camera,
  type Look,
} from '../geo/camera.ts';
import type { Box } from '../geo/collision.ts';
import type { Bounds, LonLat, Padding, Size } from '../geo/geo.ts';

/** The screen size that detail is tuned for: half a user unit is a quarter of a px there. */
export const NOMINAL_SIZE: Size = { width: 1280, height: 800 };
/** User units per px at the nominal size, so that integers are precise enough. */
export const UNITS_PER_PIXEL = 2;

export interface Frame {
  /** Size of the `viewBox` in user units. */
  readonly width: number;
  readonly height: number;
  /** North-west corner of the box as fractions of the Mercator world. */
  readonly origin: readonly [x: number, y: number];
  /** Width of the world in user units. */
  readonly scale: number;
  /** The drawn area in user units: the box and its surroundings that a screen may show. */
  readonly clip: Box;
  /** Decimals of coordinates, and the simplification tolerance within the box in user units. */
  readonly digits: number;
  readonly tolerance: number;
}

/**
 * How far a pane may extend beyond the box, as shares of its width and height: at least `BESIDE` and
 * `ABOVE` on each side, and enough for panes of extreme aspect ratios (`WIDE`, `HIGH`).
 */
const BESIDE = 0.66;
const WIDE = 2.2;
const ABOVE = 0.25;
const HIGH = 1.35;

/**
 * The frame of a look for all screen sizes: the box itself, or the area that a camera shows at the
 * nominal size. The latter also applies to a box too small to fill that size at the maximum fit zoom.
 */
export function frameOf(look: Look): Frame {
  const size = NOMINAL_SIZE;
  const camera = cameraFor(look, size);
  const scale = worldSize(camera.zoom) * UNITS_PER_PIXEL;
  const fitted = 'fit' in look ? boxInUnits(look.fit, scale) : undefined;
  const fills = (side: 'width' | 'height') =>
    (fitted?.[side] ?? 0) > size[side] * UNITS_PER_PIXEL - 1e-6;
  const { width, height, origin } =
    fitted && (fills('width') || fills('height'))
      ? fitted
      : boxInUnits(boundsOf(camera, size), scale);
  const reachX = Math.max(width * BESIDE, height * WIDE - width / 2);
  const reachY = Math.max(height * ABOVE, width * HIGH - height / 2);
  return {
    width,
    height,
    origin,
    scale,
    clip: [-reachX, -reachY, width + reachX, height + reachY],
    digits: 0,
    tolerance: 1.2,
  };
}

/** North-west corner and size of a box. */
function boxInUnits(box: Bounds, scale: number): Pick<Frame, 'width' | 'height' | 'origin'> {
  const [x0, y0] = fraction([box[0], box[3]]);
  const [x1, y1] = fraction([box[2], box[1]]);
  return { width: (x1 - x0) * scale, height: (y1 - y0) * scale, origin: [x0, y0] };
}

/** A frame with finer detail for dashed lines, since simplified corners shift dashes. */
export function withFinerDetail(frame: Frame): Frame {
  return { ...frame, digits: 1, tolerance: frame.tolerance / 8 };
}

/** The frame of a pane in px, with a margin that panning may reveal. */
export function paneFrame(camera: Camera, size: Size): Frame {
  return fixedFrame(camera, size, Math.max(size.width, size.height) / 2);
}

/** The frame of a fixed-size picture in px, with a margin of `edge` px. */
export function fixedFrame(camera: Camera, { width, height }: Size, edge = 4): Frame {
  const scale = worldSize(camera.zoom);
  const [x, y] = fraction(camera.center);
  return {
    width,
    height,
    origin: [x - width / 2 / scale, y - height / 2 / scale],
    scale,
    clip: [-edge, -edge, width + edge, height + edge],
    digits: 1,
    tolerance: 0.4,
  };
}

/**
 * Projects to user units. Latitudes beyond the Mercator square are clamped to its edge. The formula
 * equals that of d3-geo to the last digit; importing it would enlarge the page's script by 5 %.
 */
export function projectIn(frame: Frame, [lon, lat]: LonLat): [x: number, y: number] {
  const φ = radians(Math.max(-85.06, Math.min(85.06, lat)));
  const unit = frame.scale / (2 * Math.PI);
  return [
    radians(lon) * unit + (0.5 - frame.origin[0]) * frame.scale,
    (0.5 - frame.origin[1]) * frame.scale - Math.log(Math.tan((Math.PI / 2 + φ) / 2)) * unit,
  ];
}

function radians(degrees: number): number {
  return (degrees * Math.PI) / 180;
}

/** User units per screen px when the box is fitted into a size. */
export function unitsPerPixel({ width, height }: Frame, size: Size): number {
  return Math.max(width / size.width, height / size.height);
}

/** MapLibre's zoom at a number of user units per screen px. */
export function zoomAt(frame: Frame, units: number): number {
  return Math.log2(frame.scale / units / worldSize(0));
}

/**
 * The `viewBox` with which a picture matches a camera, for an SVG that fills the area of a pane that
 * the padding leaves free.
 */
export function viewBoxFor(
  frame: Frame,
  camera: Camera,
  size: Size,
  padding: Padding = NO_PADDING,
): string {
  const box = boundsOf(camera, size, padding);
  const [x0, y0] = projectIn(frame, [box[0], box[3]]);
  const [x1, y1] = projectIn(frame, [box[2], box[1]]);
  // The padding may exceed the size of the pane.
  const unit = frame.scale / worldSize(camera.zoom);
  return [x0, y0, Math.max(x1 - x0, unit), Math.max(y1 - y0, unit)]
    .map((value) => +value.toFixed(3))
    .join(' ');
}
