/** What comes from addresses, hosts and search boxes: nothing throws, and what is written reads back. */
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { loadAtlas } from '../../src/authoring/files.ts';
import {
  readAttributes,
  storyAddress,
  VIEW_ATTRIBUTES,
  writeAttributes,
} from '../../src/embed/attributes.ts';
import { readFromFrame, readFromHost, REASONS, VERSION, write } from '../../src/embed/messages.ts';
import { readLonLat } from '../../src/atlas/measureText.ts';
import { readHash, writeHash } from '../../src/story/permalink.ts';
import { buildIndex, byKind, search } from '../../src/atlas/search.ts';
import { fold } from '../../src/atlas/searchFold.ts';
import type { View } from '../../src/story/view.ts';
import { always, ids, PATIENCE, texts } from './cases.ts';

const list = fc.uniqueArray(ids, { minLength: 1, maxLength: 4 });
/** Any view that a reader can make; places to what a pixel is worth. */
const views: fc.Arbitrary<View> = fc.record(
  {
    step: ids,
    look: fc.record({
      zoom: fc.integer({ min: 0, max: 2200 }).map((n) => n / 100),
      center: fc.tuple(
        fc.double({ min: -180, max: 180, noNaN: true }),
        fc.double({ min: -85, max: 85, noNaN: true }),
      ),
    }),
    focus: ids,
    layers: fc.uniqueArray(ids, { maxLength: 4 }),
    hide: fc.subarray(['band', 'labels'] as const, { minLength: 1 }),
    date: fc
      .tuple(fc.integer({ min: 1000, max: 9999 }), fc.integer({ min: 1, max: 12 }))
      .map(([year, month]) => `${year}-${String(month).padStart(2, '0')}`),
    filter: fc
      .record({ country: list, kind: list, status: list, kv: list }, { requiredKeys: [] })
      .filter((filter) => Object.keys(filter).length > 0),
  },
  { requiredKeys: [] },
);

/** Pairs as a hash has them, right and broken. */
const hashes = fc.oneof(
  texts,
  fc
    .array(
      fc.tuple(
        fc.constantFrom('step', 'look', 'focus', 'layers', 'date', 'filter', 'hide', 'x'),
        texts,
      ),
    )
    .map((pairs) => `#${pairs.map(([name, value]) => `${name}=${value}`).join('&')}`),
);

