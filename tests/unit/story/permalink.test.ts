import { describe, expect, it } from 'vitest';
import { readHash, writeHash } from '../../../src/story/permalink.ts';
import type { Hideable, View } from '../../../src/story/view.ts';
import { cameraIn, manyTimes, type Random } from '../geo/random.ts';
import { pixelOf } from '../geo/screen.ts';

const ids = ['overview', 'casa-1000', 'a', '0', 'tajik-500kv-sughd-regar', 'x'.repeat(80)];
const hides: readonly (readonly Hideable[])[] = [['band'], ['labels'], ['band', 'labels']];

function some<T>(r: Random, value: T): T | undefined {
  return r.between(0, 1) < 0.5 ? value : undefined;
}

function viewIn(r: Random): View {
  const step = some(r, r.pick(ids));
  const look = some(r, cameraIn(r, 60, 11));
  const focus = some(r, r.pick(ids));
  const layers = some(r, ids.slice(0, r.whole(0, ids.length)));
  const hide = some(r, r.pick(hides));
  return {
    ...(hide && { hide }),
    ...(layers && { layers }),
    ...(focus !== undefined && { focus }),
    ...(look && { look }),
    ...(step !== undefined && { step }),
  };
}

describe('writeHash', () => {
  it('writes set values in a fixed order', () => {
    const view: View = {
      hide: ['band', 'labels'],
      layers: ['wakhan', 'places'],
      focus: 'casa-hvdc',
      look: { center: [73.25, 37.1], zoom: 6.5 },
      step: 'wakhan',
    };
    expect(writeHash(view)).toBe(
      'step=wakhan&look=6.5/37.1/73.25&focus=casa-hvdc&layers=wakhan,places&hide=band,labels',
    );
    const names = /^(step=[^&]*)?&?(look=[^&]*)?&?(focus=[^&]*)?&?(layers=[^&]*)?&?(hide=[^&]*)?$/;
    manyTimes(41, (r) => {
      expect(writeHash(viewIn(r))).toMatch(names);
    });
  });

  it('writes the mode, and reads no unknown mode', () => {
    expect(writeHash({ step: 'wakhan', mode: 'present' })).toBe('step=wakhan&mode=present');
    const quiz = { mode: 'quiz', seed: '7', n: '8', level: 'hard' } as const;
    expect(writeHash(quiz)).toBe('seed=7&n=8&level=hard&mode=quiz');
    expect(readHash('#mode=quiz&seed=7&n=8&level=hard')).toEqual(quiz);
    for (const bad of ['seed=', 'seed=%00', 'seed=-1', 'n=2.5', 'level=%E0'])
      expect(readHash(`${bad}&mode=quiz`)).toEqual({ mode: 'quiz' });
    expect(readHash('#step=wakhan&mode=speaker')).toEqual({ step: 'wakhan', mode: 'speaker' });
    for (const mode of ['read', '', 'Present', 'presenter', 'constructor'])
      expect(readHash(`mode=${mode}`)).toEqual({});
  });

  it('returns an empty hash for the start of a story, and for an empty list of hidden parts', () => {
    expect(writeHash({})).toBe('');
    expect(writeHash({ hide: [] })).toBe('');
  });

  it('writes only characters that need no encoding', () => {
    manyTimes(42, (r) => {
      const hash = writeHash(viewIn(r));
      expect(new URL(`https://example.org/#${hash}`).hash.slice(1)).toBe(hash);
      expect(hash).toMatch(/^[a-z0-9=&/,.-]*$/);
    });
  });
});

