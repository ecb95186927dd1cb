import { describe, expect, test } from 'vitest';
import { readHash, writeHash } from '../../../src/story/permalink.ts';
import { readParameters } from '../../../src/story/parameters.ts';
import type { View } from '../../../src/story/view.ts';

const views: readonly View[] = [
  { step: 'wakhan' },
  { step: 'line-south', focus: 'panj' },
  { step: 'wakhan', look: { center: [73.25, 37.1], zoom: 6.5 }, focus: 'casa-hvdc' },
  { layers: ['casa-1000', 'wakhan'], hide: ['band', 'labels'], date: '2021-05' },
  { filter: { kind: ['line', 'dam'], country: ['AF'] }, step: 'wakhan' },
  { step: 'wakhan', mode: 'present' },
  { mode: 'quiz', seed: '7', n: '8', level: 'hard' },
];

/** Alterations of URLs by other software, by origin. */
const damage: readonly (readonly [who: string, done: (hash: string) => string])[] = [
  ...[
    '.',
    ',',
    ')',
    '”',
    '’',
    '!',
    '…',
    ':',
    ';',
    '*',
    '>',
    '">map</a>',
    '|the map>',
    '\u200b',
  ].map(
    (end) =>
      [`text that goes on with ${JSON.stringify(end)}`, (hash: string) => hash + end] as const,
  ),
  ['text that goes on with %20', (hash) => `${hash}%20`],
  ['a right-to-left mark, encoded', (hash) => `${hash}%E2%80%8F`],
  ['campaigns', (hash) => `${hash}?utm_source=x&utm_medium=mail`],
  ['share buttons', (hash) => `${hash}&fbclid=IwAR0-abc_1`],
  ['WordPress', (hash) => `${hash}#?secret=Ab3dEf9`],
  ['mailers', (hash) => encodeURIComponent(hash)],
  ['mailers within mailers', (hash) => encodeURIComponent(encodeURIComponent(hash))],
  ['quoted-printable', (hash) => hash.replaceAll('=', '=3D')],
  ['HTML written as text', (hash) => hash.replaceAll('&', '&amp;')],
  ['HTML written as text twice', (hash) => hash.replaceAll('&', '&amp;amp;')],
  ['numeric references', (hash) => hash.replaceAll('&', '&#38;')],
  ['routers', (hash) => `/${hash}`],
  ['old crawlers', (hash) => `!${hash}`],
  ['a second hash sign', (hash) => `#${hash}`],
  ['a mark before a value', (hash) => hash.replaceAll('=', '=\u200e')],
  ['typography', (hash) => hash.replaceAll('-', '\u2011')],
];

describe('readHash restores a view after', () => {
  test.each([...damage])('%s', (_, done) => {
    for (const view of views) {
      const hash = writeHash(view);
      expect(readHash(`#${done(hash)}`), hash).toEqual(view);
    }
  });
});

test('readHash keeps the valid beginning of a value', () => {
  expect(readHash('#step=wakhan&focus=pa%')).toEqual({ step: 'wakhan', focus: 'pa' });
  expect(readHash('#step=wakhan&look=6.5/37.1/')).toEqual({ step: 'wakhan' });
  expect(readHash('#step=wakhan&date=2021-13')).toEqual({ step: 'wakhan' });
  expect(readHash('#step=wakhan&step=other')).toEqual({ step: 'wakhan' });
});

test('readHash reads a bare name as a step', () => {
  for (const hash of ['#wakhan', 'wakhan', '#wakhan.', '#wakhan?utm_source=x', '#wakhan#?secret=x'])
    expect(readHash(hash)).toEqual({ step: 'wakhan' });
  expect(readHash('#wakhan&focus=panj')).toEqual({ step: 'wakhan', focus: 'panj' });
  for (const hash of ['', '#', '#?secret=Ab3', '#.', '#UPPER', '#focus=panj&wakhan'])
    expect(readHash(hash).step).toBeUndefined();
});

test('readParameters repairs queries in the same way', () => {
  for (const query of [
    '?embed&theme=dark',
    '?embed&amp;theme=dark',
    '?embed=&amp;amp;theme=dark.',
  ]) {
    expect(readParameters(query).get('embed')).toBe('');
    expect(readParameters(query).get('theme')).toBe('dark');
  }
  expect(readParameters('?theme=dark&amp;embed=map)').get('embed')).toBe('map');
});

test('readParameters and readHash accept any text', () => {
  for (const text of ['%', '%E0%A4%A', '&&&', '=', '====', '\ud800', '%00', '<script>'])
    expect(() => readHash(text)).not.toThrow();
});
