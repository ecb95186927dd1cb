/** Whether a feature will be drawn: its kind, its shape and what its kind needs. Build and tests only. */
import type { GeometryType } from './geometry.ts';
import { nearest } from './problem.ts';
import type { Value } from './value.ts';

/** A kind with the shapes in which it is drawn. */
export interface DrawnKind {
  readonly kind: string;
  readonly shapes: readonly Shape[];
  /** Values of `current` that it needs one of; absent where it needs none. */
  readonly current?: readonly string[];
}

/** What a geometry is to the eye. */
export type Shape = 'point' | 'line' | 'area';

const SHAPES: Readonly<Record<GeometryType, Shape>> = {
  Point: 'point',
  MultiPoint: 'point',
  LineString: 'line',
  MultiLineString: 'line',
  Polygon: 'area',
  MultiPolygon: 'area',
};

const ARTICLES: Readonly<Record<Shape, string>> = {
  point: 'a point',
  line: 'a line',
  area: 'an area',
};

export function shapeOf(type: GeometryType): Shape {
  return SHAPES[type];
}

/** The kinds that are drawn in a shape. */
export function kindsOfShape(kinds: readonly DrawnKind[], shape: Shape): readonly string[] {
  return kinds.filter(({ shapes }) => shapes.includes(shape)).map(({ kind }) => kind);
}

/** Reports a feature that would be on no map, with the kind nearest to its own that would. */
export function checkDrawn(
  properties: Value,
  type: GeometryType,
  kinds: readonly DrawnKind[],
): void {
  const given = properties.at('kind');
  const { raw } = given;
  if (typeof raw !== 'string' || raw.trim() === '') return;
  const shape = shapeOf(type);
  const fitting = kindsOfShape(kinds, shape);
  const found = kinds.find(({ kind }) => kind === raw);
  if (found === undefined) {
    const expected = `for ${ARTICLES[shape]} one of ${fitting.join(', ')}`;
    const suggestion =
      nearestKind(raw, fitting) ??
      nearest(
        raw,
        kinds.map(({ kind }) => kind),
      );
    given.error(`there is no kind \`${raw}\`, so it would not be drawn`, { expected, suggestion });
  } else if (!found.shapes.includes(shape)) {
    const as = found.shapes.map((one) => ARTICLES[one]).join(' or ');
    given.error(`a \`${raw}\` is drawn as ${as}, and this is ${ARTICLES[shape]}`, {
      expected: `for ${ARTICLES[shape]} one of ${fitting.join(', ')}`,
      suggestion: nearestKind(raw, fitting),
    });
  } else if (found.current !== undefined && !properties.at('current').given) {
    const expected = `\`current\`: ${found.current.join(' or ')}`;
    properties
      .at('current')
      .error(`a \`${raw}\` without a current would not be drawn`, { expected });
  }
}

/** The kind nearest by its letters, or else one that shares a word. */
function nearestKind(kind: string, fitting: readonly string[]): string | undefined {
  const words = kind.toLowerCase().split(/[\s_-]+/);
  const shared = fitting.find((one) => one.split('-').some((word) => words.includes(word)));
  return nearest(kind, fitting) ?? shared;
}
