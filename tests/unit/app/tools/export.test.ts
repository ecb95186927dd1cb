import { describe, expect, test } from 'vitest';
import { boundsOf } from '../../../../src/geo/camera.ts';
import { contains } from '../../../../src/geo/geo.ts';
import { drawStandalone } from '../../../../src/svg/standalone.ts';
import { createTextShaper } from '../../../../src/app/tools/export/textShaper.ts';
import { pictureFrame } from '../../../../src/app/tools/export/pictureFrame.ts';
import { atlas, measure, overview } from '../../svg/scenes.ts';

describe('the picture of a view', () => {
  test('shows at least what the pane shows, for any aspect ratio', () => {
    const camera = { center: [70, 38] as const, zoom: 6 };
    for (const size of [
      { width: 360, height: 340 },
      { width: 1000, height: 900 },
      { width: 2400, height: 500 },
      { width: 300, height: 900 },
    ]) {
      const frame = pictureFrame(camera, size);
      const [outer, inner] = [boundsOf(frame.camera, frame.size), boundsOf(camera, size)];
      expect(contains(grown(outer), inner)).toBe(true);
      expect(frame.size.width).toBe(1280);
    }
    expect(pictureFrame(camera, { width: 0, height: 0 }).camera.zoom).toBeLessThan(22);
  });

  const words = {
    title: 'Line <& map',
    description: 'What it shows',
    credits: () => ['Somebody (CC BY 4.0)'],
    legend: { dcBuilt: 'Direct current', band: 'Where it may run' },
    km: (km: number) => `${km} km`,
  };
  const size = { width: 1280, height: 800 };

  test('has title, legend, scale and credits as text, once each, and no placeholder', () => {
    const shaper = createTextShaper(measure);
    const svg = drawStandalone({
      scene: overview,
      atlas,
      words,
      size,
      measure,
      shape: shaper.shape,
    });
    const set = shaper.insertText(svg, 'Some Font, sans-serif');
    const texts = [...set.matchAll(/<text [^>]*>([^<]*)<\/text>/g)].map(([, one]) => one);
    for (const one of ['Line &lt;&amp; map', 'Somebody (CC BY 4.0)', 'Direct current'])
      expect(texts.filter((other) => other === one)).toHaveLength(1);
    expect(texts.some((one) => /^\d+ km$/.test(one ?? ''))).toBe(true);
    expect(set).not.toMatch(/ d="text\d/);
    const ids = new Set([...set.matchAll(/ id="([^"]*)"/g)].map(([, id]) => id));
    const asked = [...set.matchAll(/xlink:href="#([^"]*)"/g)].map(([, id]) => id);
    expect(asked.filter((id) => !ids.has(id))).toEqual([]);
    expect(shaper.usedCharacters()[600]).toContain(words.title);
  });

  test('anchors right-to-left text at its left end', () => {
    const shaper = createTextShaper(measure);
    const { glyphs } = shaper.shape('دریا', {
      size: 12,
      bold: false,
      direction: 'rtl',
      spacing: 2,
    });
    const [{ key, d } = { key: '', d: '' }] = glyphs;
    const set = shaper.insertText(`<path id="${key}" d="${d}"/>`, 'F');
    expect(set).toContain('direction="rtl" text-anchor="end"');
    expect(set).not.toContain('letter-spacing');
  });
});

/** Bounds with a tolerance for rounding. */
function grown([west, south, east, north]: readonly [number, number, number, number]) {
  return [west - 1e-9, south - 1e-9, east + 1e-9, north + 1e-9] as const;
}
