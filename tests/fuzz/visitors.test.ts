/** Input from addresses, hosts and search fields: nothing throws, and serialization round-trips. */
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { loadAtlas } from '../../src/authoring/files.ts';
import {
  readAttributes,
  storyUrl,
  VIEW_ATTRIBUTES,
  writeAttributes,
} from '../../src/embed/attributes.ts';
import {
  readFrameMessage,
  readHostMessage,
  REASONS,
  VERSION,
  createMessage,
} from '../../src/embed/messages.ts';
import { parseCoordinates } from '../../src/atlas/parseCoordinates.ts';
import { readHash, writeHash } from '../../src/story/permalink.ts';
import { buildSearchIndex, groupByKind, search } from '../../src/atlas/search.ts';
import { normalize } from '../../src/atlas/normalize.ts';
import type { View } from '../../src/story/view.ts';
import { checkProperty, ids, TIMEOUT, texts } from './cases.ts';

const list = fc.uniqueArray(ids, { minLength: 1, maxLength: 4 });
/** Any view that a reader can create; positions to the precision of a pixel. */
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

/** Hash parameters, valid and invalid. */
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
  test('is read without errors, and its serialization is stable', { timeout: TIMEOUT }, () => {
    checkProperty(hashes, (hash) => {
      const written = writeHash(readHash(hash));
      expect(writeHash(readHash(written))).toBe(written);
    });
  });

  test('round-trips a view', { timeout: TIMEOUT }, () => {
    checkProperty(views, (view) => {
      const { look, ...rest } = readHash(`#${writeHash(view)}`);
      const { look: expected, ...same } = view;
      expect(rest).toEqual(same);
      expect(look?.zoom).toBe(expected?.zoom);
      look?.center.forEach((degrees, i) => {
        const pixel = 360 / (512 * 2 ** look.zoom);
        expect(Math.abs(degrees - (expected?.center[i] ?? NaN))).toBeLessThanOrEqual(pixel / 2);
      });
    });
  });

  test('is equivalent to attributes', { timeout: TIMEOUT }, () => {
    checkProperty(views, (view) => {
      const attributes = new Map(writeAttributes(view));
      const read = readAttributes((name) => attributes.get(name) ?? null);
      expect(writeHash(read)).toBe(writeHash(view));
    });
  });

  test('of a story stays within its site', { timeout: TIMEOUT }, () => {
    checkProperty(fc.tuple(texts, texts), ([story, lang]) => {
      const address = storyUrl('https://a.example/map/', story, lang);
      if (address !== undefined)
        expect(address).toMatch(/^https:\/\/a\.example\/map\/[^?#]*story\.json$/);
    });
  });

  test('is a valid position or a problem', { timeout: TIMEOUT }, () => {
    checkProperty(texts, (text) => {
      const read = parseCoordinates(text);
      if ('problem' in read) return expect(read.words.en).not.toBe('');
      expect(Math.abs(read.at[0])).toBeLessThanOrEqual(180);
      expect(Math.abs(read.at[1])).toBeLessThanOrEqual(90);
    });
  });

  test('in degrees is parsed in every notation', { timeout: TIMEOUT }, () => {
    const thousandths = (most: number) => fc.integer({ min: -most * 1000, max: most * 1000 });
    checkProperty(fc.tuple(thousandths(90), thousandths(180)), ([a, b]) => {
      const [lat, lon] = [a / 1000, b / 1000];
      const [north, east] = [a < 0 ? 'S' : 'N', b < 0 ? 'W' : 'E'];
      const size = (n: number) => String(Math.abs(n));
      for (const text of [
        `${lat}, ${lon}`,
        `${size(lat)} ${north} ${size(lon)} ${east}`,
        `${east}${size(lon)}° ${north}${size(lat)}°`,
      ]) {
        const read = parseCoordinates(text);
        expect('at' in read ? read.at.map((n) => n + 0) : text).toEqual([lon + 0, lat + 0]);
      }
    });
  });
});

describe('attributes', () => {
  test('are read without errors', { timeout: TIMEOUT }, () => {
    const values = fc.array(fc.option(texts), { minLength: 7, maxLength: 7 });
    checkProperty(values, (all) => {
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

  test('is read without errors, with bounded size', { timeout: TIMEOUT }, () => {
    checkProperty(anything, (data) => {
      for (const message of [readHostMessage(data), readFrameMessage(data)])
        if (message !== undefined) expect(JSON.stringify(message).length).toBeLessThan(3000);
    });
  });

  test('round-trips', { timeout: TIMEOUT }, () => {
    const asks = fc.oneof(
      fc.record({ step: names }),
      fc.record({ focus: fc.option(names) }),
      fc.record({ by: fc.constantFrom(1, -1) }),
    );
    checkProperty(fc.tuple(names, asks, views), ([id, ask, view]) => {
      expect(readHostMessage(createMessage('goto', { id, ...ask }))).toEqual({
        kind: 'goto',
        id,
        ask,
      });
      const seen = { hash: writeHash(view), step: id };
      expect(readFrameMessage(createMessage('view', seen))).toEqual({ kind: 'view', ...seen });
    });
  });
});

describe('a search', () => {
  const index = buildSearchIndex(loadAtlas('data/layers'));
  const names = index.flatMap(({ id, names }) => names.map(({ text }) => ({ id, text })));

  test('finds only existing entries', { timeout: TIMEOUT }, () => {
    const known = new Set(index.map(({ id }) => id));
    checkProperty(texts, (query) => {
      const hits = search(index, query, 20);
      expect(hits.length).toBeLessThanOrEqual(20);
      expect(hits.every(({ id }) => known.has(id))).toBe(true);
      expect(groupByKind(hits).flatMap((group) => group.hits)).toHaveLength(hits.length);
    });
  });

  test('finds each entry by each of its names, with any spacing', { timeout: TIMEOUT }, () => {
    const space = fc.constantFrom('', ' ', '  ', '-', '\u200c');
    checkProperty(fc.tuple(fc.constantFrom(...names), space), ([{ id, text }, between]) => {
      const query = text.split(/\s+/).join(between);
      expect(search(index, query, Infinity).map((hit) => hit.id)).toContain(id);
    });
  });

  test('normalizes idempotently', { timeout: TIMEOUT }, () => {
    checkProperty(texts, (text) => {
      const { compact, starts, words } = normalize(text);
      expect(normalize(words.join(' ')).compact).toBe(compact);
      expect(starts.map((at, i) => compact.startsWith(words[i] ?? '-', at))).not.toContain(false);
    });
  });
});
