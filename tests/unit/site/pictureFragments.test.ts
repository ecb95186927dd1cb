/** Dark colours and the map alone, by the fragment of a picture's URL. */
import { Resvg } from '@resvg/resvg-js';
import { expect, test } from 'vitest';
import { withFragments } from '../../../src/site/pictureFragments.ts';
import { drawStandalone } from '../../../src/svg/standalone.ts';
import { atlas, measure, scenes, shape } from '../svg/scenes.ts';

const words = {
  title: 'A map',
  description: 'What it shows',
  credits: () => ['Drawn maps: CC BY 4.0'],
  legend: { dcBuilt: 'Direct current', band: 'Where it may run', plant: 'Plants' },
  km: (km: number) => `${km} km`,
};
const size = { width: 560, height: 523 };
const draw = (scene: (typeof scenes)[number], theme: 'light' | 'dark') =>
  drawStandalone({ scene: { ...scene, theme }, atlas, words, size, measure, shape });

/** A drawing with its own rules applied. */
function applied(svg: string): string {
  const sheet = /<style>(.*)<\/style>/.exec(svg)?.[1] ?? '';
  const colors = sheet.slice(sheet.indexOf('}') + 1);
  const rules = [...colors.matchAll(/:is\([^[]*\) \[((\w+)="[^"]*")\]\{\w+:([^}]*)\}/g)];
  expect(rules.map(([rule]) => rule).join('')).toBe(colors);
  const plain = svg
    .replace(/<style>.*<\/style>/, '')
    .replace(' id="dark"', '')
    .replace(/<view id="map-dark"[^>]*>/, '');
  const now = new Map(rules.map(([, own, name, value]) => [own, `${name}="${value}"`]));
  return plain.replaceAll(/(?:fill|stroke)="[^"]*"/g, (own) => now.get(own) ?? own);
}

test('the dark colours equal a dark drawing of the same scene', () => {
  for (const scene of scenes)
    expect(applied(withFragments(draw(scene, 'light'))), scene.id).toBe(draw(scene, 'dark'));
});

test('fragments change nothing for a renderer without a URL', () => {
  const [scene] = scenes;
  if (!scene) throw new Error('there is no scene');
  const pixels = (svg: string) => new Resvg(svg).render().pixels;
  const light = draw(scene, 'light');
  expect(pixels(withFragments(light)).equals(pixels(light))).toBe(true);
});
