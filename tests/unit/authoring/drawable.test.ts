/** A feature is an error exactly if no style draws it. */
import { describe, expect, it } from 'vitest';
import type { AtlasFeature, FeatureProperties } from '../../../src/atlas/atlas.ts';
import { checkLayer } from '../../../src/authoring/layer.ts';
import { drawnKinds } from '../../../src/cartography/kinds.ts';
import { matchesStyle } from '../../../src/cartography/style.ts';
import { styles } from '../../../src/cartography/styles.ts';

const GEOMETRIES = {
  Point: [70, 38],
  LineString: [
    [70, 38],
    [71, 38],
  ],
  Polygon: [
    [
      [70, 38],
      [71, 38],
      [71, 39],
      [70, 38],
    ],
  ],
} as const;

type Shape = keyof typeof GEOMETRIES;
const SHAPES = Object.keys(GEOMETRIES) as Shape[];
const DRAWN_BY: Readonly<Record<string, Shape>> = {
  circle: 'Point',
  square: 'Point',
  line: 'LineString',
  fill: 'Polygon',
};

function feature(type: Shape, kind: string, more: object = {}): AtlasFeature {
  const properties = {
    ...{ id: 'a', kind, names: { en: 'A' }, status: 'exists', asOf: '2026' },
    ...{ precisionKm: 1, sources: ['us'], ...more },
  } as FeatureProperties;
  const geometry = { type, coordinates: GEOMETRIES[type] } as unknown as AtlasFeature['geometry'];
  return { type: 'Feature', id: 'a', properties, geometry };
}

function messagesFor(one: AtlasFeature): string {
  const text = JSON.stringify({ type: 'FeatureCollection', features: [one] });
  return checkLayer('a.geojson', text, { kinds: drawnKinds })
    .problems.map(({ message, expected, suggestion }) =>
      [message, expected, suggestion].join(' | '),
    )
    .join('\n');
}

const kinds = [...new Set(styles.flatMap((style) => style.kinds))];

describe.each(kinds)('a feature of the kind %s', (kind) => {
  it.each(SHAPES)('as %s passes if and only if a style draws it', (type) => {
    for (const current of [undefined, 'ac', 'dc']) {
      const one = feature(type, kind, current === undefined ? {} : { current });
      const drawn = styles.some(
        (style) => DRAWN_BY[style.draw] === type && matchesStyle(style, one.properties),
      );
      expect([current, messagesFor(one) === '']).toEqual([current, drawn]);
    }
  });
});

describe('features that are not drawn', () => {
  it.each([
    ['Point', 'twon', 'there is no kind `twon`, so it would not be drawn', 'town'],
    ['LineString', 'substation', 'a `substation` is drawn as a point, and this is a line', ''],
    ['LineString', 'trade-road', 'there is no kind `trade-road`', 'trade-way'],
    ['Point', 'line', 'a `line` is drawn as a line, and this is a point', ''],
    ['LineString', 'line', 'a `line` without a current would not be drawn', ''],
  ] as const)('reports %s of the kind `%s`, with the closest kind that is drawn', (...given) => {
    const [type, kind, words, nearest] = given;
    expect(messagesFor(feature(type, kind))).toContain(words);
    expect(messagesFor(feature(type, kind)).endsWith(`| ${nearest}`)).toBe(true);
    expect(messagesFor(feature(type, kind)).split('\n')).toHaveLength(1);
  });
});
