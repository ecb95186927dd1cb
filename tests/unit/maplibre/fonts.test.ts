import { existsSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { fontFaces } from '../../../src/maplibre/fonts.ts';
import { BOLD, REGULAR } from '../../../src/maplibre/labels.ts';
import { atlas, style } from './real.ts';

interface Face {
  readonly url: string;
  readonly 'unicode-range': readonly string[];
}

const faces = fontFaces('https://example.org/story/en/') as Readonly<Record<string, Face[]>>;

/** `U+0600-06FF` as its first and last code point. */
function range(text: string): [first: number, last: number] {
  const [, first = '', last = first] = /^U\+([0-9A-F]+)(?:-([0-9A-F]+))?$/.exec(text) ?? [];
  return [Number.parseInt(first, 16), Number.parseInt(last, 16)];
}

function facesOf(font: string, letter: string): readonly Face[] {
  const code = letter.codePointAt(0) ?? NaN;
  return (faces[font] ?? []).filter((face) =>
    face['unicode-range'].map(range).some(([first, last]) => code >= first && code <= last),
  );
}

describe('fontFaces', () => {
  it('has exactly the fonts that labels use', () => {
    const asked = style.layers.flatMap((layer) =>
      layer.type === 'symbol' && layer.layout?.['text-font']
        ? (JSON.stringify(layer.layout['text-font']).match(/Map \w+/g) ?? [])
        : [],
    );
    expect(new Set(asked)).toEqual(new Set([REGULAR, BOLD]));
    expect(Object.keys(faces).sort()).toEqual([BOLD, REGULAR].sort());
  });

  it('has absolute URLs of existing files', () => {
    for (const { url } of Object.values(faces).flat()) {
      const { origin, pathname } = new URL(url);
      expect(origin).toBe('https://example.org');
      expect(pathname).toMatch(/\.woff2$/);
      expect(existsSync(`.${pathname}`), pathname).toBe(true);
    }
  });

  it('has one file per script and weight', () => {
    const urls = Object.values(faces)
      .flat()
      .map(({ url }) => url);
    expect(new Set(urls).size).toBe(urls.length);
    for (const { url } of faces[REGULAR] ?? []) expect(url).toContain('-400-');
    for (const { url } of faces[BOLD] ?? []) expect(url).toContain('-600-');
  });

  it('covers all letters of all names', () => {
    const entries = Object.values(atlas.data).flatMap(({ features }) => features);
    const letters = new Set(
      entries.flatMap(({ properties }) =>
        Object.entries(properties.names)
          .filter(([lang]) => ['en', 'ru', 'ur', 'fa', 'tg', 'ky', 'uz'].includes(lang))
          .flatMap(([, name]) => Array.from(name)),
      ),
    );
    expect(letters.size).toBeGreaterThan(150);
    for (const letter of letters)
      for (const font of [REGULAR, BOLD])
        expect(facesOf(font, letter).length, `${letter} in ${font}`).toBeGreaterThan(0);
  });

  it('covers all forms of joined letters, by which MapLibre asks for Arabic script', () => {
    const forms = Array.from({ length: 0xfefd - 0xfb50 }, (_, index) =>
      String.fromCodePoint(0xfb50 + index),
    ).filter((form) => /^[\u0620-\u06d3]$|^ل[اآأإ]$/.test(form.normalize('NFKC')));
    expect(forms).toEqual(expect.arrayContaining(['ﮧ', 'ﻼ', 'ﯿ']));
    for (const form of forms)
      for (const font of [REGULAR, BOLD]) expect(facesOf(font, form), form).toHaveLength(1);
  });

  it('has one file for each letter', () => {
    for (const letter of 'AéłşЖӣғҷڈے') expect(facesOf(REGULAR, letter), letter).toHaveLength(1);
  });
});