describe('an address', () => {
  test(
    'is read without fail, and what was read is written the same again',
    { timeout: PATIENCE },
    () => {
      always(hashes, (hash) => {
        const written = writeHash(readHash(hash));
        expect(writeHash(readHash(written))).toBe(written);
      });
    },
  );

  test('gives back the view that it was written from', { timeout: PATIENCE }, () => {
    always(views, (view) => {
      const { look, ...rest } = readHash(`#${writeHash(view)}`);
      const { look: wanted, ...same } = view;
      expect(rest).toEqual(same);
      expect(look?.zoom).toBe(wanted?.zoom);
      look?.center.forEach((degrees, i) => {
        const pixel = 360 / (512 * 2 ** look.zoom);
        expect(Math.abs(degrees - (wanted?.center[i] ?? NaN))).toBeLessThanOrEqual(pixel / 2);
      });
    });
  });

  test('and attributes say the same', { timeout: PATIENCE }, () => {
    always(views, (view) => {
      const attributes = new Map(writeAttributes(view));
      const read = readAttributes((name) => attributes.get(name) ?? null);
      expect(writeHash(read)).toBe(writeHash(view));
    });
  });

  test('of a story is in its site or none', { timeout: PATIENCE }, () => {
    always(fc.tuple(texts, texts), ([story, lang]) => {
      const address = storyAddress('https://a.example/map/', story, lang);
      if (address !== undefined)
        expect(address).toMatch(/^https:\/\/a\.example\/map\/[^?#]*story\.json$/);
    });
  });

  test('is a place, or told to be none', { timeout: PATIENCE }, () => {
    always(texts, (text) => {
      const read = readLonLat(text);
      if ('problem' in read) return expect(read.words.en).not.toBe('');
      expect(Math.abs(read.at[0])).toBeLessThanOrEqual(180);
      expect(Math.abs(read.at[1])).toBeLessThanOrEqual(90);
    });
  });

  test('in degrees reads back, in each way of writing', { timeout: PATIENCE }, () => {
    const thousandths = (most: number) => fc.integer({ min: -most * 1000, max: most * 1000 });
    always(fc.tuple(thousandths(90), thousandths(180)), ([a, b]) => {
      const [lat, lon] = [a / 1000, b / 1000];
      const [north, east] = [a < 0 ? 'S' : 'N', b < 0 ? 'W' : 'E'];
      const size = (n: number) => String(Math.abs(n));
      for (const text of [
        `${lat}, ${lon}`,
        `${size(lat)} ${north} ${size(lon)} ${east}`,
        `${east}${size(lon)}° ${north}${size(lat)}°`,
      ]) {
        const read = readLonLat(text);
        expect('at' in read ? read.at.map((n) => n + 0) : text).toEqual([lon + 0, lat + 0]);
      }
    });
  });
});

describe('attributes', () => {
  test('are read without fail', { timeout: PATIENCE }, () => {
    const values = fc.array(fc.option(texts), { minLength: 7, maxLength: 7 });
    always(values, (all) => {
      const read = readAttributes((name) => all[VIEW_ATTRIBUTES.indexOf(name as 'step')] ?? null);
      expect(readHash(writeHash(read))).toEqual(read);
    });
  });
});

describe('a message', () => {
  const names = fc.stringMatching(/^[a-z0-9-]{1,80}$/);
  const anything = fc.oneof(
    fc.anything({ withNullPrototype: true, withBigInt: true, withDate: true, withMap: true }),
    fc.record(
      {
        type: fc
          .constantFrom('hello', 'goto', 'ready', 'height', 'view', 'ack', 'x')
          .map((kind) => `energy-corridor-map:${kind}`),
        version: fc.constantFrom<unknown>(VERSION, 2, '1'),
        ...{ id: fc.oneof(names, fc.anything()), step: fc.oneof(names, fc.anything()) },
        ...{
          focus: fc.oneof(names, fc.anything()),
          by: fc.oneof(fc.constantFrom(1, -1), fc.anything()),
        },
        ...{ height: fc.oneof(fc.double(), fc.anything()), hash: fc.oneof(hashes, fc.anything()) },
        ...{
          ok: fc.oneof(fc.boolean(), fc.anything()),
          reason: fc.oneof(fc.constantFrom(...REASONS), fc.anything()),
        },
      },
      { requiredKeys: [] },
    ),
  );

  test('is read without fail; what comes out is bounded', { timeout: PATIENCE }, () => {
    always(anything, (data) => {
      for (const message of [readFromHost(data), readFromFrame(data)])
        if (message !== undefined) expect(JSON.stringify(message).length).toBeLessThan(3000);
    });
  });

  test('reads back as it was written', { timeout: PATIENCE }, () => {
    const asks = fc.oneof(
      fc.record({ step: names }),
      fc.record({ focus: fc.option(names) }),
      fc.record({ by: fc.constantFrom(1, -1) }),
    );
    always(fc.tuple(names, asks, views), ([id, ask, view]) => {
      expect(readFromHost(write('goto', { id, ...ask }))).toEqual({ kind: 'goto', id, ask });
      const seen = { hash: writeHash(view), step: id };
      expect(readFromFrame(write('view', seen))).toEqual({ kind: 'view', ...seen });
    });
  });
});

describe('a search', () => {
  const index = buildIndex(loadAtlas('data/layers'));
  const names = index.flatMap(({ id, names }) => names.map(({ text }) => ({ id, text })));

  test('finds things that there are, or none', { timeout: PATIENCE }, () => {
    const known = new Set(index.map(({ id }) => id));
    always(texts, (query) => {
      const hits = search(index, query, 20);
      expect(hits.length).toBeLessThanOrEqual(20);
      expect(hits.every(({ id }) => known.has(id))).toBe(true);
      expect(byKind(hits).flatMap((group) => group.hits)).toHaveLength(hits.length);
    });
  });

  test('finds each thing by each of its names, in any spacing', { timeout: PATIENCE }, () => {
    const space = fc.constantFrom('', ' ', '  ', '-', '\u200c');
    always(fc.tuple(fc.constantFrom(...names), space), ([{ id, text }, between]) => {
      const query = text.split(/\s+/).join(between);
      expect(search(index, query, Infinity).map((hit) => hit.id)).toContain(id);
    });
  });

  test('folds a text that is folded to itself', { timeout: PATIENCE }, () => {
    always(texts, (text) => {
      const { compact, starts, words } = fold(text);
      expect(fold(words.join(' ')).compact).toBe(compact);
      expect(starts.map((at, i) => compact.startsWith(words[i] ?? '-', at))).not.toContain(false);
    });
  });
});
