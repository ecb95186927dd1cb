/** Whether positions make a line or a ring that can be drawn. Build and tests only. */
import type { Position } from 'geojson';
import { surrounds } from '../geo/overlap.ts';
import { crossingOf, crossingOfRings, turnOf } from './ring.ts';

/** Something wrong, and the way to it within the coordinates. */
export interface Fault {
  readonly at: readonly number[];
  readonly why: string;
}

/** What is wrong with a line. */
export function faultOfLine(line: readonly Position[], at: readonly number[]): Fault | undefined {
  if (line.length < 2) return { at, why: 'a line needs two positions' };
  const [first] = line;
  if (line.every((position) => same(position, first)))
    return { at, why: `a line has no length: all its positions are ${JSON.stringify(first)}` };
  return faultOfLeap(line, at);
}

/** What is wrong with a ring; in an area, those after the first are holes. */
export function faultOfRing(
  ring: readonly Position[],
  at: readonly number[],
  hole: boolean,
): Fault | undefined {
  if (ring.length < 4) return { at, why: 'a ring needs four positions' };
  const [first, last] = [JSON.stringify(ring[0]), JSON.stringify(ring.at(-1))];
  if (first !== last) {
    const why = `a ring is not closed: it begins ${first} and ends ${last}`;
    return { at: [...at, ring.length - 1], why };
  }
  const leap = faultOfLeap(ring, at);
  if (leap !== undefined) return leap;
  const crossed = crossingOf(ring);
  if (crossed !== undefined)
    return {
      at: [...at, crossed],
      why: `a ring crosses itself after ${JSON.stringify(ring[crossed])}`,
    };
  const turn = turnOf(ring);
  if (turn === 0) return { at, why: 'a ring has no area' };
  if (turn < 0 === hole) return undefined;
  const way = hole
    ? 'a hole goes round against the clock'
    : 'an outer ring goes round with the clock';
  return { at, why: `${way}: turn its positions round` };
}

/** The first hole that is not within the outer ring; rings are right in themselves. */
export function faultOfHoles(
  [outer = [], ...holes]: readonly (readonly Position[])[],
  at: readonly number[],
): Fault | undefined {
  const on = new Set(outer.map((position) => JSON.stringify(position)));
  const inside = (position: Position): boolean =>
    on.has(JSON.stringify(position)) || surrounds(outer, position);
  for (const [index, hole] of holes.entries()) {
    const place = [...at, index + 1];
    const strayed = hole.findIndex((position) => !inside(position));
    if (strayed >= 0)
      return {
        at: [...place, strayed],
        why: `a hole lies outside its area, at ${JSON.stringify(hole[strayed])}`,
      };
  }
  if (holes.length === 0 || crossingOfRings([outer, ...holes]) === undefined) return undefined;
  return { at, why: 'rings of an area cross each other' };
}

/** A stretch that goes round the world the long way, since it crosses the 180° meridian. */
function faultOfLeap(line: readonly Position[], at: readonly number[]): Fault | undefined {
  const leaps = (to: Position, i: number): boolean =>
    i > 0 && Math.abs((to[0] ?? 0) - (line[i - 1]?.[0] ?? 0)) > 180;
  const index = line.findIndex(leaps);
  if (index < 0) return undefined;
  const [from, to] = [line[index - 1], line[index]].map((one) => JSON.stringify(one));
  const why = `from ${from} to ${to} the drawing would go round the world: it crosses the 180° meridian; split it there`;
  return { at: [...at, index], why };
}

function same([x, y]: Position, other: Position | undefined): boolean {
  return x === other?.[0] && y === other?.[1];
}
