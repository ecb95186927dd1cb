/**
 * Where things stand in a picture: Mercator, as MapLibre's, in user units from the north-west corner of
 * the picture's box. User units are screen px times a number that the frame holds.
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
import type { Bounds, LonLat, Padding, Size } from '../geo/geo.ts';

/** The screen on which detail is worth a pixel: half a user unit is then a quarter of one. */
export const NOMINAL: Size = { width: 1280, height: 800 };
/** User units to a px at the nominal size, so that whole numbers are exact enough. */
export const UNITS = 2;

/** Left, top, right and bottom in user units. */
export type Rectangle = readonly [x0: number, y0: number, x1: number, y1: number];

export interface Frame {
  /** Size of the picture's box (its `viewBox`) in user units. */
  readonly width: number;
  readonly height: number;
  /** Position of the box's north-west corner as fractions of the Mercator world. */
  readonly origin: readonly [x: number, y: number];
  /** Width of the world in user units. */
  readonly scale: number;
  /** What is drawn: the box and as much around it as a screen may show. */
  readonly clip: Rectangle;
  /** Decimals of coordinates, and user units that a line may be off within the box. */
  readonly digits: number;
  readonly tolerance: number;
}

/**
 * How far a pane may reach beyond the box, on each side, as shares of the box's width and height: where
 * the width is what fits, there is at least `beside`; where the height is, panes are up to 3:1 wide.
 */
const BESIDE = 0.66;
const WIDE = 2.2;
const ABOVE = 0.25;
const HIGH = 1.35;

/**
 * The frame of a look for every screen: a box as it stands, a camera by what it shows at the nominal
 * size. So does a box that is too small for fitting to come as near as
 * it would ask.
 */
export function frameOf(look: Look): Frame {
  const size = NOMINAL;
  const camera = cameraFor(look, size);
  const scale = worldSize(camera.zoom) * UNITS;
  const asked = 'fit' in look ? sized(look.fit, scale) : undefined;
  const full = (side: 'width' | 'height') => (asked?.[side] ?? 0) > size[side] * UNITS - 1e-6;
  const { width, height, origin } =
    asked && (full('width') || full('height')) ? asked : sized(boundsOf(camera, size), scale);
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
function sized(box: Bounds, scale: number): Pick<Frame, 'width' | 'height' | 'origin'> {
  const [x0, y0] = fraction([box[0], box[3]]);
  const [x1, y1] = fraction([box[2], box[1]]);
  return { width: (x1 - x0) * scale, height: (y1 - y0) * scale, origin: [x0, y0] };
}

/** A frame for lines whose length counts: dashes drift where corners are cut. */
export function finer(frame: Frame): Frame {
  return { ...frame, digits: 1, tolerance: frame.tolerance / 8 };
}

/** The frame of a pane of one size, in px, and as much around it as a push of the map may show. */
export function paneFrame(camera: Camera, size: Size): Frame {
  return fixedFrame(camera, size, Math.max(size.width, size.height) / 2);
}

/** The frame of a picture of one size, in px, and `edge` px around it. */
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
 * Position in user units. Latitudes beyond Mercator's square are drawn at its edge. The formula is that of
 * d3-geo, to the last digit; the library itself would be a twentieth of the page's script.
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

/** User units to a screen px when the picture's box is fitted into this size. */
export function unitsPerPixel({ width, height }: Frame, size: Size): number {
  return Math.max(width / size.width, height / size.height);
}

/** MapLibre's zoom at which one screen px is this many user units. */
export function zoomAt(frame: Frame, units: number): number {
  return Math.log2(frame.scale / units / worldSize(0));
}

/**
 * The `viewBox` with which a picture of this frame shows what a camera does, where the svg fills the
 * part of a pane of this size that the padding leaves free.
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
  // A pane may be smaller than what lies at its edges.
  const unit = frame.scale / worldSize(camera.zoom);
  return [x0, y0, Math.max(x1 - x0, unit), Math.max(y1 - y0, unit)]
    .map((value) => +value.toFixed(3))
    .join(' ');
}
