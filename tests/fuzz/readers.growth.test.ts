/** Every parser of untrusted text takes linear time, whatever the content. */
import { describe, expect, test } from 'vitest';
import { findContradictions } from '../../src/authoring/figure/contradictions.ts';
import { readFigureQuery } from '../../src/authoring/figure/query.ts';
import { readImage } from '../../src/authoring/image.ts';
import { checkLayer } from '../../src/authoring/layer.ts';
import { findMentions } from '../../src/mentions/find.ts';
import { checkStory } from '../../src/authoring/story.ts';
import { readAttributes, storyUrl } from '../../src/embed/attributes.ts';
import { readFrameMessage, readHostMessage } from '../../src/embed/messages.ts';
import { parseCoordinates } from '../../src/atlas/parseCoordinates.ts';
import { readHash } from '../../src/story/permalink.ts';
import { buildSearchIndex, search } from '../../src/atlas/search.ts';
import { escapeXml } from '../../src/svg/escape.ts';
import { gazetteer } from '../fixtures/mentions/score.ts';
import { atlas, context } from './context.ts';
import { measureGrowth, MAX_GROWTH } from './growth.ts';

const index = buildSearchIndex(atlas);

/** Units that are repeated up to the requested length. */
// prettier-ignore
const UNITS = [
  ' ', '\n', '\t', '\0', '\u200c', '\r\n \r\n', '(', '[', '{', '{{', '}}', '](', '](#', '{#', '<',
  '<a ', '&', '&#123;',
  '"', "'", '`', '\\', '/', '../', '%', '%41', '#', '*', '*a_ ', '_', '~', '-', '- ', '– ', '> ',
  '1. ', '? ', ': ', '|',
  '1', '1 ', '123 ', '1,1 ', '1,', '1.', '.', '. ', ',', ';', '=', '&a=', ',a', 'a', 'a ', 'A ',
  'a-', 'a@', 'www.', '١',
  'ﷺ', 'é', 'ہ', 'ط ', '😀', '\ud800', 'Kabul ', 'Kabul, ', 'Kabul\n\n', '«Kabul', 'N', '° ',
  '5 km ', '1 000 ',
  'a: 1\n', 'a:\n  ', '- a\n', '[a, ', '{a: ', '*x ', '&x ', '## A {#a}\n\n', '> map: a\n',
  '\\{{a}} ', '{{length kabul}} ',
  '[a](map:b) ', '[a](b) ', '![a](b.jpg "c")\n\n', '*a*\n\n', '> a\n\n', '- a\n\n', '<b>\n\n',
  '&#109;ap: ',
] as const;

const fill = (unit: string, size: number): string =>
  unit.repeat(Math.ceil(size / unit.length)).slice(0, size);

const HEAD = '---\ntitle: A\nstandfirst: b\nreviewed: false\nlinks: auto\n---\n\n';
const YAML = 'id: a\ndate: 2024-01-01\nsteps: []\n';
const story = (yamlText: string, text: string): unknown => {
  const files = { yamlFile: 'story.yaml', yamlText, textFile: 'en.md', text };
  return checkStory({ ...files, ...context, langs: ['en'] });
};
/** Splits a text into blocks within the limits. */
const blocks = (text: string): string =>
  (text.match(/[^]{1,400}/g) ?? []).map((part) => `${part}\n\n`).join('');

/** Parser → length of the first input; the second is four times as long. Both are within the limits. */
const PARSERS: Readonly<Record<string, readonly [size: number, read: (text: string) => unknown]>> =
  {
    'story.yaml': [20_000, (text) => story(text, HEAD)],
    'a text in story.yaml': [20_000, (text) => story(`id: "${text}"\n`, HEAD)],
    'front matter': [20_000, (text) => story(YAML, `---\n${text}\n---\n\n## A {#a}\n\nb\n`)],
    Markdown: [6_000, (text) => story(YAML, HEAD + text)],
    'Markdown in blocks': [6_000, (text) => story(YAML, `${HEAD}## A {#a}\n\n${blocks(text)}`)],
    'a layer': [100_000, (text) => checkLayer('a.geojson', text)],
    'a text in a layer': [
      100_000,
      (text) =>
        checkLayer(
          'a.geojson',
          JSON.stringify({ type: 'FeatureCollection', features: [{ id: text }] }),
        ),
    ],
    'an SVG': [
      25_000,
      (text) =>
        readImage(
          'a.svg',
          new TextEncoder().encode(
            `<svg xmlns="http://www.w3.org/2000/svg" width="1" height="1">${text}</svg>`,
          ),
        ),
    ],
    mentions: [50_000, (text) => findMentions(`Kabul${text}Kabul`, gazetteer)],
    'numbers beside live figures': [
      50_000,
      (text) => findContradictions(`{{length casa-hvdc}} ${text} 5 km`, context.atlas),
    ],
    'a live figure': [100_000, (text) => readFigureQuery(text)],
    'a search': [100_000, (text) => search(index, text, 20)],
    'a permalink': [
      100_000,
      (text) => readHash(`#step=a&look=${text}&layers=${text}&filter=kind:${text}`),
    ],
    coordinates: [100_000, (text) => parseCoordinates(`1,1${text}`)],
    attributes: [100_000, (text) => readAttributes(() => text)],
    'the address of a story': [100_000, (text) => storyUrl('https://a.example/', text, text)],
    'a message': [
      100_000,
      (text) =>
        [readHostMessage, readFrameMessage].map((read) =>
          ['goto', 'view', 'ack', text].map((kind) =>
            read({
              type: `energy-corridor-map:${kind}`,
              version: 1,
              id: text,
              step: text,
              hash: text,
              ok: true,
            }),
          ),
        ),
    ],
    'words in a picture': [100_000, (text) => escapeXml(text)],
  };

