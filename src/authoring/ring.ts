/** Self-intersection of rings. Build and tests only. */
import type { Position } from 'geojson';
import { orient2d } from 'robust-predicates';
import SplayTree from 'splaytree';

/** An edge of a ring, from its western end (southern if it is vertical) to the other. */
interface Edge {
  readonly index: number;
  readonly from: Point;
  readonly to: Point;
}

interface Point {
  readonly x: number;
  readonly y: number;
}

/**
 * Index of an edge that crosses another; undefined if the ring is simple. Edges that only touch do not
 * cross. Sweep line from west to east (Shamos and Hoey, 1976): edges that cross are neighbours in the order
 * from south to north before they do, so only neighbours are compared. O(n log n) for n positions.
 */
export function findSelfIntersection(ring: readonly Position[]): number | undefined {
  return sweepEdges(createEdges(ring, 0));
}

/** Like `findSelfIntersection` for several simple rings; the index counts edges across all rings. */
export function findIntersection(rings: readonly (readonly Position[])[]): number | undefined {
  let first = 0;
  const edges = rings.flatMap((ring) => {
    const own = createEdges(ring, first);
    first += ring.length;
    return own;
  });
  return sweepEdges(edges);
}

function sweepEdges(edges: readonly Edge[]): number | undefined {
  const order = new SplayTree<Edge, undefined>(compare);
  for (const { edge, opens: isStart } of createEvents(edges)) {
    const node = isStart ? order.insert(edge) : order.find(edge);
    const [below, above] = node ? [order.prev(node)?.key, order.next(node)?.key] : [];
    if (!isStart) order.remove(edge);
    const pairs = isStart
      ? [[below, edge] as const, [edge, above] as const]
      : [[below, above] as const];
    for (const [one, other] of pairs)
      if (one && other && edgesCross(one, other)) return Math.max(one.index, other.index);
  }
  return undefined;
}

/** Edges of a ring, numbered from `first`. */
function createEdges(ring: readonly Position[], first: number): readonly Edge[] {
  const points = ring.map(([x = 0, y = 0]): Point => ({ x, y }));
  return points.slice(1).flatMap((b, at): Edge[] => {
    const a = points[at] ?? b;
    const index = first + at;
    const turn = comparePoints(a, b);
    if (turn === 0) return []; // the same position twice
    return turn < 0 ? [{ index, from: a, to: b }] : [{ index, from: b, to: a }];
  });
}

/** Start and end events of edges, from west to east; at the same point, ends come first. */
function createEvents(edges: readonly Edge[]) {
  const events = edges.flatMap((edge) => [
    { edge, at: edge.from, opens: true },
    { edge, at: edge.to, opens: false },
  ]);
  return events.sort((a, b) => comparePoints(a.at, b.at) || Number(a.opens) - Number(b.opens));
}

function comparePoints(a: Point, b: Point): number {
  return a.x - b.x || a.y - b.y;
}

/** Orders edges from south to north where both exist; overlapping edges by index. */
function compare(a: Edge, b: Edge): number {
  if (a === b) return 0;
  const later = comparePoints(a.from, b.from) >= 0;
  const [early, late] = later ? [b, a] : [a, b];
  const turn = side(early, late.from) || side(early, late.to);
  return (later ? turn : -turn) || a.index - b.index;
}

/** Whether two edges cross: the ends of each lie on different sides of the other. */
function edgesCross(one: Edge, other: Edge): boolean {
  return (
    side(one, other.from) * side(one, other.to) < 0 &&
    side(other, one.from) * side(other, one.to) < 0
  );
}

/** 1 north of an edge, -1 south of it, 0 on its line. Exact arithmetic. */
function side({ from, to }: Edge, { x, y }: Point): number {
  return -Math.sign(orient2d(from.x, from.y, to.x, to.y, x, y));
}