describe('readHash', () => {
  it('reads what writeHash wrote, cameras to less than a pixel', () => {
    manyTimes(43, (r, run) => {
      const view = viewIn(r);
      const read = readHash(`#${writeHash(view)}`);
      const { look, ...rest } = view;
      const { look: again, ...others } = read;
      expect(others).toEqual(rest);
      if (!look || !again) return expect(again).toBe(look);
      const size = { width: 1000, height: 700 };
      const [x, y] = pixelOf(again.center, { ...look, zoom: again.zoom }, size);
      expect(Math.abs(again.zoom - look.zoom), `run ${run}`).toBeLessThanOrEqual(0.005 + 1e-9);
      expect(Math.hypot(x - 500, y - 350), `run ${run}`).toBeLessThan(1);
    });
  });

  it('is stable after a round trip', () => {
    manyTimes(44, (r) => {
      const hash = writeHash(viewIn(r));
      expect(writeHash(readHash(hash))).toBe(hash);
    });
  });

  it('round-trips extreme cameras', () => {
    const numbers = [
      0, 1e-8, -1e-8, 1e-7, 0.5, 12.25, 84.99999999, -85, 86, 179.999999, -180, 190, 720,
    ];
    for (const zoom of [0, 1e-3, 4.5, 21.6, 22, 34, -1])
      for (const lat of numbers)
        for (const lon of numbers) {
          const hash = writeHash({ look: { center: [lon, lat], zoom } });
          expect(readHash(hash).look, hash).toBeDefined();
          expect(writeHash(readHash(hash))).toBe(hash);
        }
    expect(writeHash(readHash('look=21.6/0.00000001/0'))).toBe('look=21.6/0.00000001/0');
  });

  it('accepts the hash with or without “#”', () => {
    expect(readHash('#step=wakhan')).toEqual({ step: 'wakhan' });
    expect(readHash('step=wakhan')).toEqual({ step: 'wakhan' });
  });

  it.each([
    '',
    '#',
    '##',
    '&&&',
    'step=',
    'step=../secret',
    'step=A%00',
    'step=<img src=x onerror=alert(1)>',
    'step=two--dashes',
    'step=-a',
    `focus=${'a'.repeat(81)}`,
    'focus=javascript:alert(1)',
    'look=',
    'look=7',
    'look=7/38',
    'look=7/38/70/1',
    'look=7/38/',
    'look=NaN/NaN/NaN',
    'look=Infinity/0/0',
    'look=1e1/38/70',
    'look=-1/38/70',
    'look=23/38/70',
    'look=7/86/70',
    'look=7/-86/70',
    'look=7/38/181',
    'look=7/38/-181',
    'look=7/0x10/70',
    'hide=',
    'hide=all',
    'hide=toString',
    '__proto__=x&constructor=y&unknown=z',
    '%E0%A4%A',
    '%',
  ])('reads nothing from “%s”', (hash) => {
    expect(readHash(hash)).toEqual({});
  });

  it('drops only the malformed part', () => {
    expect(readHash('step=wakhan&look=x&focus=<b>&layers=places&hide=band,everything')).toEqual({
      step: 'wakhan',
      layers: ['places'],
      hide: ['band'],
    });
    expect(readHash('layers=places,,<b>,water,places')).toEqual({ layers: ['places', 'water'] });
  });

  it('reads an empty list of layers as all layers off', () => {
    expect(readHash('layers=')).toEqual({ layers: [] });
    expect(writeHash({ layers: [] })).toBe('layers=');
  });

  it('uses the first of duplicate names', () => {
    expect(readHash('step=wakhan&step=hopes')).toEqual({ step: 'wakhan' });
  });

  it('reads from any text a view that round-trips', () => {
    const letters = Array.from('step=look&focus#layers,hide/.-0123456789%25<>"\'\\ \u0000ےش💡');
    const names = ['step=', 'look=', 'focus=', 'layers=', 'hide=', 'band', '7/38/70', '&', '#'];
    manyTimes(45, (r) => {
      const parts = Array.from({ length: r.whole(0, 12) }, () =>
        r.between(0, 1) < 0.5 ? r.pick(letters) : r.pick(names),
      );
      const hash = writeHash(readHash(parts.join('')));
      expect(writeHash(readHash(hash))).toBe(hash);
    });
  });
});
