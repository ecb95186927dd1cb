import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { checkLayer, parseLayer } from '../../../src/authoring/layer.ts';
import { ContentError } from '../../../src/authoring/problem.ts';
import { problemsOf } from './parse.ts';

type Json = Record<string, unknown>;

/** A layer with one valid feature, with changes to it and its properties. */
function layer(feature: Json, properties: Json = {}): Json {
  const given = {
    id: 'a',
    kind: 'line',
    names: { en: 'A' },
    status: 'planned',
    asOf: '2026-03',
    precisionKm: 5,
    sources: ['us'],
    ...properties,
  };
  const geometry = { type: 'Point', coordinates: [70, 38] };
  const whole = { type: 'Feature', id: 'a', properties: given, geometry, ...feature };
  return { type: 'FeatureCollection', features: [whole] };
}

function messagesFor(json: unknown): string {
  return checkLayer('a.geojson', textOf(json))
    .problems.map(({ message, expected, suggestion }) =>
      [message, expected, suggestion].join(' | '),
    )
    .join('\n');
}

const ring = [
  [0, 0],
  [1, 0],
  [1, 1],
  [0, 0],
];

/** JSON, with Infinity written as a number that is too large. */
function textOf(json: unknown): string {
  const text = JSON.stringify(json, (_, value: unknown) => (value === Infinity ? '∞' : value));
  return text.replaceAll('"∞"', '1e400');
}

/** A small hole with a corner at [x, y]. */
const hole = (x: number, y: number) => [
  [x, y],
  [x, y + 0.2],
  [x + 0.2, y + 0.2],
  [x, y],
];

/** An area around a bay that opens to the south. */
const bay = [
  [0, 0],
  [3, 0],
  [3, 8],
  [7, 8],
  [7, 0],
  [10, 0],
  [10, 10],
  [0, 10],
  [0, 0],
];

