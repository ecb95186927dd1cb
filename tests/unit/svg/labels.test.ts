import { describe, expect, test } from 'vitest';
import { valueAtZoom } from '../../../src/cartography/style.ts';
import type { Scene } from '../../../src/story/scene.ts';
import { placeLabels, type LabelContext } from '../../../src/svg/labels.ts';
import { frameOf, unitsPerPixel, zoomAt } from '../../../src/svg/projection.ts';
import { boxesOverlap } from '../../../src/geo/collision.ts';
import { BREAKPOINTS } from '../../../src/svg/breakpoints.ts';
import { wrapText } from '../../../src/svg/wrap.ts';
import { atlas, measure, scenes } from './scenes.ts';

function contextOf(scene: Scene, size: { width: number; height: number }): LabelContext {
  const frame = frameOf(scene.look);
  const units = unitsPerPixel(frame, size);
  const free = [0, 0, frame.width / units, frame.height / units] as const;
  return { scene, frame, zoom: zoomAt(frame, units), units, measure, free };
}

const labelsOf = (scene: Scene, size: { width: number; height: number }) =>
  placeLabels(contextOf(scene, size), atlas);

describe('labels', () => {
  test('never overlap, in any step, breakpoint or language', () => {
    for (const lang of ['en', 'ur', 'ru', 'fa']) {
      for (const scene of scenes) {
        for (const size of Object.values(BREAKPOINTS)) {
          const labels = labelsOf({ ...scene, lang }, size);
          labels.forEach((label, index) => {
            const others = labels.slice(index + 1).flatMap(({ boxes }) => boxes);
            for (const box of label.boxes)
              expect(others.some((other) => boxesOverlap(box, other))).toBe(false);
          });
        }
      }
    }
  });

  test('are more on larger screens', () => {
    const count = (size: { width: number; height: number }) =>
      scenes.reduce((sum, scene) => sum + labelsOf(scene, size).length, 0);
    expect(count(BREAKPOINTS.l)).toBeGreaterThan(count(BREAKPOINTS.m));
    expect(count(BREAKPOINTS.m)).toBeGreaterThan(count(BREAKPOINTS.s));
  });

  test('have the size of their style at the zoom, and are hidden below its minimum zoom unless named', () => {
    for (const scene of scenes) {
      const frame = frameOf(scene.look);
      const zoom = zoomAt(frame, unitsPerPixel(frame, BREAKPOINTS.m));
      for (const { style, size, drawn } of labelsOf(scene, BREAKPOINTS.m)) {
        expect(size).toBe(valueAtZoom(style.size, zoom));
        if (!scene.named.includes(drawn.feature.id))
          expect(zoom).toBeGreaterThanOrEqual(style.minzoom ?? 0);
      }
    }
  });

  test('show the local name below at high zoom, smaller, if it differs', () => {
    const close = scenes
      .map((scene) => labelsOf({ ...scene, look: near(scene) }, BREAKPOINTS.l))
      .flat();
    const double = close.filter(({ lines }) => lines.some(({ scale }) => scale < 1));
    expect(double.length).toBeGreaterThan(0);
    for (const { lines, drawn } of double) {
      const { names, local } = drawn.feature.properties;
      const beneath = lines.filter(({ scale }) => scale < 1);
      // No space after a line that ends in a hyphen.
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

describe('wrapText', () => {
  const width = (text: string) => text.length;

  test('breaks at spaces and hyphens into lines of similar width', () => {
    expect(wrapText('short', 8, width)).toEqual(['short']);
    expect(wrapText('one two three four', 10, width)).toEqual(['one two', 'three four']);
    expect(wrapText('Upper-lower station', 12, width)).toEqual(['Upper-lower', 'station']);
    expect(wrapText('unbreakablelongword', 8, width)).toEqual(['unbreakablelongword']);
  });

  test('drops only spaces at line ends', () => {
    for (const text of ['a b (c d) e', 'x–y z/w', '  spaced   out words  ']) {
      const letters = (value: string) => value.replace(/\s/g, '');
      expect(letters(wrapText(text, 3, width).join(''))).toBe(letters(text));
    }
  });
});
