/** The camera of a look in a pane on which other things lie: as near as it gets with all of it in the free. */
import { cameraFor, project, worldSize, type Camera, type Look } from './camera.ts';
import { crosses, overlap, type Box } from './collision.ts';
import type { LonLat, Padding, Size } from './geo.ts';

/** How far in CSS px a mark, and half a line, reach beyond their coordinates. */
const MARK_REACH = 14;
const LINE_REACH = 5;

/**
 * The camera that shows what a look asks for in a pane of this size, beside what covers parts of it
 * (boxes in CSS px from the corner of the pane). Each of these is passed on the side that leaves most
 * room, or not at all where nothing that is fitted lies under it.
 */
export function fitBeside(
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
  const inTheWay = covered.map(withReach).filter((box) => overlap(box, free));
  const [first, ...others] = waysPast(inTheWay, size, insets).map((ways) =>
    cameraFor(look, size, ways),
  );
  const { shape } = look;
  return others
    .filter((camera) => isClear(shape, camera, size, covered))
    .reduce((best, camera) => (camera.zoom > best.zoom ? camera : best), first ?? plain);
}

const withReach = ([x0, y0, x1, y1]: Box): Box => [
  x0 - MARK_REACH,
  y0 - MARK_REACH,
  x1 + MARK_REACH,
  y1 + MARK_REACH,
];

/** Insets with every combination of sides on which the boxes are passed; the first passes all above and below. */
function waysPast(covered: readonly Box[], { width, height }: Size, insets: Padding): Padding[] {
  return covered.reduce<Padding[]>(
    (all, [x0, y0, x1, y1]) => {
      const across = x0 + x1 < width ? { left: x1 } : { right: width - x0 };
      const down = y0 + y1 < height ? { top: y1 } : { bottom: height - y0 };
      return all.flatMap((so) => [grown(so, down), grown(so, across), so]);
    },
    [insets],
  );
}

function grown(insets: Padding, by: Partial<Padding>): Padding {
  const side = (name: keyof Padding) => Math.max(insets[name], by[name] ?? 0);
  return { top: side('top'), right: side('right'), bottom: side('bottom'), left: side('left') };
}

/** Whether nothing of a shape lies under the boxes. */
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
    return !covered.some(([x0, y0, x1, y1]) =>
      crosses(points, [x0 - reach, y0 - reach, x1 + reach, y1 + reach]),
    );
  });
}
