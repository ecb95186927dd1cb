import { readFileSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import { loadAtlas } from '../../../src/authoring/files.ts';
import type { FeatureProperties } from '../../../src/atlas/atlas.ts';
import { buildIndex, byKind, search } from '../../../src/atlas/search.ts';
import { fold } from '../../../src/atlas/searchFold.ts';

const atlas = loadAtlas('data/layers');
const index = buildIndex(atlas);
const ids = (query: string, limit = 10) => search(index, query, limit).map(({ id }) => id);

/** A small atlas of things that have only a name. */
function indexOf(things: Record<string, Partial<FeatureProperties> & { en: string }>) {
  const features = Object.entries(things).map(([id, { en, ...rest }]) => ({
    type: 'Feature' as const,
    geometry: { type: 'Point' as const, coordinates: [0, 0] },
    properties: {
      id,
      kind: 'town',
      names: { en },
      status: 'exists' as const,
      asOf: '2026',
      precisionKm: 1,
      sources: ['s'],
      ...rest,
    },
  }));
  return buildIndex({ groups: [], data: { one: { type: 'FeatureCollection', features } } });
}

describe('folding', () => {
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
  ])('%s is %s', (one, other) => {
    expect(fold(one).compact).toBe(fold(other).compact);
    expect(fold(one.normalize('NFD')).compact).toBe(fold(one.normalize('NFC')).compact);
  });

  test('words begin where they begin in the whole', () => {
    expect(fold(' Pul-e Khumri ')).toEqual({
      words: ['pul', 'e', 'khumri'],
      compact: 'pulekhumri',
      starts: [0, 3, 4],
    });
    expect(fold('’ – …')).toEqual({ words: [], compact: '', starts: [] });
  });
});

describe('the atlas', () => {
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

  test('every name of every thing finds it, as written, bare, and in capitals', () => {
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

  test('no thing comes twice, and no band at all', () => {
    for (const query of ['a', 'line', 'хат', 'خط', 'band', 'may run']) {
      const found = ids(query, index.length);
      expect(new Set(found).size).toBe(found.length);
      expect(found.filter((id) => id.startsWith('band-'))).toEqual([]);
    }
    expect(index.some(({ id }) => id === 'casa-hvdc')).toBe(true);
  });

  test('countries of the backdrop come last', () => {
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

  test('a keystroke is answered in a few milliseconds', () => {
    const start = performance.now();
    for (let i = 0; i < 100; i++) search(index, 'sangtuda nowshera', 40);
    expect((performance.now() - start) / 100).toBeLessThan(20);
  });

  test('names of the layers are all there', () => {
    const files = JSON.parse(readFileSync('data/layers/places.geojson', 'utf8')) as {
      features: unknown[];
    };
    expect(index.length).toBeGreaterThan(files.features.length + atlas.groups.length);
  });
});

describe('order', () => {
  test('whole name, beginning, beginning of a word, words in any order, part', () => {
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

  test('among equals what is built comes before the ground, and the important before the rest', () => {
    const small = indexOf({
      minor: { en: 'Tor A', rank: 4 },
      major: { en: 'Tor B', rank: 1 },
      plant: { en: 'Tor C', status: 'in-service' },
    });
    expect(search(small, 'tor', 9).map(({ id }) => id)).toEqual(['plant', 'major', 'minor']);
    expect(search(small, 'tor', 2)).toHaveLength(2);
  });

  test('one letter finds beginnings only, and nothing finds nothing', () => {
    const small = indexOf({ a: { en: 'Bara' }, b: { en: 'Arba Zar' } });
    expect(search(small, 'z', 9).map(({ id }) => id)).toEqual(['b']);
    expect(search(small, 'r', 9)).toEqual([]);
    for (const query of ['', '  ', '-', '’']) expect(search(small, query, 9)).toEqual([]);
    expect(search(small, 'qqq', 9)).toEqual([]);
  });

  test('the name that was found is given; of equal ones the reader’s own', () => {
    const one = indexOf({
      a: { en: 'Torlan', names: { en: 'Torlan', ru: 'Торлан', tg: 'Торлан' } },
    });
    expect(search(one, 'торлан', 9)[0]).toMatchObject({ lang: 'ru' });
    expect(search(one, 'торлан', 9, 'tg')[0]).toMatchObject({ lang: 'tg', text: 'Торлан' });
    expect(search(one, 'torlan', 9, 'tg')[0]).toMatchObject({ lang: 'en', text: 'Torlan' });
  });

  test('groups are of one kind each, the kind of the best first', () => {
    const small = indexOf({
      a: { en: 'Tor', kind: 'city' },
      b: { en: 'Tor B', kind: 'town' },
      c: { en: 'Tor CC', kind: 'city' },
    });
    expect(byKind(search(small, 'tor', 9))).toMatchObject([
      { kind: 'city', hits: [{ id: 'a' }, { id: 'c' }] },
      { kind: 'town', hits: [{ id: 'b' }] },
    ]);
  });
});
