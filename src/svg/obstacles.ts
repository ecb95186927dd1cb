/** Obstacles for labels: the symbols and lines of a scene, in px from the picture's corner. */
import { kindInfo } from '../atlas/kinds.ts';
import { valueAtZoom, type Style } from '../cartography/style.ts';
import type { DrawnFeature } from '../cartography/drawnFeatures.ts';
import { linesOf, ringsOf } from './geometry.ts';
import type { Point } from '../geo/plane.ts';
import type { Frame } from './projection.ts';
import { boxAround, boxesOverlap, growBox, lineMeetsBox, type Box } from '../geo/collision.ts';
import { placeSymbols } from './symbols.ts';

export interface Obstacle {
  readonly id: string;
  /** Cost of a label that overlaps it. */
  readonly weight: number;
}
export interface SymbolObstacle extends Obstacle {
  readonly box: Box;
  /** Distance from center to edge, including the stroke. */
  readonly radius: number;
}
export interface LineObstacle extends Obstacle {
  readonly points: readonly Point[];
  readonly box: Box;
  readonly halfWidth: number;
}

export interface Obstacles {
  readonly symbols: ReadonlyMap<string, SymbolObstacle>;
  readonly lines: readonly LineObstacle[];
}

/** Costs of overlapping. The lines that stories are about cost more than rivers and borders. */
const WEIGHT = {
  highlightedSymbol: 12,
  symbol: 5,
  highlightedLine: 3,
  themeLine: 2,
  baseLine: 0.4,
};

/** Collects the symbols and lines drawn at a zoom; `units` are user units per px. */
export function collectObstacles(
  drawn: readonly { readonly style: Style; readonly features: readonly DrawnFeature[] }[],
  { frame, zoom, units }: { readonly frame: Frame; readonly zoom: number; readonly units: number },
): Obstacles {
  const symbols = new Map<string, SymbolObstacle>();
  const lines: LineObstacle[] = [];
  for (const { style, features } of drawn) {
    if (style.draw === 'circle' || style.draw === 'square') {
      for (const {
        at: [x, y],
        size,
        drawn: one,
      } of placeSymbols(style, features, frame, zoom)) {
        const radius = (style.draw === 'circle' ? size : size / 2) + style.strokeWidth;
        const [px, py] = [x / units, y / units];
        const weight = one.state.highlighted ? WEIGHT.highlightedSymbol : WEIGHT.symbol;
        const { id } = one.feature;
        if (radius <= (symbols.get(id)?.radius ?? 0)) continue;
        symbols.set(id, {
          id,
          weight,
          radius,
          box: [px - radius, py - radius, px + radius, py + radius],
        });
      }
    } else if (style.draw === 'line' && zoom >= (style.minzoom ?? 0)) {
      const halfWidth = valueAtZoom(style.width, zoom) / 2;
      for (const { feature, state } of features) {
        const isTheme = kindInfo(feature.properties.kind).labelsAvoid;
        const weight = state.highlighted
          ? WEIGHT.highlightedLine
          : isTheme
            ? WEIGHT.themeLine
            : WEIGHT.baseLine;
        for (const line of [
          ...linesOf(feature.geometry, frame),
          ...ringsOf(feature.geometry, frame),
        ]) {
          const points = line.map(([x, y]) => [x / units, y / units] as const);
          lines.push({ id: feature.id, weight, points, halfWidth, box: boxAround(points) });
        }
      }
    }
  }
  return { symbols, lines };
}

/**
 * Cost of a label's boxes: the weights of the obstacles they overlap, except the label's own symbol.
 * Stops counting at `limit`, from which on the label is out of the question.
 */
export function costOf(
  boxes: readonly Box[],
  own: ReadonlySet<string>,
  { symbols, lines }: Obstacles,
  limit: number,
): number {
  let cost = 0;
  for (const { id, box, weight } of symbols.values())
    if (!own.has(id) && boxes.some((one) => boxesOverlap(one, box))) cost += weight;
  for (const { id, points, box, halfWidth, weight } of lines) {
    if (cost >= limit) return cost;
    const hit = boxes.some((one) => {
      const grown = growBox(one, halfWidth);
      return boxesOverlap(grown, box) && lineMeetsBox(points, grown);
    });
    if (hit) cost += own.has(id) ? 2 * weight : weight;
  }
  return cost;
}
