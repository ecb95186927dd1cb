/** What each kind of feature requires to be drawn, derived from the styles. Build and tests only. */
import type { Kind } from '../atlas/kinds.ts';
import type { Style } from './style.ts';
import { styles } from './styles.ts';

/** Geometry types by dimension. */
type Shape = 'point' | 'line' | 'area';

/** A kind with the shapes in which it is drawn and the property values it requires. */
export interface DrawnKind {
  readonly kind: Kind;
  readonly shapes: readonly Shape[];
  /** Required values of `current`; absent where any value is drawn. */
  readonly current?: readonly string[];
}

const SHAPES: Readonly<Partial<Record<Style['draw'], readonly Shape[]>>> = {
  circle: ['point'],
  square: ['point'],
  line: ['line'],
  fill: ['area'],
};

/** All kinds that styles draw as more than a label. */
export const drawnKinds: readonly DrawnKind[] = [
  ...new Set(styles.flatMap(({ draw, kinds }) => (SHAPES[draw] ? kinds : []))),
].map((kind) => {
  const own = styles.filter(({ draw, kinds }) => SHAPES[draw] && kinds.includes(kind));
  const shapes = [...new Set(own.flatMap(({ draw }) => SHAPES[draw] ?? []))];
  const current = [...new Set(own.flatMap(({ where }) => where?.current ?? []))];
  const always = own.some(({ where }) => where?.current === undefined);
  return { kind, shapes, ...(!always && { current }) };
});
