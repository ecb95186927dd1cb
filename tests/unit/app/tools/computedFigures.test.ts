import { describe, expect, test } from 'vitest';
import { parseCoordinates } from '../../../../src/atlas/parseCoordinates.ts';
import { computedFigures } from '../../../../src/app/tools/measure/computedFigures.ts';
import { formatLonLat } from '../../../../src/app/tools/measure/units.ts';
import { atlas } from '../../svg/scenes.ts';

describe('computedFigures', () => {
  const found = computedFigures(atlas);

  test('returns computed figures with an error and an entry of the atlas', () => {
    expect(found.map(({ figure }) => figure.measure)).toEqual(
      expect.arrayContaining(['gap', 'width-least', 'width-greatest', 'area', 'distance']),
    );
    for (const { entry, figure } of found) {
      expect(figure.how).toBe('computed');
      expect(figure.error).toBeGreaterThan(0);
      expect(atlas.members(entry.id).length).toBeGreaterThan(0);
    }
  });

  test('returns each statement once, the gap first', () => {
    const notes = found.map(({ figure }) => JSON.stringify(figure.note));
    expect(new Set(notes).size).toBe(notes.length);
    expect(found[0]?.figure.measure).toBe('gap');
  });
});

test('formatLonLat returns text that parses to the same position', () => {
  for (const at of [
    [72.1, 36.76],
    [-0.13, 51.5],
    [151.2, -33.87],
  ] as const) {
    expect(parseCoordinates(formatLonLat(at))).toEqual({ at });
  }
});
