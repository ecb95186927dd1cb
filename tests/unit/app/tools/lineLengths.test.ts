import { describe, expect, test } from 'vitest';
import { lineLengths } from '../../../../src/app/tools/measure/lineLengths.ts';
import { atlas } from '../../svg/scenes.ts';

const lengths = lineLengths(atlas);
const of = (id: string) => lengths.find(({ entry }) => entry.id === id);

describe('lineLengths', () => {
  test('includes every line exactly once, as a whole', () => {
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

  test('returns published lengths, in total and by country, apart from the drawn length', () => {
    const line = of('casa-hvdc')!;
    expect(line.total).toMatchObject({ by: 'published', range: [750, 800] });
    expect(line.parts.map(({ country, length }) => [country, length.range])).toEqual([
      ['TJ', [116, 117]],
      ['AF', [562, 580]],
      ['PK', [113, 113]],
    ]);
    for (const { length } of line.parts) expect(length.drawnKm).toBeLessThan(length.range![0]);
  });

  test('has no range for a line without a published length', () => {
    for (const { total } of lengths)
      if (total.by === 'none') expect(total.range).toBeUndefined();
      else expect(total.by).not.toBe('computed');
  });
});
