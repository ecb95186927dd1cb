import { describe, expect, test } from 'vitest';
import { lineLengths } from '../../../../src/app/tools/measure/lengths.ts';
import { atlas } from '../../svg/scenes.ts';

const lengths = lineLengths(atlas);
const of = (id: string) => lengths.find(({ entry }) => entry.id === id);

describe('the lengths of the lines', () => {
  test('are told of every line, as a whole and not piece by piece', () => {
    const ids = lengths.map(({ entry }) => entry.id);
    expect(new Set(ids).size).toBe(ids.length);
    const lines = Object.values(atlas.data)
      .flatMap(({ features }) => features)
      .filter(({ geometry }) => geometry.type === 'LineString')
      .filter(({ properties }) => /line/.test(properties.kind));
    expect(lines.length).toBeGreaterThan(8);
    for (const { properties } of lines)
      expect(
        ids.filter((id) => atlas.members(id).some((one) => one.id === properties.id)),
        properties.id,
      ).toHaveLength(1);
  });

  test('are the published ones, in total and by country; the drawing is apart', () => {
    const line = of('casa-hvdc')!;
    expect(line.told).toMatchObject({ by: 'published', range: [750, 800] });
    expect(line.parts.map(({ country, told }) => [country, told.range])).toEqual([
      ['TJ', [116, 117]],
      ['AF', [562, 580]],
      ['PK', [113, 113]],
    ]);
    for (const { told } of line.parts) expect(told.drawnKm).toBeLessThan(told.range![0]);
  });

  test('are not known where nobody gives one, however long the drawing is', () => {
    for (const { told } of lengths)
      if (told.by === 'none') expect(told.range).toBeUndefined();
      else expect(told.by).not.toBe('computed');
  });
});