describe('parseLayer', () => {
  it.each(['lines', 'places'])('returns the layer of %s unchanged', (name) => {
    const file = new URL(`../../fixtures/content/layers/${name}.geojson`, import.meta.url);
    const text = readFileSync(file, 'utf8');
    expect(parseLayer(name, text)).toEqual(JSON.parse(text));
  });

  it('throws all problems of all features at once, naming each feature', () => {
    const {
      features: [one],
    } = layer({}, { status: 'bulit' }) as { features: [Json] };
    const json = { type: 'FeatureCollection', features: [one, { ...one, id: 'b' }, {}] };
    const text = JSON.stringify(json);
    const problems = problemsOf(() => parseLayer('a.geojson', text));
    const messages = problems.map(({ message }) => message.replace(/:.*/, ''));
    expect(new Set(messages)).toEqual(new Set(['feature `a`', 'feature `b`', 'feature number 2']));
  });

  it.each([
    ['no object', null, 'this is not a GeoJSON layer'],
    ['a feature alone', { type: 'Feature' }, 'this is not a GeoJSON layer'],
    ['no features', { type: 'FeatureCollection' }, '`features` is missing'],
    [
      'a feature that is none',
      { type: 'FeatureCollection', features: [5] },
      'feature number 0: this is the number 5',
    ],
    ['another type', layer({ type: 'feature' }), '`type` is “feature”'],
    ['no id', layer({ id: undefined }), '`id` is missing'],
    ['a number for an id', layer({ id: 7 }), '`id` is the number 7'],
    ['two ids', layer({ id: 'b' }), '`properties.id` is “a” | the id of the feature'],
    ['no properties', layer({ properties: null }), '`properties` is missing'],
    ['no kind', layer({}, { kind: '' }), '`properties.kind` is empty'],
    ['no English name', layer({}, { names: { ur: 'ا' } }), '`properties.names.en` is missing'],
    ['an empty name', layer({}, { names: { en: 'A', ur: '' } }), '`properties.names.ur` is empty'],
    [
      'a language that is none',
      layer({}, { names: { en: 'A', English: 'A' } }),
      '`English` is not a language code',
    ],
    ['no name in local use', layer({}, { local: 'ps' }), 'there is no name in `ps`'],
    ['an unknown status', layer({}, { status: 'bulit' }), 'there is no status `bulit`'],
    ['a nearly right status', layer({}, { status: 'bulit' }), '| built'],
    ['a date that is none', layer({}, { asOf: 'May' }), '`properties.asOf` is “May”'],
    [
      'a negative precision',
      layer({}, { precisionKm: -1 }),
      '`properties.precisionKm` is the number -1',
    ],
    ['no source', layer({}, { sources: [] }), 'no source is named'],
    ['no sources at all', layer({}, { sources: undefined }), '`properties.sources` is missing'],
    ['an empty note', layer({}, { note: { en: ' ' } }), '`properties.note.en` is empty'],
    [
      'a country that is no code',
      layer({}, { countries: ['Afghanistan'] }),
      '`properties.countries[0]` is “Afghanistan”',
    ],
    ['a third current', layer({}, { current: 'xc' }), 'there is no current `xc`'],
    ['a role that is none', layer({}, { roles: ['send'] }), 'there is no role `send`'],
    ['a rank of 9', layer({}, { rank: 9 }), '`properties.rank` is the number 9'],
    ['capacity in words', layer({}, { mw: '1300' }), '`properties.mw` is “1300”'],
    ['a direction since no month', flow({ since: '2015' }), '`properties.flow.since` is “2015”'],
    ['a direction without words', flow({ words: {} }), '`properties.flow.words.en` is missing'],
    ['a direction that nobody planned', flow({ sources: [] }), 'no source is named'],
    ['an empty figure', layer({}, { figures: [{}] }), 'has neither value nor range'],
    ['a published figure without a source', figure({ sources: [] }), 'no source is named'],
    [
      'a range upside down',
      figure({ range: [2, 1] }),
      '`properties.figures[0].range` is not a range',
    ],
    ['an unknown unit', figure({ unit: 'mi' }), 'there is no unit `mi`'],
    ['no geometry', layer({ geometry: null }), '`geometry` is missing'],
    ['an unknown geometry', geometry('Pont', [70, 38]), 'there is no geometry type `Pont`'],
    ['swapped coordinates', geometry('Point', [34, 123]), 'are they swapped?'],
    ['a position outside', geometry('Point', [200, 95]), '[200,95] is outside the world'],
    ['a position of one', geometry('Point', [1]), '[1] is not a position'],
    ['a hole in a position', geometry('Point', [1, null]), 'is not a position'],
    ['a line too flat', geometry('LineString', [1, 2]), 'there is 1 where a list should be'],
    ['a line of a point', geometry('LineString', [[1, 2]]), 'a line needs two positions'],
    ['an empty line', geometry('LineString', []), 'a list is empty'],
    ['an open ring', geometry('Polygon', [[...ring, [2, 2]]]), 'a ring is not closed'],
    ['a ring the wrong way round', geometry('Polygon', [[...ring].reverse()]), 'runs clockwise'],
    [
      'a hole the wrong way round',
      geometry('Polygon', [ring, ring]),
      'a hole runs counterclockwise',
    ],
    [
      'a ring that crosses itself',
      geometry('Polygon', [
        [
          [0, 0],
          [2, 2],
          [2, 0],
          [0, 2],
          [0, 0],
        ],
      ]),
      'a ring crosses itself',
    ],
    [
      'a ring of no area',
      geometry('Polygon', [
        [
          [0, 0],
          [1, 1],
          [2, 2],
          [0, 0],
        ],
      ]),
      'no area',
    ],
    ['a line of no length', geometry('LineString', [[1, 2], [1, 2], [1, 2]]), 'a line has no length'], // prettier-ignore
    [
      'a line over the 180° meridian',
      geometry('MultiLineString', [[[1, 2], [3, 4]], [[170, 2], [179, 3], [-179, 4]]]), // prettier-ignore
      'from [179,3] to [-179,4] the line would go around the world',
    ],
    [
      'a ring over the 180° meridian',
      geometry('Polygon', [[[179, 0], [-179, 0], [-179, 1], [179, 0]]]), // prettier-ignore
      'it crosses the 180° meridian; split it there',
    ],
    [
      'a hole outside',
      geometry('Polygon', [ring, hole(5, 5)]),
      'a hole lies outside its area, at [5,5]',
    ],
    ['a hole half outside', geometry('Polygon', [ring, hole(0.9, 0.5)]), 'a hole lies outside'],
    [
      'a hole across a bay',
      geometry('Polygon', [bay, [[1, 0.5], [1, 1], [9, 1], [1, 0.5]]]), // prettier-ignore
      'rings of an area cross each other',
    ],
    ['metres', geometry('Point', [7_700_000, 4_600_000]), 'Web Mercator, EPSG:3857'],
    [
      'another coordinate system',
      { ...layer({}), crs: { type: 'name', properties: { name: 'urn:ogc:def:crs:EPSG::32642' } } },
      'the layer is in the coordinate system `urn:ogc:def:crs:EPSG::32642`',
    ],
    ['a precision without end', layer({}, { precisionKm: Infinity }), '`properties.precisionKm`'],
    ['a broken letter', layer({}, { names: { en: 'A\uFFFD' } }), '(U+FFFD) in the text'],
    ['a turned name', layer({}, { names: { en: 'A', ur: 'ا\u202Eب' } }), '(U+202E) in the text'],
    ['a turned note', layer({}, { note: { en: 'A\u2066' } }), '(U+2066) in the text'],
    ['a turned kind', layer({}, { kind: 'line\u202E' }), '(U+202E) in the text'],
    ['a ring of three', geometry('MultiPolygon', [[ring.slice(1)]]), 'a ring needs four positions'],
  ])('refuses %s', (_, json, words) => {
    expect(messagesFor(json)).toContain(words);
    expect(() => parseLayer('a.geojson', textOf(json))).toThrow(ContentError);
  });

  it.each([
    geometry('Polygon', [ring]),
    geometry('MultiPolygon', [[ring], [ring, [...ring].reverse()]]),
    geometry('MultiLineString', [
      [
        [0, 0],
        [1, 1, 500],
      ],
    ]),
    geometry('MultiPoint', [[0, 0]]),
    geometry('Polygon', [ring, hole(0.7, 0.2)]),
    geometry('Polygon', [ring, [...ring].reverse()]),
    { ...layer({}), crs: { type: 'name', properties: { name: 'urn:ogc:def:crs:OGC:1.3:CRS84' } } },
  ])('accepts a valid geometry %#', (json) => {
    expect(messagesFor(json)).toBe('');
  });

  it('refuses a duplicate id', () => {
    const { features } = layer({}) as { features: unknown[] };
    expect(
      messagesFor({ type: 'FeatureCollection', features: [...features, ...features] }),
    ).toContain('there is another feature with this id');
  });
});

