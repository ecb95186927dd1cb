/** Finds lines that cross, touch or overlap except at shared end points. */
import type { Position } from 'geojson';
import { lat, lon, samePoint } from './geometry.ts';

interface Segment {
  a: Position;
  b: Position;
}

const CELL = 0.5;

/** Sign of the area of a–b–c; exact for integer coordinates. */
function orientation(a: Position, b: Position, c: Position): number {
  return Math.sign((lon(b) - lon(a)) * (lat(c) - lat(a)) - (lat(b) - lat(a)) * (lon(c) - lon(a)));
}

/** Whether p, which is on the line through a–b, is strictly between a and b. */
function isStrictlyBetween(p: Position, a: Position, b: Position): boolean {
  if (samePoint(p, a) || samePoint(p, b)) return false;
  const inside = (x: number, u: number, v: number) => x >= Math.min(u, v) && x <= Math.max(u, v);
  return inside(lon(p), lon(a), lon(b)) && inside(lat(p), lat(a), lat(b));
}

/** Whether two segments share more than end points. */
function segmentsConflict(s: Segment, t: Segment): boolean {
  const shared = [s.a, s.b].filter((p) => samePoint(p, t.a) || samePoint(p, t.b)).length;
  if (shared === 2) return true;
  const t1 = orientation(s.a, s.b, t.a);
  const t2 = orientation(s.a, s.b, t.b);
  const t3 = orientation(t.a, t.b, s.a);
  const t4 = orientation(t.a, t.b, s.b);
  if (t1 * t2 < 0 && t3 * t4 < 0) return true;
  return (
    (t1 === 0 && isStrictlyBetween(t.a, s.a, s.b)) ||
    (t2 === 0 && isStrictlyBetween(t.b, s.a, s.b)) ||
    (t3 === 0 && isStrictlyBetween(s.a, t.a, t.b)) ||
    (t4 === 0 && isStrictlyBetween(s.b, t.a, t.b))
  );
}

/** The grid cells that a segment's bounding box covers. */
function* cells(s: Segment): Generator<string> {
  const index = (v: number) => Math.floor(v / (CELL * 10000));
  const [x0, x1] = [Math.min(lon(s.a), lon(s.b)), Math.max(lon(s.a), lon(s.b))].map(index);
  const [y0, y1] = [Math.min(lat(s.a), lat(s.b)), Math.max(lat(s.a), lat(s.b))].map(index);
  for (let x = x0 as number; x <= (x1 as number); x++)
    for (let y = y0 as number; y <= (y1 as number); y++) yield `${x}:${y}`;
}

/** All segments, with coordinates in integer ten-thousandths of a degree. */
function segments(lines: Position[][]): Segment[] {
  const toIntegers = (p: Position): Position => [
    Math.round(lon(p) * 10000),
    Math.round(lat(p) * 10000),
  ];
  return lines.flatMap((line) =>
    line.slice(1).map((p, i) => ({ a: toIntegers(line[i] as Position), b: toIntegers(p) })),
  );
}

/** Key of the grid cell that contains a point. */
export function cellOf(p: Position): string {
  return `${Math.floor(lon(p) / CELL)}:${Math.floor(lat(p) / CELL)}`;
}

/** Cells of the end points of conflicting segments, with coordinates of at most 4 decimals. */
export function conflictingCells(lines: Position[][]): Set<string> {
  const grid = new Map<string, Segment[]>();
  const found = new Set<string>();
  for (const s of segments(lines)) {
    for (const cell of cells(s)) {
      const here = grid.get(cell) ?? [];
      for (const t of here) {
        if (!segmentsConflict(s, t)) continue;
        const ends = [s.a, s.b, t.a, t.b];
        for (const p of ends) found.add(cellOf([lon(p) / 10000, lat(p) / 10000]));
      }
      here.push(s);
      grid.set(cell, here);
    }
  }
  return found;
}
