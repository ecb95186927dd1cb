import { describe, expect, test } from 'vitest';
import { at } from '../../../src/cartography/style.ts';
import type { Scene } from '../../../src/story/scene.ts';
import { placeLabels, type Ground } from '../../../src/svg/labels.ts';
import { frameOf, unitsPerPixel, zoomAt } from '../../../src/svg/projection.ts';
import { overlap } from '../../../src/geo/collision.ts';
import { SETS } from '../../../src/svg/sets.ts';
import { wrap } from '../../../src/svg/wrap.ts';
import { atlas, measure, scenes } from './scenes.ts';

function groundOf(scene: Scene, size: { width: number; height: number }): Ground {
  const frame = frameOf(scene.look);
  const units = unitsPerPixel(frame, size);
  const free = [0, 0, frame.width / units, frame.height / units] as const;
  return { scene, frame, zoom: zoomAt(frame, units), units, measure, free };
}

const labelsOf = (scene: Scene, size: { width: number; height: number }) =>
  placeLabels(groundOf(scene, size), atlas);

describe('labels', () => {
  test('never overlap, in no step, set or language', () => {
    for (const lang of ['en', 'ur', 'ru', 'fa']) {
      for (const scene of scenes) {
        for (const size of Object.values(SETS)) {
          const labels = labelsOf({ ...scene, lang }, size);
          labels.forEach((label, index) => {
            const others = labels.slice(index + 1).flatMap(({ boxes }) => boxes);
            for (const box of label.boxes)
              expect(others.some((other) => overlap(box, other))).toBe(false);
          });
        }
      }
    }
  });

  test('there are more of them where there is more room', () => {
    const count = (size: { width: number; height: number }) =>
      scenes.reduce((sum, scene) => sum + labelsOf(scene, size).length, 0);
    expect(count(SETS.l)).toBeGreaterThan(count(SETS.m));
    expect(count(SETS.m)).toBeGreaterThan(count(SETS.s));
  });

  test('are in the size of the look at that zoom, and none before its least zoom unless asked for', () => {
    for (const scene of scenes) {
      const frame = frameOf(scene.look);
      const zoom = zoomAt(frame, unitsPerPixel(frame, SETS.m));
      for (const { style, size, drawn } of labelsOf(scene, SETS.m)) {
        expect(size).toBe(at(style.size, zoom));
        if (!scene.named.includes(drawn.feature.id))
          expect(zoom).toBeGreaterThanOrEqual(style.minzoom ?? 0);
      }
    }
  });

  test('the local name stands beneath at close zoom, smaller, if it is another', () => {
    const close = scenes.map((scene) => labelsOf({ ...scene, look: near(scene) }, SETS.l)).flat();
    const double = close.filter(({ lines }) => lines.some(({ scale }) => scale < 1));
    expect(double.length).toBeGreaterThan(0);
    for (const { lines, drawn } of double) {
      const { names, local } = drawn.feature.properties;
      const beneath = lines.filter(({ scale }) => scale < 1);
      // A line that ends in a hyphen goes on without a space.
      expect(
        beneath
          .map(({ text }) => text)
          .join(' ')
          .replaceAll('- ', '-'),
      ).toBe(names[local!]);
      expect(names[local!]).not.toBe(names.en);
      expect(local).not.toBe('ps');
    }
  });
});

function near({ look }: Scene) {
  const center = 'fit' in look ? ([look.fit[0] + 1, look.fit[1] + 1] as const) : look.center;
  return { center, zoom: 8.3 };
}

describe('lines', () => {
  const width = (text: string) => text.length;

  test('break where the whole is even, at spaces and hyphens', () => {
    expect(wrap('short', 8, width)).toEqual(['short']);
    expect(wrap('one two three four', 10, width)).toEqual(['one two', 'three four']);
    expect(wrap('Upper-lower station', 12, width)).toEqual(['Upper-lower', 'station']);
    expect(wrap('unbreakablelongword', 8, width)).toEqual(['unbreakablelongword']);
  });

  test('lose nothing but spaces at their ends', () => {
    for (const text of ['a b (c d) e', 'x–y z/w', '  spaced   out words  ']) {
      const letters = (value: string) => value.replace(/\s/g, '');
      expect(letters(wrap(text, 3, width).join(''))).toBe(letters(text));
    }
  });
});