describe('with a region', () => {
  const region = [58, 28, 78, 44] as const;
  const messagesInRegion = (json: unknown) =>
    checkLayer('a.geojson', textOf(json), { region }).problems.map(
      ({ severity, message }) => `${severity}: ${message}`,
    );
  const line = [
    [60, 30],
    [65, 35],
    [70, 40],
    [77, 43],
  ];

  it('reports a single misplaced vertex in any part', () => {
    for (let i = 0; i < line.length; i += 1) {
      const turned = line.map(([x = 0, y = 0], j) => (i === j ? [y, x] : [x, y]));
      const [x, y] = turned[i] ?? [];
      for (const json of [
        geometry('LineString', turned),
        geometry('MultiLineString', [line, turned]),
        geometry('MultiPoint', turned),
      ])
        expect(messagesInRegion(json)).toEqual([
          `error: feature \`a\`: \`geometry.coordinates\`: [${x},${y}] lies far from everything else on the map, but would not with latitude and longitude swapped`,
        ]);
    }
    expect(messagesInRegion(geometry('LineString', line))).toEqual([]);
  });

  it('reports a misplaced geometry once, reports [0, 0], and warns of distant geometries', () => {
    expect(
      messagesInRegion(
        geometry(
          'LineString',
          line.map(([x = 0, y = 0]) => [y, x]),
        ),
      ),
    ).toEqual([
      'error: feature `a`: `geometry.coordinates` lies far from everything else on the map, but would not with latitude and longitude swapped',
    ]);
    expect(messagesInRegion(geometry('Point', [0, 0]))[0]).toContain('is its position unknown?');
    expect(messagesInRegion(geometry('Point', [10, 50]))).toEqual([
      'warning: feature `a`: `geometry.coordinates` lies far from everything else on the map',
    ]);
  });
});

function geometry(type: string, coordinates: unknown): Json {
  return layer({ geometry: { type, coordinates } });
}

/** A layer with a planned flow, changed by `more`. */
const flow = (more: object) =>
  layer({}, { flow: { since: '2015-04', words: { en: 'planned' }, sources: ['s'], ...more } });
function figure(change: Json): Json {
  const right = { measure: 'length', value: 1, unit: 'km', how: 'published', sources: ['us'] };
  return layer({}, { figures: [{ ...right, ...change }] });
}
