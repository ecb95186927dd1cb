import { brotliCompressSync } from 'node:zlib';
import { Resvg } from '@resvg/resvg-js';
import { describe, expect, test } from 'vitest';
import { palettes } from '../../../src/cartography/palette.ts';
import type { Scene } from '../../../src/story/scene.ts';
import { scaleBarOf } from '../../../src/svg/scaleBar.ts';
import { drawStandalone, drawThumbnail } from '../../../src/svg/standalone.ts';
import { visualRuns } from '../../../src/site/bidi.ts';
import { atlas, measure, overview, scenes, shape } from './scenes.ts';

const size = { width: 1200, height: 630 };
const words = {
  title: 'A map & more',
  description: '<What> it shows',
  // As on the site, only sources of map data are credited.
  credits: (sources: readonly string[]) => [
    'Drawn maps: CC BY 4.0',
    `Data: ${sources.filter((id) => atlas.sources[id]?.gives).join(', ')}`,
  ],
  legend: { dcBuilt: 'Direct current', band: 'Where it may run', plant: 'Plants' },
  km: (km: number) => `${km} km`,
};
const draw = (scene: Scene, title = words.title) =>
  drawStandalone({ scene, atlas, words: { ...words, title }, size, measure, shape });

describe('drawStandalone', () => {
  test('is self-contained: no fonts, no classes, no references but its own ids', () => {
    for (const scene of scenes) {
      const svg = draw(scene);
      expect(svg).not.toMatch(/<text|<style|class=|var\(|font-family/);
      const ids = new Set([...svg.matchAll(/ id="([^"]*)"/g)].map(([, id]) => id));
      const asked = [...svg.matchAll(/(?:xlink:href="|url\()#([^")]*)/g)].map(([, id]) => id);
      expect(asked.filter((id) => !ids.has(id))).toEqual([]);
      expect(svg.match(/https?:(?!\/\/www\.w3\.org\/)/g)).toBeNull();
    }
  });

  test('renders in resvg', () => {
    const image = new Resvg(draw({ ...overview, lang: 'ur', theme: 'dark' })).render();
    expect([image.width, image.height]).toEqual([1200, 630]);
    const [red, green, blue] = image.pixels.subarray(0, 3);
    const paper = palettes.dark.paper.match(/\w\w/g)!.map((part) => parseInt(part, 16));
    [red, green, blue].forEach((part, index) =>
      expect(Math.abs(part! - paper[index]!)).toBeLessThan(12),
    );
  });

  test('is small and deterministic', () => {
    for (const lang of ['en', 'ur']) {
      const svg = draw({ ...overview, lang });
      expect(brotliCompressSync(svg).length).toBeLessThan(60_000);
      expect(draw({ ...overview, lang })).toBe(svg);
    }
  });

  test('has the colours of the theme and escaped texts', () => {
    const svg = draw({ ...overview, theme: 'dark' });
    expect(svg).toContain('<title id="title">A map &amp; more</title>');
    expect(svg).toContain('&lt;What&gt; it shows');
    expect(svg).toContain(palettes.dark.dc);
    expect(svg).not.toContain(palettes.light.dc);
  });

  test('has a legend of what is in view only', () => {
    expect(draw(overview)).toContain('id="swatch-dcBuilt"');
    expect(draw({ ...overview, layers: [] })).not.toContain('swatch-');
    const aside = { ...overview, look: { center: [72.2, 37], zoom: 9 } as const };
    expect(draw(aside)).not.toContain('id="swatch-dcBuilt"');
  });

  test('has title above, legend and credits below the map, all within the picture', () => {
    for (const scene of scenes)
      for (const size of [
        { width: 1200, height: 630 },
        { width: 560, height: 523 },
      ]) {
        const title = 'A title that is too long for one line of a picture of a column’s width';
        const svg = drawStandalone({
          ...{ scene, atlas, measure, shape, size },
          words: { ...words, title },
        });
        const [, y = '', width = '', height = ''] =
          /<svg y="([\d.]+)" width="([\d.]+)" height="([\d.]+)">/.exec(svg) ?? [];
        const [top, bottom] = [Number(y), Number(y) + Number(height)];
        expect(Number(width)).toBe(size.width);
        expect(Number(height), scene.id).toBeGreaterThan(size.height * 0.33);
        const around = svg.slice(svg.indexOf('</svg>'), svg.lastIndexOf('<defs'));
        const lines = [...around.matchAll(/translate\([-\d.]+ ([\d.]+)\)/g)].map(([, at]) =>
          Number(at),
        );
        expect(lines.length).toBeGreaterThan(3);
        for (const at of lines) {
          expect(at < top - 4 || at > bottom + 4, `${scene.id} at ${at}`).toBe(true);
          expect(at).toBeLessThan(size.height);
        }
      }
  });

  test('credits the sources in view only', () => {
    const credited = (scene: Scene): readonly string[] => {
      let ids: readonly string[] = [];
      const credits = (sources: readonly string[]) => {
        ids = sources;
        return [];
      };
      drawStandalone({ ...{ scene, atlas, measure, shape, size }, words: { ...words, credits } });
      return ids;
    };
    const bare = { ...overview, layers: [] };
    expect(credited(bare)).toContain('natural-earth');
    expect(credited(bare)).not.toContain('gppd');
    expect(credited(bare)).not.toContain('osm-lakes');
    const plants = scenes.find(({ layers }) => layers.includes('generation'))!;
    expect(credited(plants)).toContain('gppd');
  });
});

