import { describe, expect, it } from 'vitest';
import { draws } from '../../src/look/style.ts';
import { evaluate, type Drawable } from './evaluate.ts';
import { example, featuresOf, origins, stateOf } from './real.ts';

const { layer, look, feature } = example('label-places');
const from = look.draw === 'label' ? (look.localFrom ?? NaN) : NaN;

const named = (names: Record<string, string>, local?: string): Drawable => ({
  ...feature,
  properties: {
    ...feature.properties,
    names: { en: 'Bridge', ...names },
    ...(local !== undefined && { local }),
  },
});

function withoutLocal({ properties, geometry }: Drawable): Drawable {
  const { local: _, ...rest } = properties;
  return { properties: rest, geometry };
}

const text = (of: Drawable, lang: string, zoom: number, on = layer): string =>
  String(evaluate(on, 'text-field', { feature: of, zoom, state: stateOf({ lang }) }));

describe('the words of a label', () => {
  const bridge = named({ ur: 'پل', ru: 'Мост', fa: 'پُل', ps: 'پول' }, 'fa');

  it('are the name in the reader’s language', () => {
    expect(text(bridge, 'en', from - 1)).toBe('Bridge');
    expect(text(bridge, 'ur', from - 1)).toBe('پل');
    expect(text(bridge, 'ru', from - 1)).toBe('Мост');
  });

  it('are the English name where there is none in that language', () => {
    expect(text(bridge, 'ky', from - 1)).toBe('Bridge');
    expect(text(bridge, 'zz', from - 1)).toBe('Bridge');
  });

  it('have the local name beneath, but only near enough', () => {
    expect(text(bridge, 'en', from - 0.1)).toBe('Bridge');
    expect(text(bridge, 'en', from)).toBe('Bridge\nپُل');
    expect(text(bridge, 'ur', 10)).toBe('پل\nپُل');
  });

  it('do not say the same twice', () => {
    expect(text(bridge, 'fa', 10)).toBe('پُل');
    expect(text(named({ uz: 'Bridge' }, 'uz'), 'en', 10)).toBe('Bridge');
  });

  it('leave Pashto to HTML, since a canvas cannot join its letters', () => {
    expect(text(named({ ps: 'پول' }, 'ps'), 'en', 10)).toBe('Bridge');
  });

  it('stand alone where no name is the local one, or it is not known', () => {
    expect(text(withoutLocal(bridge), 'en', 10)).toBe('Bridge');
    expect(text(named({}, 'tg'), 'en', 10).trimEnd()).toBe('Bridge');
  });

  it.each(origins.filter((one) => one.look.draw === 'label'))(
    'are there for every feature, in every language: $layer.id',
    ({ layer: each, look: style, data }) => {
      const drawn = featuresOf(data).filter((one) => draws(style, one.properties));
      for (const one of drawn)
        for (const lang of ['en', 'ur', 'ru', 'zz']) {
          const { names, label } = one.properties;
          const words = style.draw === 'label' && style.says === 'label' ? label : names;
          expect(text(one, lang, 4, each)).toBe(words?.[lang] ?? words?.en);
          expect(text(one, lang, 11, each).split('\n')[0]).toBe(words?.[lang] ?? words?.en);
        }
    },
  );
});
