/** Checks that a feature will be drawn: its kind, its shape and what its kind requires. Build and tests only. */
import type { GeometryType } from './geometry.ts';
import { findClosest } from './problem.ts';
import type { Cursor } from './cursor.ts';

/** A kind and the shapes it is drawn in. */
export interface DrawableKind {
  readonly kind: string;
  readonly shapes: readonly Shape[];
  /** Values of `current` of which one is required; absent if none is. */
  readonly current?: readonly string[];
}

/** Shape of a geometry as drawn. */
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

/** The kinds drawn in a shape. */
export function kindsOfShape(kinds: readonly DrawableKind[], shape: Shape): readonly string[] {
  return kinds.filter(({ shapes }) => shapes.includes(shape)).map(({ kind }) => kind);
}

/** Reports a feature that would not be drawn, and suggests the closest kind that would. */
export function checkDrawable(
  properties: Cursor,
  type: GeometryType,
  kinds: readonly DrawableKind[],
): void {
  const kindCursor = properties.at('kind');
  const { raw } = kindCursor;
  if (typeof raw !== 'string' || raw.trim() === '') return;
  const shape = shapeOf(type);
  const fitting = kindsOfShape(kinds, shape);
  const found = kinds.find(({ kind }) => kind === raw);
  if (found === undefined) {
    const expected = `for ${ARTICLES[shape]} one of ${fitting.join(', ')}`;
    const suggestion =
      findClosestKind(raw, fitting) ??
      findClosest(
        raw,
        kinds.map(({ kind }) => kind),
      );
    kindCursor.error(`there is no kind \`${raw}\`, so it would not be drawn`, {
      expected,
      suggestion,
    });
  } else if (!found.shapes.includes(shape)) {
    const as = found.shapes.map((one) => ARTICLES[one]).join(' or ');
    kindCursor.error(`a \`${raw}\` is drawn as ${as}, and this is ${ARTICLES[shape]}`, {
      expected: `for ${ARTICLES[shape]} one of ${fitting.join(', ')}`,
      suggestion: findClosestKind(raw, fitting),
    });
  } else if (found.current !== undefined && !properties.at('current').isPresent) {
    const expected = `\`current\`: ${found.current.join(' or ')}`;
    properties
      .at('current')
      .error(`a \`${raw}\` without a current would not be drawn`, { expected });
  }
}

/** The closest kind by spelling, or else one that shares a word. */
function findClosestKind(kind: string, fitting: readonly string[]): string | undefined {
  const words = kind.toLowerCase().split(/[\s_-]+/);
  const shared = fitting.find((one) => one.split('-').some((word) => words.includes(word)));
  return findClosest(kind, fitting) ?? shared;
}
