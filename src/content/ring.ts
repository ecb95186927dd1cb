/** Rings of areas: which way they go round, and whether they cross themselves. Build and tests only. */
import type { Position } from 'geojson';

/** Twice the area in square degrees, above zero where the ring goes round against the clock. */
export function turnOf(ring: readonly Position[]): number {
  const [x0 = 0, y0 = 0] = ring[0] ?? [];
  let sum = 0;
  for (let i = 1; i < ring.length; i += 1) {
    const [[ax = 0, ay = 0] = [], [bx = 0, by = 0] = []] = [ring[i - 1], ring[i]];
    sum += (ax - x0) * (by - y0) - (bx - x0) * (ay - y0);
  }
  return sum;
}

interface Edge {
  readonly a: Position;
  readonly b: Position;
  readonly index: number;
  readonly west: number;
  readonly east: number;
}

/**
 * Index of the edge that another crosses; undefined where a ring is simple. Edges that only touch do
 * not cross. Sweeps from west to east, so that long rings take little more than their length.
 */
export function crossingOf(ring: readonly Position[]): number | undefined {
  const edges = ring.slice(1).map((b, index): Edge => {
    const a = ring[index] ?? b;
    const [ax = 0, bx = 0] = [a[0], b[0]];
    return { a, b, index, west: Math.min(ax, bx), east: Math.max(ax, bx) };
  });
  edges.sort((one, other) => one.west - other.west);
  let open: Edge[] = [];
  for (const edge of edges) {
    open = open.filter(({ east }) => east >= edge.west);
    const met = open.find((other) => cross(edge, other));
    if (met !== undefined) return Math.max(met.index, edge.index);
    open.push(edge);
  }
  return undefined;
}

/** Whether two edges cross within both: the ends of each lie on both sides of the other. */
function cross(one: Edge, other: Edge): boolean {
  return side(one, other.a) * side(one, other.b) < 0 && side(other, one.a) * side(other, one.b) < 0;
}

function side({ a, b }: Edge, [x = 0, y = 0]: Position): number {
  const [[ax = 0, ay = 0], [bx = 0, by = 0]] = [a, b];
  return (bx - ax) * (y - ay) - (by - ay) * (x - ax);
}
