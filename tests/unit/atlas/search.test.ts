import { readFileSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import { loadAtlas } from '../../../src/authoring/files.ts';
import type { FeatureProperties } from '../../../src/atlas/atlas.ts';
import { buildSearchIndex, groupByKind, search } from '../../../src/atlas/search.ts';
import { normalize } from '../../../src/atlas/normalize.ts';

const atlas = loadAtlas('data/layers');
const index = buildSearchIndex(atlas);
const ids = (query: string, limit = 10) => search(index, query, limit).map(({ id }) => id);

/** The index of a small atlas of entries with only a name. */
function indexOf(things: Record<string, Partial<FeatureProperties> & { en: string }>) {
  const features = Object.entries(things).map(([id, { en, ...rest }]) => ({
    type: 'Feature' as const,
    geometry: { type: 'Point' as const, coordinates: [0, 0] },
    properties: {
      id,
      kind: 'town' as const,
      names: { en },
      status: 'exists' as const,
      asOf: '2026',
      precisionKm: 1,
      sources: ['s'],
      ...rest,
    },
  }));
  return buildSearchIndex({ groups: [], data: { one: { type: 'FeatureCollection', features } } });
}

describe('normalize', () => {
  test.each([
    ['Пяндж', 'пяндж'],
    ['Алёна', 'алена'],
    ['Хоруғӣ', 'хоруги'],
    ['Қӯрғонтеппа', 'кургонтеппа'],
    ['Жалал-Абад', 'жалал абад'],
    ['Ысык-Көл', 'ысык кол'],
    ['Côte d’Ivoire', "cote d'ivoire"],
    ['Farg‘ona', 'fargona'],
    ["Farg'ona", 'fargʻona'],
    ['قره‌سو', 'قره سو'],
    ['كابل', 'کابل'],
    ['تګاب', 'تگاب'],
    ['درونټه', 'درونتہ'],
    ['آقسای', 'اقساي'],
    ['كَابُل', 'کابل'],
    ['کاسا-۱۰۰۰', 'کاسا 1000'],
    ['Ishkoshim', 'ＩＳＨＫＯＳＨＩＭ'],
  ])('%s equals %s', (one, other) => {
    expect(normalize(one).compact).toBe(normalize(other).compact);
    expect(normalize(one.normalize('NFD')).compact).toBe(normalize(one.normalize('NFC')).compact);
  });

  test('returns the start of each word in the compact text', () => {
    expect(normalize(' Pul-e Khumri ')).toEqual({
      words: ['pul', 'e', 'khumri'],
      compact: 'pulekhumri',
      starts: [0, 3, 4],
    });
    expect(normalize('’ – …')).toEqual({ words: [], compact: '', starts: [] });
  });
});

describe('search in the real atlas', () => {
  test.each([
    ['kunduz', 'kunduz'],
    ['Кундуз', 'kunduz'],
    ['Қундуз', 'kunduz'],
    ['قندوز', 'kunduz'],
    ['کندز', 'kunduz'],
    ['jalalabad', 'jalalabad'],
    ['jalal abad', 'jalal-abad'],
    ['Dusti', 'dusti'],
    ['сангтуда', 'sangtuda-converter'],
    ['سنگتوده', 'sangtuda-converter'],
    ['casa 1000', 'casa-1000'],
    ['کاسا', 'casa-1000'],
    ['کاسا ۱۰۰۰', 'casa-1000'],
    ['issyk', 'issyk-kul'],
    ['иссык', 'issyk-kul'],
    ['wakhan corridor', 'wakhan-corridor'],
    ['corridor wakhan', 'wakhan-corridor'],
    ['durand', 'border-afghanistan-pakistan'],
    ['tarbela', 'tarbela-hpp'],
  ])('%s finds %s', (query, id) => {
    expect(ids(query)).toContain(id);
  });

  test('finds every entry by each of its names, as written, without diacritics and in capitals', () => {
    const missed: string[] = [];
    for (const { id, names } of index)
      for (const { text } of names)
        for (const typed of [
          text,
          text.normalize('NFD').replace(/\p{M}/gu, ''),
          text.toUpperCase(),
        ])
          if (!ids(typed, index.length).includes(id)) missed.push(`${id}: ${typed}`);
    expect(missed).toEqual([]);
  });

  test('returns no duplicates and no bands', () => {
    for (const query of ['a', 'line', 'хат', 'خط', 'band', 'may run']) {
      const found = ids(query, index.length);
      expect(new Set(found).size).toBe(found.length);
      expect(found.filter((id) => id.startsWith('band-'))).toEqual([]);
    }
    expect(index.some(({ id }) => id === 'casa-hvdc')).toBe(true);
  });

  test('lists countries outside the region last', () => {
    const found = ids('an', index.length);
    const backdrop = (id: string) => {
      const entry = atlas.entry(id);
      return entry?.kind === 'country' && ((entry as FeatureProperties).rank ?? 3) >= 3;
    };
    const first = found.findIndex(backdrop);
    expect(first).toBeGreaterThan(5);
    expect(found.slice(first).every(backdrop)).toBe(true);
    expect(ids('germany')).toEqual(['germany']);
  });

  test('takes a few milliseconds per keystroke', () => {
    const start = performance.now();
    for (let i = 0; i < 100; i++) search(index, 'sangtuda nowshera', 40);
    expect((performance.now() - start) / 100).toBeLessThan(20);
  });

  test('has an index of all names', () => {
    const files = JSON.parse(readFileSync('data/layers/places.geojson', 'utf8')) as {
      features: unknown[];
    };
    expect(index.length).toBeGreaterThan(files.features.length + atlas.groups.length);
  });
});

describe('the order of results', () => {
  test('is whole name, beginning, beginning of a word, words in any order, substring', () => {
    const small = indexOf({
      part: { en: 'Newtorlan' },
      order: { en: 'Landing Upper Tor' },
      word: { en: 'Old Torlan' },
      start: { en: 'Torlands' },
      whole: { en: 'Torlan' },
    });
    expect(search(small, 'torlan', 9).map(({ id }) => id)).toEqual([
      'whole',
      'start',
      'word',
      'part',
    ]);
    expect(search(small, 'tor lan', 9).map(({ id }) => id)).toEqual([
      'whole',
      'start',
      'word',
      'order',
      'part',
    ]);
  });

  test('puts the energy system before geography, and important entries first, among equal matches', () => {
    const small = indexOf({
      minor: { en: 'Tor A', rank: 4 },
      major: { en: 'Tor B', rank: 1 },
      plant: { en: 'Tor C', status: 'in-service' },
    });
    expect(search(small, 'tor', 9).map(({ id }) => id)).toEqual(['plant', 'major', 'minor']);
    expect(search(small, 'tor', 2)).toHaveLength(2);
  });

  test('has only beginnings for a single letter, and nothing for an empty query', () => {
    const small = indexOf({ a: { en: 'Bara' }, b: { en: 'Arba Zar' } });
    expect(search(small, 'z', 9).map(({ id }) => id)).toEqual(['b']);
    expect(search(small, 'r', 9)).toEqual([]);
    for (const query of ['', '  ', '-', '’']) expect(search(small, query, 9)).toEqual([]);
    expect(search(small, 'qqq', 9)).toEqual([]);
  });

  test('comes with the matching name, preferably in the reader’s language', () => {
    const one = indexOf({
      a: { en: 'Torlan', names: { en: 'Torlan', ru: 'Торлан', tg: 'Торлан' } },
    });
    expect(search(one, 'торлан', 9)[0]).toMatchObject({ lang: 'ru' });
    expect(search(one, 'торлан', 9, 'tg')[0]).toMatchObject({ lang: 'tg', text: 'Торлан' });
    expect(search(one, 'torlan', 9, 'tg')[0]).toMatchObject({ lang: 'en', text: 'Torlan' });
  });

  test('determines groups by kind, the kind of the best hit first', () => {
    const small = indexOf({
      a: { en: 'Tor', kind: 'city' },
      b: { en: 'Tor B', kind: 'town' },
      c: { en: 'Tor CC', kind: 'city' },
    });
    expect(groupByKind(search(small, 'tor', 9))).toMatchObject([
      { kind: 'city', hits: [{ id: 'a' }, { id: 'c' }] },
      { kind: 'town', hits: [{ id: 'b' }] },
    ]);
  });
});
