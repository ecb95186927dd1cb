/** What each kind of feature must be like to be drawn, told from the styles. Build and tests only. */
import type { Style } from './style.ts';
import { styles } from './styles.ts';

/** Shapes by what they have: a place, a length, an area. */
type Shape = 'point' | 'line' | 'area';

/** A kind with the shapes in which it is drawn, and values that a property must have for it. */
export interface DrawnKind {
  readonly kind: string;
  readonly shapes: readonly Shape[];
  /** Absent where it is drawn whatever its current. */
  readonly current?: readonly string[];
}

const SHAPES: Readonly<Partial<Record<Style['draw'], readonly Shape[]>>> = {
  circle: ['point'],
  square: ['point'],
  line: ['line'],
  fill: ['area'],
};

/** All kinds that a style draws as more than a name. */
export const drawnKinds: readonly DrawnKind[] = [
  ...new Set(styles.flatMap(({ draw, kinds }) => (SHAPES[draw] ? kinds : []))),
].map((kind) => {
  const own = styles.filter(({ draw, kinds }) => SHAPES[draw] && kinds.includes(kind));
  const shapes = [...new Set(own.flatMap(({ draw }) => SHAPES[draw] ?? []))];
  const current = [...new Set(own.flatMap(({ where }) => where?.current ?? []))];
  const always = own.some(({ where }) => where?.current === undefined);
  return { kind, shapes, ...(!always && { current }) };
});
