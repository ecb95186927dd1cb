import { describe, expect, test } from 'vitest';
import { readLonLat } from '../../../../src/atlas/measureText.ts';
import { computedFigures } from '../../../../src/app/tools/measure/done.ts';
import { placeText } from '../../../../src/app/tools/measure/tell.ts';
import { atlas } from '../../svg/scenes.ts';

describe('what was measured for the reader', () => {
  const found = computedFigures(atlas);

  test('is computed, with an error, and points at what the atlas knows', () => {
    expect(found.map(({ figure }) => figure.measure)).toEqual(
      expect.arrayContaining(['gap', 'width-least', 'width-greatest', 'area', 'distance']),
    );
    for (const { entry, figure } of found) {
      expect(figure.how).toBe('computed');
      expect(figure.error).toBeGreaterThan(0);
      expect(atlas.members(entry.id).length).toBeGreaterThan(0);
    }
  });

  test('tells each statement once, the gap first', () => {
    const said = found.map(({ figure }) => JSON.stringify(figure.note));
    expect(new Set(said).size).toBe(said.length);
    expect(found[0]?.figure.measure).toBe('gap');
  });
});

test('a place is told so that it can be typed again', () => {
  for (const at of [
    [72.1, 36.76],
    [-0.13, 51.5],
    [151.2, -33.87],
  ] as const) {
    expect(readLonLat(placeText(at))).toEqual({ at });
  }
});
