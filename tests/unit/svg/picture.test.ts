import { brotliCompressSync } from 'node:zlib';
import { describe, expect, test } from 'vitest';
import { styles } from '../../../src/cartography/styles.ts';
import { pictureCss } from '../../../src/svg/css.ts';
import { drawPicture } from '../../../src/svg/picture.ts';
import { atlas, measure, overview, picture, scenes, small, words } from './scenes.ts';

const HOSTILE = '<script>alert("1")</script>&\'\u0000';

/** The classes that a text uses, and those that the rules name. */
const used = (svg: string) =>
  new Set([...svg.matchAll(/ class="([^"]*)"/g)].flatMap(([, names = '']) => names.split(' ')));
const defined = new Set(
  [...pictureCss(styles).matchAll(/\.([a-z][\w-]*)/g)].map(([, name]) => name),
);

const pictures = scenes.map((scene) => picture(scene));

describe('a picture', () => {
  test('is the same text for the same scene', () => {
    scenes.forEach((scene, index) => expect(picture(structuredClone(scene))).toBe(pictures[index]));
  });

  test('does not depend on the theme: colours are the page’s', () => {
    expect(picture({ ...overview, theme: 'dark' })).toBe(picture(overview));
    expect(picture(overview)).not.toMatch(/#[0-9a-f]{6}/i);
  });

  test('has no style attribute and no script', () => {
    for (const svg of pictures) expect(svg).not.toMatch(/\sstyle=|<script|\son\w+=/);
  });

  test('uses only classes that pictureCss defines', () => {
    const all = pictures.flatMap((svg) => [...used(svg)]);
    expect([...new Set(all)].filter((name) => !defined.has(name))).toEqual([]);
  });

  test('says what it is first, under ids of its own', () => {
    const svg = drawPicture({ scene: overview, atlas, words, id: 'step-3', measure });
    expect(svg).toMatch(
      /^<svg[^>]* role="img" aria-labelledby="step-3-title step-3-description"[^>]*><title id="step-3-title">Map<\/title><desc id="step-3-description">/,
    );
    const ids = [...svg.matchAll(/ id="([^"]*)"/g)].map(([, id]) => id);
    expect(ids.every((id) => id?.startsWith('step-3-'))).toBe(true);
    expect(new Set(ids).size).toBe(ids.length);
  });

  test('is small: 20 kB compressed at most, in each step', () => {
    for (const svg of [...pictures, picture({ ...overview, lang: 'ur' })])
      expect(brotliCompressSync(svg).length).toBeLessThan(20_000);
    expect(brotliCompressSync(pictureCss(styles)).length).toBeLessThan(2_000);
  });
});

describe('names and words', () => {
  test('hostile ones are text and nothing else', () => {
    const { atlas: own, scene } = small({ en: HOSTILE });
    const svg = drawPicture({
      scene,
      atlas: own,
      words: { title: HOSTILE, description: HOSTILE },
      id: 'map',
      measure,
    });
    expect(svg).not.toMatch(/<script/i);
    expect(svg).not.toContain('\u0000');
    expect(svg).toContain('&lt;script&gt;alert(&quot;1&quot;)&lt;/script&gt;&amp;&#39;</title>');
    expect(svg.match(/<(?!\/?(svg|title|desc|g|path|mask|rect|circle|text)[ >/])/g)).toBeNull();
  });

  test('stand in the reader’s language, or else in English', () => {
    const { atlas: own, scene } = small({ en: 'Bridge', ru: 'Мост' });
    expect(picture({ ...scene, lang: 'ru' }, own)).toContain('>Мост</text>');
    expect(picture({ ...scene, lang: 'ur' }, own)).toMatch(/lang="en">Bridge<\/text>/);
  });

  test('from the right, the side of the point stays the same', () => {
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

  test('wide capitals only where the script has them', () => {
    const { atlas: own, scene } = small({ en: 'Bridge', ur: 'پل' });
    expect(picture(scene, own)).toMatch(/letter-spacing=".18em"><text [^>]*>BRIDGE/);
    expect(picture({ ...scene, lang: 'ur' }, own)).not.toContain('letter-spacing');
  });
});

describe('what a scene shows', () => {
  const { atlas: own, scene } = small({ en: 'Bridge' });

  test('a toggle takes its layer away', () => {
    expect(used(picture(scene, own))).toContain('p-line-dc');
    expect(
      [...used(picture({ ...scene, layers: [] }, own))].filter((name) => name.startsWith('p-')),
    ).toEqual([]);
  });

  test('hidden labels and bands are not there', () => {
    expect(picture({ ...scene, hide: ['labels'] }, own)).not.toContain('<text');
    expect(used(picture(overview))).toContain('p-band-dc');
    expect(used(picture({ ...overview, hide: ['band'] }))).not.toContain('p-band-dc');
  });

  test('what is stressed is marked, what can step back does', () => {
    expect(picture(scene, own)).toMatch(/class="p-line-dc" mask="[^"]*"><path class="is-planned"/);
    expect(picture({ ...scene, focus: ['wire'] }, own)).toMatch(/<path class="on is-planned"/);
    expect(picture({ ...scene, focus: ['city'] }, own)).toMatch(/<path class="back is-planned"/);
    expect(used(picture({ ...scene, focus: ['city'] }, own))).not.toContain('p-land-stressed');
    const stressed = picture({ ...scene, focus: ['land'] }, own);
    expect(stressed).toContain('<g class="p-land-stressed">');
    expect(stressed).not.toContain('<g class="p-land">');
  });

  test('what another style draws when stressed is drawn once', () => {
    const svg = picture({ ...scene, focus: ['city'] }, own);
    expect(svg.match(/>Bridge<\/text>/g)?.length).toBe(
      picture(scene, own).match(/>Bridge<\/text>/g)?.length,
    );
  });

  test('every style of the look has its rule, but for what only the live map draws', () => {
    const without = styles.filter(({ id }) => !defined.has(`p-${id}`));
    expect(without.map(({ draw }) => draw)).toEqual(['relief']);
  });

  test('areas and lines come before symbols, and these before labels', () => {
    const order = styles.map(({ draw }) =>
      draw === 'label' ? 2 : draw === 'circle' || draw === 'square' ? 1 : 0,
    );
    expect(order).toEqual(order.toSorted((a, b) => a - b));
  });
});