describe.each(Object.entries(PARSERS))('%s', (_, [size, read]) => {
  test('takes linear time', () => {
    const slow = UNITS.map((unit) => {
      const growth = measureGrowth((length) => read(fill(unit, length)), size);
      return { unit, growth: Math.round(growth * 10) / 10 };
    }).filter(({ growth }) => growth > MAX_GROWTH);
    expect(slow).toEqual([]);
  });
});

type Ring = (count: number) => readonly (readonly [x: number, y: number])[];

/** Simple rings of `count` positions, each a different hard case. */
const RINGS: Readonly<Record<string, Ring>> = {
  'a horizontal zigzag': (n) => comb(n, (along, across) => [across * 100, along * 50]),
  'a vertical zigzag': (n) => comb(n, (along, across) => [along * 100, across * 50]),
  'a diagonal zigzag': (n) =>
    comb(n, (along, across) => [along * 40 + across * 40, across * 40 - along * 40]),
  'a circle': (n) =>
    Array.from({ length: n }, (_, i) => [
      80 * Math.cos((i / n) * 2 * Math.PI),
      80 * Math.sin((i / n) * 2 * Math.PI),
    ]),
  'a star': (n) =>
    Array.from({ length: n }, (_, i) => {
      const [angle, radius] = [(i / n) * 2 * Math.PI, i % 2 === 0 ? 80 : 0.001];
      return [radius * Math.cos(angle), radius * Math.sin(angle)];
    }),
};

/** Teeth side by side, closed by a line below. */
function comb(count: number, place: (along: number, across: number) => readonly [number, number]) {
  const teeth = Array.from({ length: count }, (_, i) => place(i / count, i % 2 === 0 ? 0.1 : 1));
  return [...teeth, place(1, 0), place(-1 / count, 0)];
}

describe.each(Object.entries(RINGS))('a ring that is %s', (_, ring) => {
  test('is checked in linear time', () => {
    const layer = (count: number): string => {
      const points = ring(count);
      const geometry = { type: 'Polygon', coordinates: [[...points, points[0]]] };
      const feature = { type: 'Feature', id: 'a', properties: {}, geometry };
      return JSON.stringify({ type: 'FeatureCollection', features: [feature] });
    };
    const crossings = checkLayer('a.geojson', layer(1000)).problems.filter(({ message }) =>
      message.includes('crosses'),
    );
    expect(crossings).toEqual([]);
    expect(
      measureGrowth((count) => checkLayer('a.geojson', layer(count)), 8000),
    ).toBeLessThanOrEqual(MAX_GROWTH);
  });
});

test('many fields and many mistakes take linear time', () => {
  const lists: Readonly<Record<string, (i: number) => string>> = {
    'unknown fields': (i) => `k${i}: 1\n`,
    'unknown layers': (i) => (i === 0 ? 'steps:\n  - id: a\n    layers:\n' : `      - k${i}\n`),
    steps: (i) => (i === 0 ? 'steps:\n' : `  - id: s${i}\n`),
    'broken lines': (i) => `a${i}: b: c\n`,
  };
  const slow = Object.entries(lists).flatMap(([name, line]) => {
    const text = (count: number) => Array.from({ length: count }, (_, i) => line(i)).join('');
    const growth = measureGrowth((count) => story(text(count), HEAD), 2500);
    return growth > MAX_GROWTH ? [{ name, growth }] : [];
  });
  expect(slow).toEqual([]);
});