test('scaleBarOf is 1, 2 or 5 times a power of ten and fits', () => {
  for (const zoom of [2, 4.3, 6, 8.8, 11]) {
    const { km, px } = scaleBarOf({ center: [70, 38], zoom }, 120);
    expect([1, 2, 5]).toContain(Number(String(km).replace(/[0.]/g, '')));
    expect(px).toBeLessThanOrEqual(120);
    expect(px).toBeGreaterThan(47);
  }
});

describe('text outlines', () => {
  const order = (text: string, base: boolean) =>
    visualRuns(text, base)
      .map(({ text: part, rtl }) => (rtl ? Array.from(part).reverse().join('') : part))
      .join('');

  test('are in the order of their script', () => {
    expect(order('abc', false)).toBe('abc');
    expect(order('اب', true)).toBe('با');
    expect(order('اب 500', true)).toBe('500 با');
    expect(order('اب-500 ج', true)).toBe('ج 500-با');
    expect(order('اب Name (CC BY 4.0)', true)).toBe('Name (CC BY 4.0) با');
    expect(order('Name اب', false)).toBe('Name با');
    expect(order('500/220 اب', true)).toBe('با 500/220');
    expect(order('2026-03', true)).toBe('2026-03');
    expect(order('Name [1] اب', true)).toBe('با Name [1]');
    expect(order('Name اب 😀', false)).toBe('Name با 😀');
    expect(order('', true)).toBe('');
  });

  test('are joined: a word is narrower than its separate letters', () => {
    const font = { size: 100, bold: false, direction: 'rtl' } as const;
    const joined = shape('نوشہرہ', font).width;
    const apart = Array.from('نوشہرہ').reduce((sum, letter) => sum + shape(letter, font).width, 0);
    expect(joined).toBeLessThan(apart * 0.9);
  });

  test('exist for every language of the names', () => {
    const names = Object.values(atlas.data).flatMap(({ features }) =>
      features.flatMap(({ properties }) =>
        ['en', 'ru', 'ur', 'fa', 'tg', 'ky', 'ps', 'uz'].flatMap(
          (lang) => properties.names[lang] ?? [],
        ),
      ),
    );
    expect(names.length).toBeGreaterThan(500);
    for (const name of new Set(names)) {
      const font = { size: 10, bold: true, direction: 'ltr' } as const;
      expect(shape(name, font).width, name).toBeGreaterThan(0);
      expect(
        shape(name, font).glyphs.some(({ key }) => /g0$/.test(key)),
        name,
      ).toBe(false);
    }
  });
});

describe('drawThumbnail', () => {
  test('is the map alone', () => {
    for (const scene of scenes) {
      const svg = drawThumbnail({
        ...{ scene, atlas, words, measure, shape },
        size: { width: 480, height: 300 },
      });
      expect(svg).not.toContain('swatch-');
      expect(svg.match(/<svg /g)).toHaveLength(1);
      expect(svg).toContain('viewBox="0 0 480 300"');
      expect(svg).toContain('<title id="title">A map &amp; more</title>');
    }
  });
});
