/** What names keep clear of: the marks and the lines of a scene, in px from the picture's corner. */
import { at, type Style } from '../cartography/style.ts';
import type { Drawn } from '../cartography/drawn.ts';
import { linesOf, ringsOf } from './geometry.ts';
import type { Point } from './path.ts';
import type { Frame } from './projection.ts';
import { crosses, overlap, type Box } from '../geo/collision.ts';
import { symbolsOf } from './symbols.ts';

export interface Obstacle {
  readonly id: string;
  /** How much a name would rather not lie on it. */
  readonly weight: number;
}
export interface MarkBox extends Obstacle {
  readonly box: Box;
  /** From its middle to its edge, stroke included. */
  readonly radius: number;
}
export interface Stroke extends Obstacle {
  readonly points: readonly Point[];
  readonly box: Box;
  /** Half its width. */
  readonly half: number;
}

export interface Surroundings {
  readonly marks: ReadonlyMap<string, MarkBox>;
  readonly strokes: readonly Stroke[];
}

/** Kinds of lines that a story is about; names may lie across others, such as rivers and borders, with less harm. */
const SUBJECT = ['line', 'existing-line', 'context-line', 'context-pipeline', 'gap', 'width'];
const WEIGHT = { stressedMark: 12, mark: 5, stressed: 3, subject: 2, ground: 0.4 };

/** The marks and lines that styles draw of these features at a zoom; `units` are user units to a px. */
export function surroundingsOf(
  drawn: readonly { readonly style: Style; readonly features: readonly Drawn[] }[],
  { frame, zoom, units }: { readonly frame: Frame; readonly zoom: number; readonly units: number },
): Surroundings {
  const marks = new Map<string, MarkBox>();
  const strokes: Stroke[] = [];
  for (const { style, features } of drawn) {
    if (style.draw === 'circle' || style.draw === 'square') {
      for (const {
        at: [x, y],
        size,
        drawn: one,
      } of symbolsOf(style, features, frame, zoom)) {
        const radius = (style.draw === 'circle' ? size : size / 2) + style.strokeWidth;
        const [px, py] = [x / units, y / units];
        const weight = one.state.on ? WEIGHT.stressedMark : WEIGHT.mark;
        const { id } = one.feature;
        if (radius <= (marks.get(id)?.radius ?? 0)) continue;
        marks.set(id, {
          id,
          weight,
          radius,
          box: [px - radius, py - radius, px + radius, py + radius],
        });
      }
    } else if (style.draw === 'line' && zoom >= (style.minzoom ?? 0)) {
      const half = at(style.width, zoom) / 2;
      for (const { feature, state } of features) {
        const subject = SUBJECT.includes(feature.properties.kind);
        const weight = state.on ? WEIGHT.stressed : subject ? WEIGHT.subject : WEIGHT.ground;
        const lines = [...linesOf(feature.geometry, frame), ...ringsOf(feature.geometry, frame)];
        for (const line of lines) {
          const points = line.map(([x, y]) => [x / units, y / units] as const);
          strokes.push({ id: feature.id, weight, points, half, box: boxAround(points) });
        }
      }
    }
  }
  return { marks, strokes };
}

/** What it costs to lay boxes here: the weights of what they would lie on, other than their own mark. */
export function costOf(
  boxes: readonly Box[],
  own: ReadonlySet<string>,
  { marks, strokes }: Surroundings,
): number {
  let cost = 0;
  for (const { id, box, weight } of marks.values())
    if (!own.has(id) && boxes.some((one) => overlap(one, box))) cost += weight;
  for (const { id, points, box, half, weight } of strokes) {
    const hit = boxes.some((one) => {
      const grown = [one[0] - half, one[1] - half, one[2] + half, one[3] + half] as const;
      return overlap(grown, box) && crosses(points, grown);
    });
    if (hit) cost += own.has(id) ? 2 * weight : weight;
  }
  return cost;
}

export function boxAround(points: readonly Point[]): Box {
  let [x0, y0, x1, y1] = [Infinity, Infinity, -Infinity, -Infinity];
  for (const [x, y] of points) {
    x0 = Math.min(x0, x);
    y0 = Math.min(y0, y);
    x1 = Math.max(x1, x);
    y1 = Math.max(y1, y);
  }
  return [x0, y0, x1, y1];
}
