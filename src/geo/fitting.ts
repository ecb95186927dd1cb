/** Fits a look into a pane with overlays: the closest camera that keeps its content uncovered. */
import { cameraFor, project, worldSize, type Camera, type Look } from './camera.ts';
import { boxesOverlap, growBox, lineMeetsBox, type Box } from './collision.ts';
import type { LonLat, Padding, Size } from './geo.ts';

/** How far in CSS px a symbol, and half a line, extend beyond their coordinates. */
const MARK_REACH = 14;
const LINE_REACH = 5;

/**
 * The camera that shows a look in a pane of this size around overlays (`covered`: boxes in CSS px from
 * the pane's top left corner). An overlay is avoided on the side that leaves the most room, or ignored
 * if it covers no content.
 */
export function fitAroundObstacles(
  look: Look,
  size: Size,
  insets: Padding,
  covered: readonly Box[],
): Camera {
  const plain = cameraFor(look, size, insets);
  if (!('fit' in look) || !look.shape || isClear(look.shape, plain, size, covered)) return plain;
  const free: Box = [
    insets.left,
    insets.top,
    size.width - insets.right,
    size.height - insets.bottom,
  ];
  const obstacles = covered
    .map((box) => growBox(box, MARK_REACH))
    .filter((box) => boxesOverlap(box, free));
  const [first, ...others] = detours(obstacles, size, insets).map((grown) =>
    cameraFor(look, size, grown),
  );
  const { shape } = look;
  return others
    .filter((camera) => isClear(shape, camera, size, covered))
    .reduce((best, camera) => (camera.zoom > best.zoom ? camera : best), first ?? plain);
}

/** Insets for every combination of sides to avoid the boxes on; the first avoids all vertically. */
function detours(covered: readonly Box[], { width, height }: Size, insets: Padding): Padding[] {
  return covered.reduce<Padding[]>(
    (all, [x0, y0, x1, y1]) => {
      const across = x0 + x1 < width ? { left: x1 } : { right: width - x0 };
      const down = y0 + y1 < height ? { top: y1 } : { bottom: height - y0 };
      return all.flatMap((each) => [grownInsets(each, down), grownInsets(each, across), each]);
    },
    [insets],
  );
}

function grownInsets(insets: Padding, by: Partial<Padding>): Padding {
  const side = (name: keyof Padding) => Math.max(insets[name], by[name] ?? 0);
  return { top: side('top'), right: side('right'), bottom: side('bottom'), left: side('left') };
}

/** Whether the boxes cover no part of a shape. */
function isClear(
  shape: readonly (readonly LonLat[])[],
  { center, zoom }: Camera,
  { width, height }: Size,
  covered: readonly Box[],
): boolean {
  const scale = worldSize(zoom);
  const [cx, cy] = project(center);
  const pixel = (place: LonLat) => {
    const [x, y] = project(place);
    return [(x - cx) * scale + width / 2, (y - cy) * scale + height / 2] as const;
  };
  return shape.every((part) => {
    const points = part.map(pixel);
    const reach = points.length === 1 ? MARK_REACH : LINE_REACH;
    return !covered.some((box) => lineMeetsBox(points, growBox(box, reach)));
  });
}
