/** The marks that are drawn from images: signed distance fields, so that one image takes any colour and edge. */
import { CHEVRON as OUTLINE } from '../cartography/flow.ts';
import { CHEVRON, MARK_SIZE, SQUARE } from './paint.ts';

/** Distance in px over which MapLibre's fields fall from 1 to 0, and the value at the edge. */
const RADIUS = 8;
const EDGE = 0.75;

export interface MarkImage {
  readonly width: number;
  readonly height: number;
  readonly data: Uint8ClampedArray;
}

/** Every image that the style names, by its name. */
export function markImages(): Readonly<Record<string, MarkImage>> {
  return { [SQUARE]: image(fromSquare), [CHEVRON]: image(fromChevron) };
}

/** RGBA image whose alpha is the field; `outside` is the distance in px from the middle's point to the edge. */
function image(outside: (x: number, y: number) => number): MarkImage {
  const { image: size } = MARK_SIZE;
  const data = new Uint8ClampedArray(size * size * 4);
  for (let y = 0; y < size; y++) {
    for (let x = 0; x < size; x++) {
      const away = outside(x + 0.5 - size / 2, y + 0.5 - size / 2);
      data[(y * size + x) * 4 + 3] = 255 * (EDGE - away / RADIUS);
    }
  }
  return { width: size, height: size, data };
}

/** With sharp corners, however wide the edge. */
function fromSquare(x: number, y: number): number {
  return Math.max(Math.abs(x), Math.abs(y)) - MARK_SIZE.solid / 2;
}

function fromChevron(x: number, y: number): number {
  const unit = MARK_SIZE.solid / 2;
  const points = OUTLINE.map(([px, py]) => [px * unit, py * unit] as const);
  let nearest = Infinity;
  let within = false;
  for (const [index, [bx, by]] of points.entries()) {
    const [ax, ay] = points.at(index - 1) ?? [bx, by];
    const [dx, dy] = [bx - ax, by - ay];
    const t = ((x - ax) * dx + (y - ay) * dy) / (dx * dx + dy * dy);
    const part = Math.max(0, Math.min(1, t));
    nearest = Math.min(nearest, Math.hypot(x - ax - part * dx, y - ay - part * dy));
    const crosses = ay > y ? by <= y : by > y;
    if (crosses && x < ax + ((y - ay) / dy) * dx) within = !within;
  }
  return within ? -nearest : nearest;
}
