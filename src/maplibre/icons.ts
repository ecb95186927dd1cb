/** Icons as signed distance fields, so that one image takes any colour and halo. */
import { CHEVRON_OUTLINE as OUTLINE } from '../cartography/flow.ts';
import { distanceToSegment } from '../geo/plane.ts';
import { ringContains } from '../geo/ring.ts';
import { CHEVRON, ICON_SIZE, SQUARE } from './paint.ts';

/** Distance in px over which MapLibre's distance fields fall from 1 to 0, and the value at the edge. */
const RADIUS = 8;
const EDGE = 0.75;

export interface IconImage {
  readonly width: number;
  readonly height: number;
  readonly data: Uint8ClampedArray;
}

/** All images that the style uses, by name. */
export function iconImages(): Readonly<Record<string, IconImage>> {
  return { [SQUARE]: distanceField(squareDistance), [CHEVRON]: distanceField(chevronDistance) };
}

/** RGBA image with a distance field as alpha. `distance`: signed px from a point (origin: center) to the edge. */
function distanceField(distance: (x: number, y: number) => number): IconImage {
  const { image: size } = ICON_SIZE;
  const data = new Uint8ClampedArray(size * size * 4);
  for (let y = 0; y < size; y++) {
    for (let x = 0; x < size; x++) {
      const fromEdge = distance(x + 0.5 - size / 2, y + 0.5 - size / 2);
      data[(y * size + x) * 4 + 3] = 255 * (EDGE - fromEdge / RADIUS);
    }
  }
  return { width: size, height: size, data };
}

/** Chebyshev distance, which keeps corners sharp at any halo width. */
function squareDistance(x: number, y: number): number {
  return Math.max(Math.abs(x), Math.abs(y)) - ICON_SIZE.solid / 2;
}

function chevronDistance(x: number, y: number): number {
  const unit = ICON_SIZE.solid / 2;
  const points = OUTLINE.map(([px, py]) => [px * unit, py * unit] as const);
  const distances = points.map((point, index) =>
    distanceToSegment([x, y], points.at(index - 1) ?? point, point),
  );
  const nearest = Math.min(...distances);
  return ringContains(points, [x, y]) ? -nearest : nearest;
}
