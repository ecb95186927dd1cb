import { brotliCompressSync } from 'node:zlib';
import { describe, expect, test } from 'vitest';
import { styles } from '../../../src/cartography/styles.ts';
import { pictureCss } from '../../../src/svg/css.ts';
import { drawPicture } from '../../../src/svg/picture.ts';
import { atlas, measure, overview, picture, scenes, small, words } from './scenes.ts';

const HOSTILE = '<script>alert("1")</script>&\'\u0000';

/** Classes used in an SVG, and classes with rules. */
const used = (svg: string) =>
  new Set([...svg.matchAll(/ class="([^"]*)"/g)].flatMap(([, names = '']) => names.split(' ')));
const defined = new Set(
  [...pictureCss(styles).matchAll(/\.([a-z][\w-]*)/g)].map(([, name]) => name),
);

const pictures = scenes.map((scene) => picture(scene));

describe('drawPicture', () => {
  test('is deterministic', () => {
    scenes.forEach((scene, index) => expect(picture(structuredClone(scene))).toBe(pictures[index]));
  });

  test('does not depend on the theme, since colours are custom properties', () => {
    expect(picture({ ...overview, theme: 'dark' })).toBe(picture(overview));
    expect(picture(overview)).not.toMatch(/#[0-9a-f]{6}/i);
  });

  test('has no style attributes and no scripts', () => {
    for (const svg of pictures) expect(svg).not.toMatch(/\sstyle=|<script|\son\w+=/);
  });

  test('uses only classes that pictureCss defines', () => {
    const all = pictures.flatMap((svg) => [...used(svg)]);
    expect([...new Set(all)].filter((name) => !defined.has(name))).toEqual([]);
  });

  test('starts with title and description, under unique ids', () => {
    const svg = drawPicture({ scene: overview, atlas, id: 'step-3', measure })(words);
    expect(svg).toMatch(
      /^<svg[^>]* role="img" aria-labelledby="step-3-title step-3-description"[^>]*><title id="step-3-title">Map<\/title><desc id="step-3-description">/,
    );
    const ids = [...svg.matchAll(/ id="([^"]*)"/g)].map(([, id]) => id);
    expect(ids.every((id) => id?.startsWith('step-3-'))).toBe(true);
    expect(new Set(ids).size).toBe(ids.length);
  });

  test('is at most 20 kB compressed in each step', () => {
    for (const svg of [...pictures, picture({ ...overview, lang: 'ur' })])
      expect(brotliCompressSync(svg).length).toBeLessThan(20_000);
    expect(brotliCompressSync(pictureCss(styles)).length).toBeLessThan(2_000);
  });
});

describe('texts', () => {
  test('are escaped', () => {
    const { atlas: own, scene } = small({ en: HOSTILE });
    const svg = drawPicture({ scene, atlas: own, id: 'map', measure })({
      title: HOSTILE,
      description: HOSTILE,
    });
    expect(svg).not.toMatch(/<script/i);
    expect(svg).not.toContain('\u0000');
    expect(svg).toContain('&lt;script&gt;alert(&quot;1&quot;)&lt;/script&gt;&amp;&#39;</title>');
    expect(svg.match(/<(?!\/?(svg|title|desc|g|path|mask|rect|circle|text)[ >/])/g)).toBeNull();
  });

  test('are in the reader’s language, else in English', () => {
    const { atlas: own, scene } = small({ en: 'Bridge', ru: 'Мост' });
    expect(picture({ ...scene, lang: 'ru' }, own)).toContain('>Мост</text>');
    expect(picture({ ...scene, lang: 'ur' }, own)).toMatch(/lang="en">Bridge<\/text>/);
  });

  test('from right to left keep the side of the point', () => {
    const latin = small({ en: 'Bridge' });
    const arabic = small({ en: 'Bridge', ur: 'پل' });
    const right = picture(latin.scene, latin.atlas);
    const left = picture({ ...arabic.scene, lang: 'ur' }, arabic.atlas);
    const shift = (svg: string, letters: string) =>
      new RegExp(`<text [^>]*dx="([^"]*)em"[^>]*>${letters}`).exec(svg)?.[1];
    expect(Number(shift(right, 'Bridge'))).not.toBeNaN();
    expect(shift(left, 'پل')).toBe(shift(right, 'Bridge'));
    expect(left).toMatch(/<text class="(?:end )?rtl"/);
  });

  test('are letter-spaced capitals only in scripts that have them', () => {
    const { atlas: own, scene } = small({ en: 'Bridge', ur: 'پل' });
    expect(picture(scene, own)).toMatch(/letter-spacing=".18em"><text [^>]*>BRIDGE/);
    expect(picture({ ...scene, lang: 'ur' }, own)).not.toContain('letter-spacing');
  });
});

describe('a scene', () => {
  const { atlas: own, scene } = small({ en: 'Bridge' });

  test('hides layers by their toggle', () => {
    expect(used(picture(scene, own))).toContain('p-line-dc');
    expect(
      [...used(picture({ ...scene, layers: [] }, own))].filter((name) => name.startsWith('p-')),
    ).toEqual([]);
  });

  test('hides labels and bands', () => {
    expect(picture({ ...scene, hide: ['labels'] }, own)).not.toContain('<text');
    expect(used(picture(overview))).toContain('p-band-dc');
    expect(used(picture({ ...overview, hide: ['band'] }))).not.toContain('p-band-dc');
  });

  test('marks highlighted features, and fades others that can fade', () => {
    expect(picture(scene, own)).toMatch(/class="p-line-dc" mask="[^"]*"><path class="is-planned"/);
    expect(picture({ ...scene, focus: ['wire'] }, own)).toMatch(/<path class="on is-planned"/);
    expect(picture({ ...scene, focus: ['city'] }, own)).toMatch(/<path class="back is-planned"/);
    expect(used(picture({ ...scene, focus: ['city'] }, own))).not.toContain('p-land-stressed');
    const stressed = picture({ ...scene, focus: ['land'] }, own);
    expect(stressed).toContain('<g class="p-land-stressed">');
    expect(stressed).not.toContain('<g class="p-land">');
  });

  test('draws highlighted features with another style only once', () => {
    const svg = picture({ ...scene, focus: ['city'] }, own);
    expect(svg.match(/>Bridge<\/text>/g)?.length).toBe(
      picture(scene, own).match(/>Bridge<\/text>/g)?.length,
    );
  });

  test('has CSS rules for every style, except those of the live map only', () => {
    const without = styles.filter(({ id }) => !defined.has(`p-${id}`));
    expect(without.map(({ draw }) => draw)).toEqual(['relief']);
  });

  test('draws areas and lines before symbols, and symbols before labels', () => {
    const order = styles.map(({ draw }) =>
      draw === 'label' ? 2 : draw === 'circle' || draw === 'square' ? 1 : 0,
    );
    expect(order).toEqual(order.toSorted((a, b) => a - b));
  });
});
