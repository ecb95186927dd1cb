/** Where else in an area its name may stand: far from its edges, and in view. */
import type { Point } from './path.ts';
import type { Box } from '../geo/collision.ts';
import { surrounds } from '../geo/overlap.ts';

/** The box in view is asked at so many places across and down. */
const GRID = 14;
const MOST = 24;

/** Places in px within rings and a box, the roomiest first; `usual` is where one would rather stay near. */
export function inland(rings: readonly (readonly Point[])[], box: Box, usual: Point): Point[] {
  const [x0, y0, x1, y1] = box;
  const places = Array.from({ length: GRID * GRID }, (_, index): Point => [
    x0 + ((x1 - x0) * ((index % GRID) + 0.5)) / GRID,
    y0 + ((y1 - y0) * (Math.floor(index / GRID) + 0.5)) / GRID,
  ]);
  return places
    .filter((place) => rings.filter((ring) => surrounds(ring, place)).length % 2 === 1)
    .map((place) => ({ place, room: roomAt(place, rings, box) - 0.02 * apart(place, usual) }))
    .toSorted((a, b) => b.room - a.room)
    .slice(0, MOST)
    .map(({ place }) => place);
}

/** Distance to the nearest corner of a ring or side of the box. Across counts half: names are wide. */
function roomAt(
  [x, y]: Point,
  rings: readonly (readonly Point[])[],
  [x0, y0, x1, y1]: Box,
): number {
  let room = Math.min((x - x0) / 2, (x1 - x) / 2, y - y0, y1 - y);
  for (const ring of rings)
    for (const [px, py] of ring) room = Math.min(room, Math.hypot((px - x) / 2, py - y));
  return room;
}

function apart([ax, ay]: Point, [bx, by]: Point): number {
  return Math.hypot(ax - bx, ay - by);
}
